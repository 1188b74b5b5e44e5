using System.ComponentModel.DataAnnotations.Schema;
using Appraisal.Service.Store.Results;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// A reported cell of a fact that the run's scheme declares: so that no scheme needs a column of its own in the database. What is unreported has
/// no row; the digest of its row of facts covers both.
/// </summary>
[Table("own_facts"), PrimaryKey(nameof(RunNumber), nameof(Sheet), nameof(RowNumber), nameof(Fact))]
[Comment("方案自有的事实,一格一行;未填报的没有行 / facts that the run's scheme declares, a row a cell; unreported ones have none")]
internal sealed class OwnFactRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("表 / the sheet")]
    public required string Sheet { get; init; }

    [Comment("所在的事实行 / its row of fact_*")]
    public required long RowNumber { get; init; }

    [Comment("列编号 / the fact's id in the scheme")]
    public required string Fact { get; init; }

    [Comment("个数、年份、分、万分之一、是为 1、0001-01-01 起的日数、选项序号从 0 起 / the value as fact_* keep it")]
    public required long Value { get; init; }

    [Comment("本格摘要的前 64 位 / the first 64 bits of the cell's SHA-256")]
    public required long CellDigest { get; init; }
}

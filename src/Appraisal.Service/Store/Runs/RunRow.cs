using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Runs;

/// <summary>A run as it was begun; what became of it are its events.</summary>
[Table("runs"), Comment("考评 / runs"), PrimaryKey(nameof(RunNumber))]
internal sealed class RunRow
{
    [Column(TypeName = "integer"), DatabaseGenerated(DatabaseGeneratedOption.None), Comment("在本库中的序号,从 1 起 / the number in this database")]
    public required long RunNumber { get; init; }

    [Comment("编号:32 位十六进制 / the id, 32 hexadecimal digits of a version 7 GUID")]
    public required string Id { get; init; }

    [Comment("基准日 / the appraisal date")]
    public required DateOnly AsOf { get; init; }

    [Comment("方案文件的 SHA-256 / of the scheme, see schemes")]
    public required string SchemeDigest { get; init; }

    [Comment("规则引擎及其版本 / the rule engine")]
    public required string Engine { get; init; }

    [Comment("产品版本 / the product's version")]
    public required string ProductVersion { get; init; }

    [Comment("每批党组织数 / organisations in a batch")]
    public required int BatchSize { get; init; }

    [Comment("台账所在;由调用传入者为空 / where the ledger was read from")]
    public string? Ledger { get; init; }

    [Comment("结果文件夹 / where the files go")]
    public required string Output { get; init; }

    [Comment("开始时间,UTC / when it began")]
    public required DateTime StartedAt { get; init; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>A checkpoint: the results of these organisations, or of the step across all, are stored with it and never without.</summary>
[Table("chunks"), Comment("检查点:每批结果与其检查点同时落库 / checkpoints"), PrimaryKey(nameof(RunNumber), nameof(ChunkNumber))]
internal sealed class ChunkRow : IResultRow
{
    [Column(TypeName = "integer"), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("批号,从 0 起 / the chunk")]
    public required int ChunkNumber { get; init; }

    [Column(TypeName = "integer"), Comment("第一个党组织的序号;0 为不属党组织的企业或全区步骤 / first organisation")]
    public required long FirstOrganisation { get; init; }

    [Column(TypeName = "integer"), Comment("最后一个党组织的序号 / last organisation")]
    public required long LastOrganisation { get; init; }

    [Column(TypeName = "integer"), Comment("随它落库的行数 / rows stored with it")]
    public required long RowsStored { get; init; }

    [Comment("所评事实的 SHA-256 / of the facts scored")]
    public required string FactsDigest { get; init; }

    [Comment("前一检查点的摘要、本批事实与各行的 SHA-256,逐批相连 / chained with the checkpoint before")]
    public required string Digest { get; init; }
}

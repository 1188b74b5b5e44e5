using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Runs;

/// <summary>What a completed run has published of itself.</summary>
[Table("manifests"), Comment("清单 / manifests"), PrimaryKey(nameof(RunNumber))]
internal sealed class ManifestRow
{
    [Column(TypeName = "integer"), DatabaseGenerated(DatabaseGeneratedOption.None), Comment("考评在本库中的序号 / the run's number")]
    public required long RunNumber { get; init; }

    [Comment("所评事实的 SHA-256 / of the facts scored")]
    public required string FactsDigest { get; init; }

    [Comment("rejected.csv 的 SHA-256 / of rejected.csv")]
    public required string RejectedDigest { get; init; }

    [Comment("结果文件的摘要 / of the result files")]
    public required string ResultsDigest { get; init; }

    [Comment("最后一个检查点的摘要:全部结果的值 / of the values of all results")]
    public required string ValuesDigest { get; init; }

    [Comment("manifest.json 全文 / manifest.json as it was published")]
    public required string ManifestJson { get; init; }
}

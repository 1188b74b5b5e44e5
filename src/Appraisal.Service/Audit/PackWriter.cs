using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Copies;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>Writes a complete run into a folder that <c>verify</c> accepts on another machine.</summary>
internal sealed class PackWriter(AppraisalDatabase database, RunRecord run, string output)
{
    private static readonly UTF8Encoding s_utf8 = new(false);

    /// <summary>Writes it beside the folder's name first, so that no half pack is under it.</summary>
    /// <param name="writeResults">Writes the published files into a folder; null where this product would write other sentences.</param>
    public void Write(Action<string>? writeResults)
    {
        var folder = $"{output}.{run.Id}.partial";
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, Pack.Tables));
        foreach (var table in RunTables.All)
        {
            using var file = new FileStream(Pack.PathOf(folder, table), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
            TableCopy.Write(database, table, run.RunNumber, file);
        }
        File.WriteAllBytes(Path.Combine(folder, Pack.SchemeFile), run.Scheme.SchemeYaml);
        File.WriteAllText(Path.Combine(folder, Pack.RunFile), JsonSerializer.Serialize(
            new PackedRun(run.Run, run.Scheme.Scheme, run.Scheme.Edition, run.Events, run.Manifest!), Pack.Json) + "\n", s_utf8);
        File.WriteAllText(Path.Combine(folder, ResultFolder.ManifestName), run.Manifest!.ManifestJson, s_utf8);
        writeResults?.Invoke(Path.Combine(folder, Pack.Results));
        File.WriteAllText(Path.Combine(folder, Pack.DescriptionFile), Description(writeResults is not null), s_utf8);
        File.WriteAllText(Path.Combine(folder, Pack.SumsFile), Sums(folder), s_utf8);
        if (Directory.Exists(output))
            Directory.Delete(output);
        Directory.Move(folder, output);
    }

    private static string Sums(string folder)
    {
        var sums = new StringBuilder();
        foreach (var name in Pack.Files(folder))
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            sums.Append(Convert.ToHexStringLower(SHA256.HashData(file))).Append("  ").Append(name).Append('\n');
        }
        return sums.ToString();
    }

    private string Description(bool hasResults) => string.Create(CultureInfo.InvariantCulture, $"""
        # 考评 {run.Id}

        基准日 {run.AsOf:yyyy-MM-dd},方案 {run.Scheme.Scheme} {run.Scheme.Edition},{run.Run.Engine},产品 {run.Run.ProductVersion} 版。

        核对:`appraisal verify 本文件夹`。只用本文件夹,由事实和方案重新算出全部结果,逐项比较。`sha256sum -c {Pack.SumsFile}` 只核对文件是否完整。
        结果摘要 {run.Manifest!.ResultsDigest};它应与当初公布、另行保存的一致——谁能改本文件夹,谁就能连摘要一起改。

        | 内容 | 是什么 |
        |---|---|
        | `{Pack.Tables}/fact_*.csv` | 考评时的事实,一行一条;金额以分、小数以万分之一计;`\N` 为未填报,空串或 -1 为“无” |
        | `{Pack.Tables}/own_facts.csv` | 方案自有的事实,一格一行,数的单位同上 |
        | `{Pack.Tables}/subject*.csv` | 党组织的序号,哪些行属于哪个党组织 |
        | `{Pack.Tables}/lines.csv`、`totals.csv` 等 | 存下的结果的值,分数以百分之一分计;序号对应方案中的先后 |
        | `{Pack.Tables}/committee_scores.csv`、`committee_lines.csv`、`proposals.csv` | 党(工)委考评、组建与选派建议的值 |
        | `{Pack.Tables}/chunks.csv` | 检查点,摘要逐批相连 |
        | `{Pack.SchemeFile}` | 所用方案,逐字节 |
        | `{Pack.RunFile}` | 考评的记录、事件(摘要逐件相连)、清单 |
        | `{ResultFolder.ManifestName}` | 公布的清单 |
        {(hasResults ? $"| `{Pack.Results}/` | 公布的结果文件 |" : $"(结果文件由 {run.Run.ProductVersion} 版写成,本版的句子可能不同,没有重写;数值都在 `{Pack.Tables}/`。)")}

        """);
}

using System.Globalization;
using System.Text;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Commands;

/// <summary>The summary of a run, as a table in Chinese.</summary>
internal static class SummaryText
{
    public static string Of(RunSummary summary)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        var (manifest, scheme) = (summary.Manifest, summary.Scheme);
        Line($"{scheme.Title} {manifest.Edition} 版 · 基准日 {Figures.Date(manifest.AsOf)} · {manifest.Engine}");
        Line($"");
        foreach (var (sheet, counts) in manifest.Counts.Where(pair => pair.Value.Read > 0))
            Line($"{Pad(Rules.Facts.FactCatalogue.Find(sheet)!.Header, 24)}读取 {counts.Read,8}  采用 {counts.Accepted,8}  退回 {counts.Rejected,6}");
        if (summary.Faults > 0)
            Line($"台账有 {summary.Faults} 处问题,逐条见 rejected.csv");
        Line($"");
        foreach (var (name, value) in SummaryRows.Of(summary))
            Line($"{Pad(name, 24)}{value}");
        Line($"");
        Line($"结果:{summary.Output}");
        Line($"results_digest {manifest.ResultsDigest}");
        return text.ToString();
    }

    /// <summary>A Chinese character is two columns wide.</summary>
    public static string Pad(string text, int columns) =>
        text + new string(' ', Math.Max(1, columns - text.Sum(character => character > 0x2E80 ? 2 : 1)));
}

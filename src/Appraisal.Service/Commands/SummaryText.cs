using System.Globalization;
using System.Text;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
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
            Line($"{Pad(Rules.Facts.FactCatalogue.Find(sheet)!.Header, 16)}读取 {counts.Read,8}  采用 {counts.Accepted,8}  退回 {counts.Rejected,6}");
        if (summary.Faults > 0)
            Line($"台账有 {summary.Faults} 处问题,逐条见 rejected.csv");
        Line($"");
        Line($"{Pad("等次", 16)}{string.Join("  ", scheme.Grades.Ladder.Select(grade => $"{grade.Text} {summary.Grades[grade.Id]}"))}");
        Line($"{Pad("一票否决", 16)}{summary.Vetoed} 个党组织");
        for (var level = 0; level < scheme.Levels.Count; level++)
        {
            var here = summary.Nominations.Nominations.Where(nomination => nomination.Level == scheme.Levels[level]).ToList();
            var states = here.GroupBy(nomination => nomination.State).OrderBy(group => group.Key).Select(group => $"{StateText(group.Key)} {group.Count()}");
            Line($"{Pad(scheme.Levels[level].Text, 16)}符合资格 {summary.Eligible[level]},待定 {summary.Undecided[level]};{string.Join("、", states)}");
        }
        foreach (var (level, district, eligible, missing) in summary.Nominations.Shortfalls.Take(20))
            Line($"{Pad("", 16)}{district} {level.Text}:符合资格 {eligible} 个,目标 {level.Target} 个,缺 {missing} 个");
        Line($"");
        foreach (var row in Whole(summary.Coverage))
            Line($"{Pad(row.Measure.Text, 20)}{row.Numerator}/{row.Denominator} = {Percent(row, scheme)}%");
        Line($"{Pad("应办事项", 20)}{summary.Duties} 项");
        Line($"");
        Line($"结果:{summary.Output}");
        Line($"results_digest {manifest.ResultsDigest}");
        return text.ToString();
    }

    // The whole ledger is the sum of its industries, each enterprise being in one.
    private static IEnumerable<CoverageRow> Whole(IReadOnlyList<CoverageRow> rows) => rows
        .Where(row => row.Scope == "industry")
        .GroupBy(row => row.Measure)
        .Select(group => group.First() with { Numerator = group.Sum(row => row.Numerator), Denominator = group.Sum(row => row.Denominator) })
        .Where(row => row.Denominator > 0);

    private static string Percent(CoverageRow row, Scheme scheme) =>
        Figures.Percent(row.Numerator, row.Denominator, scheme.ShownRatios == RatioRounding.HalfUp);

    private static string StateText(Rules.Nominations.NominationState state) => state switch
    {
        Rules.Nominations.NominationState.Proposed => "拟推荐",
        Rules.Nominations.NominationState.Undetermined => "并列待定",
        Rules.Nominations.NominationState.Reserve => "递补",
        Rules.Nominations.NominationState.Cultivate => "培育",
        _ => "复核",
    };

    /// <summary>A Chinese character is two columns wide.</summary>
    public static string Pad(string text, int columns) =>
        text + new string(' ', Math.Max(1, columns - text.Sum(character => character > 0x2E80 ? 2 : 1)));
}

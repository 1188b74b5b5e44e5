using System.Globalization;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;

namespace Appraisal.Service.Runs;

/// <summary>What a reader of a run wants to know first, as names and values: for the console and for the workbook.</summary>
internal static class SummaryRows
{
    private const int ShortfallsSaid = 20;

    public static IReadOnlyList<(string Name, string Value)> Of(RunSummary summary)
    {
        var scheme = summary.Scheme;
        var rows = new List<(string, string)>
        {
            ("等次", string.Join("  ", scheme.Grades.Ladder.Select(grade => Text($"{grade.Text} {summary.Grades[grade.Id]}")))),
            ("一票否决", Text($"{summary.Vetoed} 个党组织")),
        };
        for (var level = 0; level < scheme.Levels.Count; level++)
        {
            var here = summary.Nominations.Nominations.Where(nomination => nomination.Level == scheme.Levels[level]).ToList();
            var states = here.GroupBy(nomination => nomination.State).OrderBy(group => group.Key).Select(group => Text($"{ResultTexts.Text(group.Key)} {group.Count()}"));
            rows.Add((scheme.Levels[level].Text, Text($"符合资格 {summary.Eligible[level]},待定 {summary.Undecided[level]};{string.Join("、", states)}")));
        }
        foreach (var (level, district, eligible, missing) in summary.Nominations.Shortfalls.Take(ShortfallsSaid))
            rows.Add(("", Text($"{district} {level.Text}:符合资格 {eligible} 个,目标 {level.Target} 个,缺 {missing} 个")));
        if (summary.Nominations.Shortfalls.Count > ShortfallsSaid)
            rows.Add(("", Text($"另有 {summary.Nominations.Shortfalls.Count - ShortfallsSaid} 处不足目标,见 nominations.csv 的培育名单")));
        rows.AddRange(Whole(summary).Select(row => (row.Measure.Text, Text($"{row.Numerator}/{row.Denominator} = {Percent(row, scheme)}%"))));
        rows.Add(("应办事项", Text($"{summary.Duties} 项")));
        if (summary.Committees.Count > 0)
            rows.Add(("党(工)委考评", string.Join("、", summary.Committees.Select(committee => committee.List).GroupBy(list => list).OrderBy(group => group.Key).Select(group => Text($"{ResultTexts.Text(group.Key)} {group.Count()}")))));
        return rows;
    }

    // The whole ledger is the sum of its industries, each enterprise being in one.
    private static IEnumerable<CoverageRow> Whole(RunSummary summary) => summary.Coverage
        .Where(row => row.Scope == "industry")
        .GroupBy(row => row.Measure)
        .Select(group => group.First() with { Numerator = group.Sum(row => row.Numerator), Denominator = group.Sum(row => row.Denominator) })
        .Where(row => row.Denominator > 0)
        .OrderBy(row => summary.Scheme.Measures.ToList().IndexOf(row.Measure));

    private static string Percent(CoverageRow row, Scheme scheme) =>
        Figures.Percent(row.Numerator, row.Denominator, scheme.ShownRatios == RatioRounding.HalfUp);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

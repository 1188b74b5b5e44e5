using System.Globalization;
using System.Text;
using Appraisal.Rules;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Commands;

/// <summary>A scorecard for its owner: what was read, what was asked, what it earned, and the clause.</summary>
internal static class ScorecardText
{
    public static string Of(AppraisalEngine engine, RunRecord run, Scorecard scorecard, IReadOnlyList<NominationRow> nominations)
    {
        var scheme = engine.Scheme;
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"{scorecard.Facts.Organisation.Name}({scorecard.OrganisationId})");
        Line($"{scheme.Title} {scheme.Edition} 版 · 基准日 {Figures.Date(run.AsOf)} · 考评 {run.Id}");
        Line($"上级党(工)委:{scorecard.Facts.Committee.Name} · 所属企业 {scorecard.Facts.Enterprises.Count} 家");
        foreach (var section in scheme.Totals.Where(total => total.IsSection))
        {
            Line($"");
            var total = scorecard.Total(section.Id)!;
            Line($"【{(section.Id.Length <= 2 ? $"{section.Id} " : "")}{section.Text}】 {ScorecardRows.Lowest(scorecard, section.Id)} 分{Range(section, total)}");
            foreach (var line in scorecard.Lines.Where(line => line.Line.Section == section.Id))
            {
                var indent = line.Line.Parent is null ? "  " : "    ";
                Line($"{indent}{SummaryText.Pad(line.Line.Id, 6)}{SummaryText.Pad(line.Line.Text, 30)}{Figures.Points(line.LowestHundredths),7}  {SummaryText.Pad(Outcomes.Text(line.Outcome), 9)}");
                Line($"{indent}      {line.Reason}〔{line.Line.Clause};{line.Line.Evidence}〕");
                if (engine.FactsRead(line.Line, scorecard.Facts) is { Count: > 0 } facts)
                    Line($"{indent}      依据:{string.Join(";", facts.Select(fact => fact.Text))}");
            }
        }
        Line($"");
        foreach (var sum in scheme.Totals.Where(total => !total.IsSection))
            Line($"{SummaryText.Pad(sum.Text, 12)}{ScorecardRows.Lowest(scorecard, sum.Id),7}{Range(sum, scorecard.Total(sum.Id)!)}");
        Line($"{SummaryText.Pad("等次", 12)}{scorecard.Grade.Text}{(scorecard.Grade == scorecard.GradeHighest ? "" : $"(未填报项补齐后最好为{scorecard.GradeHighest.Text})")}");
        Line($"  {GradeReason.Of(scheme, scorecard)}");
        foreach (var cap in scorecard.CapsThatHold)
            Line($"  封顶:{cap.Cap.Text},最高{scheme.Grades.Ladder[cap.Cap.AtMost].Text}{(cap.Holds is null ? "(因未填报,暂按成立)" : "")}〔{cap.Cap.Clause}〕");
        foreach (var veto in scorecard.Vetoes)
        {
            var until = veto.BitesUntil is { } day ? $"自 {Figures.Date(day)} 起不再影响" : "尚未解除";
            string[] found = [.. new[] { veto.Incident.Department, veto.Incident.DocumentNumber }.OfType<string>()];
            var by = found.Length > 0 ? $"{string.Join(' ', found)}," : "";
            Line($"一票否决:{veto.Veto.Text},{Figures.Date(veto.Incident.OccurredOn!.Value)},{by}{until}〔{veto.Veto.Clause}〕");
        }
        for (var level = 0; level < scheme.Levels.Count; level++)
        {
            Line($"");
            var eligibility = scorecard.Eligibility[level] switch { true => "符合", false => "不符合", null => "待定" };
            Line($"【{scheme.Levels[level].Text}资格】 {eligibility}{Nominated(scheme.Levels[level], nominations)}");
            foreach (var id in scheme.Levels[level].Conditions)
            {
                var condition = scorecard.Condition(id);
                Line($"  {SummaryText.Pad(condition.Condition.Text, 24)}{condition.Reason}〔{condition.Condition.Clause}〕");
            }
        }
        return text.ToString();
    }

    private static string Nominated(SchemeLevel level, IReadOnlyList<NominationRow> nominations)
    {
        if (nominations.FirstOrDefault(row => row.Level == level.Id) is not { } nomination)
            return "";
        var state = ResultTexts.NominationStateOf(nomination.State);
        return $",{ResultTexts.Text(state)}{(nomination.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"第 {place} 名") : "")}(理由见 nominations.csv)";
    }

    private static string Range(SchemeTotal total, TotalResult result) =>
        $"{(total.RangeHundredths > 0 ? $"(满分 {Figures.Points(total.RangeHundredths)})" : "")}"
        + (result.LowestHundredths == result.HighestHundredths ? "" : $"(未填报项补齐后最好 {Figures.Points(result.Total.IsShownPositive ? -result.HighestHundredths : result.HighestHundredths)})");
}

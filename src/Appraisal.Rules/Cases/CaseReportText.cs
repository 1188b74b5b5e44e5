using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>The report of cases in Chinese: every sentence of it in this one place.</summary>
public static class CaseReportText
{
    /// <summary>The report, line by line: what failed and why, the counts, what no case reaches.</summary>
    public static IEnumerable<string> Of(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var result in report.Results.Where(result => !result.Passed))
        {
            yield return $"{result.Case.Place}: 未通过“{result.Case.Name}”";
            foreach (var mismatch in result.Mismatches)
                yield return $"    {mismatch.Place}: {What(mismatch.Expected)} 应为“{mismatch.Expected.Value}”,实为“{mismatch.Actual}”";
            foreach (var difference in result.Disagreements)
                yield return $"    两套引擎不一致:{difference.What} 规则网络为“{difference.Network}”,复算为“{difference.Recalculated}”";
        }
        var passed = report.Results.Count(result => result.Passed);
        yield return $"用例 {report.Results.Count} 个,通过 {passed} 个,未通过 {report.Results.Count - passed} 个。";
        foreach (var line in Unreached(report))
            yield return line;
    }

    private static IEnumerable<string> Unreached(CaseReport report)
    {
        if (report.Unreached.Count == 0)
            yield return "每个计分项的每种结果都有用例。";
        foreach (var (isOfCommittees, lines) in new[] { (false, "计分项"), (true, "党(工)委计分项") })
        {
            foreach (var told in Unreached([.. report.Unreached.Where(line => line.IsOfCommittees == isOfCommittees)], lines))
                yield return told;
        }
        foreach (var (isDuty, rules) in new[] { (false, "覆盖率指标"), (true, "应办事项") })
        {
            var unreached = report.UnreachedRules.Where(rule => rule.IsDuty == isDuty).ToList();
            if (unreached.Count > 0)
                yield return $"没有用例的{rules} {unreached.Count} 个：{string.Join("、", unreached.Select(rule => $"{rule.Id} {rule.Text}"))}";
        }
    }

    private static IEnumerable<string> Unreached(IReadOnlyList<UnreachedLine> lines, string what)
    {
        var (unreached, partly) = (lines.Where(line => !line.IsReached).ToList(), lines.Where(line => line.IsReached).ToList());
        if (unreached.Count > 0)
            yield return $"没有用例的{what} {unreached.Count} 条:";
        foreach (var line in unreached)
            yield return $"    {line.Id} {line.Text}";
        if (partly.Count > 0)
            yield return $"还有结果没有用例的{what} {partly.Count} 条:";
        foreach (var line in partly)
            yield return $"    {line.Id} {line.Text}:{string.Join("、", line.Outcomes.Select(Outcomes.Text))}";
    }

    private static string What(Expectation expected) => expected.Part switch
    {
        ExpectedPart.Outcome => $"{expected.Id} 的结果",
        ExpectedPart.Points => $"{expected.Id} 的得分",
        ExpectedPart.Measured => $"{expected.Id} 的实际值",
        ExpectedPart.Threshold => $"{expected.Id} 的门槛",
        ExpectedPart.Reason => $"{expected.Id} 的理由",
        ExpectedPart.Total => $"合计 {expected.Id}",
        ExpectedPart.Satisfaction => "满意率",
        ExpectedPart.Grade => "等次",
        ExpectedPart.GradeHighest => "可能的最好等次",
        ExpectedPart.Condition => $"条件 {expected.Id}",
        ExpectedPart.Eligibility => $"资格 {expected.Id}",
        ExpectedPart.Vetoes => "否决事项",
        ExpectedPart.CommitteeOutcome => $"党(工)委 {expected.Id} 的结果",
        ExpectedPart.CommitteePoints => $"党(工)委 {expected.Id} 的得分",
        ExpectedPart.CommitteeMeasured => $"党(工)委 {expected.Id} 的实际值",
        ExpectedPart.CommitteeThreshold => $"党(工)委 {expected.Id} 的门槛",
        ExpectedPart.CommitteeIndex => $"党(工)委 {expected.Id} 的倾斜度",
        ExpectedPart.CommitteeReason => $"党(工)委 {expected.Id} 的理由",
        ExpectedPart.CommitteeScore => "党(工)委得分",
        ExpectedPart.CommitteeList => "党(工)委通报",
        ExpectedPart.Measure => $"指标 {expected.Id}",
        ExpectedPart.Duty => $"事项 {expected.Id}",
        _ => throw new ArgumentOutOfRangeException(nameof(expected), expected.Part, "A part without a name."),
    };
}

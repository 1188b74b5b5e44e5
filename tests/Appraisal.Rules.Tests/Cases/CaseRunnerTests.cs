using Appraisal.Rules.Cases;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>What becomes of cases, and how the report says it.</summary>
[TestClass]
public sealed class CaseRunnerTests
{
    private const string Text = """
        as_of: 2023-12-31
        cases:
          - name: 有旗
            organisation: {has_flag: true, votes_satisfied: 9, votes_valid: 10, members_voted: 1, employees_voted: 1, talks: 0}
            enterprises: {甲: {members: 1, employees: 1, status: operating}}
            expect:
              lines:
                A3.4: {outcome: met, points: 0.5, measured: "true", threshold: "true"}
                F1: {measured: 9/10, threshold: 0.90, reason: "实际 9/10(90.00%),最高档要求 ≥ 90%,得 6.00 分(满分 6.00)。"}
              satisfaction: 9/10
              grade_highest: excellent
          - name: 无旗
            organisation: {has_flag: false}
            expect:
              lines: {A3.4: unmet 0, H1: unreported -4..0}
              totals: {deduction: 4..0, bonus: 0..2}
              conditions: {no_veto: 是, founded: 未定}
              eligibility: {district: 否}
              vetoes: []
        """;

    [TestMethod]
    public void Cases_pass_where_the_scorecard_says_what_they_expect()
    {
        var report = Run(Text);
        report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
        CaseReportText.Of(report).First().ShouldBe("用例 2 个,通过 2 个,未通过 0 个。");
    }

    [TestMethod]
    public void The_report_names_the_lines_and_the_outcomes_that_no_case_reaches()
    {
        var report = Run(Text);
        var text = CaseReportText.Of(report).ToList();
        text.ShouldContain("    A3.3 有标志");
        text.ShouldContain("    A3.4 有党旗:未填报");
        text.ShouldContain("    F1 党员群众满意率:部分达标、未达标、未填报");
        report.Unreached.Single(line => line.Id == "H1").Outcomes.ShouldBe([LineOutcome.Met, LineOutcome.Partial, LineOutcome.Unmet]);
        report.Unreached.ShouldAllBe(line => line.IsReached == (line.Id == "A3.4" || line.Id == "F1" || line.Id == "H1"));
    }

    [TestMethod]
    [DataRow("outcome: met", "outcome: unmet", "A3.4 的结果 应为“unmet”,实为“met”")]
    [DataRow("points: 0.5", "points: 0", "A3.4 的得分 应为“0.00”,实为“0.50”")]
    [DataRow("measured: \"true\"", "measured: \"false\"", "A3.4 的实际值 应为“false”,实为“true”")]
    [DataRow("threshold: 0.90", "threshold: 0.9", "F1 的门槛 应为“0.9”,实为“0.90”")]
    [DataRow("得 6.00 分", "得 5.00 分", "F1 的理由 应为“实际 9/10(90.00%),最高档要求 ≥ 90%,得 5.00 分(满分 6.00)。”,实为“实际 9/10(90.00%),最高档要求 ≥ 90%,得 6.00 分(满分 6.00)。”")]
    [DataRow("satisfaction: 9/10", "satisfaction: 90/100", "满意率 应为“90/100”,实为“9/10”")]
    [DataRow("grade_highest: excellent", "grade_highest: good", "可能的最好等次 应为“good”,实为“excellent”")]
    [DataRow("grade_highest: excellent", "grade: excellent", "等次 应为“excellent”,实为“unqualified”")]
    [DataRow("unreported -4..0", "unreported -4..-2", "H1 的得分 应为“-4.00..-2.00”,实为“-4.00..0.00”")]
    [DataRow("deduction: 4..0", "deduction: 2", "合计 deduction 应为“2.00”,实为“4.00”")]
    [DataRow("founded: 未定", "founded: 是", "条件 founded 应为“true”,实为“undecided”")]
    [DataRow("district: 否", "district: 未定", "资格 district 应为“undecided”,实为“false”")]
    [DataRow("vetoes: []", "vetoes: [fraud, unreported]", "否决事项 应为“fraud;unreported”,实为“”")]
    public void A_case_that_fails_is_told_by_name_file_and_line_with_what_is_expected_and_what_is_there(string part, string replacement, string expected)
    {
        var text = Text.Replace(part, replacement, StringComparison.Ordinal);
        var report = Run(text);
        report.Passed.ShouldBeFalse();
        var failed = report.Results.Where(result => !result.Passed).ShouldHaveSingleItem();
        var line = text[..text.IndexOf(replacement, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        var told = CaseReportText.Of(report).ToList();
        told[0].ShouldBe($"{failed.Case.Place}: 未通过“{failed.Case.Name}”");
        told[1].ShouldStartWith($"    cases.yaml:{line}:");
        told[1].ShouldEndWith($": {expected}");
        failed.Mismatches.ShouldHaveSingleItem().Place.Line.ShouldBe(line);
    }

    [TestMethod]
    public void A_case_on_which_both_engines_disagree_fails_and_says_on_what()
    {
        var cases = Read(Text);
        var other = cases[1];
        // The network is asked for other facts than the recalculator, which is the same as an error in one of the two.
        var report = CaseRunner.Run(DefaultScheme.Editions, found => new AppraisedCase(DefaultScheme.Engine.Score(found.AsOf, other.Facts), null), [cases[0]]);
        report.Passed.ShouldBeFalse();
        CaseReportText.Of(report).ShouldContain(line => line.StartsWith("    两套引擎不一致:lines.A3.4 规则网络为", StringComparison.Ordinal));
        CaseRunner.Run(DefaultScheme.Editions, found => new AppraisedCase(DefaultScheme.Engine.Score(found.AsOf, cases[0].Facts), null), [other with { Expected = [] }])
            .Results.Single().Passed.ShouldBeFalse();
    }

    private static CaseReport Run(string text) => SchemeCases.Run(DefaultScheme.Editions, Read(text));

    private static IReadOnlyList<SchemeCase> Read(string text) =>
        CaseReader.Read(DefaultScheme.Editions, null, [new CaseText("cases.yaml", text)], out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
}

using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>What holds where a scheme leaves a part out.</summary>
[TestClass]
public sealed class LeftOutTests
{
    private const string Text = """
        scheme: smallest
        edition: 1
        title: 最小的方案
        in_force: {from: 2020-01-01}
        documents: {方案: 一个方案}
        sections:
          A:
            text: 甲
            lines:
              A1: {text: 一, clause: 方案 一, evidence: 甲, points: 2, value: talks, bands: [{points: 2, from: 2}, {points: 1, from: 1}]}
          B:
            text: 乙
            lines:
              B1: {text: 二, clause: 方案 一, evidence: 甲, points: 1, holds: has_flag}
        """;

    private const string Written = """

        shown: {ratios: cut}
        values: {S: votes_satisfied / votes_valid}
        satisfaction: {value: S, text: 满意率}
        totals: {base: {text: 总分, of: [A, B]}}
        vetoes: {look_back_months: 24, kinds: {}}
        grades: {of: base, ladder: {ungraded: {text: 不分等次}}}
        conditions: {}
        levels: {}
        order: [base]
        cultivation: {requires: []}
        measures: {}
        size_classes: [0]
        targets: []
        duties: {}
        """;

    [TestMethod]
    [DataRow("talks=2")]
    [DataRow("talks=1 has_flag=false")]
    [DataRow("talks=? has_flag=? votes_valid=0")]
    [DataRow("votes_satisfied=? +incident(kind=safety,occurred_on=2023-12-01)")]
    public void A_scheme_that_leaves_all_out_gives_what_one_gives_that_writes_it_out(string facts)
    {
        var organisation = Organisation.With(facts);
        var (left, written) = (Card(Text, organisation), Card(Text + Written, organisation));
        left.ShouldBe(written);
        left.ShouldContain("总分");
    }

    [TestMethod]
    public void The_last_sum_is_the_one_that_ranks_and_is_graded_where_nothing_else_is_said()
    {
        var scheme = Read($"{Text}\ntotals: {{first: {{text: 前, of: [A]}}, all: {{text: 全, of: [first, B]}}}}");
        (scheme.Grades.Of, string.Join(',', scheme.Order)).ShouldBe(("all", "all"));
        Read($"{Text}\ngrades: {{of: base, ladder: {{good: {{text: 好, from: 2}}, bad: {{text: 差}}}}}}").Order.ShouldBe(["base"]);
    }

    [TestMethod]
    public void A_sum_that_nothing_uses_is_a_problem_all_the_same()
    {
        SchemeReader.Read($"{Text}\ntotals: {{first: {{text: 前, of: [A]}}, all: {{text: 全, of: [A, B]}}}}", "x", out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unread);
    }

    [TestMethod]
    public void A_section_that_has_the_name_of_the_sum_that_is_left_out_is_a_problem()
    {
        SchemeReader.Read(Text.Replace("  B:", "  base:", StringComparison.Ordinal), "x", out var problems).ShouldBeNull();
        problems.ShouldContain(problem => problem.Code == ProblemCode.DuplicateId);
    }

    [TestMethod]
    public void The_satisfaction_of_a_scheme_that_says_nothing_of_it_ranks_nobody()
    {
        SchemeReader.Read($"{Text}\norder: [base, S]", "x", out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.UnknownReference);
    }

    private static Scheme Read(string text)
    {
        var scheme = SchemeReader.Read(text, "x", out var problems);
        problems.ShouldBeEmpty();
        return scheme!;
    }

    private static string Card(string text, Organisation organisation)
    {
        var card = AppraisalEngine.Create(Read(text)).Score(organisation.AsOf, organisation.Facts);
        return string.Join('\n',
            [.. card.Lines.Select(line => $"{line.Line.Id} {line.Outcome} {line.LowestHundredths} {line.HighestHundredths} {line.Reason}"),
                .. card.Totals.Select(total => $"{total.Total.Id} {total.Total.Text} {total.Total.RangeHundredths} {total.LowestHundredths} {total.HighestHundredths}"),
                $"{card.Grade.Id} {card.Grade.Text} {card.GradeHighest.Id} {card.Satisfaction} {card.Vetoes.Count} {card.HasUnreportedVeto} {card.Eligibility.Count}"]);
    }
}

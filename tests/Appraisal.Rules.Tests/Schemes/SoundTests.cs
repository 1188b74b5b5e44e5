using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>What a department may write: changes of the small scheme that are sound, and what its line A1, A2.1 or G1 then gives.</summary>
[TestClass]
public sealed class SoundTests
{
    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        holds: has_flag                  | holds: has_flag = true                          | talks=2                        | A4   | 3
        holds: has_flag                  | holds: "known in (branch, committee)"           | form=branch                    | A4   | 2
        holds: has_flag                  | holds: known = joint_branch                     | form=branch has_books=true     | A4   | 1
        holds: has_flag                  | holds: known = joint_branch                     | form=branch has_books=false    | A4   | 0
        counted: talks, asked: 3         | counted: talks - cross_posts                    | talks=0 cross_posts=5          | A2.1 | 0
        counted: talks, asked: 3         | counted: talks - cross_posts                    | talks=5 cross_posts=4          | A2.1 | -1
        counted: talks, asked: 3         | counted: talks, asked: cross_posts - 2          | talks=0 cross_posts=0          | A2.1 | 0
        each: 1}                         | each: 0.001}                                    | talks=0                        | A2.1 | 0
        each: 1}                         | each: 0.335}                                    | talks=0                        | A2.1 | -1.01
        counted: talks                   | counted: floor(talks / 2)                       | talks=3                        | A2.1 | -2
        to: "add_years(as_of, -1)"       | to: "add_months(as_of, -12)"                    | —                              | A2.1 | -2
        value: S, bands                  | value: S, zero_denominator: unmet, bands        | votes_valid=0                  | A1   | 0
        value: S, bands                  | value: S, bands                                 | votes_valid=0                  | A1   | 2
        value: S, bands                  | value: S, zero_denominator: unreported, bands   | votes_valid=0                  | A1   | 0
        value: S, bands                  | value: S, zero_denominator: not_applicable, bands | votes_valid=0                | A1   | 2
        {points: 2, from: 90%}           | {points: 2, above: 89%}                         | votes_satisfied=90             | A1   | 2
        value: S, bands                  | value: S, not_applicable_if: has_flag, bands    | votes_valid=?                  | A1   | 2
        {points: 1, from: 60%}           | {points: 1, above: 50%}, {points: 0.5, from: 50%} | votes_satisfied=50           | A1   | 0.5
        {points: 1, from: 60%}           | {points: 1, if: has_flag}                       | votes_satisfied=1              | A1   | 1
        {points: 1, from: 60%}           | {points: 1, from: 60%, to: 70%}, {points: 0.5, from: 65%} | votes_satisfied=80   | A1   | 0.5
        points: 5\n        items         | points: 3\n        items                        | +honour(level=national,awarded_on=2020-01-01) | G1 | 3
        , where: honour.awarded_on <= as_of |                                              | +honour(level=city,awarded_on=?) | G1 | 3
        , once_per: matter               |                                                 | +honour(level=city,awarded_on=2020-01-01,matter=先进) | G1 | 3
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_sound_change_of_a_scheme_gives_the_points_that_it_says(string part, string replacement, string changes, string line, string points)
    {
        var text = SmallScheme.With(part.Replace("\\n", "\n", StringComparison.Ordinal), replacement, out _);
        if (text.Contains("known", StringComparison.Ordinal))
            text = text.Replace("values:", "values:\n  known: {value: form, valid: has_books}", StringComparison.Ordinal);
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        var organisation = Organisation.With(changes);

        var scorecard = AppraisalEngine.Create(scheme!).Score(organisation.AsOf, organisation.Facts);
        scorecard.Line(line).LowestHundredths.ShouldBe((int)(100 * decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture)), scorecard.Line(line).Reason);
        SecondOpinion.Differences(scorecard, Recalculator.Recalculate(scheme!, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
    }

    [TestMethod]
    public void A_scheme_covers_the_days_from_its_first_to_its_last()
    {
        var scheme = SchemeReader.Read(SmallScheme.With("from: 2020-01-01", "from: 2020-01-01, to: 2022-12-31", out _), SmallScheme.File, out _)!;
        scheme.Covers(new DateOnly(2019, 12, 31)).ShouldBeFalse();
        scheme.Covers(new DateOnly(2020, 1, 1)).ShouldBeTrue();
        scheme.Covers(new DateOnly(2022, 12, 31)).ShouldBeTrue();
        scheme.Covers(new DateOnly(2023, 1, 1)).ShouldBeFalse();
    }

    [TestMethod]
    public void A_ratio_is_shown_in_reasons_as_the_scheme_rounds()
    {
        var organisation = Organisation.With("votes_satisfied=617 votes_valid=624 members_voted=20");
        Reason("cut").ShouldContain("617/624(98.87%)");
        Reason("half_up").ShouldContain("617/624(98.88%)");

        string Reason(string rounding)
        {
            var scheme = SchemeReader.Read(SmallScheme.With("ratios: cut", $"ratios: {rounding}", out _), SmallScheme.File, out _)!;
            return AppraisalEngine.Create(scheme).Score(organisation.AsOf, organisation.Facts).Line("A1").Reason;
        }
    }

    [TestMethod]
    public void A_clause_of_the_first_document_is_printed_without_its_name()
    {
        DefaultScheme.Scheme.Print(new Clause("方案", "二(一)")).ShouldBe("二(一)");
        DefaultScheme.Scheme.Print(new Clause("research.md", "4.4")).ShouldBe("research.md 4.4");
    }

    [TestMethod]
    public void Every_line_and_condition_of_a_scorecard_says_why()
    {
        foreach (var changes in new[] { "—", "*=? e.*=? c.*=? -honour", "-enterprise", "e.members=0 e.employees=0 developed=0 planned_developments=0 dues_payable_yuan=0 dues_paid_yuan=0" })
        {
            var organisation = Organisation.With(changes);
            var card = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
            card.Lines.ShouldAllBe(line => line.Reason.EndsWith('。'));
            card.Conditions.ShouldAllBe(condition => condition.Reason.EndsWith('。'));
            card.Lines.Where(line => line.Outcome == LineOutcome.Unreported).ShouldAllBe(line => line.Reason.Contains("最低"));
            card.Lines.Where(line => line.Outcome == LineOutcome.NotApplicable).ShouldAllBe(line => line.Reason.Contains("不适用"));
        }
    }
}

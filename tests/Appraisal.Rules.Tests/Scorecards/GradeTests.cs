using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Scorecards;

[TestClass]
public sealed class GradeTests
{
    // Points taken where nothing else depends on them; {c} takes a hundredth more.
    private const string TenLess = "e.revenue_yuan=0 e.tax_yuan=0 education_activities=2";
    private const string TwentyLess = TenLess + " e.insured=0 culture_grade=none";
    private const string FortyLess = TwentyLess
        + " has_secretary=false last_election_on=2020-12-30 e.trained_employees=0 e.wage_arrears_yuan=1 e.accidents=1 e.penalties=2";
    private const string ACentLess = " dues_payable_yuan=10000 dues_paid_yuan=9995 dues_returned_yuan=9995";

    public static IEnumerable<object[]> Cases => CaseTable.Rows($"""
        —                                                   | 100.00 | excellent   | excellent
        {TenLess}                                           |  90.00 | excellent   | excellent
        {TenLess}{ACentLess}                                |  89.99 | good        | good
        {TwentyLess}                                        |  80.00 | good        | good
        {TwentyLess}{ACentLess}                             |  79.99 | qualified   | qualified
        {FortyLess}                                         |  60.00 | qualified   | qualified
        {FortyLess}{ACentLess}                              |  59.99 | unqualified | unqualified
        {TenLess} e.high_tech=?                             |  89.00 | good        | excellent
        {TwentyLess} e.high_tech=?                          |  79.00 | qualified   | good
        {FortyLess} e.high_tech=?                           |  59.00 | unqualified | qualified
        votes_satisfied=90                                  | 100.00 | excellent   | excellent
        votes_satisfied=89                                  |  98.00 | qualified   | qualified
        votes_satisfied=60                                  |  96.00 | qualified   | qualified
        votes_satisfied=59                                  |  94.00 | unqualified | unqualified
        votes_satisfied=?                                   |  94.00 | qualified   | excellent
        members_voted=19                                    |  94.00 | qualified   | excellent
        {FortyLess} votes_satisfied=?                       |  54.00 | unqualified | qualified
        +incident(kind=crime,occurred_on=2022-01-01)        | 100.00 | unqualified | unqualified
        +incident(?)                                        | 100.00 | unqualified | excellent
        e.status=suspended                                  | 100.00 | qualified   | qualified
        e.status=?                                          | 100.00 | qualified   | excellent
        e.status=suspended votes_satisfied=59               |  94.00 | unqualified | unqualified
        *=? e.*=? -honour                                   |   0.00 | unqualified | excellent
        -enterprise *=? -honour                             |   0.00 | unqualified | qualified
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_grade_is_that_of_the_lowest_base_under_its_caps_and_the_highest_what_is_left_open(
        string changes, string lowestBase, string grade, string highest)
    {
        var organisation = Organisation.With(changes);
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        var recalculated = Recalculator.Recalculate(DefaultScheme.Scheme, organisation.AsOf, organisation.Facts);

        Rules.Quantities.Figures.Points(scorecard.Total("base")!.LowestHundredths).ShouldBe(lowestBase);
        (scorecard.Grade.Id, scorecard.GradeHighest.Id).ShouldBe((grade, highest));
        (recalculated.Grade, recalculated.GradeHighest).ShouldBe((grade, highest));
        SecondOpinion.Differences(scorecard, recalculated).ShouldBeEmpty();
    }

    public static IEnumerable<object[]> Sums => CaseTable.Rows("""
        bonus             | —                                                                                            | 0   | 0
        bonus             | innovation_brand=true                                                                        | 2   | 2
        bonus             | innovation_brand=true +honour(level=national,awarded_on=2023-01-01) +honour(level=national,awarded_on=2023-01-02) | 10 | 10
        bonus             | innovation_brand=true +honour(level=national,awarded_on=2023-01-01) +honour(level=national,awarded_on=2023-01-02) +honour(level=district,awarded_on=2023-01-02) | 10 | 10
        bonus             | innovation_brand=? +honour(level=national,awarded_on=2023-01-01)                             | 4   | 6
        bonus             | innovation_brand=true +honour(level=?,awarded_on=2023-01-01)                                 | 2   | 10
        deduction         | criticism_notices=1                                                                          | -2  | -2
        deduction         | criticism_notices=?                                                                          | -4  | 0
        total             | innovation_brand=true criticism_notices=1                                                    | 100 | 100
        total             | *=? e.*=? -honour                                                                            | -4  | 101
        base              | *=? e.*=? -honour                                                                            | 0   | 99
        party_strong      | votes_satisfied=0                                                                            | 40  | 40
        party_strong      | e.insured=0                                                                                  | 46  | 46
        development_strong | votes_satisfied=0                                                                           | 54  | 54
        development_strong | e.insured=0                                                                                 | 48  | 48
        four_priorities   | awards_received=0                                                                            | 15  | 15
        four_priorities   | awards_received=?                                                                            | 15  | 20
        """);

    [TestMethod]
    [DynamicData(nameof(Sums))]
    public void A_sum_adds_what_the_lines_show_up_to_its_cap(string total, string changes, string lowest, string highest)
    {
        var organisation = Organisation.With(changes);
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        var found = scorecard.Total(total)!;
        (found.LowestHundredths, found.HighestHundredths).ShouldBe((100 * int.Parse(lowest, null), 100 * int.Parse(highest, null)));
        SecondOpinion.Differences(scorecard, Recalculator.Recalculate(DefaultScheme.Scheme, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
    }

    [TestMethod]
    public void The_deduction_is_shown_as_a_positive_number() =>
        DefaultScheme.Scheme.Totals.Where(total => total.IsShownPositive).Select(total => total.Id).ShouldBe(["deduction"]);
}

using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Scorecards;

[TestClass]
public sealed class LineTests
{
    public static IEnumerable<object[]> Cases => LineCase.All.Select(row => new object[] { row.Line, row.Changes, row.Outcome, row.Points });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_line_gives_what_the_marking_sheet_says_for_the_facts(string line, string changes, string outcome, string points)
    {
        var expected = new LineCase(line, changes, outcome, points);
        var (lowest, highest) = expected.ExpectedHundredths;
        var organisation = expected.Organisation;
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        var recalculated = Recalculator.Recalculate(DefaultScheme.Scheme, organisation.AsOf, organisation.Facts);

        var found = scorecard.Line(line);
        (found.Outcome, found.LowestHundredths, found.HighestHundredths).ShouldBe((expected.ExpectedOutcome, lowest, highest), found.Reason);
        recalculated.Lines[line].ShouldBe(new RecalculatedLine(expected.ExpectedOutcome, lowest, highest));
        SecondOpinion.Differences(scorecard, recalculated).ShouldBeEmpty();
    }

    [TestMethod]
    public void The_organisation_of_the_tables_earns_a_hundred_points_and_is_eligible_for_both_levels()
    {
        var organisation = Facts.Organisation.With("—");
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);

        scorecard.Lines.Where(line => line.LowestHundredths < line.Line.MaximumHundredths).Select(line => line.Line.Id).ShouldBe(["G1", "G2"]);
        scorecard.Total("base")!.LowestHundredths.ShouldBe(100_00);
        scorecard.Total("four_priorities")!.LowestHundredths.ShouldBe(20_00);
        scorecard.Eligibility.ShouldBe([true, true]);
    }
}

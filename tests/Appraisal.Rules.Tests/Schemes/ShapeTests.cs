using System.Globalization;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Shapes of lines that the default scheme does not use: what they give on both engines, what they say, what can be wrong in them.</summary>
[TestClass]
public sealed class ShapeTests
{
    private const string Line = "G2: {text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}";

    public static IEnumerable<object[]> Cases => CaseTable.Rows(ShapeTable.Table).Select(cells => (object[])[cells[0], cells[1], cells[2], cells[3], cells[4]]);

    public static IEnumerable<object[]> Faults => CaseTable.Rows(ShapeTable.Faults).Select(cells => (object[])[cells[0], cells[1]]);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_line_gives_what_its_shape_says_and_says_why(string shape, string changes, string outcome, string points, string reason)
    {
        var scheme = SchemeReader.Read(With(shape, out _), SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        var organisation = Organisation.With(changes);

        var card = AppraisalEngine.Create(scheme!).Score(organisation.AsOf, organisation.Facts);
        var line = card.Line("G2");
        var bounds = points.Split("..").Select(bound => (int)(100 * decimal.Parse(bound, CultureInfo.InvariantCulture))).ToList();
        (Outcomes.Id(line.Outcome), line.LowestHundredths, line.HighestHundredths).ShouldBe((outcome, bounds[0], bounds[^1]), line.Reason);
        line.Reason.ShouldContain(reason);
        line.Reason.ShouldEndWith("。");
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme!, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void What_is_wrong_in_a_shape_is_told_once_at_its_place(string code, string shape)
    {
        var problem = MalformedTests.Problems(With(shape, out var expected)).ShouldHaveSingleItem();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        if (expected is { } place)
            (problem.Place.Line, problem.Place.Column).ShouldBe(place, problem.ToString());
    }

    [TestMethod]
    public void A_line_in_a_group_cannot_be_left_out()
    {
        var problem = MalformedTests.Problems(SmallScheme.With("A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: 1}",
            "A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: 1}\n          A2.2: {text: 三, clause: 方案 二, evidence: 乙, points: 1, not_applicable: ‸left_out, holds: has_flag}", out var expected)
            .Replace("group: {start: 3", "group: {start: 2", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (problem.Place.Line, problem.Place.Column).ShouldBe(expected!.Value);
    }

    private static string With(string shape, out (int Line, int Column)? expected) =>
        SmallScheme.With(Line, $"G2: {{text: 比, clause: 方案 七, evidence: 丙, {shape}}}", out expected);
}

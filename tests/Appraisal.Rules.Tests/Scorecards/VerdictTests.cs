using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Scorecards;

[TestClass]
public sealed class VerdictTests
{
    public static IEnumerable<object[]> Cases => Verdict.All.Select(row => new object[] { row.Part, row.Id, row.Changes, row.State });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_cap_is_true_false_or_undecided_by_the_facts(string part, string id, string changes, string state)
    {
        var verdict = new Verdict(part, id, changes, state);
        var organisation = Organisation.With(changes);
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        var recalculated = Recalculator.Recalculate(DefaultScheme.Scheme, organisation.AsOf, organisation.Facts);

        OfNetwork(part, id, organisation).ShouldBe(verdict.Expected);
        OfRecalculator(id, organisation, recalculated).ShouldBe(verdict.Expected);
        SecondOpinion.Differences(scorecard, recalculated).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("c.work_clear=?", "three_clears", "党(工)委的工作覆盖情况清")]
    [DataRow("founded_on=?", "founded", "成立日期")]
    [DataRow("e.insured=?", "E", "E2")]
    [DataRow("+incident(?)", "no_veto", "被退回的否决事项")]
    [DataRow("members_voted=19", "satisfaction", "须满足“参加测评党员人数 ≥")]
    public void An_undecided_condition_says_what_must_be_reported(string changes, string condition, string expected)
    {
        var organisation = Organisation.With(changes);
        var found = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts).Condition(condition);
        found.State.ShouldBeNull();
        found.Reason.ShouldContain(expected);
    }

    [TestMethod]
    public void Every_condition_is_shown_also_after_one_has_failed()
    {
        var organisation = Organisation.With("founded_on=2023-12-31 c.work_clear=false votes_satisfied=0 +incident(kind=fraud,occurred_on=2023-01-01)");
        var scorecard = DefaultScheme.Engine.Score(organisation.AsOf, organisation.Facts);
        scorecard.Conditions.Select(condition => condition.Condition.Id).ShouldBe(DefaultScheme.Scheme.Conditions.Select(condition => condition.Id));
        scorecard.Conditions.Where(condition => condition.State is false).Select(condition => condition.Condition.Id)
            .ShouldBe(["no_veto", "F", "satisfaction", "founded", "three_clears"]);
        scorecard.Conditions.ShouldAllBe(condition => condition.Reason.Length > 0);
    }

    private static bool? OfNetwork(string part, string id, Organisation organisation)
    {
        var network = DefaultScheme.Network;
        var batch = network.Batch(organisation.AsOf, [organisation.Facts]);
        var result = network.Run(batch, network.Batch(organisation.AsOf, Array.Empty<EnterpriseFacts>()), CancellationToken.None);
        return Truth.ToNullable(result.Truths(part, id).Values[0]);
    }

    private static bool? OfRecalculator(string id, Organisation organisation, Recalculated recalculated) =>
        DefaultScheme.Scheme.Grades.Caps.Single(cap => cap.Id == id).If is { } formula
            ? FormulaWalker.Truth(formula, Subject.Of(organisation.AsOf, organisation.Facts))
            : recalculated.Vetoes.Values.Aggregate((bool?)false, (any, veto) => any | veto);
}

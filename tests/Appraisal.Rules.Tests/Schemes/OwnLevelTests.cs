using Appraisal.Rules.Nominations;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Levels of any number and name.</summary>
[TestClass]
public sealed class OwnLevelTests
{
    private const string District = "district: {text: 区级, clause: 方案 四, places: 2, target: 2, review: 复核, holder_since: district_model_since, conditions: [no_veto, base, A, founded]}";

    [TestMethod]
    public void A_level_has_any_name_and_without_a_column_of_holders_none_is_reviewed()
    {
        var text = SmallScheme.With(District, $"street: {{text: 街道示范, clause: 方案 四, places: 1, target: 0, conditions: [no_veto]}}\n  {District}\n  plain: {{text: 标兵, clause: 方案 四, places: 1, target: 0, conditions: [base, A]}}", out _);
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        var engine = AppraisalEngine.Create(scheme!);
        var (good, vetoed) = (Organisation.With("talks=3", "O1"), Organisation.With("+incident(kind=safety,occurred_on=2023-01-01)", "O2"));
        var list = new Nominator(scheme!, good.AsOf).Nominate([.. new[] { good, vetoed }.Select(organisation => new Candidate(scheme!, engine.Score(organisation.AsOf, organisation.Facts)))]);
        list.Nominations.Select(nomination => (nomination.Level.Id, nomination.Candidate.OrganisationId, nomination.State)).ShouldBe([
            ("street", "O1", NominationState.Proposed),
            ("district", "O1", NominationState.Proposed), ("district", "O2", NominationState.Review),
            ("plain", "O1", NominationState.Proposed)]);
    }

    [TestMethod]
    public void A_level_with_holders_says_what_a_review_is() =>
        MalformedTests.Problems(SmallScheme.With("review: 复核, ", "", out _)).ShouldHaveSingleItem().Code.ShouldBe(Rules.Problems.ProblemCode.MissingKey);
}

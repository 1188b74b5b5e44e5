using Appraisal.Rules.Committees;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Committees;

/// <summary>
/// 四倾斜 at the committees' level. The organisation of these tests develops 4 members, 2 of them backbone, has 1 award, a secretary and 4,000
/// yuan; its enterprise has 20 of the committee's 1,000 members. Each index of it is neutral, or a change makes it so.
/// </summary>
[TestClass]
public sealed class TiltTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    [TestMethod]
    // (2 ÷ 4) ÷ 50 %
    [DataRow("K8", "—", LineOutcome.Met, 500, "1.00")]
    [DataRow("K8", "developed=5 developed_backbone=2", LineOutcome.Partial, 400, "0.80")]
    [DataRow("K8", "developed=1000 developed_backbone=499", LineOutcome.Partial, 499, "0.99")]
    [DataRow("K8", "developed_backbone=3", LineOutcome.Met, 500, "1.50")]
    [DataRow("K8", "developed_backbone=0", LineOutcome.Unmet, 0, "0.00")]
    [DataRow("K8", "developed=0 developed_backbone=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K8", "developed=0 developed_backbone=?", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K8", "developed_backbone=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K8", "developed=?", LineOutcome.Unreported, 0, "")]
    // (4 ÷ developed_total) ÷ (20 ÷ 1000): 200 is neutral
    [DataRow("K9", "c.developed_total=200", LineOutcome.Met, 500, "1.00")]
    [DataRow("K9", "c.developed_total=201", LineOutcome.Partial, 498, "0.99")]
    [DataRow("K9", "c.developed_total=20", LineOutcome.Met, 500, "10.00")]
    [DataRow("K9", "developed=0 developed_backbone=0", LineOutcome.Unmet, 0, "0.00")]
    [DataRow("K9", "c.developed_total=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K9", "c.developed_total=0 developed=? e.members=?", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K9", "e.members=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K9", "c.members_total=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K9", "c.developed_total=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K9", "c.members_total=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K9", "e.members=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K9", "developed=?", LineOutcome.Unreported, 0, "")]
    // (1 ÷ 50) ÷ (20 ÷ 1000)
    [DataRow("K10", "—", LineOutcome.Met, 500, "1.00")]
    [DataRow("K10", "c.awards_total=51", LineOutcome.Partial, 490, "0.98")]
    [DataRow("K10", "awards_received=0", LineOutcome.Unmet, 0, "0.00")]
    [DataRow("K10", "c.awards_total=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K10", "e.members=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K10", "awards_received=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K10", "c.awards_total=?", LineOutcome.Unreported, 0, "")]
    // (places ÷ total) ÷ (1 ÷ 20)
    [DataRow("K11", "c.training_places_enterprise=1 c.training_places_total=20", LineOutcome.Met, 500, "1.00")]
    [DataRow("K11", "c.training_places_enterprise=1 c.training_places_total=21", LineOutcome.Partial, 476, "0.95")]
    [DataRow("K11", "c.training_places_enterprise=0", LineOutcome.Unmet, 0, "0.00")]
    [DataRow("K11", "c.training_places_total=0 c.training_places_enterprise=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K11", "c.secretaries_total=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K11", "has_secretary=false", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K11", "has_secretary=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K11", "c.training_places_enterprise=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K11", "c.secretaries_total=?", LineOutcome.Unreported, 0, "")]
    // (4000 ÷ 200000) ÷ (20 ÷ 1000)
    [DataRow("K12", "—", LineOutcome.Met, 500, "1.00")]
    [DataRow("K12", "funds_yuan=3990", LineOutcome.Partial, 499, "0.99")]
    [DataRow("K12", "funds_yuan=3999.99", LineOutcome.Met, 500, "0.99")]
    [DataRow("K12", "funds_yuan=0", LineOutcome.Unmet, 0, "0.00")]
    [DataRow("K12", "c.funds_total_yuan=0", LineOutcome.NotApplicable, 500, "")]
    [DataRow("K12", "funds_yuan=?", LineOutcome.Unreported, 0, "")]
    [DataRow("K12", "c.funds_total_yuan=?", LineOutcome.Unreported, 0, "")]
    public void An_index_gives_its_points_in_proportion_up_to_neutral(string line, string changes, LineOutcome outcome, int hundredths, string index) =>
        Of(changes).Line(line).Earned().ShouldBe((outcome, hundredths, index));

    [TestMethod]
    public void What_was_read_stands_beside_what_was_to_be_expected()
    {
        var result = Of("—");
        (result.Line("K8").Measured, result.Line("K8").Threshold).ShouldBe(("2/4", "0.50"));
        (result.Line("K12").Measured, result.Line("K12").Threshold).ShouldBe(("4000.00/200000.00", "20/1000"));
        (result.Line("K11").Measured, result.Line("K11").Threshold).ShouldBe(("5/10", "1/20"));
    }

    [TestMethod]
    public void Who_must_report_is_named_and_of_many_the_first_ten_are_and_how_many_there_are()
    {
        var organisations = Enumerable.Range(1, 12).Select(k => Organisation.With(k == 12 ? "c.members_total=?" : "developed=?", $"O{k:00}").Facts).ToArray();
        var result = AppraisedCommittees.Of(DefaultScheme.Engine, s_asOf, [organisations[^1].Committee], [organisations]).ShouldHaveSingleItem();

        var missing = result.Line("K9").Unreported;
        missing.Select(facts => (facts.Facts.Single().Id, facts.Count)).ShouldBe([("developed", 11), ("members_total", 1)]);
        missing[0].Subjects.ShouldBe(Enumerable.Range(1, 10).Select(k => $"O{k:00}"));
        missing[1].Subjects.ShouldBe(["C1"]);
        result.Line("K11").Unreported.ShouldBeEmpty();
    }

    [TestMethod]
    public void Members_are_those_of_the_enterprises_that_name_the_committee_also_of_suspended_ones_and_of_joint_organisations_elsewhere()
    {
        var own = Organisation.With("c.members_total=100 +enterprise(committee_id=C2,members=50)").Facts;
        SupervisingCommittee other = WrittenFacts.Row<SupervisingCommittee>("committee_id=C2 district_code=419901 members_total=100 awards_total=5 funds_total_yuan=1");
        var alone = WrittenFacts.Row<Enterprise>(GoodEnterprise.Facts, "credit_code=X1 members=7");
        var suspended = WrittenFacts.Row<Enterprise>(GoodEnterprise.Facts, "credit_code=X2 members=3 status=suspended");
        var results = AppraisedCommittees.Of(DefaultScheme.Engine, s_asOf, [own.Committee, other], [[own]], [alone], [suspended]);

        results[0].Line("K10").Threshold.ShouldBe("30/100");
        results[1].Line("K10").Threshold.ShouldBe("50/100");
        // None of its organisations developed anybody, and none has a secretary.
        results[1].Line("K8").Outcome.ShouldBe(LineOutcome.NotApplicable);
        results[1].Line("K10").Earned().ShouldBe((LineOutcome.Unmet, 0, "0.00"));
    }

    [TestMethod]
    public void A_rejected_enterprise_leaves_every_index_open_that_needs_its_members_and_a_rejected_organisation_those_of_organisations()
    {
        var own = Organisation.With("—").Facts;
        var enterprise = WrittenFacts.Row<Enterprise>("?", "credit_code=X1 status=operating committee_id=C1");
        var results = AppraisedCommittees.Of(DefaultScheme.Engine, s_asOf, [own.Committee], [[own]], rejected: [enterprise]);
        results[0].Lines.Where(line => line.Outcome == LineOutcome.Unreported).Select(line => line.Line.Id).ShouldBe(["K9", "K10", "K12"]);
        results[0].Line("K9").Unreported.ShouldHaveSingleItem().Subjects.ShouldBe(["X1"]);

        var organisation = WrittenFacts.Row<PartyOrganisation>("?", "organisation_id=O9 committee_id=C1");
        results = AppraisedCommittees.Of(DefaultScheme.Engine, s_asOf, [own.Committee], [[own]], rejectedOrganisations: [organisation]);
        results[0].Lines.Where(line => line.Outcome == LineOutcome.Unreported).Select(line => line.Line.Id).ShouldBe(["K8", "K9", "K10", "K11", "K12"]);
    }

    private static CommitteeResult Of(string changes)
    {
        var facts = Organisation.With(changes).Facts;
        return AppraisedCommittees.Of(DefaultScheme.Engine, s_asOf, [facts.Committee], [[facts]]).ShouldHaveSingleItem();
    }
}

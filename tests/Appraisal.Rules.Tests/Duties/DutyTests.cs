using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Duties;

[TestClass]
public sealed class DutyTests
{
    public static IEnumerable<object[]> Cases => DutyCase.All.Select(row => new object[] { row.Duty, row.Changes, row.Owed });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_duty_is_listed_where_it_is_certainly_owed(string duty, string changes, string owed)
    {
        var expected = new DutyCase(duty, changes, owed);
        DutyCase.Written(expected.Found).ShouldBe(owed);
        expected.IsRecalculated.ShouldBe(expected.IsOwed);
    }

    [TestMethod]
    public void A_duty_names_its_clauses_what_would_settle_it_its_subject_and_the_subjects_own_committee()
    {
        var organisation = Organisation.With("contact_leader=false e.community=- e.committee_id=C2");
        var duties = DefaultScheme.Engine.Appraise(organisation.AsOf, [organisation.Facts]).Duties().OrderBy(duty => duty.Duty.Id, StringComparer.Ordinal).ToList();
        duties.Select(duty => (duty.Duty.Id, duty.Subject, duty.CommitteeId)).ShouldBe([("contact_leader", "O1", "C1"), ("grid", "O1-E1", "C2")]);
        duties.ShouldAllBe(duty => duty.Duty.SettledBy.Length > 0 && duty.Duty.Clauses.Count > 0);
    }

    [TestMethod]
    public void An_enterprise_without_a_committee_owes_its_duties_to_none()
    {
        var (asOf, enterprise) = GoodEnterprise.With("committee_id=-");
        DefaultScheme.Engine.AppraiseUnaffiliated(asOf, [enterprise]).Duties().ShouldAllBe(duty => duty.CommitteeId.Length == 0);
    }

    [TestMethod]
    public void A_rejected_row_owes_no_duty()
    {
        var (asOf, enterprise) = GoodEnterprise.With("? status=operating district_code=419901 committee_id=C1");
        DefaultScheme.Engine.AppraiseUnaffiliated(asOf, [enterprise], areRejected: true).Duties().ShouldBeEmpty();
    }

    [TestMethod]
    public void A_good_organisation_and_its_enterprise_owe_nothing()
    {
        var organisation = Organisation.With("—");
        DefaultScheme.Engine.Appraise(organisation.AsOf, [organisation.Facts]).Duties().ShouldBeEmpty();
    }
}

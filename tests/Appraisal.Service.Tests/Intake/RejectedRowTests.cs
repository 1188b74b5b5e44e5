using Appraisal.Rules.Facts;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class RejectedRowTests
{
    [TestMethod]
    public void Of_a_rejected_enterprise_stays_known_whom_it_belongs_to_and_nothing_else()
    {
        using var ledger = new LedgerFiles().Sheet("enterprises",
            "credit_code|name|district_code|status|organisation_id|committee_id|employees|community",
            "91350100M000100Y44|甲|410302|注销|O1|C1|5|某村");

        var read = ledger.ReadBoth();

        read.Result.Of(FactCatalogue.Enterprises).Rejected.ShouldBe(1);
        var known = read.RejectedEnterprises.Single();
        known.CreditCode.ShouldBe("91350100M000100Y44");
        known.OrganisationId.ShouldBe("O1");
        known.CommitteeId.ShouldBe("C1");
        known.Status.ShouldBe(EnterpriseStatus.Deregistered);
        known.DistrictCode.ShouldBe("410302");
        foreach (var column in new[] { "name", "employees", "community", "instructor_id", "high_tech" })
            known.IsUnreported(FactCatalogue.Enterprises[column]).ShouldBeTrue(column);
    }

    [TestMethod]
    public void What_cannot_be_read_of_a_rejected_enterprise_is_unreported()
    {
        using var ledger = new LedgerFiles().Sheet("enterprises",
            "credit_code|name|district_code|status|organisation_id|committee_id", "9135;1|甲|4103|开|O9|C9", "||||O1|");

        var read = ledger.ReadBoth();

        foreach (var column in FactCatalogue.Enterprises.Columns)
            read.RejectedEnterprises[0].IsUnreported(column).ShouldBeTrue(column.Id);
        read.RejectedEnterprises[1].OrganisationId.ShouldBe("O1");
        read.RejectedEnterprises[1].IsUnreported(FactCatalogue.Enterprises["committee_id"]).ShouldBeTrue();
    }

    [TestMethod]
    public void Rows_that_share_a_credit_code_are_each_known_by_it()
    {
        using var ledger = new LedgerFiles().Add("enterprises", $"{LedgerFiles.CreditCode}|乙|410302|停业|O1");
        var read = ledger.ReadBoth();
        read.RejectedEnterprises.Select(row => (row.CreditCode, row.OrganisationId, row.Status)).ShouldBe([
            (LedgerFiles.CreditCode, "O1", EnterpriseStatus.Operating), (LedgerFiles.CreditCode, "O1", EnterpriseStatus.Suspended)]);
    }

    [TestMethod]
    public void A_rejected_enterprise_of_a_rejected_organisation_belongs_to_none()
    {
        using var ledger = new LedgerFiles().With("organisations", "name", "").With("enterprises", "name", "");
        ledger.ReadBoth().RejectedEnterprises.Single().OrganisationId.ShouldBeNull();
    }

    [TestMethod]
    [DataRow("91350100M000100Y43", "O1")]
    [DataRow("91350100M000100Y44", "")]
    [DataRow("", "O9")]
    [DataRow("", "")]
    public void Of_a_rejected_incident_stays_known_on_whom_it_fell(string creditCode, string organisation)
    {
        using var ledger = new LedgerFiles().Sheet("incidents", "incident_id|credit_code|organisation_id|kind|occurred_on|department",
            $"I1|{creditCode}|{organisation}|safety|2023-01-01|某局");

        var known = ledger.ReadBoth().RejectedIncidents.Single();

        (known.CreditCode ?? "").ShouldBe(creditCode);
        (known.OrganisationId ?? "").ShouldBe(organisation);
        foreach (var column in FactCatalogue.Incidents.Columns.Where(column => column.Id is not ("credit_code" or "organisation_id")))
            known.IsUnreported(column).ShouldBeTrue(column.Id);
        known.IsUnreported(FactCatalogue.Incidents["credit_code"]).ShouldBe(creditCode.Length == 0);
    }
}

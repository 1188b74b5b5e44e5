using Appraisal.Rules.Facts;

using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class CoverageFactsTests
{
    [OnBothDatabases]
    public void Coverage_counts_beside_organisations_the_operating_enterprises_in_none_or_of_which_that_is_unreported()
    {
        using var store = new TemporaryDatabase();
        var unreported = new Enterprise { CreditCode = "e2", Status = EnterpriseStatus.Operating };
        unreported.SetUnreported(FactCatalogue.Enterprises["organisation_id"]);
        var run = store.Load(
            unreported,
            new Enterprise { CreditCode = "e1", Status = EnterpriseStatus.Operating },
            new Enterprise { CreditCode = "e3", Status = EnterpriseStatus.Operating, OrganisationId = "o1" },
            new Enterprise { CreditCode = "e4", Status = EnterpriseStatus.Suspended },
            new Enterprise { CreditCode = "e5", Status = EnterpriseStatus.Deregistered });

        store.Facts.EnterprisesForCoverage(run).Select(row => row.KeyText).ShouldBe(["e1", "e2"]);
    }

    [OnBothDatabases]
    public void Rejected_enterprises_that_may_operate_come_with_code_district_and_committee_alone_those_of_one_code_together()
    {
        using var store = new TemporaryDatabase();
        var unknownCommittee = new Enterprise { DistrictCode = "410105", Status = EnterpriseStatus.Operating, Members = 9 };
        unknownCommittee.SetUnreported(FactCatalogue.Enterprises["committee_id"]);
        var run = store.Load([],
        [
            new Enterprise { CreditCode = "x1", Status = EnterpriseStatus.Operating },
            new Enterprise { CreditCode = "x1", DistrictCode = "410102", CommitteeId = "c1", OrganisationId = "o1", Name = "某" },
            new Enterprise { CreditCode = "x1", DistrictCode = "410101", Status = EnterpriseStatus.Suspended },
            new Enterprise { CreditCode = "x2", Status = EnterpriseStatus.Deregistered },
            unknownCommittee,
            new Enterprise(),
        ], []);

        var read = store.Facts.RejectedEnterprises(run).ToList();

        read.Count.ShouldBe(4);
        read.ShouldAllBe(row => row.Status == EnterpriseStatus.Operating);
        read.Select(row => (row.DistrictCode, row.CommitteeId)).ShouldBe([("410105", null), (null, null), ("410102", "c1"), (null, null)]);
        read.Select(row => row.IsUnreported(FactCatalogue.Enterprises["committee_id"])).ShouldBe([true, false, false, false]);
        read.ShouldAllBe(row => row.Sheet.Columns.Count(column => !row.IsUnreported(column)) <= 4);
        store.Facts.EnterprisesForCoverage(run).ShouldBeEmpty();
    }

    [OnBothDatabases]
    public void Committees_and_instructors_come_by_id_and_the_faults_of_the_ledger_by_place()
    {
        using var store = new TemporaryDatabase();
        var run = store.Begin();
        using (var writer = store.Facts.Writer(run))
        {
            writer.Append(new SupervisingCommittee { CommitteeId = "c2" });
            writer.Append(new SupervisingCommittee { CommitteeId = "c1" });
            writer.Append(new Instructor { InstructorId = "g2", VisitDaysPerMonth = 1.25m });
            writer.Append(new Instructor { InstructorId = "g1" });
            writer.AppendFault(Fault(10, "name"));
            writer.AppendFault(Fault(9, "status"));
            writer.AppendFault(Fault(9, "name"));
            writer.Seal([]);
        }

        store.Facts.Committees(run.RunNumber).Select(row => row.KeyText).ShouldBe(["c1", "c2"]);
        store.Facts.Instructors(run.RunNumber).Select(row => row.VisitDaysPerMonth).ShouldBe([null, 1.25m]);
        store.Results.RejectedRows(run.RunNumber).Select(row => (row.Row, row.Column, row.Sequence)).ShouldBe([(9L, "name", 3L), (9L, "status", 2L), (10L, "name", 1L)]);
    }

    private static Appraisal.Service.Store.Results.RejectedRow Fault(long row, string column) =>
        new() { Sheet = "enterprises", Row = row, Column = column, Value = "?", Code = "text", Effect = "row", Message = "说明" };
}

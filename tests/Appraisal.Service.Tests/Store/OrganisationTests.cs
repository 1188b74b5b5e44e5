using Appraisal.Rules.Facts;

using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class OrganisationTests
{
    private static readonly FactRow[] s_base =
    [
        new SupervisingCommittee { CommitteeId = "c1", DistrictCode = "410102" },
        new PartyOrganisation { OrganisationId = "o1", CommitteeId = "c1" },
    ];

    [OnBothDatabases]
    public void Organisations_come_in_the_order_of_their_ids_each_with_its_committee_whatever_the_order_of_the_ledger()
    {
        using var store = new TemporaryDatabase();
        string[] ids = ["b", "a", "𠮷", "é", "某", "A", "a1", "�"];
        var run = store.Load([.. ids.Select(id => new PartyOrganisation { OrganisationId = id, CommitteeId = "c-" + id }),
            .. ids.Reverse().Select(id => new SupervisingCommittee { CommitteeId = "c-" + id, Name = id })]);

        var read = store.Facts.Organisations(run).ToList();

        read.Select(facts => facts.Organisation.KeyText).ShouldBe(["A", "a", "a1", "b", "é", "某", "�", "𠮷"]);
        read.ShouldAllBe(facts => facts.Committee.Name == facts.Organisation.OrganisationId);
        store.Facts.OrganisationCount(run).ShouldBe(ids.Length);
        store.Facts.Organisations(run, 3, 4).Select(facts => facts.Organisation.KeyText).ShouldBe(["a1", "b"]);
        store.Facts.NumberOf(run, "b").ShouldBe(4);
    }

    [OnBothDatabases]
    public void An_organisation_has_the_enterprises_that_name_it_by_credit_code_suspended_ones_too_deregistered_ones_not()
    {
        var facts = O1(
        [
            new Enterprise { CreditCode = "e4", OrganisationId = "o1", Status = EnterpriseStatus.Operating },
            new Enterprise { CreditCode = "e3", OrganisationId = "o1", Status = EnterpriseStatus.Deregistered },
            new Enterprise { CreditCode = "e2", OrganisationId = "o1", Status = EnterpriseStatus.Suspended },
            new Enterprise { CreditCode = "e1", Status = EnterpriseStatus.Operating },
        ]);

        facts.Enterprises.Select(row => row.KeyText).ShouldBe(["e2", "e4"]);
    }

    [OnBothDatabases]
    public void A_rejected_enterprise_stays_with_every_fact_unreported_unless_its_status_reads_deregistered()
    {
        var facts = O1([],
        [
            new Enterprise { CreditCode = "x1", OrganisationId = "o1", Status = EnterpriseStatus.Operating, DistrictCode = "410102" },
            new Enterprise { CreditCode = "x2", OrganisationId = "o1" },
            new Enterprise { CreditCode = "x3", OrganisationId = "o1", Status = EnterpriseStatus.Deregistered },
            new Enterprise { CreditCode = "x4", OrganisationId = "unknown" },
        ]);

        facts.Enterprises.Count.ShouldBe(2);
        facts.Enterprises.ShouldAllBe(row => IsAllUnreported(row));
    }

    [OnBothDatabases]
    public void Rejected_enterprises_of_one_credit_code_count_once_in_an_organisation_those_without_one_count_each()
    {
        var facts = O1([new Enterprise { CreditCode = "e1", OrganisationId = "o1", Status = EnterpriseStatus.Operating }],
        [
            new Enterprise { CreditCode = "x1", OrganisationId = "o1", Status = EnterpriseStatus.Deregistered },
            new Enterprise { CreditCode = "x1", OrganisationId = "o1" },
            new Enterprise { CreditCode = "x1", OrganisationId = "o1" },
            new Enterprise { OrganisationId = "o1" },
            new Enterprise { OrganisationId = "o1" },
        ]);

        facts.Enterprises.Count(row => IsAllUnreported(row)).ShouldBe(3);
        facts.Enterprises.Count.ShouldBe(4);
    }

    [OnBothDatabases]
    public void Incidents_on_the_organisation_and_on_its_enterprises_fall_on_it_those_of_deregistered_enterprises_do_not()
    {
        var facts = O1(
        [
            new Enterprise { CreditCode = "e1", OrganisationId = "o1", Status = EnterpriseStatus.Operating },
            new Enterprise { CreditCode = "e2", OrganisationId = "o1", Status = EnterpriseStatus.Deregistered },
            new Enterprise { CreditCode = "e3", Status = EnterpriseStatus.Operating },
            new Incident { IncidentId = "i5", OrganisationId = "o1" },
            new Incident { IncidentId = "i4", CreditCode = "e3" },
            new Incident { IncidentId = "i3", CreditCode = "e2" },
            new Incident { IncidentId = "i2", CreditCode = "e1" },
            new Incident { IncidentId = "i1", OrganisationId = "o1" },
        ]);

        facts.Incidents.Select(row => row.KeyText).ShouldBe(["i1", "i2", "i5"]);
    }

    [OnBothDatabases]
    public void Any_number_of_rejected_incidents_are_one_of_which_nothing_is_known()
    {
        Enterprise[] rejected = [new() { CreditCode = "x1", OrganisationId = "o1" }];
        FactRow[] accepted =
        [
            new Enterprise { CreditCode = "e1", OrganisationId = "o1", Status = EnterpriseStatus.Operating },
            new Enterprise { CreditCode = "e2", OrganisationId = "o1", Status = EnterpriseStatus.Deregistered },
            new Incident { IncidentId = "i1", OrganisationId = "o1" },
        ];

        Incidents(new Incident { OrganisationId = "o1" }).ShouldBe(2);
        Incidents(new Incident { CreditCode = "e1" }).ShouldBe(2);
        Incidents(new Incident { CreditCode = "x1" }).ShouldBe(2);
        Incidents(new Incident { CreditCode = "x1" }, new Incident { CreditCode = "e1", OrganisationId = "o1" }).ShouldBe(2);
        Incidents(new Incident { CreditCode = "e2" }).ShouldBe(1);
        Incidents(new Incident { CreditCode = "elsewhere" }, new Incident { OrganisationId = "o2" }, new Incident()).ShouldBe(1);

        int Incidents(params Incident[] incidents)
        {
            var facts = O1(accepted, rejected, incidents);
            facts.Incidents.Skip(1).ShouldAllBe(row => IsAllUnreported(row));
            return facts.Incidents.Count;
        }
    }

    [OnBothDatabases]
    public void Its_honours_and_exceptional_cases_come_by_id()
    {
        var facts = O1(
        [
            new Honour { HonourId = "h2", OrganisationId = "o1" },
            new Honour { HonourId = "h1", OrganisationId = "o1" },
            new ExceptionalCase { ExceptionId = "x1", OrganisationId = "o1", Reason = "破格" },
        ]);

        facts.Honours.Select(row => row.KeyText).ShouldBe(["h1", "h2"]);
        facts.Exceptions.Single().Reason.ShouldBe("破格");
    }

    [OnBothDatabases]
    public void Facts_are_there_only_when_all_are_in_and_nothing_is_left_of_half_a_ledger()
    {
        using var store = new TemporaryDatabase();
        var run = store.Begin();
        using (var cutOff = store.Facts.Writer(run))
        {
            foreach (var number in Enumerable.Range(0, 60_000))
                cutOff.Append(new Instructor { InstructorId = $"old{number}" });
        }
        Should.Throw<InvalidOperationException>(() => store.Facts.Organisations(run.RunNumber));
        store.Facts.Instructors(run.RunNumber).ShouldBeEmpty();

        using (var writer = store.Facts.Writer(run))
        {
            foreach (var row in s_base)
                writer.Append(row);
            writer.Seal([]).ShouldBe(1);
            Should.Throw<InvalidOperationException>(() => writer.Append(s_base[0]));
        }

        store.Facts.Organisations(run.RunNumber).Count().ShouldBe(1);
        store.Facts.Instructors(run.RunNumber).ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => store.Facts.Writer(run));
    }

    [OnBothDatabases]
    public void An_organisation_whose_committee_is_not_there_is_an_error_and_never_dropped()
    {
        using var store = new TemporaryDatabase();
        var run = store.Load(new PartyOrganisation { OrganisationId = "o1", CommitteeId = "c9" });

        Should.Throw<InvalidDataException>(() => store.Facts.Organisations(run).ToList()).Message.ShouldContain("c9");
    }

    [OnBothDatabases]
    public void Runs_in_one_file_do_not_see_each_other()
    {
        using var store = new TemporaryDatabase();
        Enterprise[] rejected = [new() { CreditCode = "x1", OrganisationId = "o1" }];
        var first = store.Load([.. s_base, new Incident { IncidentId = "i1", CreditCode = "e1" }], rejected, [new Incident { OrganisationId = "o1" }]);
        var second = store.Load([.. s_base, new Enterprise { CreditCode = "e1", OrganisationId = "o1", Status = EnterpriseStatus.Operating }]);

        store.Facts.Organisation(first, "o1")!.Enterprises.Count.ShouldBe(1);
        store.Facts.Organisation(second, "o1")!.Incidents.ShouldBeEmpty();
        store.Facts.Organisation(second, "o2").ShouldBeNull();
    }

    private static OrganisationFacts O1(FactRow[] accepted, Enterprise[]? rejected = null, Incident[]? incidents = null)
    {
        using var store = new TemporaryDatabase();
        var run = store.Load([.. s_base, .. accepted], rejected ?? [], incidents ?? []);
        return store.Facts.Organisation(run, "o1")!;
    }

    private static bool IsAllUnreported(FactRow row) => row.Sheet.Columns.All(row.IsUnreported);
}

using Appraisal.Rules.Facts;
using CsCheck;

using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class OrganisationLawTests
{
    private static readonly Gen<Enterprise> s_enterprise = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Named("x", 5)).Select(Enterprise);

    private static readonly Gen<Incident> s_incident = Gen.Select(Named("o", 4), Gen.OneOf(Named("x", 5), Named("e", 12)))
        .Select((organisation, code) => new Incident { OrganisationId = organisation, CreditCode = code });

    [OnBothDatabases]
    public void Random_ledgers_in_any_order_of_rows_are_put_together_as_the_rubric_says()
    {
        using var store = new TemporaryDatabase();
        Gen.Select(s_enterprise.Array[0, 12], s_enterprise.Array[0, 10], Gen.Select(Gen.Int[0, 1], Gen.Int[0, 11]).Array[0, 8], s_incident.Array[0, 3], Gen.Int)
            .Sample((accepted, rejected, subjects, incidents, seed) =>
            {
                FactRow[] rows =
                [
                    .. Enumerable.Range(0, 2).Select(number => new SupervisingCommittee { CommitteeId = $"c{number}" }),
                    .. Enumerable.Range(0, 4).Select(number => new PartyOrganisation { OrganisationId = $"o{number:D2}", CommitteeId = $"c{number % 2}" }),
                    .. accepted.Select((row, number) => With(row, $"e{number:D2}")),
                    .. subjects.Select((subject, number) => subject.Item1 == 0
                        ? new Incident { IncidentId = $"i{number}", OrganisationId = $"o{subject.Item2 % 4:D2}" }
                        : new Incident { IncidentId = $"i{number}", CreditCode = $"e{subject.Item2:D2}" }),
                    .. subjects.Select((subject, number) => new Honour { HonourId = $"h{number}", OrganisationId = $"o{subject.Item2 % 4:D2}" }),
                ];
                var shuffled = (FactRow[])rows.Clone();
                new Random(seed).Shuffle(shuffled);

                var run = store.Load(shuffled, rejected, incidents);

                store.Facts.Organisations(run).Select(Rows.Text).ShouldBe(OrganisationLaw.Of(rows, rejected, incidents).Select(Rows.Text));
            }, iter: 150, threads: 1);
    }

    /// <summary>A name out of a few, or none.</summary>
    private static Gen<string?> Named(string prefix, int count) => Gen.Int[0, count].Select(number => number == count ? null : $"{prefix}{number:D2}");

    private static Enterprise Enterprise(int organisation, int status, string? code) => new()
    {
        CreditCode = code,
        OrganisationId = organisation == 4 ? null : $"o{organisation:D2}",
        Status = status == 3 ? null : (EnterpriseStatus)status,
    };

    private static Enterprise With(Enterprise row, string code) =>
        new() { CreditCode = code, OrganisationId = row.OrganisationId, Status = row.Status ?? EnterpriseStatus.Operating };
}

using Appraisal.Rules.Facts;

namespace Appraisal.Service.Tests.Store;

/// <summary>What belongs to each organisation, said once more over rows in memory, as slow and as plain as the rubric says it.</summary>
internal static class OrganisationLaw
{
    public static IEnumerable<OrganisationFacts> Of(IReadOnlyList<FactRow> accepted, IReadOnlyList<Enterprise> rejected, IReadOnlyList<Incident> rejectedIncidents) =>
        from organisation in accepted.OfType<PartyOrganisation>().OrderBy(row => row.KeyText, StringComparer.Ordinal)
        let id = organisation.OrganisationId
        let known = accepted.OfType<Enterprise>().Where(row => BelongsTo(row, id)).ToList()
        let unknown = rejected.Where(row => BelongsTo(row, id)).ToList()
        let codes = known.Concat(unknown).Where(row => row.CreditCode is not null).Select(row => row.CreditCode).ToHashSet()
        let isOpen = rejectedIncidents.Any(row => row.OrganisationId == id || codes.Contains(row.CreditCode))
        select new OrganisationFacts
        {
            Organisation = organisation,
            Committee = accepted.OfType<SupervisingCommittee>().Single(row => row.CommitteeId == organisation.CommitteeId),
            Enterprises = Counted(known, unknown),
            Incidents =
            [
                .. accepted.OfType<Incident>().OrderBy(row => row.KeyText, StringComparer.Ordinal)
                    .Where(row => row.OrganisationId == id || known.Any(enterprise => enterprise.CreditCode == row.CreditCode)),
                .. isOpen ? new[] { Unreported(new Incident()) } : [],
            ],
            Honours = [.. accepted.OfType<Honour>().Where(row => row.OrganisationId == id).OrderBy(row => row.KeyText, StringComparer.Ordinal)],
            Exceptions = [.. accepted.OfType<ExceptionalCase>().Where(row => row.OrganisationId == id).OrderBy(row => row.KeyText, StringComparer.Ordinal)],
        };

    private static bool BelongsTo(Enterprise row, string? id) => row.OrganisationId == id && row.Status != EnterpriseStatus.Deregistered;

    private static List<Enterprise> Counted(List<Enterprise> known, List<Enterprise> unknown)
    {
        var codes = known.Select(row => row.CreditCode).ToHashSet();
        return known.Select(row => (row.KeyText, row))
            .Concat(unknown.Where(row => row.CreditCode is null || codes.Add(row.CreditCode)).Select(row => (row.KeyText, row: Unreported(new Enterprise()))))
            .OrderBy(pair => pair.KeyText, StringComparer.Ordinal).Select(pair => pair.row).ToList();
    }

    private static TRow Unreported<TRow>(TRow row) where TRow : FactRow
    {
        row.SetAllUnreported();
        return row;
    }
}

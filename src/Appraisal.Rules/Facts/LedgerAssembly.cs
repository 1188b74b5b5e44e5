namespace Appraisal.Rules.Facts;

/// <summary>Puts the rows of a ledger that is sound together: each organisation with its committee, E(O), incidents, honours and exceptions.</summary>
public static class LedgerAssembly
{
    /// <summary>The organisations in the order of their ids, compared ordinally.</summary>
    /// <exception cref="KeyNotFoundException">An organisation's committee is not in the ledger.</exception>
    public static IReadOnlyList<OrganisationFacts> Organisations(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var committees = ledger.Committees.ToDictionary(committee => committee.KeyText, StringComparer.Ordinal);
        var enterprises = ledger.Enterprises
            .Where(enterprise => enterprise is { OrganisationId: not null, Status: not EnterpriseStatus.Deregistered })
            .OrderBy(enterprise => enterprise.KeyText, StringComparer.Ordinal)
            .ToLookup(enterprise => enterprise.OrganisationId!, StringComparer.Ordinal);
        var onOrganisations = ledger.Incidents.Where(incident => incident.OrganisationId is not null)
            .ToLookup(incident => incident.OrganisationId!, StringComparer.Ordinal);
        var onEnterprises = ledger.Incidents.Where(incident => incident.CreditCode is not null)
            .ToLookup(incident => incident.CreditCode!, StringComparer.Ordinal);
        var honours = ledger.Honours.OrderBy(honour => honour.KeyText, StringComparer.Ordinal)
            .ToLookup(honour => honour.OrganisationId!, StringComparer.Ordinal);
        var exceptions = ledger.Exceptions.OrderBy(exception => exception.KeyText, StringComparer.Ordinal)
            .ToLookup(exception => exception.OrganisationId!, StringComparer.Ordinal);
        return [.. ledger.Organisations.OrderBy(organisation => organisation.KeyText, StringComparer.Ordinal).Select(organisation =>
        {
            var id = organisation.KeyText;
            return new OrganisationFacts
            {
                Organisation = organisation,
                Committee = committees[organisation.CommitteeId!],
                Enterprises = [.. enterprises[id]],
                Incidents = [.. onOrganisations[id].Concat(enterprises[id].SelectMany(enterprise => onEnterprises[enterprise.KeyText]))
                    .OrderBy(incident => incident.KeyText, StringComparer.Ordinal)],
                Honours = [.. honours[id]],
                Exceptions = [.. exceptions[id]],
            };
        })];
    }
}

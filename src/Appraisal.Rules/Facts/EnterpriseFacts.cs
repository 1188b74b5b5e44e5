namespace Appraisal.Rules.Facts;

/// <summary>An enterprise as the subject of duties and coverage, with the organisation that it is in.</summary>
/// <param name="Enterprise">The enterprise; a rejected row is one with nothing reported but what could be read of it.</param>
/// <param name="Organisation">Its organisation; null where it is in none, or where that is unreported.</param>
/// <param name="EnterprisesOfOrganisation">The number of enterprises in the organisation, E(O).</param>
public sealed record EnterpriseFacts(Enterprise Enterprise, PartyOrganisation? Organisation, int EnterprisesOfOrganisation)
{
    /// <summary>The enterprises of organisations, in their order.</summary>
    internal static EnterpriseFacts[] Of(IReadOnlyList<OrganisationFacts> organisations)
    {
        var count = 0;
        for (var i = 0; i < organisations.Count; i++)
            count += organisations[i].Enterprises.Count;
        var enterprises = new EnterpriseFacts[count];
        var next = 0;
        for (var i = 0; i < organisations.Count; i++)
        {
            var (organisation, own) = (organisations[i].Organisation, organisations[i].Enterprises);
            for (var k = 0; k < own.Count; k++)
                enterprises[next++] = new EnterpriseFacts(own[k], organisation, own.Count);
        }
        return enterprises;
    }
}

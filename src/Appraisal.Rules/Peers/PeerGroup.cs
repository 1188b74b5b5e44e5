using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Peers;

/// <summary>Which organisations are peers of one another.</summary>
internal static class PeerGroup
{
    /// <summary>Enterprises of several industries are peers of those that have several too.</summary>
    private const string SeveralIndustries = "several";

    /// <summary>The group of an organisation; null where a fact that says it is unreported.</summary>
    public static string? Of(Scheme scheme, SchemePeers peers, OrganisationFacts facts)
    {
        var keys = peers.Among.Select(among => Key(scheme, among, facts)).ToList();
        return keys.Contains(null) ? null : string.Join('\0', keys);
    }

    private static string? Key(Scheme scheme, PeerKind among, OrganisationFacts facts) => among switch
    {
        PeerKind.All => "",
        PeerKind.District => facts.Committee.DistrictCode,
        PeerKind.Committee => facts.Committee.KeyText,
        PeerKind.Form => Choice(facts.Organisation, FactCatalogue.Organisations["form"]),
        PeerKind.Industry => Industry(facts),
        _ => SizeClass(scheme, facts),
    };

    private static string? Choice(FactRow row, Column column) =>
        row.CellOf(column) is var cell && Cell.IsValue(cell) ? column.Choices[(int)cell].Id : null;

    private static string? Industry(OrganisationFacts facts)
    {
        var industries = facts.Enterprises.Select(enterprise => enterprise.TextOf(FactCatalogue.Enterprises["industry"])).Distinct(StringComparer.Ordinal).ToList();
        return industries.Count == 0 || industries.Contains(null) ? null : industries.Count == 1 ? industries[0] : SeveralIndustries;
    }

    private static string? SizeClass(Scheme scheme, OrganisationFacts facts)
    {
        var employees = facts.Enterprises.Select(enterprise => enterprise.CellOf(FactCatalogue.Enterprises["employees"])).ToList();
        return employees.Count == 0 || employees.Any(cell => !Cell.IsValue(cell))
            ? null
            : scheme.SizeClasses.Last(from => from <= employees.Sum()).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

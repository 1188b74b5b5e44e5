using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Cases;

/// <summary>A list of rows that a case may have.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Sheet">The sheet that the rows are of.</param>
internal sealed record CaseList(string Key, Sheet Sheet)
{
    /// <summary>The enterprises of the organisation.</summary>
    public static CaseList Enterprises { get; } = new(FactCatalogue.Enterprises.Id, FactCatalogue.Enterprises);

    /// <summary>The enterprises that are in no organisation.</summary>
    public static CaseList Unaffiliated { get; } = new("unaffiliated", FactCatalogue.Enterprises);

    /// <summary>The incidents on the organisation and on its enterprises.</summary>
    public static CaseList Incidents { get; } = new(FactCatalogue.Incidents.Id, FactCatalogue.Incidents);

    /// <summary>The organisation's honours.</summary>
    public static CaseList Honours { get; } = new(FactCatalogue.Honours.Id, FactCatalogue.Honours);

    /// <summary>Its exceptional cases.</summary>
    public static CaseList Exceptions { get; } = new(FactCatalogue.Exceptions.Id, FactCatalogue.Exceptions);

    /// <summary>The lists of an organisation.</summary>
    public static IReadOnlyList<CaseList> OfOrganisation { get; } = [Enterprises, Incidents, Honours, Exceptions];
}

using Appraisal.Rules.Facts;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>The order of an organisation's rows in a call: by key, those that could not be read last, for nobody can say where they belong.</summary>
internal static class CallOrder
{
    public static IOrderedEnumerable<TRow> Of<TRow>(IEnumerable<TRow> rows) where TRow : FactRow =>
        rows.OrderBy(row => row.KeyText.Length == 0).ThenBy(row => row.KeyText, StringComparer.Ordinal);

    /// <summary>The same facts in this order: a store knows where rejected rows stood, a caller does not.</summary>
    public static OrganisationFacts Of(OrganisationFacts facts) => new OrganisationFacts
    {
        Organisation = facts.Organisation,
        Committee = facts.Committee,
        Enterprises = [.. Of(facts.Enterprises)],
        Incidents = [.. Of(facts.Incidents)],
        Honours = [.. Of(facts.Honours)],
        Exceptions = [.. Of(facts.Exceptions)],
    }.Among(facts.Peers);
}

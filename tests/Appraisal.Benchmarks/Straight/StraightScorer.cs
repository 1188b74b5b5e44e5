using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Straight;

/// <summary>
/// The default scheme as a programmer would write it by hand: organisation after organisation, straight from its rows, in whole
/// numbers. Exact within the limits of facts; nothing of it is data, which is its price.
/// </summary>
internal static class StraightScorer
{
    public static StraightResults Score(DateOnly asOf, IReadOnlyList<OrganisationFacts> organisations)
    {
        var enterprises = 0;
        for (var i = 0; i < organisations.Count; i++)
            enterprises += organisations[i].Enterprises.Count;
        var results = new StraightResults(organisations.Count, enterprises);
        var dates = new Dates(asOf);
        var first = 0;
        for (var i = 0; i < organisations.Count; i++)
        {
            var facts = organisations[i];
            Score(facts, dates, results, i);
            Duties.OfEnterprises(facts, dates, results.EnterpriseFacts.AsSpan(first * (int)EnterpriseFact.Count));
            first += facts.Enterprises.Count;
        }
        return results;
    }

    private static void Score(OrganisationFacts facts, in Dates dates, StraightResults results, int row)
    {
        var organisation = new Organisation(facts, dates);
        var lines = results.Lines(row);
        TeamLines.Score(organisation, lines);
        MemberLines.Score(organisation, lines);
        BusinessLines.Score(organisation, lines);
        StandingLines.Score(organisation, lines);
        var (start, count) = (row * (int)Total.Count, (int)Total.Count);
        var totals = new Totals(results.TotalsLowest.AsSpan(start, count), results.TotalsHighest.AsSpan(start, count));
        totals.Add(lines);
        var truths = results.Facts.AsSpan(row * (int)Fact.Count, (int)Fact.Count);
        Verdict.Vetoes(facts.Incidents, dates, truths);
        (results.Grade[row], results.GradeHighest[row]) = Verdict.Grades(organisation, totals, truths);
        Verdict.Conditions(organisation, totals, facts.Exceptions.Count, truths);
        Duties.OfOrganisation(organisation, truths);
    }
}

using System.Globalization;
using Appraisal.Rules.Nominations;

namespace Appraisal.Rules.Tests.Nominations;

/// <summary>Nominates on 2023-12-31 by the default scheme (10 places in a district, 3 for the city) and writes down who stands where.</summary>
internal static class Contest
{
    public static NominationList Of(params IEnumerable<Contender> contenders) =>
        new Nominator(DefaultScheme.Scheme, new DateOnly(2023, 12, 31)).Nominate(contenders.Select(contender => contender.Candidate()));

    /// <summary>So many candidates that are eligible for the district level, each a point below the one before: N01, N02, and on.</summary>
    public static IEnumerable<Contender> Eligible(int count, string words = "") =>
        Enumerable.Range(1, count).Select(place => Contender.With(string.Create(CultureInfo.InvariantCulture, $"N{place:00}"), $"total={100 - place} {words}"));

    /// <summary>"level organisation state place" of everyone at a level.</summary>
    public static IReadOnlyList<string> Written(this NominationList list, string level = "district") =>
    [
        .. list.Nominations.Where(nomination => nomination.Level.Id == level)
            .OrderBy(nomination => nomination.State).ThenBy(nomination => nomination.Place).ThenBy(nomination => nomination.Candidate.OrganisationId, StringComparer.Ordinal)
            .Select(nomination => string.Create(CultureInfo.InvariantCulture, $"{nomination.Candidate.OrganisationId} {nomination.State} {nomination.Place}").TrimEnd()),
    ];

    public static Nomination Of(this NominationList list, string organisation, string level = "district") =>
        list.Nominations.Single(nomination => nomination.Level.Id == level && nomination.Candidate.OrganisationId == organisation);
}

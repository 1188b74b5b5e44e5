using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nominations;

/// <summary>
/// Ranks the eligible of each district and gives the places. Who is eligible the rules have decided; here candidates are only compared,
/// exactly, by the scheme's order chain.
/// </summary>
public sealed class Nominator
{
    private readonly Scheme _scheme;
    private readonly int _year;
    private readonly OrderChain _chain;
    private readonly NominationReasons _reasons;

    /// <summary>Nominates by a scheme on an appraisal date.</summary>
    public Nominator(Scheme scheme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_scheme, _year, _chain) = (scheme, asOf.Year, new OrderChain(scheme));
        _reasons = new NominationReasons(scheme);
    }

    /// <summary>Nominates among all organisations of a ledger, in whatever order they come.</summary>
    public NominationList Nominate(IEnumerable<Candidate> candidates)
    {
        var byDistrict = candidates.GroupBy(candidate => candidate.DistrictCode, StringComparer.Ordinal)
            .OrderBy(district => district.Key, StringComparer.Ordinal)
            .Select(district => (Code: district.Key, Candidates: district.OrderBy(candidate => candidate, _chain)
                .ThenBy(candidate => candidate.OrganisationId, StringComparer.Ordinal).ToList())).ToList();
        var nominations = new List<Nomination>();
        var ranks = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        var shortfalls = new List<(SchemeLevel, string, int, int)>();
        for (var level = 0; level < _scheme.Levels.Count; level++)
        {
            var ofLevel = new Dictionary<string, int>(StringComparer.Ordinal);
            ranks[_scheme.Levels[level].Id] = ofLevel;
            foreach (var (code, inOrder) in byDistrict)
            {
                var eligible = inOrder.Where(candidate => candidate.EligibilityOf(level) is true).ToList();
                var inDistrict = Ranked(level, code, eligible).ToList();
                inDistrict.ForEach(nomination => ofLevel[nomination.Candidate.OrganisationId] = nomination.Place!.Value);
                inDistrict.AddRange(Reviews(level, code, inOrder));
                var missing = _scheme.Levels[level].Target - eligible.Count;
                if (missing > 0)
                {
                    shortfalls.Add((_scheme.Levels[level], code, eligible.Count, missing));
                    var reviewed = inDistrict.Where(nomination => nomination.State == NominationState.Review)
                        .Select(nomination => nomination.Candidate).ToHashSet();
                    inDistrict.AddRange(Cultivated(level, code, inOrder.Where(candidate => !reviewed.Contains(candidate)), missing));
                }
                nominations.AddRange(inDistrict.OrderBy(nomination => nomination.Candidate.OrganisationId, StringComparer.Ordinal));
            }
        }
        return new NominationList(nominations, ranks, shortfalls);
    }

    private IEnumerable<Nomination> Ranked(int level, string district, List<Candidate> eligible)
    {
        var places = _scheme.Levels[level].Places;
        foreach (var (start, end) in Ties(eligible, (a, b) => _chain.Compare(a, b) == 0))
        {
            var state = end <= places ? NominationState.Proposed : start < places ? NominationState.Undetermined : NominationState.Reserve;
            var place = new RankedPlace(eligible.Count, start + 1, end - start, places, eligible.ElementAtOrDefault(places));
            Func<Nomination, string> say = one => _reasons.Ranked(one.State, one.Candidate, place);
            for (var k = start; k < end; k++)
            {
                yield return new Nomination(_scheme.Levels[level], district, start + 1, eligible[k], state, say)
                {
                    Contest = state == NominationState.Undetermined ? (end - start, places - start) : null,
                };
            }
        }
    }

    private IEnumerable<Nomination> Reviews(int level, string district, IEnumerable<Candidate> candidates)
    {
        Func<Nomination, string> say = one => _reasons.Review(level, one.Candidate);
        return candidates
            .Where(candidate => candidate.HolderSince(level) < _year && candidate.EligibilityOf(level) is not true)
            .Select(candidate => new Nomination(_scheme.Levels[level], district, null, candidate, NominationState.Review, say));
    }

    private IEnumerable<Nomination> Cultivated(int level, string district, IEnumerable<Candidate> candidates, int missing)
    {
        Func<Nomination, string> say = one => _reasons.Cultivate(level, one.Candidate);
        var cultivation = new Cultivation(_scheme, level);
        var nearest = candidates.Where(cultivation.MayTake).Select(candidate => new Nearness(candidate, cultivation.Lacks(candidate))).ToList();
        nearest.Sort(cultivation.Compare);
        foreach (var (start, end) in Ties(nearest, cultivation.AreTied))
        {
            if (start >= missing)
                yield break;
            for (var k = start; k < end; k++)
            {
                yield return new Nomination(
                    _scheme.Levels[level], district, start + 1, nearest[k].Candidate, NominationState.Cultivate, say);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Ties<T>(IReadOnlyList<T> inOrder, Func<T, T, bool> areTied)
    {
        var start = 0;
        while (start < inOrder.Count)
        {
            var end = start + 1;
            while (end < inOrder.Count && areTied(inOrder[start], inOrder[end]))
                end++;
            yield return (start, end);
            start = end;
        }
    }
}

using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nominations;

/// <summary>
/// Takes every candidate of a run and keeps those that can come to stand on a list: the eligible, the holders of a title, and in each district those
/// that are nearest to it, as many as the plan's target, with all who are equal to the last; and one of each district, which falls short of the plan
/// also where nobody can stand on a list. What it keeps nominates as all of them would.
/// </summary>
public sealed class CandidatePool
{
    private readonly Scheme _scheme;
    private readonly int _year;
    private readonly List<(Candidate Candidate, long Number)> _listed = [];
    private readonly Dictionary<(int Level, string District), Nearest> _nearest = [];
    private readonly HashSet<string> _districts = new(StringComparer.Ordinal);
    private readonly Cultivation[] _cultivation;
    private readonly long[] _eligible;
    private readonly long[] _undecided;

    /// <summary>An empty pool for a scheme and an appraisal date.</summary>
    public CandidatePool(Scheme scheme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_scheme, _year) = (scheme, asOf.Year);
        _cultivation = [.. scheme.Levels.Select((_, level) => new Cultivation(scheme, level))];
        (_eligible, _undecided) = (new long[scheme.Levels.Count], new long[scheme.Levels.Count]);
    }

    /// <summary>How many are eligible, for each level.</summary>
    public IReadOnlyList<long> Eligible => _eligible;

    /// <summary>How many are undecided, for each level.</summary>
    public IReadOnlyList<long> Undecided => _undecided;

    /// <summary>Those that it keeps, each with the number that it came with, in no particular order.</summary>
    public IEnumerable<(Candidate Candidate, long Number)> Kept => _listed.Concat(_nearest.Values.SelectMany(nearest => nearest.Kept)).DistinctBy(kept => kept.Candidate);

    /// <summary>Adds the next candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="number">A number of the caller's own, by which it finds the candidate again.</param>
    public void Add(Candidate candidate, long number)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var isListed = _districts.Add(candidate.DistrictCode);
        for (var level = 0; level < _scheme.Levels.Count; level++)
        {
            var isEligible = candidate.EligibilityOf(level);
            _eligible[level] += isEligible is true ? 1 : 0;
            _undecided[level] += isEligible is null ? 1 : 0;
            isListed |= isEligible is true || candidate.HolderSince(level) < _year;
        }
        if (isListed)
            _listed.Add((candidate, number));
        for (var level = 0; level < _scheme.Levels.Count && !isListed; level++)
        {
            if (_scheme.Levels[level].Target > 0 && _cultivation[level].MayTake(candidate))
                OfDistrict(level, candidate.DistrictCode).Add(candidate, number);
        }
    }

    private Nearest OfDistrict(int level, string district)
    {
        if (!_nearest.TryGetValue((level, district), out var nearest))
            _nearest[(level, district)] = nearest = new Nearest(_cultivation[level], _scheme.Levels[level].Target);
        return nearest;
    }

    /// <summary>Those of a district that are nearest to a level.</summary>
    private sealed class Nearest(Cultivation order, int target)
    {
        private const int Slack = 32;

        private readonly List<(Nearness Nearness, long Number)> _candidates = [];
        private int _full = target + Slack;

        public IEnumerable<(Candidate Candidate, long Number)> Kept => _candidates.Select(kept => (kept.Nearness.Candidate, kept.Number));

        public void Add(Candidate candidate, long number)
        {
            _candidates.Add((new Nearness(candidate, order.Lacks(candidate)), number));
            if (_candidates.Count >= _full)
                DropFarthest();
        }

        // Sorted now and then; those who are tied with the last that has a place stay with it, so many they are.
        private void DropFarthest()
        {
            _candidates.Sort((x, y) => order.Compare(x.Nearness, y.Nearness));
            var end = target;
            while (end < _candidates.Count && order.AreTied(_candidates[end].Nearness, _candidates[target - 1].Nearness))
                end++;
            _candidates.RemoveRange(end, _candidates.Count - end);
            _full = 2 * end + Slack;
        }
    }
}

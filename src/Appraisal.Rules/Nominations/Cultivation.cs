using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nominations;

/// <summary>Who may be put on a level's cultivation list, and who before whom: by how many conditions are lacking, then by the order chain.</summary>
internal sealed class Cultivation
{
    private readonly int _level;
    private readonly OrderChain _chain;
    private readonly int[] _required;
    private readonly int[] _counted;

    public Cultivation(Scheme scheme, int level)
    {
        (_level, _chain) = (level, new OrderChain(scheme));
        _required = Positions(scheme, scheme.CultivationRequires);
        _counted = Positions(scheme, scheme.Levels[level].Conditions.Except(scheme.CultivationRequires, StringComparer.Ordinal));
    }

    /// <summary>May it be put on the list: not eligible, and with all that cultivation asks for.</summary>
    public bool MayTake(Candidate candidate) =>
        candidate.EligibilityOf(_level) is not true && Array.TrueForAll(_required, condition => candidate.Condition(condition) is true);

    /// <summary>How many conditions it lacks.</summary>
    public int Lacks(Candidate candidate) => _counted.Count(condition => candidate.Condition(condition) is not true);

    /// <summary>Nearest first; of those who are equal the one with the lower id, though they share a place.</summary>
    public int Compare(Nearness x, Nearness y) =>
        CompareNearness(x, y) is not 0 and var order ? order : string.CompareOrdinal(x.Candidate.OrganisationId, y.Candidate.OrganisationId);

    public bool AreTied(Nearness x, Nearness y) => CompareNearness(x, y) == 0;

    private int CompareNearness(Nearness x, Nearness y) => x.Lacks != y.Lacks ? x.Lacks.CompareTo(y.Lacks) : _chain.Compare(x.Candidate, y.Candidate);

    private static int[] Positions(Scheme scheme, IEnumerable<string> conditions) =>
        [.. conditions.Select(id => scheme.Conditions.ToList().FindIndex(condition => condition.Id == id))];
}

/// <summary>A candidate with how many conditions it lacks.</summary>
internal readonly record struct Nearness(Candidate Candidate, int Lacks);

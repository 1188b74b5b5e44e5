using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Coverage;

/// <summary>A row of coverage: a measure over a group, with a target or without.</summary>
/// <param name="Scope">district, committee, industry, size or registration_year.</param>
/// <param name="ScopeId">The group; "unreported" where the fact is.</param>
/// <param name="Measure">The measure of the scheme.</param>
/// <param name="Numerator">How many count above the line.</param>
/// <param name="Denominator">How many count below it.</param>
/// <param name="Target">The target; null in a row without one.</param>
/// <param name="State">Where the target stands; null in a row without a target.</param>
public sealed record CoverageRow(
    string Scope, string ScopeId, SchemeMeasure Measure, long Numerator, long Denominator, SchemeTarget? Target, CoverageState? State);

/// <summary>Where a target stands.</summary>
public enum CoverageState
{
    /// <summary>Attained.</summary>
    Reached,
    /// <summary>Not attained, and not yet due.</summary>
    Distance,
    /// <summary>Not attained on the day that it was due, or later.</summary>
    Missed,
    /// <summary>Nothing counts below the line.</summary>
    NotApplicable,
}

/// <summary>
/// Counts what the measures' rules found, group by group. It adds up over batches in any order; its size is that of the groups, not of
/// the ledger.
/// </summary>
public sealed class CoverageTally
{
    /// <summary>The group of those whose fact is unreported.</summary>
    public const string Unreported = "unreported";

    private readonly Scheme _scheme;
    private readonly Dictionary<(string Scope, string Id), int[]> _groups = [];
    private readonly Dictionary<string, int[]> _ofUnknownDistrict = new(StringComparer.Ordinal);
    private readonly HashSet<(string Scope, string Id)> _ofRejected = [];
    private string _rejected = "";
    private readonly int _first;
    private readonly Column _district = FactCatalogue.Enterprises["district_code"];
    private readonly Column _committee = FactCatalogue.Enterprises["committee_id"];
    private readonly Column _industry = FactCatalogue.Enterprises["industry"];
    private readonly Column _employees = FactCatalogue.Enterprises["employees"];
    private readonly Column _registered = FactCatalogue.Enterprises["registered_on"];

    /// <summary>An empty tally of a scheme's measures.</summary>
    public CoverageTally(Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_scheme, _first) = (scheme, 2 * scheme.Measures.Count);
    }

    /// <summary>Makes the groups that are listed even where nothing counts in them: a committee and its district.</summary>
    public void AddCommittee(SupervisingCommittee committee)
    {
        ArgumentNullException.ThrowIfNull(committee);
        Group("committee", committee.KeyText);
        Group("district", committee.DistrictCode!);
    }

    /// <summary>Adds what was found over a batch; batches of rejected rows in the order of their credit codes.</summary>
    internal void Add(CoverageFindings findings)
    {
        foreach (var (enterprise, isRejected, counts) in findings.Enterprises)
        {
            var groups = GroupsOf(enterprise);
            foreach (var (scope, id) in isRejected ? groups.Where(NotYetOf(enterprise.KeyText)) : groups)
            {
                // The district of a rejected row counts only where the ledger has it otherwise; that is known at the end.
                var isUnknown = isRejected && scope == "district" && id != Unreported;
                Add(isUnknown ? OfUnknownDistrict(id) : Group(scope, id), counts);
            }
        }
        foreach (var (district, measure) in findings.Titles)
            Group("district", district)[2 * measure]++;
    }

    private IEnumerable<(string Scope, string Id)> GroupsOf(Enterprise enterprise)
    {
        yield return ("district", enterprise.TextOf(_district) ?? Unreported);
        if (enterprise.TextOf(_committee) is { } committee)
            yield return ("committee", committee);
        else if (enterprise.IsUnreported(_committee))
            yield return ("committee", Unreported);
        yield return ("industry", enterprise.TextOf(_industry) ?? Unreported);
        yield return ("size", SizeOf(enterprise.CellOf(_employees)));
        yield return ("registration_year", YearOf(enterprise.CellOf(_registered)));
    }

    // Rejected rows of one credit code come together; they are one enterprise, in each group that one of them names.
    private Func<(string Scope, string Id), bool> NotYetOf(string creditCode)
    {
        if (creditCode.Length == 0 || creditCode != _rejected)
            _ofRejected.Clear();
        _rejected = creditCode;
        return _ofRejected.Add;
    }

    /// <summary>
    /// The rows, ordered by scope, group, measure and due day. They are made as they are read, from the groups as they then stand: a province has
    /// half a million rows, and nobody needs them all at once.
    /// </summary>
    public IReadOnlyList<CoverageRow> Rows(DateOnly asOf)
    {
        var changed = new Dictionary<(string Scope, string Id), int[]>();
        foreach (var (district, counts) in _ofUnknownDistrict)
        {
            var key = _groups.ContainsKey(("district", district)) ? ("district", district) : ("district", Unreported);
            if (!changed.TryGetValue(key, out var group))
                changed[key] = group = _groups.TryGetValue(key, out var known) ? [.. known] : new int[_first];
            Add(group, counts);
        }
        var groups = _groups.Where(group => !changed.ContainsKey(group.Key)).Concat(changed)
            .Select(group => new CoverageGroup(group.Key.Scope, group.Key.Id, group.Value)).ToArray();
        Array.Sort(groups);
        return new CoverageRows(_scheme, groups, asOf);
    }

    private string SizeOf(long employees)
    {
        if (!Cell.IsValue(employees))
            return Unreported;
        var classes = _scheme.SizeClasses;
        var position = classes.Count - 1;
        while (employees < classes[position])
            position--;
        return position == classes.Count - 1
            ? FormattableString.Invariant($"{classes[position]}+")
            : FormattableString.Invariant($"{classes[position]}-{classes[position + 1] - 1}");
    }

    private static string YearOf(long day) =>
        Cell.IsValue(day) ? FormattableString.Invariant($"{DateOnly.FromDayNumber((int)day).Year:0000}") : Unreported;

    private int[] Group(string scope, string id)
    {
        if (!_groups.TryGetValue((scope, id), out var group))
            _groups[(scope, id)] = group = new int[_first];
        return group;
    }

    private int[] OfUnknownDistrict(string district)
    {
        if (!_ofUnknownDistrict.TryGetValue(district, out var group))
            _ofUnknownDistrict[district] = group = new int[_first];
        return group;
    }

    private static void Add(int[] group, int[] counts)
    {
        for (var k = 0; k < counts.Length; k++)
            group[k] = checked(group[k] + counts[k]);
    }
}

/// <summary>What the measures' rules found over a batch: for each enterprise that counts somewhere its counts, for each title its district.</summary>
internal sealed class CoverageFindings
{
    /// <summary>Numerator and denominator of each measure in turn.</summary>
    public List<(Enterprise Enterprise, bool IsRejected, int[] Counts)> Enterprises { get; } = [];

    public List<(string District, int Measure)> Titles { get; } = [];
}

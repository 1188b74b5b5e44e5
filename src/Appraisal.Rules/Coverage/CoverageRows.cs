using System.Collections;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Coverage;

/// <summary>A group, with the numerator and the denominator of each measure in turn. In the ordinal order of scope and id.</summary>
internal readonly record struct CoverageGroup(string Scope, string Id, int[] Counts) : IComparable<CoverageGroup>
{
    public int CompareTo(CoverageGroup other) =>
        string.CompareOrdinal(Scope, other.Scope) is not 0 and var order ? order : string.CompareOrdinal(Id, other.Id);
}

/// <summary>The rows of groups, each made when it is asked for: what a group of a scope has rows of is the same for all of them.</summary>
internal sealed class CoverageRows : IReadOnlyList<CoverageRow>
{
    private readonly Scheme _scheme;
    private readonly CoverageGroup[] _groups;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, (int Measure, SchemeTarget? Target)[]> _ofScope = new(StringComparer.Ordinal);

    // Where the rows of each scope begin: its first group, and the number of its first row.
    private readonly List<(int Group, int Row)> _scopes = [];

    /// <param name="scheme">The scheme.</param>
    /// <param name="groups">The groups in their order.</param>
    /// <param name="asOf">The appraisal date.</param>
    public CoverageRows(Scheme scheme, CoverageGroup[] groups, DateOnly asOf)
    {
        (_scheme, _groups, _asOf) = (scheme, groups, asOf);
        for (var k = 0; k < groups.Length; k++)
        {
            if (k == 0 || groups[k].Scope != groups[k - 1].Scope)
                _scopes.Add((k, Count));
            Count += RowsOf(groups[k].Scope).Length;
        }
    }

    public int Count { get; private set; }

    public CoverageRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var (firstGroup, firstRow) = _scopes.FindLast(scope => scope.Row <= index);
            var rows = RowsOf(_groups[firstGroup].Scope);
            var place = index - firstRow;
            return Row(_groups[firstGroup + place / rows.Length], rows[place % rows.Length]);
        }
    }

    public IEnumerator<CoverageRow> GetEnumerator()
    {
        foreach (var group in _groups)
        {
            foreach (var row in RowsOf(group.Scope))
                yield return Row(group, row);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (int Measure, SchemeTarget? Target)[] RowsOf(string scope)
    {
        if (!_ofScope.TryGetValue(scope, out var rows))
        {
            _ofScope[scope] = rows = [.. Enumerable.Range(0, _scheme.Measures.Count).SelectMany(k => TargetsOf(scope, _scheme.Measures[k]).Select(target => (k, target)))
                .OrderBy(row => _scheme.Measures[row.k].Id, StringComparer.Ordinal).ThenBy(row => row.target?.DueOn)];
        }
        return rows;
    }

    // What the plan counts to a number it counts in districts alone. A measure without a target there has one row all the same.
    private IReadOnlyList<SchemeTarget?> TargetsOf(string scope, SchemeMeasure measure)
    {
        if (measure.CountsTo is not null && scope != "district")
            return [];
        List<SchemeTarget?> targets = scope is "district" or "committee" ? [.. _scheme.Targets.Where(target => target.Measure == measure.Id)] : [];
        return targets.Count == 0 ? [null] : targets;
    }

    private CoverageRow Row(CoverageGroup group, (int Measure, SchemeTarget? Target) row)
    {
        var measure = _scheme.Measures[row.Measure];
        var (numerator, denominator) = (group.Counts[2 * row.Measure], measure.CountsTo ?? group.Counts[2 * row.Measure + 1]);
        var state = row.Target is { } target ? StateOf(target, numerator, denominator) : (CoverageState?)null;
        return new CoverageRow(group.Scope, group.Id, measure, numerator, denominator, row.Target, state);
    }

    private CoverageState StateOf(SchemeTarget target, long numerator, long denominator)
    {
        if (denominator == 0)
            return CoverageState.NotApplicable;
        if ((Int128)numerator * target.Denominator >= (Int128)target.Numerator * denominator)
            return CoverageState.Reached;
        return _asOf < target.DueOn ? CoverageState.Distance : CoverageState.Missed;
    }
}

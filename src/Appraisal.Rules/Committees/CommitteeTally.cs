using Appraisal.Rules.Coverage;
using Appraisal.Rules.Duties;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>
/// Adds up what each committee is scored by, batch by batch in any order: sums over its organisations and enterprises, duties owed and
/// overdue. Its size is that of the committees, not of the ledger.
/// </summary>
public sealed class CommitteeTally
{
    /// <summary>How many are named of those that must report a fact.</summary>
    public const int SubjectsNamed = 10;

    private readonly Scheme _scheme;
    private readonly SchemeCommittees _committees;
    private readonly Dictionary<string, int> _duties;
    private readonly Dictionary<string, CommitteeFigures> _figures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SupervisingCommittee> _accepted = new(StringComparer.Ordinal);

    /// <summary>An empty tally.</summary>
    /// <exception cref="ArgumentException">The scheme does not appraise committees.</exception>
    public CommitteeTally(Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_scheme, _committees) = (scheme, scheme.Committees ?? throw new ArgumentException("The scheme does not appraise committees.", nameof(scheme)));
        _duties = scheme.Duties.Select((duty, place) => (duty.Id, place)).ToDictionary(duty => duty.Id, duty => duty.place, StringComparer.Ordinal);
    }

    /// <summary>Adds duties that are owed: each counts for the committee that its subject names.</summary>
    public void AddDuties(IEnumerable<DutyResult> duties)
    {
        ArgumentNullException.ThrowIfNull(duties);
        foreach (var duty in duties.Where(duty => duty.CommitteeId.Length > 0))
        {
            var counts = Of(duty.CommitteeId).Duties;
            counts[2 * _duties[duty.Duty.Id]]++;
            counts[2 * _duties[duty.Duty.Id] + 1] += duty.IsOverdue ? 1 : 0;
        }
    }

    /// <summary>Adds a rejected organisation that names a committee: what the committee is scored by of its organisations is open then.</summary>
    /// <param name="known">What is known of it: its committee, and its id where that can be read.</param>
    public void AddRejected(PartyOrganisation known)
    {
        ArgumentNullException.ThrowIfNull(known);
        for (var place = 0; place < _committees.Terms.Count; place++)
        {
            if (_committees.Terms[place].Kind == CommitteeTermKind.Organisations)
                Of(known.CommitteeId!).Sums[place].Add(known.KeyText, Cell.Unreported);
        }
    }

    /// <summary>Makes the committees that are appraised, and adds what was found of their own facts.</summary>
    internal void Add(IReadOnlyList<SupervisingCommittee> committees, CommitteeFindings findings)
    {
        foreach (var committee in committees)
        {
            _accepted.Add(committee.KeyText, committee);
            Of(committee.KeyText);
        }
        Add(findings);
    }

    /// <summary>Adds what was found over a batch.</summary>
    internal void Add(CommitteeFindings findings)
    {
        foreach (var (committee, subject, term, cell) in findings.Cells)
            Of(committee).Sums[term].Add(subject, cell);
        foreach (var (committee, line, holds) in findings.Held)
            Of(committee).Held[line] = holds;
    }

    /// <summary>The accepted committees, scored, ranked and listed, ordered by id.</summary>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="coverage">The rows of coverage, of which those of committees count.</param>
    /// <returns>Made when they are asked for: nothing may be added any more.</returns>
    public IReadOnlyList<CommitteeResult> Results(DateOnly asOf, IReadOnlyList<CoverageRow> coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var measures = _committees.Lines.Select(line => line.Shape).OfType<CoveredShape>().Select(shape => shape.Measure.Id).ToHashSet(StringComparer.Ordinal);
        var covered = new Dictionary<(string Committee, string Measure), (long, long)>();
        foreach (var row in coverage.Where(row => row.Scope == "committee" && measures.Contains(row.Measure.Id)))
            covered.TryAdd((row.ScopeId, row.Measure.Id), (row.Numerator, row.Denominator));
        var scorer = new CommitteeScorer(_scheme, asOf);
        return new CommitteeResults(_committees, [.. _accepted.Values], committee => [.. _committees.Lines.Select((line, place) => scorer.Line(
            line, place, committee, _figures[committee.KeyText], measure => covered.GetValueOrDefault((committee.KeyText, measure))))]);
    }

    private CommitteeFigures Of(string committee)
    {
        if (!_figures.TryGetValue(committee, out var figures))
            _figures[committee] = figures = new CommitteeFigures(_committees, _scheme.Duties);
        return figures;
    }
}

/// <summary>What is added up for one committee.</summary>
internal sealed class CommitteeFigures
{
    private readonly SchemeCommittees _committees;
    private readonly IReadOnlyList<SchemeDuty> _duties;

    public CommitteeFigures(SchemeCommittees committees, IReadOnlyList<SchemeDuty> duties)
    {
        (_committees, _duties) = (committees, duties);
        Sums = new CommitteeSum[committees.Terms.Count];
        Held = new bool?[committees.Lines.Count];
        Duties = new long[2 * duties.Count];
    }

    /// <summary>By the terms of the scheme.</summary>
    public CommitteeSum[] Sums { get; }

    /// <summary>By the lines of the scheme.</summary>
    public bool?[] Held { get; }

    /// <summary>By the duties of the scheme: owed, overdue.</summary>
    public long[] Duties { get; }

    public CommitteeSum SumOf(CommitteeTerm term) => Sums[_committees.PlaceOf(term)];

    public (long Owed, long Overdue) DutiesOf(IReadOnlySet<string> ids)
    {
        var (owed, overdue) = (0L, 0L);
        for (var k = 0; k < _duties.Count; k++)
        {
            if (!ids.Contains(_duties[k].Id))
                continue;
            owed += Duties[2 * k];
            overdue += Duties[2 * k + 1];
        }
        return (owed, overdue);
    }
}

/// <summary>A sum over many subjects, and who has not reported what it needs. An element of an array, since there are a dozen for each committee.</summary>
internal struct CommitteeSum
{
    // In their order, as long as there are: a set of ten would take eight times as much.
    private string[]? _named;
    private string? _last;

    public Int128 Value { get; private set; }

    /// <summary>How many have not reported: rows of one key that come together are one.</summary>
    public long UnreportedCount { get; private set; }

    /// <summary>The first of them.</summary>
    public readonly IReadOnlyCollection<string> Unreported => _named ?? [];

    public void Add(string subject, long cell)
    {
        if (cell != Cell.Unreported)
        {
            Value += cell;
            return;
        }
        if (subject.Length > 0 && subject == _last)
            return;
        _last = subject;
        UnreportedCount++;
        if (subject.Length > 0)
            Name(subject);
    }

    private void Name(string subject)
    {
        var named = _named ?? [];
        var place = Array.BinarySearch(named, subject, StringComparer.Ordinal);
        if (place >= 0 || ~place == CommitteeTally.SubjectsNamed)
            return;
        place = ~place;
        var grown = new string[Math.Min(named.Length + 1, CommitteeTally.SubjectsNamed)];
        Array.Copy(named, grown, place);
        grown[place] = subject;
        Array.Copy(named, place, grown, place + 1, grown.Length - place - 1);
        _named = grown;
    }
}

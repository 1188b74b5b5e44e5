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
    private readonly CommitteeLayout _layout;
    private readonly Dictionary<string, CommitteeFigures> _figures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _districts = new(StringComparer.Ordinal);

    /// <summary>An empty tally.</summary>
    /// <exception cref="ArgumentException">The scheme does not appraise committees.</exception>
    public CommitteeTally(Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_scheme, _committees) = (scheme, scheme.Committees ?? throw new ArgumentException("The scheme does not appraise committees.", nameof(scheme)));
        _layout = new CommitteeLayout(_committees, scheme.Sheets.Committees);
    }

    /// <summary>Adds duties that are owed: each counts for the committee that its subject names.</summary>
    public void AddDuties(IEnumerable<DutyResult> duties)
    {
        ArgumentNullException.ThrowIfNull(duties);
        foreach (var duty in duties.Where(duty => duty.CommitteeId.Length > 0))
        {
            var lines = _layout.LinesOf(duty.Duty);
            if (lines.Count > 0)
                Of(duty.CommitteeId).AddDuty(lines, duty.IsOverdue);
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
                Of(known.CommitteeId!).Add(place, known.KeyText, Cell.Unreported);
        }
    }

    /// <summary>Makes committees that are appraised, and adds what was found of their own facts.</summary>
    internal void Add(IReadOnlyList<SupervisingCommittee> committees, CommitteeFindings findings)
    {
        foreach (var committee in committees)
            Of(committee.KeyText).Accept(committee, District(committee.DistrictCode!));
        Add(findings);
    }

    /// <summary>Adds what was found over a batch.</summary>
    internal void Add(CommitteeFindings findings)
    {
        foreach (var (committee, subject, term, cell) in findings.Cells)
            Of(committee).Add(term, subject, cell);
        foreach (var (committee, line, holds) in findings.Held)
            Of(committee).SetHeld(line, holds);
    }

    /// <summary>The accepted committees, scored, ranked and listed, ordered by id.</summary>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="coverage">The rows of coverage, of which those of committees count.</param>
    /// <returns>Made when they are asked for: nothing may be added any more.</returns>
    public IReadOnlyList<CommitteeResult> Results(DateOnly asOf, IReadOnlyList<CoverageRow> coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        foreach (var row in coverage.Where(row => row.Scope == "committee"))
        {
            if (_figures.TryGetValue(row.ScopeId, out var figures))
                figures.SetCoverage(row.Measure, row.Numerator, row.Denominator);
        }
        var accepted = _figures.Values.Where(figures => figures.IsAccepted).ToArray();
        Array.Sort(accepted, (x, y) => string.CompareOrdinal(x.CommitteeId, y.CommitteeId));
        return new CommitteeResults(_committees, accepted, new CommitteeScorer(_scheme, asOf));
    }

    // One text for all committees of a district.
    private string District(string code)
    {
        if (_districts.TryGetValue(code, out var known))
            return known;
        _districts.Add(code);
        return code;
    }

    private CommitteeFigures Of(string committee)
    {
        if (!_figures.TryGetValue(committee, out var figures))
            _figures[committee] = figures = new CommitteeFigures(committee, _layout);
        return figures;
    }
}

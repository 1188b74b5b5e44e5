using Appraisal.Rules.Committees;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Reads of a batch what the committees' figures take from it. Made before the first batch, so that the batches hold what it reads.</summary>
internal sealed class CommitteeFigureReader
{
    private static readonly Column s_status = FactCatalogue.Enterprises["status"];

    private readonly BatchLayout _committees;
    private readonly IReadOnlyList<(int Place, CommitteeTerm Term, Reading? Where)> _organisations;
    private readonly IReadOnlyList<(int Place, CommitteeTerm Term, Reading? Where)> _enterprises;
    private readonly IReadOnlyList<(int Line, Reading Holds)> _held;

    /// <exception cref="FormulaTooWideException">A condition cannot be computed exactly.</exception>
    public CommitteeFigureReader(Scheme scheme, SchemeCommittees committees, BatchLayout organisations, BatchLayout enterprises)
    {
        _committees = new BatchLayout(scheme.Sheets, scheme.Sheets.Committees);
        IReadOnlyList<(int, CommitteeTerm, Reading?)> Terms(CommitteeTermKind kind, BatchLayout layout) =>
            [.. committees.Terms.Select((term, place) => (place, term)).Where(one => one.term.Kind == kind).Select(one => (one.place, one.term, Read(one.term.Where, layout, PlaceOf(one.term))))];
        Place PlaceOf(CommitteeTerm term) => scheme.Places.Of(CommitteeReader.CommitteesKey, "lines", committees.Lines.First(line => line.Shape is TiltShape tilt && tilt.Terms.Contains(term)).Id);
        (_organisations, _enterprises) = (Terms(CommitteeTermKind.Organisations, organisations), Terms(CommitteeTermKind.Enterprises, enterprises));
        _held = [.. committees.Lines.Select((line, place) => (Place: place, line.Shape, line.Id)).Where(line => line.Shape is HeldShape)
            .Select(line => (line.Place, Read(((HeldShape)line.Shape).Holds, _committees, scheme.Places.Of(CommitteeReader.CommitteesKey, "lines", line.Id))!))];
    }

    /// <summary>What the organisations and the enterprises of a batch bring.</summary>
    public CommitteeFindings Read(OrganisationBatch organisations, EnterpriseBatch enterprises)
    {
        var findings = new CommitteeFindings();
        for (var row = 0; row < organisations.Count; row++)
            Add(findings, organisations, row, organisations.Subjects[row].Organisation, _organisations);
        for (var row = 0; row < enterprises.Count; row++)
        {
            // A deregistered one is none of the committee's; of one whose status is unreported that is not known, and it never takes a figure away.
            if (enterprises.Subjects[row].Enterprise is var enterprise && enterprise.CellOf(s_status) != (long)EnterpriseStatus.Deregistered)
                Add(findings, enterprises, row, enterprise, _enterprises);
        }
        return findings;
    }

    /// <summary>What the committees' own facts say.</summary>
    public CommitteeFindings Read(DateOnly asOf, IReadOnlyList<SupervisingCommittee> committees)
    {
        var (findings, batch) = (new CommitteeFindings(), new CommitteeBatch(_committees, asOf, committees));
        for (var row = 0; row < committees.Count; row++)
        {
            foreach (var (line, holds) in _held)
                findings.Held.Add((committees[row].KeyText, line, Truth(holds, batch, row)));
        }
        return findings;
    }

    private static void Add(CommitteeFindings findings, SubjectBatch batch, int row, FactRow subject, IReadOnlyList<(int Place, CommitteeTerm Term, Reading? Where)> terms)
    {
        if (terms.Count == 0 || subject.TextOf(subject.Sheet["committee_id"]) is not { } committee)
            return;
        foreach (var (place, term, where) in terms)
        {
            var counts = where is null ? true : Truth(where, batch, row);
            if (counts is not false)
                findings.Cells.Add((committee, subject.KeyText, place, counts is null ? Cell.Unreported : term.Column is { } column ? subject.CellOf(column) : 1));
        }
    }

    private static bool? Truth(Reading reading, SubjectBatch batch, int row) => reading.Raw(batch, row) is { IsThere: true, First: var truth } ? truth == 1 : null;

    private static Reading? Read(Formula? formula, BatchLayout layout, Place place)
    {
        try
        {
            return formula is null ? null : Reading.Of(formula, layout);
        }
        catch (FormulaTooWideException exception)
        {
            throw new FormulaTooWideException(exception.Message, place);
        }
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>The cell of an own fact as it is written.</summary>
/// <param name="Id">The fact.</param>
/// <param name="Text">What is written; empty where nothing is.</param>
/// <param name="Node">The row that it is written in, for its place.</param>
/// <param name="IsOfBase">Is it a base case's, which may serve several periods of a scheme.</param>
internal sealed record OwnCell(string Id, string Text, SchemeNode Node, bool IsOfBase = false);

/// <summary>The rows of a case while it is read: the organisation's own, its committee's, and those of its lists by the names that the case gives them.</summary>
internal sealed class CaseRows
{
    /// <summary>The id of the organisation of a case that gives it none.</summary>
    public const string Anything = "O1";

    private const string AnyCommittee = "C1";

    private readonly Dictionary<string, List<(string Name, FactRow Row)>> _lists;

    // Own facts as they are written: which of them there are, and of what type, is the scheme's that is in force on the case's date.
    private readonly Dictionary<FactRow, Dictionary<string, OwnCell>> _own = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<FactRow, Dictionary<Column, Written>> _written = new(ReferenceEqualityComparer.Instance);

    public CaseRows() : this(new PartyOrganisation(), new SupervisingCommittee(), Lists.ToDictionary(sheet => sheet.Id, _ => new List<(string, FactRow)>(), StringComparer.Ordinal))
    {
    }

    private CaseRows(FactRow organisation, FactRow committee, Dictionary<string, List<(string, FactRow)>> lists) =>
        (Organisation, Committee, _lists) = (organisation, committee, lists);

    /// <summary>The sheets of which an organisation has any number of rows, by the ids under which a case has them.</summary>
    public static IReadOnlyList<Sheet> Lists { get; } =
        [FactCatalogue.Enterprises, FactCatalogue.Incidents, FactCatalogue.Honours, FactCatalogue.Exceptions];

    /// <summary>Is it known what the rows build upon: where the base case is not, a reference into it is no problem of its own.</summary>
    public bool IsKnown { get; init; } = true;

    public FactRow Organisation { get; }

    public FactRow Committee { get; }

    public CaseRows Copy() => Copy(FactSheets.Catalogue, (_, _) => { });

    private CaseRows Copy(FactSheets sheets, Action<OwnCell, FactRow> read)
    {
        var copies = new Dictionary<FactRow, FactRow>(ReferenceEqualityComparer.Instance);
        FactRow Copied(FactRow row) => copies[row] = row.CopyAs(sheets.Of(row.Sheet));
        var copy = new CaseRows(Copied(Organisation), Copied(Committee),
            _lists.ToDictionary(list => list.Key, list => list.Value.Select(row => (row.Name, Copied(row.Row))).ToList(), StringComparer.Ordinal))
        {
            IsKnown = IsKnown,
        };
        foreach (var (row, cells) in _written.Where(written => copies.ContainsKey(written.Key)))
            copy._written[copies[row]] = cells.ToDictionary(cell => cell.Key, cell => cell.Value with { IsOfBase = true });
        foreach (var (row, cells) in _own.Where(own => copies.ContainsKey(own.Key)))
        {
            copy._own[copies[row]] = cells.ToDictionary(cell => cell.Key, cell => cell.Value with { IsOfBase = true }, StringComparer.Ordinal);
            foreach (var cell in cells.Values)
                read(cell, copies[row]);
        }
        return copy;
    }

    /// <summary>Notes the cell of an own fact; read once it is known which scheme it is for.</summary>
    public void SetOwn(FactRow row, OwnCell cell) =>
        (_own.TryGetValue(row, out var cells) ? cells : _own[row] = new(StringComparer.Ordinal))[cell.Id] = cell;

    /// <summary>Notes where a cell is written; the last place counts.</summary>
    public void SetPlace(FactRow row, Column column, Place place) =>
        (_written.TryGetValue(row, out var cells) ? cells : _written[row] = [])[column] = new Written(place, IsOfBase: false);

    /// <summary>
    /// What no row of a ledger may have: cells that contradict each other, days after the appraisal date. A case that has it would expect what
    /// no ledger gives. Told where the case has it, not its base, wherever it can be.
    /// </summary>
    /// <param name="asOf">The appraisal date; null where it is not known.</param>
    /// <param name="ownAsOf">Where the case has a date of its own; null where it has none.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public void Check(DateOnly? asOf, Place? ownAsOf, ProblemList problems)
    {
        foreach (var (row, cells) in _written)
        {
            foreach (var pair in Contradiction.Of(row.Sheet).Where(pair => pair.IsIn(row)))
            {
                var (blamed, other) = (cells[pair.Blamed], cells[pair.Other]);
                problems.Add(ProblemCode.Contradiction, blamed.IsOfBase && !other.IsOfBase ? other.Place : blamed.Place, Said(pair));
            }
            if (asOf is not { } day)
                continue;
            foreach (var column in NotAfterAsOf.Of(row.Sheet).Where(column => NotAfterAsOf.IsAfter(row, column, day)))
            {
                var cell = cells[column];
                problems.Add(ProblemCode.AfterAsOf, cell.IsOfBase && ownAsOf is { } own ? own : cell.Place, new Words($"“{column.Header}”", column.Id), Figures.Date(day));
            }
        }
    }

    private static Words Said(Contradiction pair) => new(
        $"“{pair.Blamed.Header}”{(pair.IsAtMost ? "大于" : "早于")}“{pair.Other.Header}”", $"{pair.Blamed.Id} is {(pair.IsAtMost ? "above" : "before")} {pair.Other.Id}");

    /// <summary>Makes every cell of a row unreported, and forgets its own facts.</summary>
    public void SetAllUnreported(FactRow row)
    {
        row.SetAllUnreported();
        _own.Remove(row);
    }

    public void Clear(Sheet sheet) => _lists[sheet.Id].Clear();

    public void Remove(Sheet sheet, string name) => _lists[sheet.Id].RemoveAll(row => row.Name == name);

    public bool Has(Sheet sheet, string name) => _lists[sheet.Id].Any(row => row.Name == name);

    /// <summary>The row of a list with a name; a new one with nothing reported where there is none yet.</summary>
    public FactRow Row(Sheet sheet, string name)
    {
        var rows = _lists[sheet.Id];
        if (!Has(sheet, name))
            rows.Add((name, sheet.NewRow()));
        return rows.First(row => row.Name == name).Row;
    }

    /// <summary>The rows put together as a ledger's are: a row bears its name where it has no key of its own.</summary>
    /// <param name="sheets">The sheets as the scheme of the case has them.</param>
    /// <param name="read">Reads the cell of an own fact into the row.</param>
    /// <param name="id">The organisation's id; its own, or any, where there is none.</param>
    public OrganisationFacts Assembled(FactSheets sheets, Action<OwnCell, FactRow> read, string? id = null)
    {
        var rows = Copy(sheets, read);
        if (id is not null)
            rows.Organisation.Set(rows.Organisation.Sheet.Key, id);
        Name(rows.Organisation, Anything);
        Name(rows.Committee, AnyCommittee);
        rows.Organisation.Set(FactCatalogue.Organisations["committee_id"], rows.Committee.KeyText);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (sheetId, list) in rows._lists)
        {
            foreach (var (name, row) in list)
            {
                if (!IsRejected(row))
                    Name(row, name);
                if (sheetId == FactCatalogue.Enterprises.Id)
                    keys[name] = row.KeyText;
                if (sheetId != FactCatalogue.Incidents.Id)
                    row.Set(row.Sheet["organisation_id"], rows.Organisation.KeyText);
            }
        }
        foreach (var (_, incident) in rows._lists[FactCatalogue.Incidents.Id])
            Fall(incident, keys, rows.Organisation.KeyText);
        return LedgerAssembly.Organisations(new Ledger
        {
            Organisations = [(PartyOrganisation)rows.Organisation],
            Committees = [(SupervisingCommittee)rows.Committee],
            Enterprises = rows.Of<Enterprise>(FactCatalogue.Enterprises),
            Incidents = rows.Of<Incident>(FactCatalogue.Incidents),
            Honours = rows.Of<Honour>(FactCatalogue.Honours),
            Exceptions = rows.Of<ExceptionalCase>(FactCatalogue.Exceptions),
        })[0];
    }

    // An incident names an enterprise of the case by its name there; one that names none falls on the organisation.
    private static void Fall(FactRow incident, Dictionary<string, string> keys, string organisation)
    {
        var onEnterprise = FactCatalogue.Incidents["credit_code"];
        if (incident.TextOf(onEnterprise) is { } name)
            incident.Set(onEnterprise, keys.GetValueOrDefault(name, name));
        else
            incident.Set(FactCatalogue.Incidents["organisation_id"], organisation);
    }

    /// <summary>A cell as it is written: where, and whether in a base case.</summary>
    private readonly record struct Written(Place Place, bool IsOfBase);

    private List<TRow> Of<TRow>(Sheet sheet) where TRow : FactRow => [.. _lists[sheet.Id].Select(row => (TRow)row.Row)];

    private static bool IsRejected(FactRow row) => row.Sheet.Columns.All(row.IsUnreported);

    private static void Name(FactRow row, string name)
    {
        if (row.KeyText.Length == 0)
            row.Set(row.Sheet.Key, name);
    }
}

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

/// <summary>
/// The rows of a case while it is read: the organisation's own, its committee's, those of its lists by the names that the case gives them, and
/// the other organisations of the committee.
/// </summary>
internal sealed class CaseRows
{
    /// <summary>The id of the organisation of a case that gives it none.</summary>
    public const string Anything = "O1";

    private const string AnyCommittee = "C1";
    private const string AnyDistrict = "000000";

    private static readonly Column s_committee = FactCatalogue.Enterprises["committee_id"];

    private readonly Dictionary<string, List<(string Name, FactRow Row)>> _lists;
    private readonly List<(string Name, CaseRows Rows)> _beside = [];

    // Own facts as they are written: which of them there are, and of what type, is the scheme's that is in force on the case's date.
    private readonly Dictionary<FactRow, Dictionary<string, OwnCell>> _own = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<FactRow, Dictionary<Column, Written>> _written = new(ReferenceEqualityComparer.Instance);

    public CaseRows() : this(
        new PartyOrganisation(), new SupervisingCommittee(),
        CaseList.OfOrganisation.Append(CaseList.Unaffiliated).ToDictionary(list => list.Key, _ => new List<(string, FactRow)>(), StringComparer.Ordinal))
    {
    }

    private CaseRows(FactRow organisation, FactRow committee, Dictionary<string, List<(string, FactRow)>> lists) =>
        (Organisation, Committee, _lists) = (organisation, committee, lists);

    /// <summary>Is it known what the rows build upon: where the base case is not, a reference into it is no problem of its own.</summary>
    public bool IsKnown { get; init; } = true;

    public FactRow Organisation { get; }

    public FactRow Committee { get; }

    /// <summary>The other organisations of the committee, by the names that the case gives them.</summary>
    public IReadOnlyList<(string Name, CaseRows Rows)> Beside => _beside;

    public CaseRows Copy()
    {
        var copy = Copy(FactSheets.Catalogue, (_, _) => { });
        copy._beside.AddRange(_beside.Select(one => (one.Name, one.Rows.Copy())));
        return copy;
    }

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

    public void Clear(CaseList list) => _lists[list.Key].Clear();

    public void Remove(CaseList list, string name) => _lists[list.Key].RemoveAll(row => row.Name == name);

    public bool Has(CaseList list, string name) => _lists[list.Key].Any(row => row.Name == name);

    /// <summary>The names of the rows of a list.</summary>
    public IEnumerable<string> Names(CaseList list) => _lists[list.Key].Select(row => row.Name);

    /// <summary>The row of a list with a name; a new one with nothing reported where there is none yet.</summary>
    public FactRow Row(CaseList list, string name)
    {
        var rows = _lists[list.Key];
        if (!Has(list, name))
            rows.Add((name, list.Sheet.NewRow()));
        return rows.First(row => row.Name == name).Row;
    }

    public void ClearBeside() => _beside.Clear();

    public void RemoveBeside(string name) => _beside.RemoveAll(one => one.Name == name);

    /// <summary>The rows of another organisation; null where the case has none of the name.</summary>
    public CaseRows? OfBeside(string name) => _beside.Find(one => one.Name == name).Rows;

    /// <summary>Adds another organisation of the committee, or exchanges it.</summary>
    public void SetBeside(string name, CaseRows rows)
    {
        var place = _beside.FindIndex(one => one.Name == name);
        if (place < 0)
            _beside.Add((name, rows));
        else
            _beside[place] = (name, rows);
    }

    /// <summary>The rows of the organisation put together as a ledger's are: a row bears its name where it has no key of its own.</summary>
    /// <param name="sheets">The sheets as the scheme of the case has them.</param>
    /// <param name="read">Reads the cell of an own fact into the row.</param>
    /// <param name="id">The organisation's id; its own, or any, where there is none.</param>
    public OrganisationFacts Assembled(FactSheets sheets, Action<OwnCell, FactRow> read, string? id = null)
    {
        var rows = Copy(sheets, read);
        if (id is not null)
            rows.Organisation.Set(rows.Organisation.Sheet.Key, id);
        Name(rows.Committee, AnyCommittee);
        return rows.Joined(rows.Committee);
    }

    /// <summary>The committee put together with all that it supervises: the organisation of the case first.</summary>
    public CommitteeFacts Supervised(FactSheets sheets, Action<OwnCell, FactRow> read)
    {
        var own = Copy(sheets, read);
        Name(own.Committee, AnyCommittee);
        var outside = own._lists[CaseList.Unaffiliated.Key];
        var rejected = own.RejectedOf(CaseList.Enterprises).Concat(own.RejectedOf(CaseList.Unaffiliated)).ToList();
        var organisations = new List<OrganisationFacts> { own.Joined(own.Committee) };
        foreach (var (name, beside) in _beside)
        {
            var rows = beside.Copy(sheets, read);
            rows.Organisation.Set(rows.Organisation.Sheet.Key, name);
            // One base case may serve several: the names of their enterprises are their own only with that of the organisation before them.
            rejected.AddRange(rows.RejectedOf(CaseList.Enterprises).Select(enterprise => $"{name}.{enterprise}"));
            organisations.Add(rows.Joined(own.Committee, $"{name}."));
        }
        foreach (var (name, row) in outside.Where(one => !IsRejected(one.Row)))
        {
            Name(row, name);
            own.Place(row, own.Committee);
        }
        var accepted = outside.Select(one => (Enterprise)one.Row).Where(row => !IsRejected(row)).ToLookup(row => row.Status);
        var committee = InDistrict((SupervisingCommittee)own.Committee, AnyDistrict);
        return new CommitteeFacts
        {
            Committee = committee,
            Organisations = [.. organisations.Select(organisation => organisation.Under(committee, row => InDistrict(row, committee.DistrictCode!)))],
            Unaffiliated = [.. accepted[EnterpriseStatus.Operating].Concat(accepted[null]).Select(row => InDistrict(row, committee.DistrictCode!))],
            Suspended = [.. accepted[EnterpriseStatus.Suspended]],
            Rejected = [.. rejected.Order(StringComparer.Ordinal).Select(name => Known(name, own.Committee))],
        };
    }

    // Asked before the rows are joined: an enterprise of an organisation has that organisation from then on.
    private IEnumerable<string> RejectedOf(CaseList list) => _lists[list.Key].Where(one => IsRejected(one.Row)).Select(one => one.Name);

    private OrganisationFacts Joined(FactRow committee, string prefix = "")
    {
        Name(Organisation, Anything);
        Organisation.Set(FactCatalogue.Organisations["committee_id"], committee.KeyText);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in CaseList.OfOrganisation)
        {
            foreach (var (name, row) in _lists[list.Key])
            {
                if (!IsRejected(row) && (prefix.Length == 0 || list != CaseList.Enterprises))
                    Name(row, name);
                else if (!IsRejected(row))
                    row.Set(row.Sheet.Key, prefix + name);
                if (list == CaseList.Enterprises)
                {
                    keys[name] = row.KeyText;
                    Place(row, committee);
                }
                if (list != CaseList.Incidents)
                    row.Set(row.Sheet["organisation_id"], Organisation.KeyText);
            }
        }
        foreach (var (_, incident) in _lists[CaseList.Incidents.Key])
            Fall(incident, keys, Organisation.KeyText);
        return LedgerAssembly.Organisations(new Ledger
        {
            Organisations = [(PartyOrganisation)Organisation],
            Committees = [(SupervisingCommittee)committee],
            Enterprises = Of<Enterprise>(CaseList.Enterprises),
            Incidents = Of<Incident>(CaseList.Incidents),
            Honours = Of<Honour>(CaseList.Honours),
            Exceptions = Of<ExceptionalCase>(CaseList.Exceptions),
        })[0];
    }

    // An enterprise of which a case does not say whose it is belongs to the case's committee; a rejected row says nothing.
    private void Place(FactRow enterprise, FactRow committee)
    {
        if (!IsRejected(enterprise) && (!_written.TryGetValue(enterprise, out var cells) || !cells.ContainsKey(s_committee)))
            enterprise.Set(s_committee, committee.KeyText);
    }

    // As a run knows a rejected row that names its committee and may operate.
    private static Enterprise Known(string name, FactRow committee)
    {
        var row = new Enterprise();
        row.SetAllUnreported();
        row.Set(row.Sheet.Key, name);
        row.Set(FactCatalogue.Enterprises["status"], (long)EnterpriseStatus.Operating);
        row.Set(s_committee, committee.KeyText);
        return row;
    }

    // A ledger has no committee and no enterprise without a district, so a case need not name it; a rejected row, which has no key, says nothing.
    private static TRow InDistrict<TRow>(TRow row, string district) where TRow : FactRow
    {
        var column = row.Sheet["district_code"];
        if (row.TextOf(column) is not null || row.KeyText.Length == 0)
            return row;
        var copy = (TRow)row.CopyAs(row.Sheet);
        copy.Set(column, district);
        return copy;
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

    private List<TRow> Of<TRow>(CaseList list) where TRow : FactRow => [.. _lists[list.Key].Select(row => (TRow)row.Row)];

    private static bool IsRejected(FactRow row) => row.Sheet.Columns.All(row.IsUnreported);

    private static void Name(FactRow row, string name)
    {
        if (row.KeyText.Length == 0)
            row.Set(row.Sheet.Key, name);
    }
}

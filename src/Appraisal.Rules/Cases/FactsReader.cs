using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>Reads the facts of a case, or of a base case, over those that it builds upon. A cell is read as a ledger's cell is.</summary>
internal sealed class FactsReader(SchemeEditions editions, ProblemList problems)
{
    private const string None = "none";
    private const string NoneInChinese = "无";

    private readonly Dictionary<Column, CellReader> _readers = [];

    /// <summary>Changes the rows of an organisation by what stands in a node.</summary>
    public void ReadOrganisation(SchemeNode node, CaseRows rows)
    {
        ReadOne(node, "organisation", rows.Organisation, rows);
        foreach (var list in CaseList.OfOrganisation)
            ReadList(node, list, rows);
    }

    /// <summary>Changes the committee's row.</summary>
    public void ReadCommittee(SchemeNode node, CaseRows rows) => ReadOne(node, "committee", rows.Committee, rows);

    /// <summary>Changes the enterprises that are in no organisation.</summary>
    public void ReadUnaffiliated(SchemeNode node, CaseRows rows) => ReadList(node, CaseList.Unaffiliated, rows);

    /// <summary>Is a list or a row taken away as a whole.</summary>
    public static bool IsNone(string word) => word is None or NoneInChinese;

    private void ReadOne(SchemeNode node, string key, FactRow row, CaseRows rows)
    {
        if (!node.Has(key))
            return;
        if (node.Scalar(key) is { } word)
        {
            if (CaseWords.IsUnreported(word))
                rows.SetAllUnreported(row);
            else
                node.Wrong<int>(key, word, new Words("各列,或 unreported(未填报)", "columns, or unreported"));
            return;
        }
        ReadCells(node.Mapping(key)!, row, rows);
    }

    private void ReadList(SchemeNode node, CaseList list, CaseRows rows)
    {
        if (!node.Has(list.Key))
            return;
        if (node.Scalar(list.Key) is { } word)
        {
            if (IsNone(word))
                rows.Clear(list);
            else
                node.Wrong<int>(list.Key, word, new Words("各行,或 none(无)", "rows, or none"));
            return;
        }
        var written = node.Mapping(list.Key)!;
        foreach (var name in written.Keys.ToList())
        {
            if (written.Scalar(name) is { } row)
                ReadWord(written, name, row, list, rows);
            else
                ReadCells(written.Mapping(name)!, rows.Row(list, name), rows, list == CaseList.Unaffiliated);
        }
    }

    private static void ReadWord(SchemeNode written, string name, string word, CaseList list, CaseRows rows)
    {
        if (CaseWords.IsUnreported(word))
            rows.SetAllUnreported(rows.Row(list, name));
        else if (IsNone(word) && rows.Has(list, name))
            rows.Remove(list, name);
        else if (word.Length == 0)
            rows.Row(list, name);
        else
            written.Wrong<int>(name, word, new Words("各列,或 unreported(未填报:被退回的行),或 none(无:去掉基础用例的一行)", "columns, or unreported (a rejected row), or none (without a row of the base case)"));
    }

    private void ReadCells(SchemeNode cells, FactRow row, CaseRows rows, bool isUnaffiliated = false)
    {
        foreach (var id in cells.Keys.ToList())
        {
            var column = row.Sheet.Find(id);
            if (isUnaffiliated && column is not null && IsLink(column))
                ReadNoOrganisation(cells, column, row);
            else if (column is null ? !IsOwn(row.Sheet, id) : IsLink(column))
                problems.AddWithAdvice(ProblemCode.UnknownName, cells.PlaceOfKey(id), () => Suggestions.For(id, row.Sheet.Columns.Where(known => !IsLink(known)).Select(known => (known.Id, (string?)known.Header))), id);
            else if (cells.Scalar(id) is not { } text)
                problems.Add(ProblemCode.WrongNode, cells.PlaceOf(id), $"{cells.Name}.{id}", new Words("文字", "a text"));
            else if (column is null)
                rows.SetOwn(row, new OwnCell(id, text, cells));
            else
                ReadCell(cells, column, text, row, rows);
        }
    }

    private bool IsOwn(Sheet sheet, string id) => editions.Periods.Any(period => period.Sheets.Of(sheet).Own.Any(column => column.Id == id));

    /// <summary>Reads the cell of an own fact. One that the scheme of the row does not have is of another period, which a base case may serve too.</summary>
    public void ReadOwn(OwnCell cell, FactRow row)
    {
        if (row.Sheet.Find(cell.Id) is not { } column)
        {
            if (!cell.IsOfBase)
                problems.Add(ProblemCode.UnknownName, cell.Node.PlaceOfKey(cell.Id), cell.Id);
        }
        else if (!CaseWords.IsUnreported(cell.Text) && cell.Text.Length > 0 && Reader(column).Read(cell.Text, row) is { } fault)
        {
            Unreadable(cell.Node, column, cell.Text, fault);
        }
    }

    private static void Unreadable(SchemeNode cells, Column column, string text, CellFault fault) =>
        cells.Wrong<int>(column.Id, text, new Words($"“{column.Header}”:{CellFaultTexts.Chinese(fault, column)}", $"{column.Id}: {CellFaultTexts.English(fault, column)}"));

    private void ReadCell(SchemeNode cells, Column column, string text, FactRow row, CaseRows rows)
    {
        rows.SetPlace(row, column, cells.PlaceOf(column.Id));
        if (CaseWords.IsUnreported(text))
            row.SetUnreported(column);
        else if (text.Length == 0)
            row.Set(column, column.EmptyMeansNone ? Cell.None : Cell.Unreported);
        else if (column.References == FactCatalogue.Enterprises.Id)
            ReadReference(cells, column, text, row, rows);
        else if (Reader(column).Read(text, row) is { } fault)
            Unreadable(cells, column, text, fault);
    }

    // That it is in no organisation is what such a row is for; whether it is may be unreported.
    private void ReadNoOrganisation(SchemeNode cells, Column column, FactRow row)
    {
        if (cells.Scalar(column.Id) is not { } text)
            problems.Add(ProblemCode.WrongNode, cells.PlaceOf(column.Id), $"{cells.Name}.{column.Id}", new Words("文字", "a text"));
        else if (CaseWords.IsUnreported(text))
            row.SetUnreported(column);
        else if (text.Length == 0)
            row.Set(column, Cell.None);
        else
            cells.Wrong<int>(column.Id, text, new Words(
                "unreported 或空（unaffiliated 的企业不在任何党组织；在党组织内的写在 enterprises 或 organisations）",
                "unreported or empty (an enterprise of unaffiliated is in no organisation; those that are stand in enterprises or organisations)"));
    }

    private void ReadReference(SchemeNode cells, Column column, string name, FactRow row, CaseRows rows)
    {
        if (rows.Has(CaseList.Enterprises, name))
            row.Set(column, name);
        else if (rows.IsKnown)
            problems.Add(ProblemCode.UnknownReference, cells.PlaceOf(column.Id), name);
    }

    // Whose a row is says its place in the case.
    private static bool IsLink(Column column) =>
        column.References == FactCatalogue.Organisations.Id || (column.Sheet == FactCatalogue.Organisations && column.References == FactCatalogue.Committees.Id);

    private CellReader Reader(Column column) => _readers.TryGetValue(column, out var reader) ? reader : _readers[column] = new CellReader(column);
}

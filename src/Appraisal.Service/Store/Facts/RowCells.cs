using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Carries the cells of a row to the columns of its table and back, all three states apart: reported, unreported (NULL), and known to
/// be none (a value that no cell holds). The one place that knows this mapping in both directions.
/// </summary>
internal static class RowCells
{
    /// <summary>Binds every fact of a row, the first to the given place.</summary>
    public static void Bind(IRowValues values, int place, FactRow row, FactTable table)
    {
        foreach (var (fact, _) in table.Facts)
        {
            var cell = row.CellOf(fact);
            if (cell == Cell.Unreported)
                values.BindNull(place);
            else if (fact.IsText)
                values.Bind(place, cell == Cell.None ? FactTable.NoneText : row.TextOf(fact));
            else
                values.Bind(place, cell == Cell.None ? FactTable.NoneNumber : cell);
            place++;
        }
    }

    /// <summary>
    /// Reads a row of the sheet as a scheme has it from a statement's current row; its own facts stand elsewhere. A number outside what its column's type may hold was not written by us, and is refused.
    /// </summary>
    public static FactRow Read(IRowReader values, int place, FactTable table, Sheet sheet)
    {
        var row = sheet.NewRow();
        foreach (var (fact, _) in table.Facts)
        {
            if (fact.IsText)
                SetText(row, fact, values.TextOrNull(place));
            else if (values.TryNumber(place, out var number))
                row.Set(fact, number == FactTable.NoneNumber ? Cell.None : number);
            else
                row.SetUnreported(fact);
            place++;
        }
        return row;
    }

    private static void SetText(FactRow row, Column fact, string? text)
    {
        if (text is null)
            row.SetUnreported(fact);
        else if (text.Length == 0)
            row.Set(fact, Cell.None);
        else
            row.Set(fact, text);
    }
}

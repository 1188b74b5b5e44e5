using System.Globalization;
using Appraisal.Rules.Facts;
using CsCheck;

namespace Appraisal.Service.Tests.Store;

/// <summary>Rows for the store's tests: random ones of any sheet, and all that is known of a row as a text.</summary>
internal static class Rows
{
    private static readonly string[] s_parts = ["某", "A", "é", "　", "'", "\"", "\\", "\n", "𠮷", "；", "-1", "0", "\uFFFD"];

    private static readonly Gen<string> s_text =
        Gen.Int[0, s_parts.Length - 1].Select(part => s_parts[part]).Array[1, 5].Select(parts => string.Concat(parts));

    // What becomes of one cell: 0 unreported, 1 none where the column has it, 2 the largest value, otherwise one drawn.
    private static readonly Gen<(int Fate, long Number, string Text)> s_cell = Gen.Select(Gen.Int[0, 5], Gen.Long[0, long.MaxValue], s_text);

    /// <summary>A row of a sheet in which each column is at random reported, unreported or none; its key is the one given.</summary>
    public static Gen<FactRow> Of(Sheet sheet, Gen<string> key) => Gen.Select(s_cell.Array[sheet.Columns.Count], key, (cells, keyText) =>
    {
        var row = sheet.NewRow();
        foreach (var column in sheet.Columns)
            Set(row, column, cells[column.Index]);
        row.Set(sheet.Key, keyText);
        return row;
    });

    /// <summary>All that is known of a row; equal texts are equal rows.</summary>
    public static string Text(FactRow row) => row.Sheet.Id + ":" + string.Join("|", row.Sheet.Columns.Select(column => row.CellOf(column) switch
    {
        Cell.Unreported => "?",
        Cell.None => "-",
        _ when column.IsText => "=" + row.TextOf(column),
        var cell => cell.ToString(CultureInfo.InvariantCulture),
    }));

    public static string Text(OrganisationFacts facts) => string.Join("\n", new FactRow[] { facts.Organisation, facts.Committee }
        .Concat(facts.Enterprises).Concat(facts.Incidents).Concat(facts.Honours).Concat(facts.Exceptions).Select(Text));

    private static void Set(FactRow row, Column column, (int Fate, long Number, string Text) cell)
    {
        var maximum = column.Choices.Count > 0 ? column.Choices.Count - 1 : Cell.Maximum(column.Type);
        if (cell.Fate == 0)
            row.SetUnreported(column);
        else if (cell.Fate == 1 && column.EmptyMeansNone)
            row.Set(column, Cell.None);
        else if (column.IsText)
            row.Set(column, cell.Text);
        else
            row.Set(column, cell.Fate == 2 ? maximum : cell.Number % (maximum + 1));
    }
}

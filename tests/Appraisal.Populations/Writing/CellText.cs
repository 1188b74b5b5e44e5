using System.Globalization;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>The text of a cell as it stands in a ledger: empty where nothing is there, else as the contract reads it back.</summary>
internal static class CellText
{
    public static string[] Of(FactRow row)
    {
        var texts = new string[row.Sheet.Columns.Count];
        foreach (var column in row.Sheet.Columns)
            texts[column.Index] = Of(row, column);
        return texts;
    }

    public static string Of(FactRow row, Column column)
    {
        var cell = row.CellOf(column);
        if (!Cell.IsValue(cell))
            return "";
        return column.Type switch
        {
            CellType.Code or CellType.Text => row.TextOf(column) ?? "",
            CellType.Truth => cell != 0 ? "true" : "false",
            CellType.Date => DateOnly.FromDayNumber((int)cell).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CellType.Choice => column.Choices[(int)cell].Id,
            _ => Number(cell, Cell.Scale(column.Type)),
        };
    }

    /// <summary>Without zeros at the end: 1234 of scale 2 is 12.34, 1200 is 12.</summary>
    private static string Number(long cell, int scale)
    {
        var digits = cell.ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var (whole, decimals) = (digits[..^scale], digits[^scale..].TrimEnd('0'));
        return decimals.Length == 0 ? whole : $"{whole}.{decimals}";
    }
}

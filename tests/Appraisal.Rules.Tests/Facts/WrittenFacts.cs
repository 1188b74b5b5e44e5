using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Tests.Facts;

/// <summary>Facts as tests write them: <c>column=value</c>, where <c>?</c> is unreported, <c>-</c> is none, and <c>*=?</c> is every column.</summary>
internal static class WrittenFacts
{
    public static TRow Row<TRow>(params ReadOnlySpan<string> facts) where TRow : FactRow, new()
    {
        var row = new TRow();
        foreach (var fact in facts)
        {
            foreach (var assignment in fact.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries))
                Set(row, assignment);
        }
        return row;
    }

    public static void Set(FactRow row, string assignment)
    {
        if (assignment is "?" or "*=?")
        {
            row.SetAllUnreported();
            return;
        }
        var (id, value) = assignment.Split('=', 2) is [var left, var right]
            ? (left, right)
            : throw new ArgumentException($"'{assignment}' is no column=value.", nameof(assignment));
        var column = row.Sheet[id];
        if (value == "?")
            row.SetUnreported(column);
        else if (value == "-")
            row.Set(column, Cell.None);
        else if (column.IsText)
            row.Set(column, value);
        else
            row.Set(column, CellOf(column, value));
    }

    private static long CellOf(Column column, string value) => column.Type switch
    {
        CellType.Truth => bool.Parse(value) ? 1 : 0,
        CellType.Date => Day(value).DayNumber,
        CellType.Choice => column.Choices.Select(choice => choice.Id).ToList().IndexOf(value) is >= 0 and var position
            ? position
            : throw new ArgumentException($"{column} has no '{value}'.", nameof(value)),
        _ => Scaled.FromDecimal(decimal.Parse(value, CultureInfo.InvariantCulture), Cell.Scale(column.Type)),
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

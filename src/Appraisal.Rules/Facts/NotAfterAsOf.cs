namespace Appraisal.Rules.Facts;

/// <summary>The days that must not lie after the appraisal date: a row that begins later is not of this appraisal.</summary>
public static class NotAfterAsOf
{
    private static readonly ILookup<Sheet, Column> s_ofSheet = new[]
    {
        FactCatalogue.Enterprises["registered_on"],
        FactCatalogue.Organisations["founded_on"],
    }.ToLookup(column => column.Sheet);

    /// <summary>Those of a sheet.</summary>
    public static IEnumerable<Column> Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return s_ofSheet[sheet.Catalogue];
    }

    /// <summary>Does the day of a row lie after the appraisal date.</summary>
    public static bool IsAfter(FactRow row, Column column, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Cell.IsValue(row.CellOf(column)) && row.CellOf(column) > asOf.DayNumber;
    }
}

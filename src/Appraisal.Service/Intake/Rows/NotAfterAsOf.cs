using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Rows;

/// <summary>The days that must not lie after the appraisal date: a row that begins later is not of this appraisal.</summary>
internal static class NotAfterAsOf
{
    private static readonly ILookup<Sheet, Column> s_ofSheet = new[]
    {
        FactCatalogue.Enterprises["registered_on"],
        FactCatalogue.Organisations["founded_on"],
    }.ToLookup(column => column.Sheet);

    /// <summary>Those of a sheet.</summary>
    public static IEnumerable<Column> Of(Sheet sheet) => s_ofSheet[sheet.Catalogue];

    /// <summary>Does the day of a row lie after the appraisal date.</summary>
    public static bool IsAfter(FactRow row, Column column, DateOnly asOf) => Cell.IsValue(row.CellOf(column)) && row.CellOf(column) > asOf.DayNumber;
}

using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Rows;

/// <summary>Two cells of a row of which the first is hard to believe beside the second: warned of, and taken as they stand.</summary>
internal sealed record Unlikely(Column Column, Column Other, Func<long, long, bool> IsHardToBelieve, string Doubt)
{
    private const long RevenueTimes = 1000;

    private static readonly ILookup<Sheet, Unlikely> s_ofSheet = new[]
    {
        Enterprise("members", "employees", (members, employees) => members > employees, IntakeMessages.MoreMembersThanEmployees),
        Enterprise("revenue_yuan", "revenue_previous_yuan",
            (revenue, previous) => previous > 0 && revenue >= RevenueTimes * previous, IntakeMessages.RevenueLeapt),
    }.ToLookup(pair => pair.Column.Sheet);

    /// <summary>Those of a sheet.</summary>
    public static IEnumerable<Unlikely> Of(Sheet sheet) => s_ofSheet[sheet.Catalogue];

    /// <summary>Is it so in a row: both cells have a value, and one that is hard to believe.</summary>
    public bool IsIn(FactRow row)
    {
        var (cell, other) = (row.CellOf(Column), row.CellOf(Other));
        return Cell.IsValue(cell) && Cell.IsValue(other) && IsHardToBelieve(cell, other);
    }

    private static Unlikely Enterprise(string column, string other, Func<long, long, bool> isHardToBelieve, string doubt) =>
        new(FactCatalogue.Enterprises[column], FactCatalogue.Enterprises[other], isHardToBelieve, doubt);
}

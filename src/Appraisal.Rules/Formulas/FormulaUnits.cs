using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Formulas;

/// <summary>
/// Units of numbers, as far as they protect: money does not mix with counts, nor either with area or days. All counts (of persons,
/// times, things) are one unit, since sheets compare them ("suggestions, one for ten members"). A literal, and what is multiplied with
/// one, goes with every unit: "3 ㎡ for each member"; so does an own fact that is a bare number.
/// </summary>
internal static class FormulaUnits
{
    private const string CountUnit = "计数";
    private const string YearUnit = "年份";

    /// <summary>The unit; null where it goes with every other.</summary>
    public static string? Of(Formula formula) => formula switch
    {
        FactFormula { Column: var column } => OfColumn(column),
        OrganisationSize => CountUnit,
        YearOf => YearUnit,
        PeerFormula { Figure: PeerFigure.Least or PeerFigure.Most, Of: { } of } => Of(of),
        PeerFormula => CountUnit,
        Floor floor => Of(floor.Operand),
        ValidWhere valid => Of(valid.Value),
        Aggregate { Function: AggregateFunction.Count } => CountUnit,
        Aggregate { Body: { } body } => Of(body),
        Arithmetic arithmetic => OfArithmetic(arithmetic),
        _ => null,
    };

    /// <summary>Is it a ratio of two numbers of one unit, which people write in per cent.</summary>
    public static bool IsShare(Formula formula) => formula switch
    {
        ValidWhere valid => IsShare(valid.Value),
        Arithmetic { Operator: ArithmeticOperator.Divide } ratio => Of(ratio.Left) is { } unit && unit == Of(ratio.Right),
        _ => false,
    };

    private static string? OfArithmetic(Arithmetic arithmetic)
    {
        var (left, right) = (Of(arithmetic.Left), Of(arithmetic.Right));
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Multiply => left is null || right is null ? null : $"{left}×{right}",
            ArithmeticOperator.Divide => left is null || right is null || left == right ? null : $"{left}/{right}",
            _ => left ?? right,
        };
    }

    private static string? OfColumn(Column column) => column.Type switch
    {
        CellType.Count => CountUnit,
        CellType.Year => YearUnit,
        CellType.Money or CellType.Decimal when column.Unit.Length > 0 => column.Unit,
        _ => null,
    };
}

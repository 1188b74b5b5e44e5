using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Facts;

/// <summary>
/// How a fact is held: one 64-bit integer, so that every number is exact and a column of facts is an array.
/// A count, a year and a member of an enumeration (its position) stand as they are, money in fen, a decimal in ten-thousandths,
/// a truth as 0 or 1, a date as its day number. Two values that no cell can reach stand for what is not there.
/// </summary>
public static class Cell
{
    /// <summary>未填报: nothing is known. Never zero, never false.</summary>
    public const long Unreported = long.MinValue;

    /// <summary>It is known that there is none: an empty cell in a column where empty says so.</summary>
    public const long None = long.MinValue + 1;

    /// <summary>A text is there; the text itself is held beside.</summary>
    public const long Present = 0;

    /// <summary>Is there a value: neither unreported nor none.</summary>
    public static bool IsValue(long cell) => cell > None;

    /// <summary>The number of decimals that a cell of a type carries.</summary>
    public static int Scale(CellType type) => type switch
    {
        CellType.Money => Limits.MoneyScale,
        CellType.Decimal => Limits.DecimalScale,
        _ => 0,
    };

    /// <summary>The largest value that a cell of a type may hold, in the unit in which it is held.</summary>
    public static long Maximum(CellType type) => type switch
    {
        CellType.Count => Limits.CountBelow - 1,
        CellType.Year => Limits.YearAtMost,
        CellType.Money => Limits.MoneyBelow - 1,
        CellType.Decimal => Limits.DecimalBelow - 1,
        CellType.Truth => 1,
        CellType.Date => DateOnly.MaxValue.DayNumber,
        _ => int.MaxValue,
    };
}

namespace Appraisal.Rules.Quantities;

/// <summary>The limits of every number, from which the compiler of formulas proves that no result overflows.</summary>
public static class Limits
{
    /// <summary>The decimals of money: fen.</summary>
    public const int MoneyScale = 2;

    /// <summary>The decimals of a decimal: ten-thousandths.</summary>
    public const int DecimalScale = 4;

    /// <summary>A count lies below this.</summary>
    public const long CountBelow = 1_000_000_000;

    /// <summary>Money lies below this, in fen: 10¹³ yuan.</summary>
    public const long MoneyBelow = 1_000_000_000_000_000;

    /// <summary>A decimal lies below this, in ten-thousandths: 10⁹.</summary>
    public const long DecimalBelow = 10_000_000_000_000;

    /// <summary>The last year that a date can have.</summary>
    public const int YearAtMost = 9999;

    /// <summary>An organisation has at most this many rows of one kind (enterprises, incidents, honours, exceptions).</summary>
    public const int RowsOfOneOrganisation = 1_000_000;
}

using System.Numerics;

namespace Appraisal.Rules.Formulas;

/// <summary>Decimals of a text as exact fractions in lowest terms.</summary>
internal static class FormulaNumbers
{
    public static NumberLiteral Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public static NumberLiteral Literal(decimal value)
    {
        var scale = value.Scale;
        var denominator = BigInteger.Pow(10, scale);
        var numerator = new BigInteger(value * (decimal)denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsZero ? Zero : new NumberLiteral(numerator / divisor, denominator / divisor);
    }
}

using System.Linq.Expressions;
using System.Numerics;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Network;

/// <summary>
/// A number while it is compiled: (coefficient × expression) ÷ (coefficient × expression), all whole. A missing expression is 1. The
/// bounds say how large the expressions can get, so that each product is made in 64 bits where they suffice and in 128 where not.
/// </summary>
/// <param name="NumeratorFactor">The constant above, in lowest terms with the one below.</param>
/// <param name="Numerator">What varies above.</param>
/// <param name="DenominatorFactor">The constant below, above zero.</param>
/// <param name="Denominator">What varies below, never below zero; where it is zero the number is not known.</param>
/// <param name="IsKnown">All of it is reported and nothing is divided by zero.</param>
/// <param name="IsNone">It is known that there is none; null where that cannot be.</param>
/// <param name="IsZeroBelow">A denominator is reported as zero; null where that cannot be.</param>
/// <param name="CanBeNegative">It may lie below zero.</param>
internal sealed record LoweredNumber(
    BigInteger NumeratorFactor,
    Bounded? Numerator,
    BigInteger DenominatorFactor,
    Bounded? Denominator,
    Expression IsKnown,
    Expression? IsNone,
    Expression? IsZeroBelow,
    bool CanBeNegative);

/// <summary>An expression of type long or Int128 with the largest magnitude that it reaches.</summary>
internal sealed record Bounded(Expression Expression, BigInteger Maximum);

/// <summary>A truth while it is compiled: certainly true, certainly false, or neither.</summary>
internal sealed record LoweredTruth(Expression IsTrue, Expression IsFalse);

/// <summary>A date or a choice while it is compiled: a whole number that is compared only.</summary>
internal sealed record LoweredOrdinal(Expression Value, Expression IsKnown, Expression? IsNone);

/// <summary>A result that cannot be proved to fit 128 bits, or a divisor that cannot be proved not to be negative.</summary>
internal sealed class FormulaTooWideException(string formula, Place? place = null) : Exception(formula)
{
    /// <summary>Where the formula stands; null while that is not known.</summary>
    public Place? Place { get; } = place;
}

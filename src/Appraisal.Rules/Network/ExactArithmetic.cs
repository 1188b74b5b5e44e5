using System.Linq.Expressions;
using System.Numerics;

namespace Appraisal.Rules.Network;

/// <summary>
/// Whole-number expressions that are exact because they are bounded: 64 bits where the bounds allow, checked all the same, 128 where
/// not, and a refusal where 128 are too few.
/// </summary>
internal static class ExactArithmetic
{
    private static readonly BigInteger s_below64 = BigInteger.One << 63;
    private static readonly BigInteger s_below128 = BigInteger.One << 127;

    public static Bounded Constant(BigInteger value) =>
        BigInteger.Abs(value) < s_below64
            ? new(Expression.Constant((long)value), BigInteger.Abs(value))
            : new(Expression.Constant((Int128)value), BigInteger.Abs(value));

    /// <summary>coefficient × a × b, a missing one being 1.</summary>
    public static Bounded Product(BigInteger coefficient, Bounded? a, Bounded? b = null)
    {
        if (coefficient.IsZero)
            return Constant(coefficient);
        var bound = BigInteger.Abs(coefficient) * (a?.Maximum ?? 1) * (b?.Maximum ?? 1);
        var factors = new[] { a, b }.OfType<Bounded>().Select(factor => factor.Expression).ToList();
        if (factors.Count == 0)
            return Constant(coefficient);
        if (!coefficient.IsOne)
            factors.Add(Constant(coefficient).Expression);
        return new(Fold(bound, factors, Expression.MultiplyChecked, Expression.Multiply), bound);
    }

    public static Bounded Sum(Bounded a, Bounded b)
    {
        var bound = a.Maximum + b.Maximum;
        return new(Fold(bound, [a.Expression, b.Expression], Expression.AddChecked, Expression.Add), bound);
    }

    public static Bounded Difference(Bounded a, Bounded b)
    {
        var bound = a.Maximum + b.Maximum;
        return new(Fold(bound, [a.Expression, b.Expression], Expression.SubtractChecked, Expression.Subtract), bound);
    }

    /// <summary>a compared with b, in the width that both need.</summary>
    public static Expression Compare(Func<Expression, Expression, Expression> comparison, Bounded a, Bounded b)
    {
        var (left, right) = SameWidth(a.Expression, b.Expression);
        return comparison(left, right);
    }

    /// <summary>a ÷ b rounded down, where b is above zero.</summary>
    public static Bounded FloorQuotient(Bounded a, Bounded b, bool canBeNegative)
    {
        var (dividend, divisor) = SameWidth(a.Expression, b.Expression);
        Expression quotient = Expression.Divide(dividend, divisor);
        if (canBeNegative)
        {
            var zero = ConvertTo(Expression.Constant(0L), dividend.Type);
            var isInexactBelowZero = Expression.And(
                Expression.LessThan(dividend, zero),
                Expression.NotEqual(Expression.Multiply(quotient, divisor), dividend));
            quotient = Expression.Condition(isInexactBelowZero, Expression.Subtract(quotient, ConvertTo(Expression.Constant(1L), dividend.Type)), quotient);
        }
        return new(quotient, a.Maximum);
    }

    /// <summary>a ÷ b rounded, a half up or down, as an int; both must not be negative, and b above zero.</summary>
    public static Expression RoundedQuotient(Bounded a, Bounded b, bool isHalfDown)
    {
        if (b.Expression is ConstantExpression { Value: 1L } && a.Expression.Type == typeof(long))
            return Expression.ConvertChecked(a.Expression, typeof(int));
        var twice = Sum(Product(2, a), b);
        if (isHalfDown)
            twice = Difference(twice, Constant(1));
        var (dividend, divisor) = SameWidth(twice.Expression, Product(2, b).Expression);
        return Expression.ConvertChecked(Expression.Divide(dividend, divisor), typeof(int));
    }

    public static (Expression Left, Expression Right) SameWidth(Expression left, Expression right) =>
        left.Type == right.Type
            ? (left, right)
            : (ConvertTo(left, typeof(Int128)), ConvertTo(right, typeof(Int128)));

    public static Expression ConvertTo(Expression expression, Type type) =>
        expression.Type == type ? expression : Expression.Convert(expression, type);

    private static Expression Fold(
        BigInteger bound,
        IReadOnlyList<Expression> operands,
        Func<Expression, Expression, Expression> narrow,
        Func<Expression, Expression, Expression> wide)
    {
        if (bound >= s_below128)
            throw new FormulaTooWideException(FormattableString.Invariant($"10^{(int)BigInteger.Log10(bound)}"));
        var isNarrow = bound < s_below64 && operands.All(operand => operand.Type == typeof(long));
        return operands
            .Select(operand => isNarrow ? operand : ConvertTo(operand, typeof(Int128)))
            .Aggregate(isNarrow ? narrow : wide);
    }
}

using System.Linq.Expressions;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>
/// Gives each shape its meaning as an expression: what a row earns in hundredths, or one of the codes of <see cref="LineColumn"/>.
/// The order of deciding: not applicable, a denominator of zero, an unreported condition of applying, then the shape from the top.
/// </summary>
/// <param name="kernel">What the shape's formulas are lowered in.</param>
/// <param name="deducts">Does the line deduct: then half a hundredth more is taken, not kept, so that its points are rounded away from zero.</param>
internal sealed class ShapeCompiler(KernelBuilder kernel, bool deducts)
{
    private static readonly ConstantExpression s_unreported = Expression.Constant(LineColumn.Unreported);
    private static readonly ConstantExpression s_notApplicable = Expression.Constant(LineColumn.NotApplicable);
    private static readonly ConstantExpression s_zero = Expression.Constant(0);

    /// <summary>A line: its shape with the conditions around it.</summary>
    public Expression Code(SchemeLine line)
    {
        if (line.LostIf is null)
            return Code(line.Shape!, line.RangeHundredths, line.NotApplicableIf);
        return Around(line, Code(line.Shape!, line.RangeHundredths, null));
    }

    /// <summary>A code under a line's conditions: not applicable, then all lost, then what it says.</summary>
    public Expression Around(SchemeLine line, Expression code)
    {
        if (line.LostIf is { } lostIf)
        {
            var lost = Lost(lostIf, line.Shape!);
            code = Expression.Condition(lost.IsTrue, s_zero, Expression.Condition(lost.IsFalse, code, s_unreported));
        }
        if (line.NotApplicableIf is { } notApplicableIf)
        {
            var excluded = kernel.Truth(notApplicableIf);
            code = Expression.Condition(excluded.IsTrue, s_notApplicable, Expression.Condition(excluded.IsFalse, code, s_unreported));
        }
        return code;
    }

    private LoweredTruth Lost(Formula lostIf, LineShape shape)
    {
        var lost = kernel.Truth(lostIf);
        if (ShapeFormulas.RatioOf(shape) is not { Value: var ratio } || kernel.Number(ratio).IsZeroBelow is not { } isZeroBelow)
            return lost;
        var beside = kernel.Truth(ShapeFormulas.LostBeside(lostIf, ratio));
        return new LoweredTruth(Expression.Condition(isZeroBelow, beside.IsTrue, lost.IsTrue), Expression.Condition(isZeroBelow, beside.IsFalse, lost.IsFalse));
    }

    public Expression Code(LineShape shape, int range, Formula? notApplicableIf)
    {
        var code = shape switch
        {
            BandsShape bands => Bands(bands),
            GradesShape grades => Grades(grades),
            CountedShape counted => Counted(counted, range),
            PerPointShape perPoint => PerPoint(perPoint, range),
            ProportionShape proportion => Proportion(proportion, range),
            LinearShape linear => Linear(linear),
            PartsShape parts => Parts(parts),
            _ => throw new InvalidOperationException($"A shape without a meaning: {shape.GetType().Name}."),
        };
        var excluded = notApplicableIf is null ? null : kernel.Truth(notApplicableIf);
        if (excluded is not null)
            code = Expression.Condition(excluded.IsFalse, code, s_unreported);
        if (ShapeFormulas.RatioOf(shape) is { Value: var ratio, Zero: var zero } && kernel.Number(ratio).IsZeroBelow is { } isZeroBelow)
            code = Expression.Condition(isZeroBelow, Zero(zero), code);
        if (excluded is not null)
            code = Expression.Condition(excluded.IsTrue, s_notApplicable, code);
        return code;
    }

    private Expression Zero(ZeroRule rule)
    {
        if (rule.UnmetIf is { } unmetIf)
        {
            var unmet = kernel.Truth(unmetIf);
            return Expression.Condition(unmet.IsTrue, s_zero, Expression.Condition(unmet.IsFalse, s_notApplicable, s_unreported));
        }
        return rule.Outcome switch
        {
            ZeroOutcome.NotApplicable => s_notApplicable,
            ZeroOutcome.Unmet => s_zero,
            _ => s_unreported,
        };
    }

    private Expression Bands(BandsShape shape)
    {
        Expression code = s_zero;
        for (var i = shape.Bands.Count - 1; i >= 0; i--)
        {
            var band = shape.Bands[i];
            var holds = Holds(shape.Value, band);
            if (i == 0 && shape.FullIf is { } fullIf)
                holds = kernel.Or(kernel.Truth(fullIf), holds);
            code = Expression.Condition(
                holds.IsTrue,
                Expression.Constant(band.Hundredths),
                Expression.Condition(holds.IsFalse, code, s_unreported));
        }
        return code;
    }

    private LoweredTruth Holds(Formula? value, Band band)
    {
        var conditions = new List<Formula>();
        if (band.From is { } from)
            conditions.Add(new Comparison(ComparisonOperator.GreaterOrEqual, value!, from));
        if (band.Above is { } above)
            conditions.Add(new Comparison(ComparisonOperator.Greater, value!, above));
        if (band.To is { } to)
            conditions.Add(new Comparison(ComparisonOperator.LessOrEqual, value!, to));
        if (band.If is { } condition)
            conditions.Add(condition);
        return conditions.Select(kernel.Truth).Aggregate(kernel.And);
    }

    private ConditionalExpression Grades(GradesShape shape)
    {
        var choice = kernel.Ordinal(shape.Value);
        var points = Expression.ArrayIndex(
            Expression.Constant(shape.HundredthsByChoice.ToArray()), Expression.Convert(choice.Value, typeof(int)));
        return Expression.Condition(choice.IsKnown, points, s_unreported);
    }

    private Expression Counted(CountedShape shape, int range)
    {
        var missing = shape.Asked is null ? shape.Counted : new Arithmetic(ArithmeticOperator.Subtract, shape.Asked, shape.Counted);
        var lost = kernel.Number(missing).CanBeNegative ? new Arithmetic(ArithmeticOperator.Maximum, FormulaNumbers.Zero, missing) : missing;
        return AtLeast(shape.AtLeastHundredths, Remaining(range, new Arithmetic(ArithmeticOperator.Multiply, Hundred(shape.Each), lost)));
    }

    // A rate for each point is a hundred times the rate for the whole share, and a hundred hundredths are a point.
    private Expression PerPoint(PerPointShape shape, int range)
    {
        var value = kernel.Number(shape.Value);
        var target = kernel.Number(shape.Target);
        if (target.Denominator is not null || target.Numerator is not null)
            throw new FormulaTooWideException("target");
        var rate = Hundred(Hundred(shape.RatePerPoint));
        // range − rate × (target − value), all over one denominator: rate.d × target.d × value.d
        var below = ExactArithmetic.Product(rate.Denominator * target.DenominatorFactor * value.DenominatorFactor, value.Denominator);
        var full = ExactArithmetic.Product(
            value.DenominatorFactor * (range * rate.Denominator * target.DenominatorFactor - rate.Numerator * target.NumeratorFactor), value.Denominator);
        var back = ExactArithmetic.Product(rate.Numerator * target.DenominatorFactor * value.NumeratorFactor, value.Numerator);
        return AtLeast(shape.AtLeastHundredths, Rounded(value, target, range, ExactArithmetic.Sum(full, back), below));
    }

    private ConditionalExpression Proportion(ProportionShape shape, int range)
    {
        var value = kernel.Number(shape.Value);
        var target = kernel.Number(shape.Target);
        var above = ExactArithmetic.Product(range * value.NumeratorFactor * target.DenominatorFactor, value.Numerator);
        var below = ExactArithmetic.Product(value.DenominatorFactor * target.NumeratorFactor, value.Denominator);
        return Rounded(value, target, range, above, below);
    }

    /// <summary>The range where the value reaches the target, else the fraction rounded once, not below 0.</summary>
    private ConditionalExpression Rounded(LoweredNumber value, LoweredNumber target, int range, Bounded above, Bounded below)
    {
        var zero = ExactArithmetic.ConvertTo(Expression.Constant(0L), above.Expression.Type);
        // Where the value reaches the target the fraction is not used, and where it is negative neither: both read as zero.
        var reaches = KernelBuilder.Compare(ComparisonOperator.GreaterOrEqual, value, target);
        var isUsed = Expression.And(Expression.GreaterThan(above.Expression, zero), Expression.Not(reaches));
        var dividend = above with { Expression = Expression.Condition(isUsed, above.Expression, zero) };
        var divisor = below with { Expression = KernelBuilder.NotZero(below.Expression) };
        return Expression.Condition(
            value.IsKnown,
            Expression.Condition(reaches, Expression.Constant(range), ExactArithmetic.RoundedQuotient(dividend, divisor, deducts)),
            s_unreported);
    }

    /// <summary>The range less an amount in hundredths, rounded once, not below 0.</summary>
    private ConditionalExpression Remaining(int range, Formula lostHundredths)
    {
        var lost = kernel.Number(lostHundredths);
        if (lost.Denominator is not null || lost.CanBeNegative && lost.NumeratorFactor.Sign < 0)
            throw new FormulaTooWideException("counted");
        var whole = ExactArithmetic.Constant(range * lost.DenominatorFactor);
        var taken = ExactArithmetic.Product(lost.NumeratorFactor, lost.Numerator);
        var left = ExactArithmetic.Difference(whole, taken);
        var zero = ExactArithmetic.ConvertTo(Expression.Constant(0L), left.Expression.Type);
        var floored = left with { Expression = Expression.Condition(Expression.GreaterThan(left.Expression, zero), left.Expression, zero) };
        return Expression.Condition(
            lost.IsKnown, ExactArithmetic.RoundedQuotient(floored, ExactArithmetic.Constant(lost.DenominatorFactor), deducts), s_unreported);
    }

    // Negative codes say why nothing was counted: they are no points.
    private Expression AtLeast(int hundredths, Expression code)
    {
        if (hundredths == 0)
            return code;
        var (kept, floor) = (kernel.Keep(code), Expression.Constant(hundredths));
        var isLess = Expression.And(Expression.GreaterThanOrEqual(kept, s_zero), Expression.LessThan(kept, floor));
        return Expression.Condition(isLess, floor, kept);
    }

    private ConditionalExpression Linear(LinearShape shape)
    {
        var value = kernel.Number(shape.Value);
        var knots = shape.Knots.Select(knot => (At: kernel.Number(knot.At), knot.Hundredths)).ToList();
        Expression code = Expression.Constant(knots[0].Hundredths);
        for (var k = 0; k + 1 < knots.Count; k++)
        {
            var between = Between(value, knots[k].At, knots[k + 1].At, knots[k].Hundredths, knots[k + 1].Hundredths);
            code = Expression.Condition(KernelBuilder.Compare(ComparisonOperator.GreaterOrEqual, value, knots[k].At), between, code);
        }
        code = Expression.Condition(KernelBuilder.Compare(ComparisonOperator.GreaterOrEqual, value, knots[^1].At), Expression.Constant(knots[^1].Hundredths), code);
        var isKnown = knots.Select(knot => knot.At.IsKnown).Aggregate(value.IsKnown, Expression.And);
        return Expression.Condition(isKnown, code, s_unreported);
    }

    // Computed only where the value lies at the lower knot or above it and below the upper one, so that these are apart:
    // lower points + (difference of points) × (value − lower) ÷ (upper − lower), all over one denominator.
    private Expression Between(LoweredNumber value, LoweredNumber lower, LoweredNumber upper, int from, int to)
    {
        if (from == to)
            return Expression.Constant(from);
        var (a, b) = Sides(value);
        var (a0, b0) = Sides(lower);
        var (a1, b1) = Sides(upper);
        var apart = ExactArithmetic.Difference(ExactArithmetic.Product(1, a1, b0), ExactArithmetic.Product(1, a0, b1));
        var along = ExactArithmetic.Difference(ExactArithmetic.Product(1, a, b0), ExactArithmetic.Product(1, a0, b));
        var below = ExactArithmetic.Product(1, b, apart);
        var above = ExactArithmetic.Sum(ExactArithmetic.Product(from, below), ExactArithmetic.Product(to - from, along, b1));
        return ExactArithmetic.RoundedQuotient(above, below, deducts);
    }

    private static (Bounded Above, Bounded Below) Sides(LoweredNumber number) =>
        (ExactArithmetic.Product(number.NumeratorFactor, number.Numerator), ExactArithmetic.Product(number.DenominatorFactor, number.Denominator));

    private static NumberLiteral Hundred(NumberLiteral number) => new(number.Numerator * 100, number.Denominator);

    private ConditionalExpression Parts(PartsShape shape)
    {
        var codes = shape.Parts.Select(part => kernel.Keep(Code(part.Shape, part.RangeHundredths, null))).ToList();
        var isUnreported = codes.Select(code => (Expression)Expression.Equal(code, s_unreported)).Aggregate(Expression.Or);
        var appliesNowhere = codes.Select(code => (Expression)Expression.Equal(code, s_notApplicable)).Aggregate(Expression.And);
        var sum = codes
            .Zip(shape.Parts, (code, part) => (Expression)Expression.Condition(
                Expression.Equal(code, s_notApplicable), Expression.Constant(part.RangeHundredths), code))
            .Aggregate(Expression.Add);
        return Expression.Condition(isUnreported, s_unreported, Expression.Condition(appliesNowhere, s_notApplicable, sum));
    }
}

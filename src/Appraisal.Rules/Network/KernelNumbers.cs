using System.Linq.Expressions;
using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Network;

/// <summary>Numbers: fractions with bounds.</summary>
internal sealed partial class KernelBuilder
{
    public LoweredNumber Number(Formula formula) => Lower(formula, LowerNumber);

    private LoweredNumber LowerNumber(Formula formula)
    {
        var lowered = formula switch
        {
            NumberLiteral literal => Literal(literal),
            FactFormula fact => FactNumber(fact),
            OrganisationSize => Size(),
            YearOf year => Year(year),
            Floor floor => Floor(Number(floor.Operand)),
            Aggregate aggregate => AggregateNumber(aggregate),
            PeerFormula peers => PeerNumber(peers),
            ValidWhere valid => Number(valid.Value) is var value
                ? value with { IsKnown = Expression.And(value.IsKnown, Truth(valid.Condition).IsTrue) }
                : null!,
            Arithmetic { Operator: ArithmeticOperator.Divide } division => Quotient(division),
            Arithmetic arithmetic => Arithmetic(arithmetic.Operator, Number(arithmetic.Left), Number(arithmetic.Right)),
            _ => throw new InvalidOperationException($"No number: {formula.GetType().Name}."),
        };
        return lowered with { Numerator = Local(lowered.Numerator), Denominator = Local(lowered.Denominator), IsKnown = Local(lowered.IsKnown) };
    }

    private Bounded? Local(Bounded? value) => value is null ? null : value with { Expression = Local(value.Expression) };

    private static LoweredNumber Literal(NumberLiteral literal) => new(
        literal.Numerator, null, literal.Denominator, null, Expression.Constant(true), null, null, literal.Numerator.Sign < 0);

    private static LoweredNumber Varying(Bounded value, BigInteger denominator, Expression isKnown, Expression? isNone = null, bool canBeNegative = false) =>
        new(BigInteger.One, value, denominator, null, isKnown, isNone, null, canBeNegative);

    private LoweredNumber FactNumber(FactFormula fact)
    {
        var cell = CellOf(fact);
        return Varying(
            new Bounded(ValueOf(cell), Cell.Maximum(fact.Column.Type)),
            Scaled.PowerOfTen(Cell.Scale(fact.Column.Type)),
            KnownOf(fact.Column, cell),
            NoneOf(fact.Column, cell));
    }

    private LoweredNumber Size()
    {
        var cell = Local(Expression.ArrayIndex(Expression.Field(Batch, nameof(SubjectBatch.OrganisationSize)), Row));
        return Varying(new Bounded(ValueOf(cell), Limits.RowsOfOneOrganisation), 1, IsValue(cell));
    }

    private LoweredNumber Year(YearOf year)
    {
        var date = Ordinal(year.Date);
        return Varying(new Bounded(Expression.Call(s_yearOf, date.Value), Limits.YearAtMost), 1, date.IsKnown, date.IsNone);
    }

    private LoweredNumber AggregateNumber(Aggregate aggregate)
    {
        var cell = AggregateCell(aggregate);
        var isKnown = IsValue(cell);
        if (aggregate.Function == AggregateFunction.Count)
            return Varying(new Bounded(ValueOf(cell), Limits.RowsOfOneOrganisation), 1, isKnown);
        var body = new KernelBuilder(_layout, aggregate.Collection).TermOf(aggregate.Body!);
        // The sum of an organisation is made in 64 bits with a check, so it is bounded by them too.
        var bound = BigInteger.Min(body.Numerator.Maximum * Limits.RowsOfOneOrganisation, long.MaxValue);
        return new LoweredNumber(body.Factor, new Bounded(ValueOf(cell), bound), body.Denominator, null, isKnown, null, null, CanBeNegative: false);
    }

    private LoweredNumber PeerNumber(PeerFormula peers)
    {
        var slot = _layout.SlotOf(peers);
        var cell = Local(Expression.ArrayIndex(BeforeLoop(Expression.ArrayIndex(Expression.Field(Batch, nameof(SubjectBatch.Peers)), Expression.Constant(slot))), Row));
        if (peers.Figure is not (PeerFigure.Least or PeerFigure.Most))
            return Varying(new Bounded(ValueOf(cell), Limits.CountBelow), 1, IsValue(cell));
        // The lowest and the highest of values over one denominator are such values: their numerators are the column.
        var of = Number(peers.Of!);
        var above = ExactArithmetic.Product(of.NumeratorFactor, of.Numerator);
        if (of.Denominator is not null || of.CanBeNegative || above.Maximum >= long.MaxValue && above.Expression.Type != typeof(long))
            throw new FormulaTooWideException($"{peers.Id}: a/b, < 0");
        return Varying(new Bounded(ValueOf(cell), above.Maximum), of.DenominatorFactor, IsValue(cell));
    }

    private static LoweredNumber Floor(LoweredNumber operand)
    {
        var below = ExactArithmetic.Product(operand.DenominatorFactor, operand.Denominator);
        if (operand.Denominator is not null)
            below = below with { Expression = NotZero(below.Expression) };
        var above = ExactArithmetic.Product(operand.NumeratorFactor, operand.Numerator);
        return operand with
        {
            NumeratorFactor = BigInteger.One,
            Numerator = ExactArithmetic.FloorQuotient(above, below, operand.CanBeNegative),
            DenominatorFactor = BigInteger.One,
            Denominator = null,
        };
    }

    internal static Expression NotZero(Expression divisor)
    {
        var (zero, one) = (ExactArithmetic.ConvertTo(Expression.Constant(0L), divisor.Type), ExactArithmetic.ConvertTo(Expression.Constant(1L), divisor.Type));
        return Expression.Condition(Expression.Equal(divisor, zero), one, divisor);
    }

    private LoweredNumber Arithmetic(ArithmeticOperator operation, LoweredNumber left, LoweredNumber right)
    {
        var isKnown = Expression.And(left.IsKnown, right.IsKnown);
        var isZeroBelow = Either(left.IsZeroBelow, right.IsZeroBelow);
        switch (operation)
        {
            case ArithmeticOperator.Multiply:
                return Reduced(
                    left.NumeratorFactor * right.NumeratorFactor, Times(left.Numerator, right.Numerator),
                    left.DenominatorFactor * right.DenominatorFactor, Times(left.Denominator, right.Denominator),
                    isKnown, isZeroBelow, left.CanBeNegative || right.CanBeNegative);
        }
        if (left.Denominator is not null || right.Denominator is not null)
            throw new FormulaTooWideException("+ - min max: a/b");
        var common = left.DenominatorFactor / BigInteger.GreatestCommonDivisor(left.DenominatorFactor, right.DenominatorFactor) * right.DenominatorFactor;
        var a = Local(ExactArithmetic.Product(left.NumeratorFactor * (common / left.DenominatorFactor), left.Numerator))!;
        var b = Local(ExactArithmetic.Product(right.NumeratorFactor * (common / right.DenominatorFactor), right.Numerator))!;
        var value = operation switch
        {
            ArithmeticOperator.Add => ExactArithmetic.Sum(a, b),
            ArithmeticOperator.Subtract => ExactArithmetic.Difference(a, b),
            ArithmeticOperator.Minimum => Smaller(a, b),
            _ => Smaller(b, a, takesSecond: true),
        };
        var canBeNegative = operation == ArithmeticOperator.Subtract || left.CanBeNegative || right.CanBeNegative;
        return Reduced(BigInteger.One, value, common, null, isKnown, isZeroBelow, canBeNegative);
    }

    private static Bounded Smaller(Bounded a, Bounded b, bool takesSecond = false)
    {
        var (left, right) = ExactArithmetic.SameWidth(a.Expression, b.Expression);
        var isLess = Expression.LessThan(left, right);
        return new Bounded(
            takesSecond ? Expression.Condition(isLess, right, left) : Expression.Condition(isLess, left, right),
            BigInteger.Max(a.Maximum, b.Maximum));
    }

    private LoweredNumber Quotient(Arithmetic division)
    {
        var (left, right) = (Number(division.Left), Number(division.Right));
        if (right.CanBeNegative || right.NumeratorFactor.Sign < 0)
            throw new FormulaTooWideException("÷ <0");
        var isKnown = Expression.And(left.IsKnown, right.IsKnown);
        var isZero = IsReportedZero(division.Right);
        if (isZero is not null)
        {
            isZero = Local(isZero);
            isKnown = Expression.And(isKnown, Expression.Not(isZero));
        }
        return Reduced(
            left.NumeratorFactor * right.DenominatorFactor, Times(left.Numerator, right.Denominator),
            right.NumeratorFactor.IsZero ? BigInteger.One : left.DenominatorFactor * right.NumeratorFactor, Times(left.Denominator, right.Numerator),
            isKnown, Either(Either(left.IsZeroBelow, right.IsZeroBelow), isZero), left.CanBeNegative);
    }

    // A fraction whose upper side is reported as zero is zero, also where its lower side is unreported.
    private Expression? IsReportedZero(Formula divisor)
    {
        if (divisor is Arithmetic { Operator: ArithmeticOperator.Divide } fraction)
            return IsReportedZero(fraction.Left);
        var number = Number(divisor);
        if (number.NumeratorFactor.IsZero)
            return number.IsKnown;
        if (number.Numerator is not { } varying)
            return null;
        var zero = ExactArithmetic.ConvertTo(Expression.Constant(0L), varying.Expression.Type);
        return Expression.And(number.IsKnown, Expression.Equal(varying.Expression, zero));
    }

    private static Bounded? Times(Bounded? a, Bounded? b) =>
        a is null ? b : b is null ? a : ExactArithmetic.Product(BigInteger.One, a, b);

    private static LoweredNumber Reduced(
        BigInteger numeratorFactor,
        Bounded? numerator,
        BigInteger denominatorFactor,
        Bounded? denominator,
        Expression isKnown,
        Expression? isZeroBelow,
        bool canBeNegative)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numeratorFactor, denominatorFactor);
        return new LoweredNumber(
            numeratorFactor / divisor, numerator, denominatorFactor / divisor, denominator, isKnown, null, isZeroBelow, canBeNegative);
    }
}

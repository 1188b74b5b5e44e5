using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Network;

/// <summary>
/// Lowers formulas to expressions over one row of a batch. Everything is computed, nothing is skipped: each expression is total, what
/// is not reported is replaced by zero and masked, and a divisor of zero by one and masked. An equal formula is computed once.
/// </summary>
internal sealed partial class KernelBuilder
{
    private static readonly MethodInfo s_addMonths = typeof(Calendar).GetMethod(nameof(Calendar.AddMonths))!;
    private static readonly MethodInfo s_addDays = typeof(Calendar).GetMethod(nameof(Calendar.AddDays))!;
    private static readonly MethodInfo s_yearOf = typeof(Calendar).GetMethod(nameof(Calendar.YearOf))!;

    private readonly BatchLayout _layout;
    private readonly Collection? _collection;
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _beforeLoop = [];
    private readonly List<Expression> _inRow = [];
    private readonly Dictionary<(Owner, Column), ParameterExpression> _columns = [];
    private readonly Dictionary<Formula, object> _done = [];
    private bool _isOfBatch;

    public KernelBuilder(BatchLayout layout, Collection? collection = null) => (_layout, _collection) = (layout, collection);

    public ParameterExpression Batch { get; } = Expression.Parameter(typeof(SubjectBatch), "batch");

    /// <summary>The subject's row.</summary>
    public ParameterExpression Row { get; } = Expression.Variable(typeof(int), "row");

    /// <summary>The row of the collection, in a kernel over one.</summary>
    public ParameterExpression Item { get; } = Expression.Variable(typeof(int), "item");

    public LoweredTruth Truth(Formula formula) => Lower(formula, LowerTruth);

    private LoweredTruth LowerTruth(Formula formula)
    {
        var lowered = formula switch
        {
            TruthLiteral literal => new LoweredTruth(Expression.Constant(literal.Value), Expression.Constant(!literal.Value)),
            FactFormula fact => FactTruth(fact),
            Aggregate aggregate => CellTruth(AggregateCell(aggregate)),
            Comparison comparison => Compare(comparison),
            Conjunction both => And(Truth(both.Left), Truth(both.Right)),
            Disjunction either => Or(Truth(either.Left), Truth(either.Right)),
            Negation not => Truth(not.Operand) is var operand ? new LoweredTruth(operand.IsFalse, operand.IsTrue) : null!,
            Certainly certainly => Truth(certainly.Operand) is var operand ? new LoweredTruth(operand.IsTrue, Expression.Not(operand.IsTrue)) : null!,
            IsUnreported unreported => IsKnown(unreported.Operand) is var known ? new LoweredTruth(Expression.Not(known), known) : null!,
            IsNone none => None(none.Fact),
            ValidWhere valid => Mask(Truth(valid.Value), Truth(valid.Condition).IsTrue),
            _ => throw new InvalidOperationException($"No truth: {formula.GetType().Name}."),
        };
        return new LoweredTruth(Local(lowered.IsTrue), Local(lowered.IsFalse));
    }

    public LoweredTruth Or(LoweredTruth left, LoweredTruth right) =>
        new(Expression.Or(left.IsTrue, right.IsTrue), Expression.And(left.IsFalse, right.IsFalse));

    public LoweredTruth And(LoweredTruth left, LoweredTruth right) =>
        new(Expression.And(left.IsTrue, right.IsTrue), Expression.Or(left.IsFalse, right.IsFalse));

    /// <summary>A date, a choice, or whether a text is there: what is compared as it stands.</summary>
    public LoweredOrdinal Ordinal(Formula formula) => Lower(formula, LowerOrdinal);

    private LoweredOrdinal LowerOrdinal(Formula formula)
    {
        var always = Expression.Constant(true);
        var lowered = formula switch
        {
            AsOf => new LoweredOrdinal(Expression.Field(Batch, nameof(SubjectBatch.AsOfDay)), always, null),
            DateLiteral literal => new LoweredOrdinal(Expression.Constant((long)literal.Date.DayNumber), always, null),
            ChoiceLiteral literal => new LoweredOrdinal(Expression.Constant((long)literal.Position), always, null),
            FactFormula fact => FactOrdinal(fact),
            AddDays days => Ordinal(days.Date) is var date
                ? date with { Value = Expression.Call(s_addDays, date.Value, Expression.Constant((long)days.Days)) }
                : null!,
            AddMonths months => AddMonths(months),
            ValidWhere valid => Ordinal(valid.Value) is var value
                ? value with { IsKnown = Expression.And(value.IsKnown, Truth(valid.Condition).IsTrue) }
                : null!,
            _ => throw new InvalidOperationException($"Neither date nor choice: {formula.GetType().Name}."),
        };
        return new LoweredOrdinal(Local(lowered.Value), Local(lowered.IsKnown), lowered.IsNone);
    }

    private LoweredOrdinal AddMonths(AddMonths months)
    {
        var date = Ordinal(months.Date);
        var count = Number(months.Count);
        var by = ExactArithmetic.Product(count.NumeratorFactor * months.MonthsEach, count.Numerator).Expression;
        var isKnown = Expression.And(date.IsKnown, count.IsKnown);
        return new LoweredOrdinal(Expression.Call(s_addMonths, date.Value, by), isKnown, date.IsNone);
    }

    private Expression IsKnown(Formula formula) => formula.Kind switch
    {
        FormulaKind.Number => Number(formula).IsKnown,
        FormulaKind.Truth => Truth(formula) is var truth ? Expression.Or(truth.IsTrue, truth.IsFalse) : null!,
        _ => Ordinal(formula).IsKnown,
    };

    private static LoweredTruth Mask(LoweredTruth truth, Expression where) =>
        new(Expression.And(truth.IsTrue, where), Expression.And(truth.IsFalse, where));

    private LoweredTruth None(FactFormula fact)
    {
        var cell = CellOf(fact);
        return new LoweredTruth(
            Expression.Equal(cell, Expression.Constant(Cell.None)),
            IsValue(cell));
    }

    private LoweredTruth FactTruth(FactFormula fact) => CellTruth(CellOf(fact));

    private static LoweredTruth CellTruth(Expression cell) => new(
        Expression.Equal(cell, Expression.Constant(1L)),
        Expression.Equal(cell, Expression.Constant(0L)));

    private LoweredOrdinal FactOrdinal(FactFormula fact)
    {
        var cell = CellOf(fact);
        return new LoweredOrdinal(ValueOf(cell), KnownOf(fact.Column, cell), NoneOf(fact.Column, cell));
    }

    // What is not there reads as zero, and is masked: so checked arithmetic over it never overflows, and no day lies outside the calendar.
    // A value is never below zero and what is not there always is, so the sign makes the mask: without a branch.
    private static BinaryExpression ValueOf(Expression cell) => Expression.And(
        cell, Expression.Not(Expression.RightShift(cell, Expression.Constant(63))));

    private static BinaryExpression IsValue(Expression cell) => Expression.GreaterThanOrEqual(cell, Expression.Constant(0L));

    private static BinaryExpression KnownOf(Column column, Expression cell) =>
        column.EmptyMeansNone ? Expression.NotEqual(cell, Expression.Constant(Cell.Unreported)) : IsValue(cell);

    private static BinaryExpression? NoneOf(Column column, Expression cell) =>
        column.EmptyMeansNone ? Expression.Equal(cell, Expression.Constant(Cell.None)) : null;

    private LoweredTruth Compare(Comparison comparison)
    {
        if (comparison.Left.Kind == FormulaKind.Truth)
            return CompareTruths(comparison);
        var (holds, known, none) = comparison.Left.Kind == FormulaKind.Number
            ? CompareNumbers(comparison)
            : CompareOrdinals(comparison);
        if (none is not null)
            holds = Expression.And(holds, Expression.Not(none));
        var isTrue = Expression.And(known, holds);
        return new LoweredTruth(isTrue, Expression.And(known, Expression.Not(holds)));
    }

    private LoweredTruth CompareTruths(Comparison comparison)
    {
        var (left, right) = (Truth(comparison.Left), Truth(comparison.Right));
        var agree = new LoweredTruth(
            Expression.Or(Expression.And(left.IsTrue, right.IsTrue), Expression.And(left.IsFalse, right.IsFalse)),
            Expression.Or(Expression.And(left.IsTrue, right.IsFalse), Expression.And(left.IsFalse, right.IsTrue)));
        return comparison.Operator == ComparisonOperator.Equal ? agree : new LoweredTruth(agree.IsFalse, agree.IsTrue);
    }

    private (Expression Holds, Expression Known, Expression? None) CompareOrdinals(Comparison comparison)
    {
        var (left, right) = (Ordinal(comparison.Left), Ordinal(comparison.Right));
        return (Operator(comparison.Operator)(left.Value, right.Value), Expression.And(left.IsKnown, right.IsKnown), Either(left.IsNone, right.IsNone));
    }

    private (Expression Holds, Expression Known, Expression? None) CompareNumbers(Comparison comparison)
    {
        var (left, right) = (Number(comparison.Left), Number(comparison.Right));
        return (Compare(comparison.Operator, left, right), Expression.And(left.IsKnown, right.IsKnown), Either(left.IsNone, right.IsNone));
    }

    /// <summary>Fractions compared exactly, crosswise; whether they are known is for the caller.</summary>
    public static Expression Compare(ComparisonOperator comparison, LoweredNumber left, LoweredNumber right)
    {
        var (above, below) = (left.NumeratorFactor * right.DenominatorFactor, right.NumeratorFactor * left.DenominatorFactor);
        var divisor = BigInteger.GreatestCommonDivisor(above, below);
        if (divisor > 1)
            (above, below) = (above / divisor, below / divisor);
        return ExactArithmetic.Compare(
            Operator(comparison),
            ExactArithmetic.Product(above, left.Numerator, right.Denominator),
            ExactArithmetic.Product(below, right.Numerator, left.Denominator));
    }

    private static Func<Expression, Expression, Expression> Operator(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => Expression.Equal,
        ComparisonOperator.NotEqual => Expression.NotEqual,
        ComparisonOperator.Less => Expression.LessThan,
        ComparisonOperator.LessOrEqual => Expression.LessThanOrEqual,
        ComparisonOperator.Greater => Expression.GreaterThan,
        _ => Expression.GreaterThanOrEqual,
    };

    private static Expression? Either(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.Or(left, right);

    /// <summary>Computes a value once in a row, before what is lowered later.</summary>
    public Expression Keep(Expression value) => Local(value);

    private Expression Local(Expression value)
    {
        if (value is ParameterExpression or ConstantExpression)
            return value;
        var local = Expression.Variable(value.Type);
        _locals.Add(local);
        (_isOfBatch ? _beforeLoop : _inRow).Add(Expression.Assign(local, value));
        return local;
    }

    // What is read off the appraisal date alone is the same for every row: it is computed once, before them.
    private TLowered Lower<TLowered>(Formula formula, Func<Formula, TLowered> lower) where TLowered : class
    {
        if (_done.TryGetValue(formula, out var done))
            return (TLowered)done;
        var outer = _isOfBatch;
        _isOfBatch = outer || !FormulaChildren.Walk(formula).Any(part => part is FactFormula or Aggregate or OrganisationSize or PeerFormula);
        var lowered = lower(formula);
        _isOfBatch = outer;
        _done[formula] = lowered;
        return lowered;
    }
}

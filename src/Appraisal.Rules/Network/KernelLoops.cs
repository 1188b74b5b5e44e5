using System.Linq.Expressions;
using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Network;

/// <summary>Cells and loops: how a lowered formula becomes a delegate over a whole batch.</summary>
internal sealed partial class KernelBuilder
{
    private Expression CellOf(FactFormula fact)
    {
        var (field, set) = fact.Owner switch
        {
            Owner.Subject => (nameof(SubjectBatch.Own), _layout.Own),
            Owner.Committee => (nameof(SubjectBatch.Committee), _layout.Committee),
            Owner.Organisation => (nameof(SubjectBatch.Organisation), _layout.Organisation),
            _ => (nameof(SubjectBatch.Items), _layout.Items[(int)_collection!.Value]),
        };
        set.Add(fact.Column);
        if (!_columns.TryGetValue((fact.Owner, fact.Column), out var cell))
        {
            Expression table = Expression.Field(Batch, field);
            if (fact.Owner == Owner.Item)
                table = Expression.ArrayIndex(table, Expression.Constant((int)_collection!.Value));
            var column = BeforeLoop(Expression.ArrayIndex(table, Expression.Constant(fact.Column.Index)));
            cell = (ParameterExpression)Local(Expression.ArrayIndex(column, fact.Owner == Owner.Item ? Item : Row));
            _columns[(fact.Owner, fact.Column)] = cell;
        }
        return cell;
    }

    private Expression AggregateCell(Aggregate aggregate)
    {
        var slot = _layout.SlotOf(aggregate, CompileAggregate);
        var column = BeforeLoop(Expression.ArrayIndex(Expression.Field(Batch, nameof(SubjectBatch.Aggregates)), Expression.Constant(slot)));
        return Local(Expression.ArrayIndex(column, Row));
    }

    private ParameterExpression BeforeLoop(Expression value)
    {
        var local = Expression.Variable(value.Type);
        _locals.Add(local);
        _beforeLoop.Add(Expression.Assign(local, value));
        return local;
    }

    /// <summary>A delegate that runs a statement for every row of a batch; the statement uses what was lowered before.</summary>
    public TKernel CompileLoop<TKernel>(IReadOnlyList<ParameterExpression> results, Expression statement)
    {
        var count = Expression.Field(Batch, nameof(SubjectBatch.Count));
        var end = Expression.Label();
        var body = Expression.Block(
            [.. _locals, Row],
            [
                .. _beforeLoop,
                Expression.Assign(Row, Expression.Constant(0)),
                Expression.Loop(
                    Expression.IfThenElse(
                        Expression.LessThan(Row, count),
                        Expression.Block([.. _inRow, statement, Expression.PreIncrementAssign(Row)]),
                        Expression.Break(end)),
                    end),
            ]);
        return Expression.Lambda<TKernel>(body, [Batch, .. results]).Compile();
    }

    /// <summary>A delegate that computes a value for one row; the parameters may be the batch, the row and the item.</summary>
    public TKernel CompileRow<TKernel>(Expression value, params IReadOnlyList<ParameterExpression> parameters) =>
        Expression.Lambda<TKernel>(Expression.Block(_locals, [.. _beforeLoop, .. _inRow, value]), parameters).Compile();

    // A row of the collection is one step of an inner loop; a sum is unreported as soon as a term is.
    private AggregateKernel CompileAggregate(Aggregate aggregate)
    {
        var inner = new KernelBuilder(_layout, aggregate.Collection);
        var result = Expression.Parameter(typeof(long[]), "result");
        var state = Expression.Variable(typeof(long), "state");
        var (start, step) = inner.Step(aggregate, state);
        var count = Expression.Field(inner.Batch, nameof(SubjectBatch.Count));
        var offsets = inner.BeforeLoop(Expression.ArrayIndex(
            Expression.Field(inner.Batch, nameof(SubjectBatch.Offsets)), Expression.Constant((int)aggregate.Collection)));
        var last = Expression.Variable(typeof(int), "last");
        var (rowsEnd, itemsEnd) = (Expression.Label(), Expression.Label());
        var needsRows = aggregate.Function is AggregateFunction.Sum or AggregateFunction.Any or AggregateFunction.All;
        Expression whenEmpty = needsRows ? Expression.Constant(Cell.Unreported) : start;
        var items = Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(inner.Item, last),
                Expression.Block([.. inner._inRow, step, Expression.PreIncrementAssign(inner.Item)]),
                Expression.Break(itemsEnd)),
            itemsEnd);
        var row = Expression.Block(
            Expression.Assign(inner.Item, Expression.ArrayIndex(offsets, inner.Row)),
            Expression.Assign(last, Expression.ArrayIndex(offsets, Expression.Add(inner.Row, Expression.Constant(1)))),
            Expression.Assign(state, Expression.Condition(Expression.LessThan(inner.Item, last), start, whenEmpty)),
            items,
            Expression.Assign(Expression.ArrayAccess(result, inner.Row), state),
            Expression.PreIncrementAssign(inner.Row));
        var body = Expression.Block(
            [.. inner._locals, inner.Row, inner.Item, state, last],
            [
                .. inner._beforeLoop,
                Expression.Assign(inner.Row, Expression.Constant(0)),
                Expression.Loop(Expression.IfThenElse(Expression.LessThan(inner.Row, count), row, Expression.Break(rowsEnd)), rowsEnd),
            ]);
        return Expression.Lambda<AggregateKernel>(body, inner.Batch, result).Compile();
    }

    private (Expression Start, Expression Step) Step(Aggregate aggregate, ParameterExpression state)
    {
        var where = aggregate.Where is null
            ? new LoweredTruth(Expression.Constant(true), Expression.Constant(false))
            : Truth(aggregate.Where);
        var unreported = Expression.Constant(Cell.Unreported);
        var (zero, one) = (Expression.Constant(0L), Expression.Constant(1L));
        Expression IfLost(Expression isLost, Expression isCounted, Expression next) => Expression.Assign(
            state,
            Expression.Condition(
                Expression.Or(Expression.Equal(state, unreported), isLost),
                unreported,
                Expression.Condition(isCounted, next, state)));
        switch (aggregate.Function)
        {
            case AggregateFunction.Sum:
            {
                var term = TermOf(aggregate.Body!);
                var isLost = Expression.Not(Expression.Or(where.IsFalse, Expression.And(where.IsTrue, term.IsKnown)));
                return (zero, IfLost(isLost, where.IsTrue, Expression.AddChecked(state, term.Numerator.Expression)));
            }
            case AggregateFunction.Count:
            {
                var isLost = Expression.Not(Expression.Or(where.IsFalse, where.IsTrue));
                return (zero, IfLost(isLost, where.IsTrue, Expression.AddChecked(state, one)));
            }
            case AggregateFunction.All:
            {
                // All of those where: each row says "not where, or the body".
                var each = Or(new LoweredTruth(where.IsFalse, where.IsTrue), Truth(aggregate.Body!));
                return (one, Decide(state, each.IsFalse, zero, each.IsTrue));
            }
            default:
            {
                var each = aggregate.Body is null ? where : And(where, Truth(aggregate.Body));
                return (zero, Decide(state, each.IsTrue, one, each.IsFalse));
            }
        }
    }

    // One row that decides, decides for good; otherwise one that is neither leaves it open.
    private static BinaryExpression Decide(ParameterExpression state, Expression decides, ConstantExpression decided, Expression agrees) =>
        Expression.Assign(
            state,
            Expression.Condition(
                Expression.Or(Expression.Equal(state, decided), decides),
                decided,
                Expression.Condition(agrees, state, Expression.Constant(Cell.Unreported))));

    private (BigInteger Factor, Bounded Numerator, BigInteger Denominator, Expression IsKnown) TermOf(Formula body)
    {
        var term = _collection is null ? new KernelBuilder(_layout, CollectionOf(body)).Number(body) : Number(body);
        // Terms up to the largest amount of money, so that thousands of rows fit 64 bits.
        if (term.Denominator is not null || term.CanBeNegative || term.Numerator is not { Expression.Type: var type } numerator || type != typeof(long) || numerator.Maximum >= Limits.MoneyBelow)
            throw new FormulaTooWideException("sum");
        return (term.NumeratorFactor, numerator, term.DenominatorFactor, term.IsKnown);
    }

    private static Collection? CollectionOf(Formula body)
    {
        var sheet = FormulaChildren.Walk(body).OfType<FactFormula>().FirstOrDefault(fact => fact.Owner == Owner.Item)?.Column.Sheet;
        return sheet is null ? null : Enum.GetValues<Collection>().First(collection => BatchLayout.SheetOf(collection) == sheet);
    }
}

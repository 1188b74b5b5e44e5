using System.Linq.Expressions;
using System.Numerics;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Network;

/// <summary>Cells and loops: how a lowered formula becomes a delegate over a whole batch.</summary>
internal sealed partial class KernelBuilder
{
    private ParameterExpression? _itemCells;

    /// <summary>The term of a sum, in 64 bits: (factor × numerator) ÷ denominator.</summary>
    public readonly record struct Term(BigInteger Factor, Bounded Numerator, BigInteger Denominator, Expression IsKnown);

    private ParameterExpression CellOf(FactFormula fact)
    {
        if (!_columns.TryGetValue((fact.Owner, fact.Column), out var cell))
        {
            cell = (ParameterExpression)Local(fact.Owner == Owner.Item ? ItemCell(fact) : ColumnCell(fact));
            _columns[(fact.Owner, fact.Column)] = cell;
        }
        return cell;
    }

    private BinaryExpression ColumnCell(FactFormula fact)
    {
        var (field, set) = fact.Owner switch
        {
            Owner.Subject => (nameof(SubjectBatch.Own), _layout.Own),
            Owner.Committee => (nameof(SubjectBatch.Committee), _layout.Committee),
            _ => (nameof(SubjectBatch.Organisation), _layout.Organisation),
        };
        set.Add(fact.Column);
        return Expression.ArrayIndex(BeforeLoop(Expression.ArrayIndex(Expression.Field(Batch, field), Expression.Constant(fact.Column.Index))), Row);
    }

    private BinaryExpression ItemCell(FactFormula fact)
    {
        _itemCells ??= (ParameterExpression)Local(Expression.ArrayIndex(
            BeforeLoop(Expression.ArrayIndex(Expression.Field(Batch, nameof(SubjectBatch.Items)), Expression.Constant((int)_collection!.Value))), Item));
        return Expression.ArrayIndex(_itemCells, Expression.Constant(fact.Column.Index));
    }

    private Expression AggregateCell(Aggregate aggregate)
    {
        var slot = _layout.SlotOf(aggregate);
        var column = BeforeLoop(Expression.ArrayIndex(Expression.Field(Batch, nameof(SubjectBatch.Aggregates)), Expression.Constant(slot)));
        return Local(Expression.ArrayIndex(column, Row));
    }

    /// <summary>Computes a value once for a batch.</summary>
    public ParameterExpression BeforeLoop(Expression value)
    {
        var local = Expression.Variable(value.Type);
        _locals.Add(local);
        _beforeLoop.Add(Expression.Assign(local, value));
        return local;
    }

    /// <summary>A delegate that writes values to columns for every row of a batch, four rows at a time where the values have lanes.</summary>
    public TKernel CompileLoop<TKernel>(params IReadOnlyList<(ParameterExpression Column, Expression Value)> results)
    {
        var count = Expression.Field(Batch, nameof(SubjectBatch.Count));
        var stores = results.Select(result => Expression.Assign(Expression.ArrayAccess(result.Column, Row), result.Value));
        var lanes = new Lanes(Row);
        Expression[] inLanes = [.. _inRow.Select(lanes.Assign), .. results.Select(result => lanes.Store(result.Column, result.Value))];
        Expression[] fourAtATime = Lanes.AreThere && lanes.IsWhole
            ? [PlainLoop(Row, Expression.Subtract(count, Expression.Constant(Lanes.Rows - 1)), Expression.Block(inLanes), Lanes.Rows)]
            : [];
        return Compile<TKernel>(
            [Row, .. lanes.Locals],
            [Expression.Assign(Row, Expression.Constant(0)), .. fourAtATime, Loop(Row, count, Expression.Block(stores))],
            [Batch, .. results.Select(result => result.Column)]);
    }

    /// <summary>A delegate that computes a value for one row; the parameters may be the batch, the row and the item.</summary>
    public TKernel CompileRow<TKernel>(Expression value, params IReadOnlyList<ParameterExpression> parameters) =>
        Compile<TKernel>([], [.. _inRow, value], parameters);

    /// <summary>A delegate that computes what was lowered for the batch, and then runs statements.</summary>
    public TKernel Compile<TKernel>(
        IReadOnlyList<ParameterExpression> locals, IReadOnlyList<Expression> statements, params IReadOnlyList<ParameterExpression> parameters) =>
        Expression.Lambda<TKernel>(Expression.Block([.. _locals, .. locals], [.. _beforeLoop, .. statements]), parameters).Compile();

    /// <summary>Counts a position up to its end; each step computes what was lowered, and then the statement.</summary>
    public Expression Loop(ParameterExpression position, Expression end, Expression statement) =>
        PlainLoop(position, end, Expression.Block([.. _inRow, statement]));

    public static LoopExpression PlainLoop(ParameterExpression position, Expression end, Expression statement, int step = 1)
    {
        var exit = Expression.Label();
        return Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(position, end),
                Expression.Block(statement, Expression.AddAssign(position, Expression.Constant(step))),
                Expression.Break(exit)),
            exit);
    }

    /// <exception cref="FormulaTooWideException">It may be negative, or does not fit 64 bits.</exception>
    public Term TermOf(Formula body)
    {
        var term = Number(body);
        if (term.Denominator is not null || term.CanBeNegative || term.Numerator is not { Expression.Type: var type } numerator || type != typeof(long))
            throw new FormulaTooWideException("sum");
        return new Term(term.NumeratorFactor, numerator, term.DenominatorFactor, term.IsKnown);
    }
}

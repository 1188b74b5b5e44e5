using System.Linq.Expressions;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Network;

/// <summary>Writes aggregates of every subject of a batch into their slots.</summary>
internal delegate void AggregateKernel(SubjectBatch batch);

/// <summary>
/// Compiles aggregates: all of a collection in one loop over its rows, so that a row is fetched once and a condition that several
/// share is computed once. Nothing branches within a row: what is unreported is remembered, not stopped at.
/// </summary>
internal static class AggregateCompiler
{
    // A loop over more than this grows past what the just-in-time compiler optimises.
    private const int AggregatesOfAKernel = 48;

    /// <exception cref="FormulaTooWideException">The aggregate cannot be computed exactly.</exception>
    public static void Check(Aggregate aggregate, BatchLayout layout) => _ = new Fold(new KernelBuilder(layout, aggregate.Collection), aggregate);

    public static IReadOnlyList<AggregateKernel> Compile(BatchLayout layout) => [.. layout.Aggregates
        .Select((aggregate, slot) => (Aggregate: aggregate, Slot: slot))
        .GroupBy(pair => (Depth: DepthOf(pair.Aggregate), pair.Aggregate.Collection))
        .OrderBy(group => group.Key.Depth)
        .SelectMany(group => group.Chunk(AggregatesOfAKernel).Select(chunk => Compile(layout, group.Key.Collection, chunk)))];

    // An aggregate that compares rows with another one, by way of a named value, comes after it.
    private static int DepthOf(Aggregate aggregate) =>
        FormulaChildren.Walk(aggregate).OfType<Aggregate>().Where(inner => !ReferenceEquals(inner, aggregate)).Select(DepthOf).Append(-1).Max() + 1;

    private static AggregateKernel Compile(BatchLayout layout, Collection collection, IReadOnlyList<(Aggregate Aggregate, int Slot)> aggregates)
    {
        var kernel = new KernelBuilder(layout, collection);
        var folds = aggregates.Select(pair => new Fold(kernel, pair.Aggregate)).ToList();
        var offsets = kernel.BeforeLoop(Element(Expression.Field(kernel.Batch, nameof(SubjectBatch.Offsets)), (int)collection));
        var columns = aggregates.Select(pair =>
            kernel.BeforeLoop(Element(Expression.Field(kernel.Batch, nameof(SubjectBatch.Aggregates)), pair.Slot))).ToList();
        var last = Expression.Variable(typeof(int), "last");
        var isEmpty = Expression.Variable(typeof(bool), "isEmpty");
        var subject = Expression.Block(
            [
                Expression.Assign(kernel.Item, Expression.ArrayIndex(offsets, kernel.Row)),
                Expression.Assign(last, Expression.ArrayIndex(offsets, Expression.Add(kernel.Row, Expression.Constant(1)))),
                Expression.Assign(isEmpty, Expression.Equal(kernel.Item, last)),
                .. folds.SelectMany(fold => fold.Start(isEmpty)),
                kernel.Loop(kernel.Item, last, Expression.Block(folds.SelectMany(fold => fold.Steps))),
                .. folds.Select((fold, k) => Expression.Assign(Expression.ArrayAccess(columns[k], kernel.Row), fold.Result)),
            ]);
        var count = Expression.Field(kernel.Batch, nameof(SubjectBatch.Count));
        return kernel.Compile<AggregateKernel>(
            [kernel.Row, kernel.Item, last, isEmpty, .. folds.SelectMany(fold => fold.State)],
            [Expression.Assign(kernel.Row, Expression.Constant(0)), KernelBuilder.PlainLoop(kernel.Row, count, subject)],
            kernel.Batch);
    }

    private static BinaryExpression Element(Expression array, int index) => Expression.ArrayIndex(array, Expression.Constant(index));

    /// <summary>An aggregate while it runs over the rows of a subject.</summary>
    private sealed class Fold
    {
        private static readonly ConstantExpression s_unreported = Expression.Constant(Cell.Unreported);
        private static readonly ConstantExpression s_zero = Expression.Constant(0L);
        private static readonly ConstantExpression s_one = Expression.Constant(1L);

        private readonly Aggregate _aggregate;
        private readonly ParameterExpression _total = Expression.Variable(typeof(long), "total");
        private readonly ParameterExpression _isDecided = Expression.Variable(typeof(bool), "isDecided");
        private readonly ParameterExpression _isOpen = Expression.Variable(typeof(bool), "isOpen");

        public Fold(KernelBuilder kernel, Aggregate aggregate)
        {
            _aggregate = aggregate;
            var where = aggregate.Where is null ? null : kernel.Truth(aggregate.Where);
            Steps = aggregate.Function switch
            {
                AggregateFunction.Sum => Sum(kernel.TermOf(aggregate.Body!), where),
                AggregateFunction.Count => Add(s_one, Expression.Constant(true), where),
                // All of those where: each row says "not where, or the body"; one that is false decides.
                AggregateFunction.All => Decide(where is null
                    ? Not(kernel.Truth(aggregate.Body!))
                    : Not(kernel.Or(Not(where), kernel.Truth(aggregate.Body!)))),
                _ => Decide((where, aggregate.Body) switch
                {
                    (null, null) => new LoweredTruth(Expression.Constant(true), Expression.Constant(false)),
                    ({ } only, null) => only,
                    (null, { } body) => kernel.Truth(body),
                    ({ } each, { } body) => kernel.And(each, kernel.Truth(body)),
                }),
            };
        }

        public IReadOnlyList<Expression> Steps { get; }

        public IReadOnlyList<ParameterExpression> State => IsTotal ? [_total, _isOpen] : [_isDecided, _isOpen];

        private bool IsTotal => _aggregate.Function is AggregateFunction.Sum or AggregateFunction.Count;

        /// <summary>Where there is nothing to read a sum, an any or an all from, it is unreported.</summary>
        public IReadOnlyList<Expression> Start(Expression isEmpty)
        {
            var needsRows = _aggregate.Function is AggregateFunction.Sum or AggregateFunction.Any or AggregateFunction.All;
            return
            [
                IsTotal ? Expression.Assign(_total, s_zero) : Expression.Assign(_isDecided, Expression.Constant(false)),
                Expression.Assign(_isOpen, needsRows ? isEmpty : Expression.Constant(false)),
            ];
        }

        public Expression Result
        {
            get
            {
                if (IsTotal)
                    return Expression.Condition(_isOpen, s_unreported, _total);
                var (decided, otherwise) = _aggregate.Function == AggregateFunction.All ? (s_zero, s_one) : (s_one, s_zero);
                return Expression.Condition(_isDecided, decided, Expression.Condition(_isOpen, s_unreported, otherwise));
            }
        }

        private static LoweredTruth Not(LoweredTruth truth) => new(truth.IsFalse, truth.IsTrue);

        private IReadOnlyList<Expression> Sum(KernelBuilder.Term term, LoweredTruth? where) => Add(term.Numerator.Expression, term.IsKnown, where);

        private IReadOnlyList<Expression> Add(Expression term, Expression isKnown, LoweredTruth? where)
        {
            var isSettled = where is null ? isKnown : Expression.Or(where.IsFalse, Expression.And(where.IsTrue, isKnown));
            return
            [
                Expression.Assign(_isOpen, Expression.Or(_isOpen, Expression.Not(isSettled))),
                Expression.Assign(_total, Expression.AddChecked(_total, where is null ? term : Expression.Condition(where.IsTrue, term, s_zero))),
            ];
        }

        // One row that decides, decides for good; otherwise one that is neither leaves it open.
        private IReadOnlyList<Expression> Decide(LoweredTruth deciding) =>
        [
            Expression.Assign(_isDecided, Expression.Or(_isDecided, deciding.IsTrue)),
            Expression.Assign(_isOpen, Expression.Or(_isOpen, Expression.Not(Expression.Or(deciding.IsTrue, deciding.IsFalse)))),
        ];
    }
}

using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Appraisal.Rules.Network;

/// <summary>
/// Turns expressions over one row into expressions over four at once: a lane of 64 bits for each, whatever the type, and all its bits
/// set for true. Lanes detect no overflow; whatever is 64 bits wide was proved to fit them when it was lowered. What has no lanes
/// (a quotient, a date computed, 128 bits) stays with the rule's plain loop.
/// </summary>
internal sealed class Lanes(ParameterExpression row)
{
    /// <summary>The rows of a step.</summary>
    public const int Rows = 4;

    private static readonly MethodInfo s_load = new Func<long[], int, Vector256<long>>(Load).Method;
    private static readonly MethodInfo s_storeNumbers = new Action<int[], int, Vector256<long>>(Store).Method;
    private static readonly MethodInfo s_storeTruths = new Action<byte[], int, Vector256<long>>(Store).Method;
    private static readonly MethodInfo s_spread = new Func<long, Vector256<long>>(Vector256.Create).Method;
    private static readonly MethodInfo s_select =
        new Func<Vector256<long>, Vector256<long>, Vector256<long>, Vector256<long>>(Vector256.ConditionalSelect).Method;

    private static readonly MethodInfo s_equal = new Func<Vector256<long>, Vector256<long>, Vector256<long>>(Vector256.Equals).Method;
    private static readonly MethodInfo s_greater = new Func<Vector256<long>, Vector256<long>, Vector256<long>>(Vector256.GreaterThan).Method;

    private readonly Dictionary<ParameterExpression, ParameterExpression> _locals = [];

    /// <summary>Does this machine have them.</summary>
    public static bool AreThere => Vector256.IsHardwareAccelerated;

    /// <summary>Did everything that was asked for have lanes.</summary>
    public bool IsWhole { get; private set; } = true;

    public IReadOnlyCollection<ParameterExpression> Locals => _locals.Values;

    /// <summary>The assignment of a local, in lanes.</summary>
    public Expression Assign(Expression assignment)
    {
        var (local, value) = assignment is BinaryExpression { NodeType: ExpressionType.Assign, Left: ParameterExpression target, Right: var right }
            ? (target, right)
            : throw new InvalidOperationException($"No assignment: {assignment}.");
        var lanes = Of(value);
        _locals[local] = Expression.Variable(typeof(Vector256<long>));
        return Expression.Assign(_locals[local], lanes);
    }

    /// <summary>Stores a value in the rows of a column of numbers or of truths.</summary>
    public Expression Store(ParameterExpression column, Expression value) =>
        Expression.Call(column.Type == typeof(int[]) ? s_storeNumbers : s_storeTruths, column, row, Of(value));

    private Expression Of(Expression expression) => expression switch
    {
        ConstantExpression { Value: bool truth } => Spread(truth ? -1L : 0L),
        ConstantExpression { Value: long number } => Spread(number),
        ConstantExpression { Value: int number } => Spread(number),
        ConstantExpression { Value: byte number } => Spread(number),
        ParameterExpression local when _locals.TryGetValue(local, out var lanes) => lanes,
        ParameterExpression { Type: var type } ofBatch when type == typeof(long) => Expression.Call(s_spread, ofBatch),
        ParameterExpression { Type: var type } ofBatch when type == typeof(bool) =>
            Expression.Call(s_spread, Expression.Condition(ofBatch, Expression.Constant(-1L), Expression.Constant(0L))),
        MemberExpression { Type: var type } ofBatch when type == typeof(long) => Expression.Call(s_spread, ofBatch),
        ConditionalExpression choice => Expression.Call(s_select, Of(choice.Test), Of(choice.IfTrue), Of(choice.IfFalse)),
        UnaryExpression { NodeType: ExpressionType.Not } not => Expression.OnesComplement(Of(not.Operand)),
        UnaryExpression { NodeType: ExpressionType.ConvertChecked, Operand.Type: var from } narrow when from == typeof(long) => Of(narrow.Operand),
        BinaryExpression both => OfBoth(both),
        _ => None(),
    };

    private Expression OfBoth(BinaryExpression both)
    {
        if (both.NodeType == ExpressionType.ArrayIndex)
            return both.Right == row && both.Left.Type == typeof(long[]) ? Expression.Call(s_load, both.Left, row) : None();
        // All bits of the sign: there is no shift of it on every machine, and a comparison gives the same.
        if (both is { NodeType: ExpressionType.RightShift, Right: ConstantExpression { Value: 63 } })
            return Greater(Spread(0), Of(both.Left));
        if (both.Left.Type != typeof(long) && both.Left.Type != typeof(int) && both.Left.Type != typeof(bool))
            return None();
        return both.NodeType switch
        {
            ExpressionType.And => Expression.And(Of(both.Left), Of(both.Right)),
            ExpressionType.Or => Expression.Or(Of(both.Left), Of(both.Right)),
            ExpressionType.Add or ExpressionType.AddChecked => Expression.Add(Of(both.Left), Of(both.Right)),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => Expression.Subtract(Of(both.Left), Of(both.Right)),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => Expression.Multiply(Of(both.Left), Of(both.Right)),
            ExpressionType.Equal => Expression.Call(s_equal, Of(both.Left), Of(both.Right)),
            ExpressionType.NotEqual => Expression.OnesComplement(Expression.Call(s_equal, Of(both.Left), Of(both.Right))),
            ExpressionType.GreaterThan => Greater(Of(both.Left), Of(both.Right)),
            ExpressionType.LessThan => Greater(Of(both.Right), Of(both.Left)),
            ExpressionType.GreaterThanOrEqual => Expression.OnesComplement(Greater(Of(both.Right), Of(both.Left))),
            ExpressionType.LessThanOrEqual => Expression.OnesComplement(Greater(Of(both.Left), Of(both.Right))),
            _ => None(),
        };
    }

    private static MethodCallExpression Greater(Expression left, Expression right) => Expression.Call(s_greater, left, right);

    private static MethodCallExpression Spread(long number) => Expression.Call(s_spread, Expression.Constant(number));

    private Expression None()
    {
        IsWhole = false;
        return Spread(0);
    }

    private static Vector256<long> Load(long[] column, int row) => Vector256.Create(column, row);

    private static void Store(int[] column, int row, Vector256<long> lanes) =>
        Vector256.Narrow(lanes, lanes).GetLower().CopyTo(column, row);

    private static void Store(byte[] column, int row, Vector256<long> lanes)
    {
        var numbers = Vector256.Narrow(lanes, lanes).GetLower();
        var halves = Vector128.Narrow(numbers, numbers);
        var bytes = Vector128.Narrow(halves, halves).AsInt32().ToScalar();
        MemoryMarshal.Write(column.AsSpan(row, Rows), bytes);
    }
}

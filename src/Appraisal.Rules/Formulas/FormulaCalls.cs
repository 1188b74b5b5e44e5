using System.Globalization;
using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Formulas;

/// <summary>Functions and aggregates.</summary>
internal sealed partial class FormulaBinder
{
    private Formula? BindCall(CallSyntax call)
    {
        if (!s_functions.TryGetValue(call.Function, out var function))
            return UnknownFunction(call);
        var fits = call.Arguments.Count >= function.Least && call.Arguments.Count <= function.Most && (call.Where is null || function.TakesWhere);
        return fits ? function.Bind(this, call) : UnknownFunction(call);
    }

    private Certainly? BindCertainly(CallSyntax call) => Bind(call.Arguments[0], FormulaKind.Truth) is { } truth ? new Certainly(truth) : null;

    private IsUnreported? BindUnreported(CallSyntax call) => Bind(call.Arguments[0]) is { } operand ? new IsUnreported(operand) : null;

    private Formula? UnknownFunction(CallSyntax call)
    {
        problems.Add(ProblemCode.UnknownFunction, At(call), call.Function);
        return null;
    }

    // Peers are organisations; the row of an aggregate has none.
    private Formula? BindPeers(CallSyntax call, PeerFigure figure) => values is not null && _item is null && call.Arguments[0] is NameSyntax name
        ? values.Peers(name.Name, figure, At(name))
        : UnknownFunction(call);

    private Formula? Fold(CallSyntax call, ArithmeticOperator operation)
    {
        var arguments = call.Arguments
            .Select(argument => Bind(argument, FormulaKind.Number) is { } number && IsAlwaysThere(number, argument) ? number : null).ToList();
        return arguments.Any(argument => argument is null)
            ? null
            : arguments.Aggregate((left, right) => left is null ? null : Arithmetic(operation, left, right!, call));
    }

    private AddMonths? BindAddMonths(CallSyntax call, int monthsEach)
    {
        var (date, count) = (Bind(call.Arguments[0], FormulaKind.Date), Bind(call.Arguments[1], FormulaKind.Number));
        if (date is null || count is null)
            return null;
        var isWhole = count is NumberLiteral { Denominator.IsOne: true } literal && BigInteger.Abs(literal.Numerator) < Limits.CountBelow;
        if (isWhole || count is FactFormula { Column: { Type: CellType.Count, EmptyMeansNone: false } })
            return new AddMonths(date, count, monthsEach);
        problems.Add(ProblemCode.WrongType, At(call.Arguments[1]), new Words("整数或计数列", "a whole number or a count"), new Words("其他数", "another number"));
        return null;
    }

    private DateLiteral? BindDate(CallSyntax call)
    {
        var parts = call.Arguments.OfType<NumberSyntax>().Select(number => number.Value).Where(decimal.IsInteger).ToList();
        if (parts.Count == 3 && DateOnly.TryParseExact(FormattableString.Invariant($"{parts[0]:0000}-{parts[1]:00}-{parts[2]:00}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new DateLiteral(date);
        problems.Add(ProblemCode.WrongValue, At(call), "date(…)", new Words("日期 date(2021, 12, 31)", "a date such as date(2021, 12, 31)"));
        return null;
    }

    private IsNone? BindIsNone(CallSyntax call)
    {
        if (Bind(call.Arguments[0]) is FactFormula { Column.EmptyMeansNone: true } fact)
            return new IsNone(fact);
        problems.Add(ProblemCode.WrongType, At(call), new Words("空即“无”的列", "a column where empty means none"), new Words("其他", "something else"));
        return null;
    }

    private Aggregate? BindAggregate(CallSyntax call, AggregateFunction function)
    {
        if (_item is not null || subject != sheets.Organisations)
        {
            UnknownFunction(call);
            return null;
        }
        var argument = call.Arguments[0];
        var rows = new[] { argument, call.Where }.OfType<FormulaSyntax>()
            .SelectMany(Names).Select(name => name.Split('.')[0]).FirstOrDefault(s_collections.ContainsKey);
        if (rows is null)
        {
            problems.Add(ProblemCode.UnknownName, At(call), call.Function);
            return null;
        }
        var collection = s_collections[rows].Collection;
        var counts = function is AggregateFunction.Count or AggregateFunction.Exists;
        if (counts != (argument is NameSyntax { Name: var bare } && bare == rows))
        {
            UnknownFunction(call);
            return null;
        }
        _item = rows;
        var body = counts ? null : Bind(argument, function == AggregateFunction.Sum ? FormulaKind.Number : FormulaKind.Truth);
        if (function == AggregateFunction.Sum && body is not null && !IsAlwaysThere(body, argument))
            body = null;
        var where = call.Where is null ? null : Bind(call.Where, FormulaKind.Truth);
        _item = null;
        if ((body is null && !counts) || (where is null && call.Where is not null))
            return null;
        return new Aggregate(function, collection, body, where);
    }

    private static IEnumerable<string> Names(FormulaSyntax syntax) => syntax switch
    {
        NameSyntax name => [name.Name],
        UnarySyntax unary => Names(unary.Operand),
        BinarySyntax binary => Names(binary.Left).Concat(Names(binary.Right)),
        InSyntax membership => Names(membership.Operand),
        CallSyntax call => call.Arguments.SelectMany(Names),
        _ => [],
    };
}

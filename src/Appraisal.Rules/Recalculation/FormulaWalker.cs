using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Recalculation;

/// <summary>It is known that there is none.</summary>
internal sealed class Nothing
{
    public static readonly Nothing Value = new();
}

/// <summary>
/// Computes a formula by walking it, one subject at a time: a <see cref="Fraction"/>, a bool, a date, the position of a choice,
/// <see cref="Nothing"/>, or null where it is unreported.
/// </summary>
internal static class FormulaWalker
{
    public static bool? Truth(Formula formula, Subject subject) => (bool?)Walk(formula, subject);

    public static Fraction? Number(Formula formula, Subject subject) => Walk(formula, subject) is Fraction fraction ? fraction : null;

    /// <summary>Is a denominator of the formula reported as zero.</summary>
    public static bool DividesByZero(Formula formula, Subject subject) => formula switch
    {
        Arithmetic { Operator: ArithmeticOperator.Divide } division =>
            IsReportedZero(division.Right, subject) || DividesByZero(division.Left, subject) || DividesByZero(division.Right, subject),
        Arithmetic arithmetic => DividesByZero(arithmetic.Left, subject) || DividesByZero(arithmetic.Right, subject),
        ValidWhere valid => DividesByZero(valid.Value, subject),
        Floor floor => DividesByZero(floor.Operand, subject),
        _ => false,
    };

    private static bool IsReportedZero(Formula divisor, Subject subject) => divisor is Arithmetic { Operator: ArithmeticOperator.Divide } fraction
        ? IsReportedZero(fraction.Left, subject)
        : Number(divisor, subject) is { IsZero: true };

    public static object? Walk(Formula formula, Subject subject)
    {
        switch (formula)
        {
            case NumberLiteral x:
                return new Fraction(x.Numerator, x.Denominator);
            case TruthLiteral x:
                return x.Value;
            case ChoiceLiteral x:
                return x.Position;
            case DateLiteral x:
                return x.Date;
            case AsOf:
                return subject.AsOf;
            case OrganisationSize:
                return subject.Organisation is null ? null : Fraction.Of(subject.EnterprisesOfOrganisation);
            case FactFormula x:
                return Fact(x.Column, subject.Row(x.Owner));
            case Arithmetic x:
                return Compute(x.Operator, Number(x.Left, subject), Number(x.Right, subject));
            case Floor x:
                return Walk(x.Operand, subject) is var operand && operand is Fraction number ? number.Floor() : operand;
            case YearOf x:
                return Walk(x.Date, subject) is var day && day is DateOnly date ? Fraction.Of(date.Year) : day;
            case AddDays x:
                return Walk(x.Date, subject) is var before && before is DateOnly from ? Later(from, x.Days) : before;
            case AddMonths x:
                return Number(x.Count, subject) is not { } months ? null
                    : Walk(x.Date, subject) is var since && since is DateOnly start ? Added(start, months.Above * x.MonthsEach / months.Below) : since;
            case Comparison x:
                return Compare(x.Operator, Walk(x.Left, subject), Walk(x.Right, subject));
            case Conjunction x:
                return Truth(x.Left, subject) & Truth(x.Right, subject);
            case Disjunction x:
                return Truth(x.Left, subject) | Truth(x.Right, subject);
            case Negation x:
                return !Truth(x.Operand, subject);
            case Certainly x:
                return Truth(x.Operand, subject) is true;
            case IsUnreported x:
                return Walk(x.Operand, subject) is null;
            case IsNone x:
                return Walk(x.Fact, subject) is var fact && fact is null ? null : fact is Nothing;
            case ValidWhere x:
                return Truth(x.Condition, subject) is true ? Walk(x.Value, subject) : null;
            case PeerFormula x:
                return subject.Facts?.Peers.GetValueOrDefault(x.Id) is { } standing ? Figure(x.Figure, standing) : null;
            case Aggregate x:
                return Aggregated(x, subject);
            default:
                throw new InvalidOperationException($"A formula that nobody walks: {formula.GetType().Name}.");
        }
    }

    private static Fraction Figure(PeerFigure figure, PeerStanding standing) => figure switch
    {
        PeerFigure.Rank => Fraction.Of(standing.Rank),
        PeerFigure.AtLeastAsGood => Fraction.Of(standing.AtLeastAsGood),
        PeerFigure.Count => Fraction.Of(standing.Count),
        PeerFigure.Least => new Fraction(standing.Least.Above, standing.Least.Below),
        _ => new Fraction(standing.Most.Above, standing.Most.Below),
    };

    private static object? Fact(Column column, FactRow? row)
    {
        if (row is null || row.IsUnreported(column))
            return null;
        var cell = row.CellOf(column);
        if (cell == Cell.None)
            return Nothing.Value;
        return column.Type switch
        {
            CellType.Truth => cell == 1,
            CellType.Date => DateOnly.FromDayNumber((int)cell),
            CellType.Choice => (int)cell,
            CellType.Code or CellType.Text => row.TextOf(column),
            CellType.Money => new Fraction(cell, 100),
            CellType.Decimal => new Fraction(cell, 10_000),
            _ => Fraction.Of(cell),
        };
    }

    private static object? Compute(ArithmeticOperator operation, Fraction? left, Fraction? right)
    {
        if (left is not { } a || right is not { } b)
            return null;
        return operation switch
        {
            ArithmeticOperator.Add => a + b,
            ArithmeticOperator.Subtract => a - b,
            ArithmeticOperator.Multiply => a * b,
            ArithmeticOperator.Divide => b.IsZero ? null : a / b,
            ArithmeticOperator.Minimum => a.CompareTo(b) <= 0 ? a : b,
            _ => a.CompareTo(b) >= 0 ? a : b,
        };
    }

    private static bool? Compare(ComparisonOperator comparison, object? left, object? right)
    {
        if (left is null || right is null)
            return null;
        if (left is Nothing || right is Nothing)
            return false;
        var order = (left, right) switch
        {
            (Fraction a, Fraction b) => a.CompareTo(b),
            (DateOnly a, DateOnly b) => a.CompareTo(b),
            (int a, int b) => a.CompareTo(b),
            (bool a, bool b) => a.CompareTo(b),
            _ => throw new InvalidOperationException("Two kinds of value compared."),
        };
        return comparison switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static object? Aggregated(Aggregate aggregate, Subject subject)
    {
        var rows = subject.Rows(aggregate.Collection);
        var needsRows = aggregate.Function is not (AggregateFunction.Exists or AggregateFunction.Count);
        if (rows.Count == 0 && needsRows)
            return null;
        var here = rows.Select(row => subject with { Item = row })
            .Select(at => (At: at, Holds: aggregate.Where is null ? true : Truth(aggregate.Where, at))).ToList();
        switch (aggregate.Function)
        {
            case AggregateFunction.Count:
                return here.Any(row => row.Holds is null) ? null : Fraction.Of(here.Count(row => row.Holds is true));
            case AggregateFunction.Sum:
            {
                if (here.Any(row => row.Holds is null))
                    return null;
                var terms = here.Where(row => row.Holds is true).Select(row => Number(aggregate.Body!, row.At)).ToList();
                return terms.Any(term => term is null) ? null : terms.Aggregate(Fraction.Of(0), (sum, term) => sum + term!.Value);
            }
            case AggregateFunction.All:
                return here.Aggregate((bool?)true, (all, row) => all & (!row.Holds | Truth(aggregate.Body!, row.At)));
            default:
                return here.Aggregate((bool?)false, (any, row) => any | (aggregate.Body is null ? row.Holds : row.Holds & Truth(aggregate.Body, row.At)));
        }
    }

    private static DateOnly Later(DateOnly date, int days) =>
        date.DayNumber + days > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : date.AddDays(days);

    private static DateOnly Added(DateOnly date, System.Numerics.BigInteger months)
    {
        var month = (date.Year - 1) * 12 + date.Month - 1 + months;
        if (month < 0)
            return DateOnly.MinValue;
        return month > 9999 * 12 - 1 ? DateOnly.MaxValue : date.AddMonths((int)months);
    }
}

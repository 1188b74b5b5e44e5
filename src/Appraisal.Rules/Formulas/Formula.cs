using System.Numerics;
using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Formulas;

/// <summary>What a formula gives. Each may also be unreported.</summary>
internal enum FormulaKind
{
    /// <summary>An exact fraction.</summary>
    Number,
    /// <summary>True or false.</summary>
    Truth,
    /// <summary>A day.</summary>
    Date,
    /// <summary>A member of a column's enumeration.</summary>
    Choice,
    /// <summary>A text: only asked whether it is there.</summary>
    Text,
}

/// <summary>Whose fact is read.</summary>
internal enum Owner
{
    /// <summary>The appraised subject itself.</summary>
    Subject,
    /// <summary>The organisation's supervising committee.</summary>
    Committee,
    /// <summary>The row that an aggregate is at.</summary>
    Item,
    /// <summary>The organisation of an enterprise that is the subject; it has none where the enterprise is in no organisation.</summary>
    Organisation,
}

/// <summary>The rows of one organisation that an aggregate runs over.</summary>
internal enum Collection
{
    /// <summary>E(O).</summary>
    Enterprises,
    /// <summary>The incidents on the organisation or on one of E(O).</summary>
    Incidents,
    /// <summary>The organisation's honours.</summary>
    Honours,
    /// <summary>The organisation's exceptional cases.</summary>
    Exceptions,
}

/// <summary>
/// A formula with every name looked up and every type checked. It computes and does nothing else: total, exact, three-valued.
/// Records, so that two formulas that say the same are equal and an aggregate used twice is computed once.
/// </summary>
internal abstract record Formula
{
    public abstract FormulaKind Kind { get; }
}

internal sealed record NumberLiteral(BigInteger Numerator, BigInteger Denominator) : Formula
{
    public override FormulaKind Kind => FormulaKind.Number;
}

internal sealed record TruthLiteral(bool Value) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

/// <summary>A fact. A cell that says "none" answers false to every comparison.</summary>
internal sealed record FactFormula(Owner Owner, Column Column) : Formula
{
    public override FormulaKind Kind => Column.Type switch
    {
        CellType.Truth => FormulaKind.Truth,
        CellType.Date => FormulaKind.Date,
        CellType.Choice => FormulaKind.Choice,
        CellType.Code or CellType.Text => FormulaKind.Text,
        _ => FormulaKind.Number,
    };
}

/// <summary>The number of enterprises in the organisation of an enterprise that is the subject.</summary>
internal sealed record OrganisationSize : Formula
{
    public override FormulaKind Kind => FormulaKind.Number;
}

/// <summary>What a comparison with peers tells.</summary>
internal enum PeerFigure
{
    /// <summary>One more than the number of those that are better.</summary>
    Rank,
    /// <summary>The number of those that are at least as good, itself among them.</summary>
    AtLeastAsGood,
    /// <summary>The number of those compared.</summary>
    Count,
    /// <summary>The lowest value.</summary>
    Least,
    /// <summary>The highest value.</summary>
    Most,
}

/// <summary>Where the organisation stands among its peers; unreported where no pass over all has found it.</summary>
/// <param name="Id">What is compared.</param>
/// <param name="Figure">What is asked of it.</param>
/// <param name="Text">What is compared, in Chinese.</param>
/// <param name="Of">The formula that is compared; null where a total is.</param>
internal sealed record PeerFormula(string Id, PeerFigure Figure, string Text, Formula? Of) : Formula
{
    public override FormulaKind Kind => FormulaKind.Number;
}

internal sealed record ChoiceLiteral(Column Column, int Position) : Formula
{
    public override FormulaKind Kind => FormulaKind.Choice;
}

/// <summary>The appraisal date.</summary>
internal sealed record AsOf : Formula
{
    public override FormulaKind Kind => FormulaKind.Date;
}

internal enum ArithmeticOperator { Add, Subtract, Multiply, Divide, Minimum, Maximum }

internal sealed record Arithmetic(ArithmeticOperator Operator, Formula Left, Formula Right) : Formula
{
    public override FormulaKind Kind => FormulaKind.Number;
}

/// <summary>The largest whole number not above; unreported where a denominator is 0.</summary>
internal sealed record Floor(Formula Operand) : Formula
{
    public override FormulaKind Kind => FormulaKind.Number;
}

internal sealed record YearOf(Formula Date) : Formula
{
    public override FormulaKind Kind => FormulaKind.Number;
}

/// <summary>A date so many months or years on (or back); clamps to the end of the month and to the calendar's first and last day.</summary>
internal sealed record AddMonths(Formula Date, Formula Count, int MonthsEach) : Formula
{
    public override FormulaKind Kind => FormulaKind.Date;
}

/// <summary>A date so many days on.</summary>
internal sealed record AddDays(Formula Date, int Days) : Formula
{
    public override FormulaKind Kind => FormulaKind.Date;
}

internal sealed record DateLiteral(DateOnly Date) : Formula
{
    public override FormulaKind Kind => FormulaKind.Date;
}

internal enum ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

internal sealed record Comparison(ComparisonOperator Operator, Formula Left, Formula Right) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

internal sealed record Conjunction(Formula Left, Formula Right) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

internal sealed record Disjunction(Formula Left, Formula Right) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

internal sealed record Negation(Formula Operand) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

/// <summary>True where the operand is; false also where it is unreported.</summary>
internal sealed record Certainly(Formula Operand) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

internal sealed record IsUnreported(Formula Operand) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

/// <summary>Is it known that there is none; unreported where that is not known.</summary>
internal sealed record IsNone(FactFormula Fact) : Formula
{
    public override FormulaKind Kind => FormulaKind.Truth;
}

/// <summary>A value that counts only where a condition holds; unreported where it does not, or may not.</summary>
internal sealed record ValidWhere(Formula Value, Formula Condition) : Formula
{
    public override FormulaKind Kind => Value.Kind;
}

internal enum AggregateFunction
{
    /// <summary>The sum; unreported if a term is, or a row's condition is, or there are no rows.</summary>
    Sum,
    /// <summary>Is it true of one; unreported if there are no rows.</summary>
    Any,
    /// <summary>Is it true of each; unreported if there are no rows.</summary>
    All,
    /// <summary>Is there a row of which it is true; false if there are no rows.</summary>
    Exists,
    /// <summary>The number of rows of which it is true; unreported if that is unreported of one; 0 if there are no rows.</summary>
    Count,
}

internal sealed record Aggregate(AggregateFunction Function, Collection Collection, Formula? Body, Formula? Where) : Formula
{
    public override FormulaKind Kind =>
        Function is AggregateFunction.Sum or AggregateFunction.Count ? FormulaKind.Number : FormulaKind.Truth;
}

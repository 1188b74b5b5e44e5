using System.Linq.Expressions;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>What a formula reads of one row, as numbers: one for a value, two for a ratio.</summary>
internal readonly record struct RawReading(bool IsThere, Int128 First, Int128 Second);

internal delegate RawReading ReadKernel(SubjectBatch batch, int row);

/// <summary>Reads the exact value that a rule looked at, and writes it: a decimal, the two numbers of a ratio, true or false, a date, an id.</summary>
internal sealed class Reading
{
    private readonly ReadKernel _read;
    private readonly Func<RawReading, string> _write;

    private Reading(ReadKernel read, Func<RawReading, string> write) => (_read, _write) = (read, write);

    public string Text(SubjectBatch batch, int row) => _read(batch, row) is { IsThere: true } reading ? _write(reading) : "";

    public RawReading Raw(SubjectBatch batch, int row) => _read(batch, row);

    /// <param name="formula">What is read.</param>
    /// <param name="layout">The batch's layout.</param>
    /// <param name="atLeastPlaces">The places that a number is written with at least.</param>
    public static Reading Of(Formula formula, BatchLayout layout, int atLeastPlaces = 0)
    {
        var kernel = new KernelBuilder(layout);
        switch (formula.Kind)
        {
            case FormulaKind.Truth:
            {
                var truth = kernel.Truth(formula);
                var isKnown = Expression.Or(truth.IsTrue, truth.IsFalse);
                var value = Expression.Condition(truth.IsTrue, Expression.Constant(1L), Expression.Constant(0L));
                return new Reading(Compile(kernel, isKnown, value, null), reading => reading.First == 1 ? "true" : "false");
            }
            case FormulaKind.Number:
                return FormulaShape.IsRatio(formula) ? Ratio(formula, kernel) : Number(formula, kernel, atLeastPlaces);
            default:
            {
                var ordinal = kernel.Ordinal(formula);
                var isThere = ordinal.IsNone is null ? ordinal.IsKnown : Expression.And(ordinal.IsKnown, Expression.Not(ordinal.IsNone));
                var choices = (formula as FactFormula)?.Column.Choices;
                return new Reading(
                    Compile(kernel, isThere, ordinal.Value, null),
                    reading => formula.Kind == FormulaKind.Date
                        ? Figures.Date(DateOnly.FromDayNumber((int)reading.First))
                        : choices![(int)reading.First].Id);
            }
        }
    }

    /// <summary>A number as an exact fraction, also where it is a ratio: above and below.</summary>
    public static Reading OfFraction(Formula formula, BatchLayout layout) => Number(formula, new KernelBuilder(layout), 0);

    /// <summary>The places that a number of a unit is written with at least: money and decimals two, counts none.</summary>
    public static int PlacesOf(Formula formula) =>
        FormulaShape.IsRatio(formula) || formula is Arithmetic { Operator: ArithmeticOperator.Divide } || FormulaUnits.Of(formula) is { } unit && FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns)
            .Concat(FormulaChildren.FactsOf(formula).Select(read => read.Fact.Column))
            .Any(column => column.Unit == unit && column.Type is (CellType.Money or CellType.Decimal)) ? 2 : 0;

    private static Reading Number(Formula formula, KernelBuilder kernel, int atLeastPlaces)
    {
        var number = kernel.Number(formula);
        var above = ExactArithmetic.Product(number.NumeratorFactor, number.Numerator);
        var below = ExactArithmetic.Product(number.DenominatorFactor, number.Denominator);
        var isThere = number.IsNone is null ? number.IsKnown : Expression.And(number.IsKnown, Expression.Not(number.IsNone));
        return new Reading(
            Compile(kernel, isThere, above.Expression, below.Expression),
            reading => Figures.Exact(reading.First, reading.Second, atLeastPlaces));
    }

    private static Reading Ratio(Formula formula, KernelBuilder kernel)
    {
        // Reading a ratio needs its two numbers, also where the lower one is zero; a condition of validity still counts.
        var condition = formula is ValidWhere valid ? kernel.Truth(valid.Condition).IsTrue : null;
        var division = (Arithmetic)(formula is ValidWhere { Value: var inner } ? inner : formula);
        var (left, right) = (kernel.Number(division.Left), kernel.Number(division.Right));
        Expression isKnown = Expression.And(left.IsKnown, right.IsKnown);
        if (condition is not null)
            isKnown = Expression.And(isKnown, condition);
        if (left.Denominator is null && right.Denominator is null)
        {
            var (leftBelow, rightBelow) = ((Int128)left.DenominatorFactor, (Int128)right.DenominatorFactor);
            var (leftPlaces, rightPlaces) = (PlacesOf(division.Left), PlacesOf(division.Right));
            return new Reading(
                Compile(kernel, isKnown, ExactArithmetic.Product(left.NumeratorFactor, left.Numerator).Expression, ExactArithmetic.Product(right.NumeratorFactor, right.Numerator).Expression),
                reading => $"{Figures.Exact(reading.First, leftBelow, leftPlaces)}/{Figures.Exact(reading.Second, rightBelow, rightPlaces)}");
        }
        var whole = kernel.Number(division);
        return new Reading(
            Compile(kernel, isKnown, ExactArithmetic.Product(whole.NumeratorFactor, whole.Numerator).Expression, ExactArithmetic.Product(whole.DenominatorFactor, whole.Denominator).Expression),
            reading => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reading.First}/{reading.Second}"));
    }

    private static ReadKernel Compile(KernelBuilder kernel, Expression isThere, Expression first, Expression? second)
    {
        var wide = typeof(Int128);
        var value = Expression.New(
            typeof(RawReading).GetConstructors()[0],
            isThere,
            ExactArithmetic.ConvertTo(first, wide),
            second is null ? Expression.Constant(Int128.One) : ExactArithmetic.ConvertTo(second, wide));
        return kernel.CompileRow<ReadKernel>(value, kernel.Batch, kernel.Row);
    }
}

/// <summary>What a line or a condition measured, and its threshold.</summary>
internal sealed class ReadingPair(Func<SubjectBatch, int, string> measured, Func<SubjectBatch, int, string> threshold)
{
    public string Measured(SubjectBatch batch, int row) => measured(batch, row);

    public string Threshold(SubjectBatch batch, int row) => threshold(batch, row);

    /// <summary>The readings of a shape; an <see cref="ItemsShape"/> has none, its points are what it measures.</summary>
    public static ReadingPair Of(LineShape shape, BatchLayout layout) => shape switch
    {
        BandsShape { Bands: [{ Bound: { } bound }, ..], Value: { } value } => Pair(value, bound, layout),
        BandsShape { Bands: [{ If: { } condition }, ..] } => new ReadingPair(Reading.Of(condition, layout).Text, Fixed("true")),
        GradesShape { Value: FactFormula fact } grades => new ReadingPair(
            Reading.Of(fact, layout).Text,
            Fixed(fact.Column.Choices[grades.HundredthsByChoice.ToList().IndexOf(grades.HundredthsByChoice.Max())].Id)),
        CountedShape counted => Pair(counted.Counted, counted.Asked ?? FormulaNumbers.Zero, layout),
        PerPointShape perPoint => Pair(perPoint.Value, perPoint.Target, layout),
        ProportionShape proportion => Pair(proportion.Value, proportion.Target, layout),
        LinearShape linear => Pair(linear.Value, linear.Best.At, layout),
        PartsShape parts => Joined([.. parts.Parts.Select(part => Of(part.Shape, layout))]),
        _ => throw new InvalidOperationException($"A shape that nobody reads: {shape.GetType().Name}."),
    };

    private static ReadingPair Pair(Formula value, Formula threshold, BatchLayout layout)
    {
        var places = Reading.PlacesOf(value);
        var bound = Reading.Of(threshold, layout, Math.Max(places, Reading.PlacesOf(threshold)));
        var text = threshold is NumberLiteral literal ? Fixed(Figures.Exact(literal.Numerator, literal.Denominator, places)) : bound.Text;
        return new ReadingPair(Reading.Of(value, layout, places).Text, text);
    }

    private static ReadingPair Joined(ReadingPair[] parts)
    {
        string Join(Func<ReadingPair, string> read)
        {
            var texts = parts.Select(read).ToList();
            return texts.All(text => text.Length == 0) ? "" : string.Join(";", texts);
        }
        return new ReadingPair((batch, row) => Join(part => part.Measured(batch, row)), (batch, row) => Join(part => part.Threshold(batch, row)));
    }

    private static Func<SubjectBatch, int, string> Fixed(string text) => (_, _) => text;
}

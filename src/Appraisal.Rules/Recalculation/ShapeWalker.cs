using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Recalculation;

/// <summary>What a shape gives one subject: hundredths earned, or that it is unreported, or that it does not apply.</summary>
internal readonly record struct Earned(int Hundredths, bool IsUnreported = false, bool IsNotApplicable = false)
{
    public static Earned Unreported { get; } = new(0, IsUnreported: true);

    public static Earned NotApplicable { get; } = new(0, IsNotApplicable: true);
}

/// <summary>Gives each shape its meaning for one subject, in the order of deciding that the rubric has.</summary>
internal static class ShapeWalker
{
    public static Earned Walk(SchemeLine line, Subject subject)
    {
        if (line.NotApplicableIf is { } condition && FormulaWalker.Truth(condition, subject) is not false)
        {
            if (FormulaWalker.Truth(condition, subject) is true)
                return Earned.NotApplicable;
            return line.LostIf is null ? ZeroDenominator(line.Shape!, subject) ?? Earned.Unreported : Earned.Unreported;
        }
        if (line.LostIf is { } lostIf && IsLost(lostIf, line.Shape!, subject) is not false)
            return IsLost(lostIf, line.Shape!, subject) is true ? new Earned(0) : Earned.Unreported;
        return Walk(line.Shape!, line.RangeHundredths, subject, line.Deducts);
    }

    private static bool? IsLost(Formula lostIf, LineShape shape, Subject subject) => FormulaWalker.Truth(
        ShapeFormulas.RatioOf(shape) is { Value: var ratio } && FormulaWalker.DividesByZero(ratio, subject) ? ShapeFormulas.LostBeside(lostIf, ratio) : lostIf,
        subject);

    public static Earned Walk(LineShape shape, int range, Subject subject, bool deducts = false)
    {
        if (ZeroDenominator(shape, subject) is { } decided)
            return decided;
        return shape switch
        {
            BandsShape bands => Bands(bands, subject),
            GradesShape grades => FormulaWalker.Walk(grades.Value, subject) is int choice ? new Earned(grades.HundredthsByChoice[choice]) : Earned.Unreported,
            CountedShape counted => Counted(counted, range, subject, deducts),
            PerPointShape perPoint => PerPoint(perPoint, range, subject, deducts),
            ProportionShape proportion => Proportion(proportion, range, subject, deducts),
            LinearShape linear => Linear(linear, range, subject, deducts),
            PartsShape parts => Parts(parts, subject),
            ItemsShape items => Items(items, range, subject),
            _ => throw new InvalidOperationException($"A shape that nobody walks: {shape.GetType().Name}."),
        };
    }

    private static Earned? ZeroDenominator(LineShape shape, Subject subject)
    {
        if (ShapeFormulas.RatioOf(shape) is not { Value: var value, Zero: var rule } || !FormulaWalker.DividesByZero(value, subject))
            return null;
        if (rule.UnmetIf is { } unmetIf)
            return FormulaWalker.Truth(unmetIf, subject) switch { true => new Earned(0), false => Earned.NotApplicable, null => Earned.Unreported };
        return rule.Outcome switch
        {
            ZeroOutcome.Unmet => new Earned(0),
            ZeroOutcome.Unreported => Earned.Unreported,
            _ => Earned.NotApplicable,
        };
    }

    private static Earned Bands(BandsShape shape, Subject subject)
    {
        for (var i = 0; i < shape.Bands.Count; i++)
        {
            var holds = Holds(shape.Value, shape.Bands[i], subject);
            if (i == 0 && shape.FullIf is { } fullIf)
                holds |= FormulaWalker.Truth(fullIf, subject);
            if (holds is null)
                return Earned.Unreported;
            if (holds is true)
                return new Earned(shape.Bands[i].Hundredths);
        }
        return new Earned(0);
    }

    private static bool? Holds(Formula? value, Band band, Subject subject)
    {
        bool? holds = true;
        void Add(ComparisonOperator comparison, Formula? bound)
        {
            if (bound is not null)
                holds &= FormulaWalker.Truth(new Comparison(comparison, value!, bound), subject);
        }
        Add(ComparisonOperator.GreaterOrEqual, band.From);
        Add(ComparisonOperator.Greater, band.Above);
        Add(ComparisonOperator.LessOrEqual, band.To);
        return band.If is null ? holds : holds & FormulaWalker.Truth(band.If, subject);
    }

    private static Earned Counted(CountedShape shape, int range, Subject subject, bool deducts)
    {
        if (FormulaWalker.Number(shape.Counted, subject) is not { } count)
            return Earned.Unreported;
        if (shape.Asked is not null)
        {
            if (FormulaWalker.Number(shape.Asked, subject) is not { } asked)
                return Earned.Unreported;
            count = asked - count;
        }
        if (count.Above.Sign < 0)
            count = Fraction.Of(0);
        return AtLeast(shape.AtLeastHundredths, Kept(Fraction.Of(range) - count * Of(shape.Each) * Fraction.Of(100), range, deducts));
    }

    private static Earned PerPoint(PerPointShape shape, int range, Subject subject, bool deducts)
    {
        if (FormulaWalker.Number(shape.Value, subject) is not { } value || FormulaWalker.Number(shape.Target, subject) is not { } target)
            return Earned.Unreported;
        if (value.CompareTo(target) >= 0)
            return new Earned(range);
        var points = (target - value) * Fraction.Of(100);
        return AtLeast(shape.AtLeastHundredths, Kept(Fraction.Of(range) - points * Of(shape.RatePerPoint) * Fraction.Of(100), range, deducts));
    }

    private static Earned AtLeast(int hundredths, Earned earned) => new(Math.Max(hundredths, earned.Hundredths));

    private static Earned Linear(LinearShape shape, int range, Subject subject, bool deducts)
    {
        if (FormulaWalker.Number(shape.Value, subject) is not { } value)
            return Earned.Unreported;
        var knots = new List<(Fraction At, int Hundredths)>();
        foreach (var knot in shape.Knots)
        {
            if (FormulaWalker.Number(knot.At, subject) is not { } at)
                return Earned.Unreported;
            knots.Add((at, knot.Hundredths));
        }
        var reached = knots.FindLastIndex(knot => value.CompareTo(knot.At) >= 0);
        if (reached < 0 || reached == knots.Count - 1)
            return new Earned(knots[Math.Max(reached, 0)].Hundredths);
        var (lower, upper) = (knots[reached], knots[reached + 1]);
        var share = (value - lower.At) / (upper.At - lower.At);
        return Kept(Fraction.Of(lower.Hundredths) + share * Fraction.Of(upper.Hundredths - lower.Hundredths), range, deducts);
    }

    private static Earned Proportion(ProportionShape shape, int range, Subject subject, bool deducts)
    {
        if (FormulaWalker.Number(shape.Value, subject) is not { } value || FormulaWalker.Number(shape.Target, subject) is not { } target)
            return Earned.Unreported;
        return value.CompareTo(target) >= 0 ? new Earned(range) : Kept(Fraction.Of(range) * value / target, range, deducts);
    }

    private static Earned Parts(PartsShape shape, Subject subject)
    {
        var parts = shape.Parts.Select(part => (part.RangeHundredths, Earned: Walk(part.Shape, part.RangeHundredths, subject))).ToList();
        if (parts.Any(part => part.Earned.IsUnreported))
            return Earned.Unreported;
        if (parts.All(part => part.Earned.IsNotApplicable))
            return Earned.NotApplicable;
        return new Earned(parts.Sum(part => part.Earned.IsNotApplicable ? part.RangeHundredths : part.Earned.Hundredths));
    }

    private static Earned Items(ItemsShape shape, int range, Subject subject)
    {
        var counted = new List<(string? Text, int Points)>();
        var lostTexts = 0;
        foreach (var row in subject.Rows(shape.Collection))
        {
            var holds = shape.Where is null ? true : FormulaWalker.Truth(shape.Where, subject with { Item = row });
            if (holds is false)
                continue;
            if (holds is null || !Facts.Cell.IsValue(row.CellOf(shape.By)))
                return Earned.Unreported;
            if (shape.OncePer is not null && row.IsUnreported(shape.OncePer))
                lostTexts++;
            counted.Add((shape.OncePer is null ? null : row.TextOf(shape.OncePer), shape.HundredthsByChoice[(int)row.CellOf(shape.By)]));
        }
        if (lostTexts > 0 && counted.Count > 1)
            return Earned.Unreported;
        var once = counted.Where(item => item.Text is not null).GroupBy(item => item.Text).Sum(group => group.Max(item => item.Points));
        return new Earned(Math.Min(range, once + counted.Where(item => item.Text is null).Sum(item => item.Points)));
    }

    // Rounded half away from zero: what is earned, or, of a deducting line, what is taken.
    private static Earned Kept(Fraction hundredths, int range, bool deducts)
    {
        if (hundredths.Above.Sign <= 0)
            return new Earned(0);
        return new Earned(deducts ? range - (Fraction.Of(range) - hundredths).Rounded() : hundredths.Rounded());
    }

    private static Fraction Of(NumberLiteral number) => new(number.Numerator, number.Denominator);

    public static LineOutcome Outcome(Earned earned, int range) => earned switch
    {
        { IsUnreported: true } => LineOutcome.Unreported,
        { IsNotApplicable: true } => LineOutcome.NotApplicable,
        _ => Outcomes.OfPoints(earned.Hundredths, range),
    };
}

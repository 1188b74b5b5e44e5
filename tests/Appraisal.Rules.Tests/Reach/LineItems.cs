using System.Globalization;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Reach;

/// <summary>What a line can do, read off the parsed scheme: nothing here names a line of the default one.</summary>
internal static class LineItems
{
    public static IEnumerable<ReachItem> Of(SchemeLine line)
    {
        var rule = $"line.{line.Id}";
        if (line.Group is { } group)
            return Group(line, group).Select(item => item with { Rule = rule });
        var outcomes = Outcomes(line).Select(outcome => new ReachItem(rule, outcome, found => found.Expected == outcome));
        var applies = line.NotApplicableIf is { } condition ? FormulaItems.Truths("not_applicable_if", condition, found => found) : [];
        return [.. outcomes, .. applies.Select(item => item with { Rule = rule }),
            .. Shape(line.Shape!, line.RangeHundredths, "").Select(item => item with { Rule = rule }),
            .. FormulaItems.Unreported([line.NotApplicableIf, .. FormulasOf(line.Shape!)]).Select(item => item with { Rule = rule })];
    }

    private static IEnumerable<ReachItem> Group(SchemeLine line, SchemeGroup group)
    {
        foreach (var outcome in new[] { "met", "partial", "unmet", "unreported" })
            yield return new ReachItem("", outcome, found => found.Expected == outcome);
        var least = group.StartHundredths - group.Lines.Select(DefaultScheme.Scheme.Line).Where(inGroup => inGroup.Deducts).Sum(inGroup => inGroup.RangeHundredths);
        if (least < group.FloorHundredths)
        {
            yield return new ReachItem("", "under the floor", found => group.StartHundredths + group.Lines.Select(DefaultScheme.Scheme.Line)
                .Sum(inGroup => ShapeWalker.Walk(inGroup, found.Subject).Hundredths - (inGroup.Deducts ? inGroup.RangeHundredths : 0)) < group.FloorHundredths);
        }
    }

    private static IEnumerable<string> Outcomes(SchemeLine line)
    {
        var points = PointsOf(line.Shape!, line.RangeHundredths).Distinct().ToList();
        yield return "met";
        if (points.Any(hundredths => hundredths > 0 && hundredths < line.RangeHundredths))
            yield return "partial";
        if (points.Contains(0))
            yield return "unmet";
        yield return "unreported";
        if (line.NotApplicableIf is not null || CanNotApply(line.Shape!))
            yield return "not_applicable";
    }

    // Some of the points that a shape can give, enough to know which outcomes it has.
    private static IEnumerable<int> PointsOf(LineShape shape, int range) => shape switch
    {
        BandsShape bands => [.. bands.Bands.Select(band => band.Hundredths), 0],
        GradesShape grades => grades.HundredthsByChoice,
        CountedShape counted => [range, Math.Max(0, range - (int)(counted.Each.Numerator * 100 / counted.Each.Denominator)), 0],
        PartsShape parts => parts.Parts.Aggregate((IEnumerable<int>)[0], (sums, part) =>
            [.. sums.SelectMany(sum => PointsOf(part.Shape, part.RangeHundredths).Select(points => sum + points)).Distinct()]),
        _ => [range, 1, 0],
    };

    private static bool CanNotApply(LineShape shape) => shape switch
    {
        BandsShape { Value: { } value, Zero: var zero } => FormulaItems.Divides(value) && zero.Outcome == ZeroOutcome.NotApplicable,
        PerPointShape x => FormulaItems.Divides(x.Value) && x.Zero.Outcome == ZeroOutcome.NotApplicable,
        ProportionShape x => FormulaItems.Divides(x.Value) && x.Zero.Outcome == ZeroOutcome.NotApplicable,
        PartsShape parts => parts.Parts.All(part => CanNotApply(part.Shape)),
        _ => false,
    };

    public static IEnumerable<ReachItem> Shape(LineShape shape, int range, string prefix) => shape switch
    {
        BandsShape bands => Bands(bands, range, prefix),
        GradesShape grades => ((FactFormula)grades.Value).Column.Choices.Select((choice, position) =>
            new ReachItem("", $"{prefix}{choice.Id}", found => FormulaWalker.Walk(grades.Value, found.Subject) is int chosen && chosen == position)),
        CountedShape counted => FormulaItems.Beyond(prefix, counted, range),
        PerPointShape x => FormulaItems.AtAndAbove(prefix, x.Value, x.Target).Concat(Zero(x.Value, x.Zero, prefix)),
        ProportionShape x => FormulaItems.AtAndAbove(prefix, x.Value, x.Target).Concat(Zero(x.Value, x.Zero, prefix)),
        PartsShape parts => parts.Parts.SelectMany((part, position) => Shape(part.Shape, part.RangeHundredths, $"{prefix}part {position + 1} ")),
        ItemsShape items => FormulaItems.Rows(items, range),
        _ => throw new InvalidOperationException(shape.GetType().Name),
    };

    private static IEnumerable<ReachItem> Bands(BandsShape shape, int range, string prefix)
    {
        foreach (var band in shape.Bands)
        {
            var name = $"{prefix}band {(band.Hundredths / 100m).ToString(CultureInfo.InvariantCulture)}";
            yield return new ReachItem("", name, found => Earned(found) is { IsUnreported: false, IsNotApplicable: false, Hundredths: var points } && points == band.Hundredths);
            if (band.Bound is { } bound && shape.Value is { } value)
                yield return new ReachItem("", $"{name} at its bound", found => found.Truth(new Comparison(ComparisonOperator.Equal, value, bound)) is true);
            if (band is { From: not null, To: { } to })
                yield return new ReachItem("", $"{name} at its upper bound", found => found.Truth(new Comparison(ComparisonOperator.Equal, shape.Value!, to)) is true);
        }
        yield return new ReachItem("", $"{prefix}no band", found => Earned(found) is { IsUnreported: false, IsNotApplicable: false, Hundredths: 0 });
        if (prefix.Length > 0)
            yield return new ReachItem("", $"{prefix}unreported", found => Earned(found).IsUnreported);
        if (shape.FullIf is { } fullIf)
        {
            foreach (var item in FormulaItems.Truths($"{prefix}full_if", fullIf, found => found))
                yield return item;
        }
        foreach (var item in shape.Value is { } divided ? Zero(divided, shape.Zero, prefix) : [])
            yield return item;

        Earned Earned(ReachCase found) => ShapeWalker.Walk(shape, range, found.Subject);
    }

    private static IEnumerable<ReachItem> Zero(Formula value, ZeroRule rule, string prefix)
    {
        if (!FormulaItems.Divides(value))
            return [];
        bool IsZero(ReachCase found) => FormulaWalker.DividesByZero(value, found.Subject);
        return rule.UnmetIf is { } unmetIf
            ? FormulaItems.Truths($"{prefix}zero below, unmet_if", unmetIf, found => IsZero(found) ? found : null)
            : [new ReachItem("", $"{prefix}zero below", IsZero)];
    }

    private static IEnumerable<Formula?> FormulasOf(LineShape shape) => shape switch
    {
        BandsShape x => [x.Value, x.FullIf, x.Zero.UnmetIf, .. x.Bands.SelectMany(band => new[] { band.From, band.Above, band.To, band.If })],
        GradesShape x => [x.Value],
        CountedShape x => [x.Counted, x.Asked],
        PerPointShape x => [x.Value, x.Target, x.Zero.UnmetIf],
        ProportionShape x => [x.Value, x.Target, x.Zero.UnmetIf],
        PartsShape x => x.Parts.SelectMany(part => FormulasOf(part.Shape)),
        ItemsShape { Where: { } where, Collection: var collection, By: var by, OncePer: var text } =>
            [new Aggregate(AggregateFunction.Count, collection, null, where), FormulaItems.InRow(collection, by), text is null ? null : FormulaItems.InRow(collection, text)],
        _ => [],
    };
}

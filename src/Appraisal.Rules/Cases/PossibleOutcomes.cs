using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>The outcomes that a line can have, read off its shape.</summary>
internal static class PossibleOutcomes
{
    public static IEnumerable<LineOutcome> Of(SchemeLine line, Scheme scheme) =>
        line.Group is { } group ? OfGroup(line, group, scheme) : OfLine(line);

    /// <summary>The outcomes of a line of committees.</summary>
    public static IEnumerable<LineOutcome> Of(SchemeCommitteeLine line, Scheme scheme) => line.Shape switch
    {
        CoveredShape covered when covered.Targets.All(target => target.Numerator == 0) => [LineOutcome.Met, LineOutcome.NotApplicable],
        CoveredShape => [LineOutcome.Met, LineOutcome.Partial, LineOutcome.Unmet, LineOutcome.NotApplicable],
        SettledShape settled => OfDuties([.. scheme.Duties.Where(duty => settled.Duties.Contains(duty.Id))]),
        HeldShape held => CanBeUnreported(held.Holds) ? [LineOutcome.Met, LineOutcome.Unmet, LineOutcome.Unreported] : [LineOutcome.Met, LineOutcome.Unmet],
        TiltShape tilt => OfTilt(tilt),
        var shape => throw new InvalidOperationException($"A shape of committees without outcomes: {shape.GetType().Name}."),
    };

    // What is never overdue is always settled in time, and what always is never.
    private static IEnumerable<LineOutcome> OfDuties(IReadOnlyList<SchemeDuty> duties)
    {
        var (canBeInTime, canBeOverdue) = (duties.Any(duty => duty.OverdueIf is not TruthLiteral { Value: true }), duties.Any(duty => duty.OverdueIf is not null));
        yield return LineOutcome.NotApplicable;
        if (canBeInTime)
            yield return LineOutcome.Met;
        if (canBeInTime && canBeOverdue)
            yield return LineOutcome.Partial;
        if (canBeOverdue)
            yield return LineOutcome.Unmet;
    }

    private static IEnumerable<LineOutcome> OfTilt(TiltShape tilt)
    {
        yield return LineOutcome.Met;
        yield return LineOutcome.Partial;
        if (tilt.Above.Kind != CommitteeTermKind.Literal)
            yield return LineOutcome.Unmet;
        if (tilt.Terms.Any(term => term.Needs.Any()))
            yield return LineOutcome.Unreported;
        if (tilt.Terms.Skip(1).Any(term => term.Kind != CommitteeTermKind.Literal))
            yield return LineOutcome.NotApplicable;
    }

    private static IEnumerable<LineOutcome> OfLine(SchemeLine line)
    {
        var points = PointsOf(line.Shape!, line.RangeHundredths).ToHashSet();
        if (line.LostIf is not null || ZeroOf(line.Shape!) is { } zero && (zero.Outcome == ZeroOutcome.Unmet || zero.UnmetIf is not null))
            points.Add(0);
        yield return LineOutcome.Met;
        if (points.Any(hundredths => hundredths > 0 && hundredths < line.RangeHundredths))
            yield return LineOutcome.Partial;
        if (points.Contains(0))
            yield return LineOutcome.Unmet;
        if (ShapeFormulas.Of(line).OfType<Formula>().Any(CanBeUnreported))
            yield return LineOutcome.Unreported;
        if (line.NotApplicableIf is not null || CanNotApply(line.Shape!))
            yield return LineOutcome.NotApplicable;
    }

    // What is left of a group lies between its start without all that its lines take, and its range.
    private static IEnumerable<LineOutcome> OfGroup(SchemeLine line, SchemeGroup group, Scheme scheme)
    {
        var inGroup = group.Lines.Select(scheme.Line).ToList();
        var least = Math.Max(group.FloorHundredths, group.StartHundredths - inGroup.Where(member => member.Deducts).Sum(member => member.RangeHundredths));
        var outcomes = inGroup.SelectMany(OfLine).ToHashSet();
        yield return LineOutcome.Met;
        if (least > 0 || inGroup.Count > 1 || outcomes.Contains(LineOutcome.Partial))
            yield return LineOutcome.Partial;
        if (least <= 0)
            yield return LineOutcome.Unmet;
        if (outcomes.Contains(LineOutcome.Unreported) && least < line.RangeHundredths)
            yield return LineOutcome.Unreported;
    }

    // Some of the points that a shape can give, enough to know its outcomes. A shape with points in between, if nothing else is known.
    private static IEnumerable<int> PointsOf(LineShape shape, int range) => shape switch
    {
        BandsShape bands => [.. bands.Bands.Select(band => band.Hundredths), 0],
        GradesShape grades => grades.HundredthsByChoice,
        CountedShape counted => [range, Math.Max(counted.AtLeastHundredths, range - (int)(counted.Each.Numerator * 100 / counted.Each.Denominator)), counted.AtLeastHundredths],
        PerPointShape perPoint => [range, Math.Max(perPoint.AtLeastHundredths, 1), perPoint.AtLeastHundredths],
        LinearShape linear => linear.Knots.SelectMany(knot => new[] { knot.Hundredths, Math.Max(1, knot.Hundredths - 1) }),
        PartsShape parts => parts.Parts.Aggregate((IEnumerable<int>)[0], (sums, part) =>
            [.. sums.SelectMany(sum => PointsOf(part.Shape, part.RangeHundredths).Select(points => sum + points)).Distinct()]),
        _ => [range, 1, 0],
    };

    private static bool CanNotApply(LineShape shape) => shape is PartsShape parts
        ? parts.Parts.All(part => CanNotApply(part.Shape))
        : ZeroOf(shape) is { Outcome: ZeroOutcome.NotApplicable };

    // What becomes of a shape whose denominator is 0; null where there is none that could be.
    private static ZeroRule? ZeroOf(LineShape shape) => ShapeFormulas.RatioOf(shape) is { Value: var value, Zero: var zero } && Divides(value) ? zero : null;

    // A ratio of a scheme's own number is never without a denominator.
    private static bool Divides(Formula value) => FormulaChildren.Walk(value).Any(part => part is Arithmetic { Operator: ArithmeticOperator.Divide, Right: not NumberLiteral });

    private static bool CanBeUnreported(Formula formula) => formula switch
    {
        Certainly or IsUnreported => false,
        FactFormula or OrganisationSize or ValidWhere or PeerFormula => true,
        Aggregate { Function: not (AggregateFunction.Exists or AggregateFunction.Count) } => true,
        _ => FormulaChildren.Of(formula).Any(CanBeUnreported),
    };
}

using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>The formulas that a shape is made of.</summary>
internal static class ShapeFormulas
{
    /// <summary>Those of a line that is no group: of its shape, and the conditions around it.</summary>
    public static IEnumerable<Formula?> Of(SchemeLine line) => [line.NotApplicableIf, line.LostIf, .. Of(line.Shape!)];

    public static IEnumerable<Formula?> Of(LineShape shape) => shape switch
    {
        BandsShape x => [x.Value, x.FullIf, x.Zero.UnmetIf, .. x.Bands.SelectMany(band => new[] { band.From, band.Above, band.To, band.If })],
        GradesShape x => [x.Value],
        CountedShape x => [x.Counted, x.Asked],
        PerPointShape x => [x.Value, x.Target, x.Zero.UnmetIf],
        LinearShape x => [x.Value, .. x.Knots.Select(knot => knot.At), x.Zero.UnmetIf],
        ProportionShape x => [x.Value, x.Target, x.Zero.UnmetIf],
        PartsShape x => x.Parts.SelectMany(part => Of(part.Shape)),
        ItemsShape x => [x.Where, new FactFormula(Owner.Item, x.By), x.OncePer is null ? null : new FactFormula(Owner.Item, x.OncePer)],
        _ => throw new InvalidOperationException($"A shape of unknown formulas: {shape.GetType().Name}."),
    };

    /// <summary>The number that a shape turns into points, and what becomes of the line where its denominator is 0; null where it has none.</summary>
    public static (Formula Value, ZeroRule Zero)? RatioOf(LineShape shape) => shape switch
    {
        BandsShape { Value: { Kind: FormulaKind.Number } value } x => (value, x.Zero),
        PerPointShape x => (x.Value, x.Zero),
        ProportionShape x => (x.Value, x.Zero),
        LinearShape x => (x.Value, x.Zero),
        _ => null,
    };

    /// <summary>
    /// What "all is lost where" comes to where the line's own ratio is one of nothing: what it says of the ratio loses nothing, for the line's
    /// rule for a denominator of 0 decides, and what it says beside holds as ever. "certainly" and "unreported" have their own answer already.
    /// </summary>
    public static Formula LostBeside(Formula lostIf, Formula ratio) => Beside(lostIf, ratio, isNegated: false);

    private static Formula Beside(Formula condition, Formula ratio, bool isNegated) => condition switch
    {
        Comparison when FormulaChildren.Walk(condition).Contains(ratio) => new TruthLiteral(isNegated),
        Conjunction x => new Conjunction(Beside(x.Left, ratio, isNegated), Beside(x.Right, ratio, isNegated)),
        Disjunction x => new Disjunction(Beside(x.Left, ratio, isNegated), Beside(x.Right, ratio, isNegated)),
        Negation x => new Negation(Beside(x.Operand, ratio, !isNegated)),
        _ => condition,
    };
}

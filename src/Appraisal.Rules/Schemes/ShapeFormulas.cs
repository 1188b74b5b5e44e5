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
}

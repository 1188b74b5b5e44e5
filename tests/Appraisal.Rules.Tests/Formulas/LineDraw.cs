using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Draws lines of every shape over drawn formulas.</summary>
internal sealed class LineDraw(FormulaDraw draw)
{
    public SchemeLine Line()
    {
        var range = 1 + draw.Next(1_000);
        LineShape shape = draw.Next(8) switch
        {
            0 => new CountedShape(draw.Number(2), draw.Next(2) == 0 ? null : draw.Number(1), Rate(), draw.Next(2) == 0 ? 0 : draw.Next(range)),
            1 => new PerPointShape(draw.Number(2), Target(), Rate(), Zero(), draw.Next(2) == 0 ? 0 : draw.Next(range)),
            5 or 6 => Linear(range),
            2 => new ProportionShape(draw.Number(2), Target(), Zero()),
            3 => new GradesShape(new FactFormula(Owner.Subject, FactCatalogue.Organisations["culture_grade"]), [range, range / 2, range / 3, 0]),
            4 => Parts(range),
            _ => Bands(range),
        };
        return new SchemeLine
        {
            Id = "L",
            Text = "",
            Clause = new Clause("", ""),
            Evidence = "",
            Section = "",
            RangeHundredths = range,
            Deducts = draw.Next(2) == 0,
            NotApplicableIf = draw.Next(3) == 0 ? draw.Truth(2) : null,
            NotApplicableEarns = (NotApplicableEarns)draw.Next(3),
            LostIf = draw.Next(3) == 0 ? LostIf(shape) : null,
            Shape = shape,
        };
    }

    // Often about the line's own ratio, as the marking sheets' are.
    private Formula LostIf(LineShape shape)
    {
        var condition = draw.Truth(2);
        if (draw.Next(2) == 0 || ShapeFormulas.RatioOf(shape) is not { Value: var ratio })
            return condition;
        var isBelow = new Comparison((ComparisonOperator)draw.Next(6), ratio, draw.Number(1));
        return draw.Next(4) switch
        {
            0 => new Conjunction(condition, isBelow),
            1 => new Disjunction(isBelow, condition),
            2 => new Negation(isBelow),
            _ => isBelow,
        };
    }

    // Knots that rise, as they must where they are literals, and knots that are any formula.
    private LinearShape Linear(int range)
    {
        var isWritten = draw.Next(3) > 0;
        var at = 0;
        var knots = Enumerable.Range(0, 2 + draw.Next(3))
            .Select(k => new Knot(isWritten ? new NumberLiteral(at += 1 + draw.Next(9), 7) : draw.Number(1), k == 0 ? range : draw.Next(range + 1))).ToList();
        return new LinearShape(draw.Number(2), knots, Zero());
    }

    private PartsShape Parts(int range)
    {
        var first = draw.Next(range);
        return new PartsShape([new LinePart("", first, Bands(first)), new LinePart("", range - first, Bands(range - first))]);
    }

    private BandsShape Bands(int range)
    {
        var value = draw.Next(3) == 0 ? draw.Date(2) : draw.Number(2);
        var bands = Enumerable.Range(0, 1 + draw.Next(3)).Select(k => Band(range / (k + 1), value)).ToList();
        return new BandsShape(value, bands, draw.Next(4) == 0 ? draw.Truth(2) : null, Zero());
    }

    private Band Band(int hundredths, Formula value)
    {
        Formula? Bound() => draw.Next(2) == 0 ? value.Kind == FormulaKind.Date ? draw.Date(1) : draw.Number(1) : null;
        var (from, above, to) = (Bound(), Bound(), Bound());
        var isBare = from is null && above is null && to is null;
        return new Band(hundredths, from, above, to, isBare || draw.Next(3) == 0 ? draw.Truth(2) : null);
    }

    private NumberLiteral Rate() => new(1 + draw.Next(9), 1 + draw.Next(9));

    private NumberLiteral Target() => new(1 + draw.Next(9), 1 + draw.Next(9));

    private ZeroRule Zero() => draw.Next(2) == 0 ? new ZeroRule((ZeroOutcome)draw.Next(3), null) : new ZeroRule(ZeroOutcome.NotApplicable, draw.Truth(1));
}

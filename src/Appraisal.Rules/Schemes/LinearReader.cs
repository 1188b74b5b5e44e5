using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Shapes that follow a value in proportion, floors, and checklists.</summary>
internal sealed partial class ShapeReader
{
    // What a line that loses keeps at least; one that takes has its limit in what it takes.
    private static int AtLeast(SchemeNode node, int? range)
    {
        if (node.Has("takes") || !node.Has("at_least"))
            return 0;
        var atLeast = node.Hundredths("at_least") ?? 0;
        return atLeast < range || range is null ? atLeast : node.Wrong<int>("at_least", node.Text("at_least")!, new Words("小于满分的分值", "points below the maximum")) ?? 0;
    }

    private LinearShape? Linear(SchemeNode node, int? range)
    {
        var value = context.Formula(node, "value", FormulaKind.Number);
        var zero = Zero(node);
        var knots = new List<Knot>();
        var list = Some(node, "linear");
        foreach (var knot in list)
        {
            var (at, points) = (context.Formula(knot, "at", FormulaKind.Number), knot.Hundredths("points"));
            CheckShare(knot, value, "at");
            knot.Done();
            if (at is null || points is null)
                continue;
            if (knots is [.., { At: NumberLiteral before }] && at is NumberLiteral here && here.Numerator * before.Denominator <= before.Numerator * here.Denominator)
                context.Problems.Add(ProblemCode.BandOrder, knot.PlaceOf("at"), knot.Name);
            knots.Add(new Knot(at, points.Value));
        }
        if (list.Count == 1)
            context.Problems.Add(ProblemCode.MissingKey, node.PlaceOf("linear"), $"{node.Name}.linear", new Words("至少两处", "at least two"));
        else if (knots.Count > 1 && range is { } most && knots.Max(knot => knot.Hundredths) is var best && best != most)
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf(node.Has("takes") ? "takes" : "points"), node.Name, best / 100m, most / 100m);
        return value is null || knots.Count < 2 ? null : new LinearShape(value, knots, zero);
    }

    /// <summary>So much for each one counted, or for each percentage point from a bound on, up to the maximum.</summary>
    private LinearShape? Earning(SchemeNode node, int? range)
    {
        var isPerPoint = node.Has("earns_per_point");
        var value = context.Formula(node, isPerPoint ? "value" : "counted", FormulaKind.Number);
        var from = isPerPoint ? context.Formula(node, "from", FormulaKind.Number) : FormulaNumbers.Zero;
        CheckShare(node, isPerPoint ? value : null, "from");
        var rate = node.Positive(isPerPoint ? "earns_per_point" : "earns");
        var zero = isPerPoint ? Zero(node) : ZeroRule.NotApplicable;
        if (from is not (null or NumberLiteral))
            node.Wrong<int>("from", node.Text("from")!, new Words("写明的数", "a number that is written"));
        if (value is null || from is not NumberLiteral start || rate is null || range is not { } most)
            return null;
        // The maximum is reached so far on: points ÷ rate, and for percentage points a hundredth of it.
        var each = FormulaNumbers.Literal(rate.Value);
        var (above, below) = (most * each.Denominator, each.Numerator * (isPerPoint ? 10_000 : 100));
        var end = new NumberLiteral(start.Numerator * below + above * start.Denominator, start.Denominator * below);
        return new LinearShape(value, [new Knot(start, 0), new Knot(end, most)], zero, new LinearRate(each, isPerPoint));
    }

    /// <summary>Things that are there or not, each worth the same share of the points.</summary>
    private PartsShape Checklist(SchemeNode node, int? range)
    {
        var texts = node.Texts("checklist");
        var key = node.Has("takes") ? "takes" : "points";
        if (texts.Count > MaximumBandsOrParts)
            context.Problems.Add(ProblemCode.TooLarge, node.PlaceOf("checklist"), $"{node.Name}.checklist", MaximumBandsOrParts);
        else if (texts.Count == 0 && node.IsList("checklist"))
            context.Problems.Add(ProblemCode.MissingKey, node.PlaceOf("checklist"), $"{node.Name}.checklist", new Words("至少一项", "at least one"));
        else if (range is { } most && texts.Count > 0 && most % texts.Count != 0)
            context.Problems.Add(ProblemCode.WrongValue, node.PlaceOf(key), node.Text(key), new Words($"可由 {texts.Count} 项平分的分值(每项至多两位小数)", $"points that {texts.Count} items share evenly, each with at most two decimals"));
        var parts = new List<LinePart>();
        foreach (var (text, place) in texts.Take(MaximumBandsOrParts))
        {
            if (context.Formula(text, place, $"{node.Name}.checklist", FormulaKind.Truth) is not { } holds)
                continue;
            var share = (range ?? 0) / texts.Count;
            var name = holds is FactFormula { Column: var column } ? column.Header : FormulaText.Of(holds);
            parts.Add(new LinePart(name, share, new BandsShape(null, [new Band(share, null, null, null, holds)], null, ZeroRule.NotApplicable)));
        }
        return new PartsShape(parts, IsChecklist: true);
    }
}

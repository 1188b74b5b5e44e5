using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads the shape of a line, of a part of a line, or of a condition: the key that is there says which.</summary>
internal sealed partial class ShapeReader(SchemeContext context)
{
    /// <summary>No line of a marking sheet comes near.</summary>
    private const int MaximumBandsOrParts = 100;

    public LineShape? Read(SchemeNode node, int? range)
    {
        if (node.Has("parts"))
            return Parts(node, range);
        if (node.Has("items"))
            return Items(node, range);
        if (node.Has("checklist"))
            return Checklist(node, range);
        if (node.Has("linear"))
            return Linear(node, range);
        if (node.Has("earns") || node.Has("earns_per_point"))
            return Earning(node, range);
        if (node.Has("counted"))
            return Counted(node, range);
        if (node.Has("grades"))
            return Grades(node, range);
        if (node.Has("per_point"))
            return PerPoint(node, range);
        return node.Has("in_proportion_to") ? Proportion(node) : Bands(node, range);
    }

    /// <summary>Bands, or one band written on the line itself: holds, from, above, to.</summary>
    public BandsShape Bands(SchemeNode node, int? range)
    {
        var fullIf = context.Formula(node, "full_if", FormulaKind.Truth, required: false);
        return Bands(node, range, fullIf, Zero(node));
    }

    /// <summary>The same with what stands beside the bands read elsewhere.</summary>
    public BandsShape Bands(SchemeNode node, int? range, Formula? fullIf, ZeroRule zero)
    {
        var value = context.Formula(node, "value", null, required: false);
        var bands = new List<Band>();
        if (node.Has("bands"))
        {
            foreach (var band in Some(node, "bands"))
            {
                bands.Add(Band(band, value, band.Hundredths("points") ?? 0, "and", "if", "from, above, to, if"));
                band.Done();
            }
        }
        else
        {
            bands.Add(Band(node, value, range ?? 0, "and", "holds", "holds, from, above, to, bands, counted, grades, per_point, earns_per_point, in_proportion_to, linear, checklist, parts, items"));
        }
        var needsValue = bands.Any(band => band.Bound is not null);
        if (needsValue && value is null && !node.Has("value"))
            node.Missing("value");
        if (bands.Count > 0 && range is { } most && bands[0].Hundredths != most)
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf(node.Has("takes") ? "takes" : "points"), node.Name, bands[0].Hundredths / 100m, most / 100m);
        return new BandsShape(value, bands, fullIf, zero);
    }

    // At least one, so that a line asks for something, and no more than can be compiled one in the other.
    private List<SchemeNode> Some(SchemeNode node, string key)
    {
        var list = node.List(key).ToList();
        if (list.Count > MaximumBandsOrParts)
            context.Problems.Add(ProblemCode.TooLarge, node.PlaceOf(key), $"{node.Name}.{key}", MaximumBandsOrParts);
        else if (list.Count == 0 && node.IsList(key))
            context.Problems.Add(ProblemCode.MissingKey, node.PlaceOf(key), $"{node.Name}.{key}", new Words("至少一项", "at least one"));
        return list.Count > MaximumBandsOrParts ? [] : list;
    }

    private Band Band(SchemeNode node, Formula? value, int hundredths, string and, string condition, string expected)
    {
        if (!new[] { and, condition, "from", "above", "to" }.Any(node.Has))
            node.Missing(expected);
        var kind = value?.Kind;
        var both = context.Formula(node, and, FormulaKind.Truth, required: false);
        var alone = context.Formula(node, condition, FormulaKind.Truth, required: false);
        var all = both is not null && alone is not null ? new Conjunction(alone, both) : both ?? alone;
        CheckShare(node, value, "from", "above", "to");
        return new Band(hundredths, Bound(node, "from", kind), Bound(node, "above", kind), Bound(node, "to", kind), all);
    }

    // 95 where 95 % is meant, which nothing reaches.
    private void CheckShare(SchemeNode node, Formula? value, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (value is not null && node.Has(key) && decimal.TryParse(node.Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) && FormulaBinder.LacksPerCent(value, bound))
                context.Problems.Add(ProblemCode.PercentSign, node.PlaceOf(key), FormulaBinder.Shown(bound), FormulaBinder.Shown(bound * 100));
        }
    }

    private Formula? Bound(SchemeNode node, string key, FormulaKind? kind)
    {
        if (kind is null or FormulaKind.Number or FormulaKind.Date)
            return context.Formula(node, key, kind, required: false);
        if (node.Has(key))
            context.Problems.Add(ProblemCode.WrongType, node.PlaceOf(key), new Words("数或日期", "a number or a date"), FormulaKindTexts.Of(kind.Value));
        return null;
    }

    private ZeroRule Zero(SchemeNode node)
    {
        if (!node.Has("zero_denominator"))
            return ZeroRule.NotApplicable;
        if (node.IsMapping("zero_denominator"))
        {
            var rule = node.Mapping("zero_denominator")!;
            var unmetIf = context.Formula(rule, "unmet_if", FormulaKind.Truth);
            rule.Done();
            return new ZeroRule(ZeroOutcome.NotApplicable, unmetIf);
        }
        var outcome = node.Text("zero_denominator") switch
        {
            "not_applicable" => ZeroOutcome.NotApplicable,
            "unmet" => ZeroOutcome.Unmet,
            "unreported" => ZeroOutcome.Unreported,
            var text => node.Wrong<ZeroOutcome>("zero_denominator", text ?? "", "not_applicable|unmet|unreported|{unmet_if}"),
        };
        return new ZeroRule(outcome ?? ZeroOutcome.NotApplicable, null);
    }

    private CountedShape? Counted(SchemeNode node, int? range)
    {
        var counted = context.Formula(node, "counted", FormulaKind.Number);
        var asked = context.Formula(node, "asked", FormulaKind.Number, required: false);
        var each = node.Positive("each");
        var atLeast = AtLeast(node, range);
        return counted is null || each is null ? null : new CountedShape(counted, asked, FormulaNumbers.Literal(each.Value), atLeast);
    }

    private GradesShape? Grades(SchemeNode node, int? range)
    {
        var value = context.Formula(node, "value", FormulaKind.Choice);
        var points = node.Mapping("grades")!;
        var byChoice = value is FactFormula { Column: var column } ? ByChoice(points, column) : null;
        if (value is not (null or FactFormula))
            node.Wrong<int>("value", node.Text("value")!, new Words("选项列", "a column of choices"));
        if (byChoice is not null && range is { } most && byChoice.Max() != most)
            context.Problems.Add(ProblemCode.Sum, points.Place, node.Name, byChoice.Max() / 100m, most / 100m);
        return value is null || byChoice is null ? null : new GradesShape(value, byChoice);
    }

    private int[] ByChoice(SchemeNode points, Column column)
    {
        var byChoice = column.Choices.Select(choice => points.Hundredths(choice.Id) ?? 0).ToArray();
        points.Done();
        return byChoice;
    }

    private PerPointShape? PerPoint(SchemeNode node, int? range)
    {
        var value = context.Formula(node, "value", FormulaKind.Number);
        var target = context.Formula(node, "target", FormulaKind.Number);
        CheckShare(node, value, "target");
        var rate = node.Positive("per_point");
        var zero = Zero(node);
        var atLeast = AtLeast(node, range);
        return value is null || target is null || rate is null
            ? null
            : new PerPointShape(value, target, FormulaNumbers.Literal(rate.Value), zero, atLeast);
    }

    private ProportionShape? Proportion(SchemeNode node)
    {
        var value = context.Formula(node, "value", FormulaKind.Number);
        var target = context.Formula(node, "in_proportion_to", FormulaKind.Number);
        CheckShare(node, value, "in_proportion_to");
        var zero = Zero(node);
        if (target is not (null or NumberLiteral { Numerator.Sign: > 0 }))
        {
            node.Wrong<int>("in_proportion_to", node.Text("in_proportion_to")!, new Words("大于零的数", "a number above zero"));
            return null;
        }
        return value is null || target is null ? null : new ProportionShape(value, target, zero);
    }

    private PartsShape Parts(SchemeNode node, int? range)
    {
        var parts = new List<LinePart>();
        foreach (var part in Some(node, "parts"))
        {
            var points = part.Hundredths("points");
            var text = part.Text("text") ?? "";
            // A part gives whole hundredths, so that the line is rounded once.
            var shape = part.Has("grades") ? Grades(part, points) : (LineShape?)Bands(part, points);
            part.Done();
            if (shape is not null)
                parts.Add(new LinePart(text, points ?? 0, shape));
        }
        if (range is { } most && parts.Sum(part => part.RangeHundredths) is var sum && sum != most)
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), node.Name, sum / 100m, most / 100m);
        return new PartsShape(parts);
    }

    private ItemsShape? Items(SchemeNode node, int? range)
    {
        var items = node.Mapping("items")!;
        var of = items.Text("of") ?? "";
        if (FormulaBinder.CollectionOf(of) is not { } rows)
        {
            context.Problems.Add(ProblemCode.UnknownName, items.PlaceOf("of"), of);
            return null;
        }
        var by = context.Column(items, "by", rows.Sheet, CellType.Choice);
        var each = items.Mapping("each");
        var where = context.Formula(items, "where", FormulaKind.Truth, required: false, item: of);
        var oncePer = items.Has("once_per") ? context.Column(items, "once_per", rows.Sheet, CellType.Text) : null;
        items.Done();
        if (range == 0)
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), node.Name, 0, "> 0");
        if (by is null || each is null || range == 0)
            return null;
        return new ItemsShape(rows.Collection, by, ByChoice(each, by), where, oncePer);
    }
}

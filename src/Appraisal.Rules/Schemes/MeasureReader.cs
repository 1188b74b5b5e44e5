using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads coverage measures, targets, classes of size, and how ratios are shown.</summary>
internal sealed class MeasureReader(SchemeContext context)
{
    private SchemeNode Root => context.Root;

    public RatioRounding ShownRatios()
    {
        var shown = Root.Mapping("shown", required: false);
        var rounding = shown?.Text("ratios") switch
        {
            null or "cut" => RatioRounding.Cut,
            "half_up" => RatioRounding.HalfUp,
            var text => shown!.Wrong<RatioRounding>("ratios", text, "cut|half_up") ?? RatioRounding.Cut,
        };
        shown?.Done();
        return rounding;
    }

    public IReadOnlyList<SchemeMeasure> Measures()
    {
        var measures = new List<SchemeMeasure>();
        foreach (var (id, node) in Root.Entries("measures", required: false))
        {
            var ofEnterprise = IsOfEnterprise(node);
            var numerator = context.Formula(node, "numerator", FormulaKind.Truth, ofEnterprise: ofEnterprise);
            measures.Add(new SchemeMeasure(numerator ?? new TruthLiteral(false))
            {
                Id = id,
                Text = node.Text("text") ?? "",
                Clause = context.Clause(node),
                CountsEnterprises = ofEnterprise,
                CountsTo = node.Whole("counts_to", required: !ofEnterprise),
                Denominator = ofEnterprise ? context.Formula(node, "denominator", FormulaKind.Truth, ofEnterprise: true) : null,
            });
            node.Done();
        }
        return measures;
    }

    /// <summary>Is the subject of a measure or a duty an enterprise; else an organisation.</summary>
    public static bool IsOfEnterprise(SchemeNode node) => node.Text("subject") switch
    {
        "enterprise" => true,
        "organisation" or null => false,
        var text => node.Wrong<bool>("subject", text, "enterprise|organisation") ?? node.Has("denominator"),
    };

    public IReadOnlyList<SchemeTarget> Targets()
    {
        var targets = new List<SchemeTarget>();
        foreach (var node in Root.List("targets", required: false))
        {
            var share = FormulaNumbers.Literal(node.Number("at_least") ?? 0);
            targets.Add(new SchemeTarget(
                node.Text("measure") ?? "",
                (long)share.Numerator,
                (long)share.Denominator,
                node.Date("due") ?? DateOnly.MinValue,
                context.Clause(node)));
            node.Done();
        }
        return targets;
    }

    public IReadOnlyList<long> SizeClasses()
    {
        if (!Root.Has("size_classes"))
            return [0];
        var texts = Root.Texts("size_classes");
        var classes = texts
            .Select(entry => long.TryParse(entry.Text, System.Globalization.CultureInfo.InvariantCulture, out var from) ? from : -1).ToList();
        if (classes.Count == 0 || classes[0] != 0 || classes.Zip(classes.Skip(1)).Any(pair => pair.First >= pair.Second))
            Root.Wrong<int>("size_classes", string.Join(", ", texts.Select(entry => entry.Text)), new Words("从 0 起递增的整数", "whole numbers rising from 0"));
        return classes;
    }
}

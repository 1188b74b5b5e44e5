using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads conditions of eligibility, levels, and the cultivation list.</summary>
internal sealed class EligibilityReader(SchemeContext context)
{
    private SchemeNode Root => context.Root;

    private readonly ShapeReader _shapes = new(context);

    public IReadOnlyList<SchemeCondition> Conditions(IReadOnlyList<SchemeTotal> totals)
    {
        var conditions = new List<SchemeCondition>();
        foreach (var (id, node) in Root.Entries("conditions", required: false))
        {
            var isTotal = node.Has("total");
            var isNotVetoed = node.Has("not_vetoed") && node.Text("not_vetoed") == "true";
            conditions.Add(new SchemeCondition
            {
                Id = id,
                Text = node.Text("text") ?? "",
                Clause = context.Clause(node),
                Total = isTotal ? node.Text("total") : null,
                FromHundredths = isTotal ? TotalBound(node, totals) : 0,
                IsNotVetoed = isNotVetoed,
                Test = isTotal || isNotVetoed ? null : Test(node),
            });
            node.Done();
        }
        return conditions;
    }

    private int TotalBound(SchemeNode node, IReadOnlyList<SchemeTotal> totals)
    {
        var name = node.Text("total") ?? "";
        var total = totals.FirstOrDefault(known => known.Id == name);
        if (total is null)
            context.Problems.AddWithAdvice(ProblemCode.UnknownReference, node.PlaceOf("total"), () => Suggestions.For(name, totals.Select(known => (known.Id, (string?)known.Text))), name);
        return SharedBound.Read(node, total?.RangeHundredths ?? 0, context.Problems);
    }

    private BandsShape Test(SchemeNode node)
    {
        var or = context.Formula(node, "or", FormulaKind.Truth, required: false);
        return _shapes.Bands(node, 1, or, new ZeroRule(ZeroOutcome.Unreported, null));
    }

    public IReadOnlyList<SchemeLevel> Levels()
    {
        var levels = new List<SchemeLevel>();
        foreach (var (id, node) in Root.Entries("levels", required: false))
        {
            levels.Add(new SchemeLevel
            {
                Id = id,
                Text = node.Text("text") ?? "",
                Clause = context.Clause(node),
                Places = node.Whole("places") ?? 0,
                Target = node.Whole("target") ?? 0,
                Review = node.Text("review", required: node.Has("holder_since")) ?? "",
                HolderSince = node.Has("holder_since") ? context.Column(node, "holder_since", FactCatalogue.Organisations, CellType.Year) : null,
                Conditions = [.. node.Texts("conditions").Select(entry => entry.Text)],
            });
            node.Done();
        }
        return levels;
    }

    public IReadOnlyList<string> CultivationRequires()
    {
        var cultivation = Root.Mapping("cultivation", required: false);
        var requires = cultivation?.Texts("requires").Select(entry => entry.Text).ToList() ?? [];
        cultivation?.Done();
        return requires;
    }
}

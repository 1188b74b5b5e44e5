using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads what stands beside the lines: vetoes, grades, conditions, levels, measures, targets and duties.</summary>
internal sealed class PartReader(SchemeContext context)
{
    private readonly ShapeReader _shapes = new(context);

    private SchemeNode Root => context.Root;

    public RatioRounding ShownRatios()
    {
        var shown = Root.Mapping("shown");
        var rounding = shown?.Text("ratios") switch
        {
            null or "cut" => RatioRounding.Cut,
            "half_up" => RatioRounding.HalfUp,
            var text => shown!.Wrong<RatioRounding>("ratios", text, "cut|half_up") ?? RatioRounding.Cut,
        };
        shown?.Done();
        return rounding;
    }

    public SchemeVetoes Vetoes()
    {
        var vetoes = Root.Mapping("vetoes");
        var months = vetoes?.Whole("look_back_months") ?? 0;
        var kinds = new List<SchemeVeto>();
        foreach (var (kind, node) in vetoes?.Entries("kinds") ?? [])
        {
            var column = FactCatalogue.Incidents["kind"];
            var position = column.Choices.ToList().FindIndex(choice => choice.Id == kind);
            if (position < 0)
                context.Problems.Add(ProblemCode.UnknownName, node.Place, kind);
            kinds.Add(new SchemeVeto(Bites(new ChoiceLiteral(column, position), months))
            {
                Kind = kind,
                Text = node.Text("text") ?? "",
                Clause = context.Clause(node),
            });
            node.Done();
        }
        vetoes?.Done();
        return new SchemeVetoes { LookBackMonths = months, Kinds = kinds };
    }

    // Known by the appraisal date, and within the look-back or not lifted by then. A lifting that cannot be read is none.
    private static Conjunction Bites(ChoiceLiteral kind, int months)
    {
        FactFormula Fact(string id) => new(Owner.Item, FactCatalogue.Incidents[id]);
        var since = new AddMonths(new AsOf(), FormulaNumbers.Literal(-months), 1);
        var isKind = new Comparison(ComparisonOperator.Equal, Fact("kind"), kind);
        var isKnown = new Comparison(ComparisonOperator.LessOrEqual, Fact("occurred_on"), new AsOf());
        var isRecent = new Comparison(ComparisonOperator.GreaterOrEqual, Fact("occurred_on"), since);
        var isLifted = new Certainly(new Comparison(ComparisonOperator.LessOrEqual, Fact("lifted_on"), new AsOf()));
        return new Conjunction(isKind, new Conjunction(isKnown, new Disjunction(isRecent, new Negation(isLifted))));
    }

    public SchemeGrades Grades()
    {
        var grades = Root.Mapping("grades");
        var ladder = new List<SchemeGrade>();
        foreach (var (id, node) in grades?.Entries("ladder") ?? [])
        {
            ladder.Add(new SchemeGrade(id, node.Text("text") ?? "", node.Hundredths("from", required: false) ?? int.MinValue));
            node.Done();
        }
        var caps = new List<SchemeCap>();
        foreach (var (id, node) in grades?.Entries("caps", required: false) ?? [])
        {
            var grade = node.Text("at_most") ?? "";
            var position = ladder.FindIndex(known => known.Id == grade);
            if (position < 0)
                context.Problems.Add(ProblemCode.UnknownReference, node.PlaceOf("at_most"), grade);
            var isVeto = node.Has("if_vetoed") && node.Text("if_vetoed") == "true";
            var condition = isVeto ? null : context.Formula(node, "if", FormulaKind.Truth);
            caps.Add(new SchemeCap(id, node.Text("text") ?? "", context.Clause(node), position) { If = condition });
            node.Done();
        }
        var of = grades?.Text("of") ?? "";
        grades?.Done();
        return new SchemeGrades { Of = of, Ladder = ladder, Caps = caps };
    }

    public IReadOnlyList<SchemeCondition> Conditions(IReadOnlyList<SchemeTotal> totals)
    {
        var conditions = new List<SchemeCondition>();
        foreach (var (id, node) in Root.Entries("conditions"))
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
            context.Problems.Add(ProblemCode.UnknownReference, node.PlaceOf("total"), name);
        if (!node.Has("from_share"))
            return node.Hundredths("from") ?? 0;
        var share = node.Number("from_share") ?? 0;
        if (share > 1)
            share = node.Wrong<decimal>("from_share", node.Text("from_share")!, "不超过 100% 的比例 (a share of at most 100 %)") ?? 0;
        // Points lie on hundredths: a bound between two of them is reached by the higher one.
        return (int)decimal.Ceiling(share * (total?.RangeHundredths ?? 0));
    }

    private BandsShape? Test(SchemeNode node)
    {
        var shape = _shapes.Bands(node, 1);
        var or = context.Formula(node, "or", FormulaKind.Truth, required: false);
        return shape is null ? null : shape with { FullIf = or, Zero = new ZeroRule(ZeroOutcome.Unreported, null) };
    }

    public IReadOnlyList<SchemeLevel> Levels()
    {
        var levels = new List<SchemeLevel>();
        foreach (var (id, node) in Root.Entries("levels"))
        {
            levels.Add(new SchemeLevel
            {
                Id = id,
                Text = node.Text("text") ?? "",
                Clause = context.Clause(node),
                Places = node.Whole("places") ?? 0,
                Target = node.Whole("target") ?? 0,
                HolderSince = context.Column(node, "holder_since", FactCatalogue.Organisations, CellType.Year)
                    ?? FactCatalogue.Organisations["district_model_since"],
                Conditions = [.. node.Texts("conditions").Select(entry => entry.Text)],
            });
            node.Done();
        }
        return levels;
    }

    public IReadOnlyList<string> CultivationRequires()
    {
        var cultivation = Root.Mapping("cultivation");
        var requires = cultivation?.Texts("requires").Select(entry => entry.Text).ToList() ?? [];
        cultivation?.Done();
        return requires;
    }

    public IReadOnlyList<SchemeMeasure> Measures()
    {
        var measures = new List<SchemeMeasure>();
        foreach (var (id, node) in Root.Entries("measures"))
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

    private static bool IsOfEnterprise(SchemeNode node) => node.Text("subject") switch
    {
        "enterprise" => true,
        "organisation" or null => false,
        var text => node.Wrong<bool>("subject", text, "enterprise|organisation") ?? node.Has("denominator"),
    };

    public IReadOnlyList<SchemeTarget> Targets()
    {
        var targets = new List<SchemeTarget>();
        foreach (var node in Root.List("targets"))
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

    public IReadOnlyList<SchemeDuty> Duties()
    {
        var duties = new List<SchemeDuty>();
        foreach (var (id, node) in Root.Entries("duties"))
        {
            var ofEnterprise = IsOfEnterprise(node);
            var sheet = Scheme.SubjectSheet(ofEnterprise);
            var items = node.Texts("items", required: false)
                .Select(item => context.Column(item.Text, item.Place, sheet, CellType.Truth))
                .OfType<Column>().OrderBy(column => column.Index).ToList();
            duties.Add(new SchemeDuty
            {
                Id = id,
                Text = node.Text("text") ?? "",
                Clauses = context.Clauses(node),
                IsOfEnterprise = ofEnterprise,
                SettledBy = node.Text("settled_by") ?? "",
                Items = items,
                OwedIf = context.Formula(node, "owed_if", FormulaKind.Truth, required: items.Count == 0, ofEnterprise: ofEnterprise),
                Since = context.Formula(node, "since", FormulaKind.Date, required: false, ofEnterprise: ofEnterprise),
                OverdueIf = context.Formula(node, "overdue_if", FormulaKind.Truth, required: false, ofEnterprise: ofEnterprise),
                UrgentIf = context.Formula(node, "urgent_if", FormulaKind.Truth, required: false, ofEnterprise: ofEnterprise),
            });
            node.Done();
        }
        return duties;
    }

    public IReadOnlyList<long> SizeClasses()
    {
        var classes = Root.Texts("size_classes")
            .Select(entry => long.TryParse(entry.Text, System.Globalization.CultureInfo.InvariantCulture, out var from) ? from : -1).ToList();
        if (!Root.Has("size_classes"))
            return classes;
        if (classes.Count == 0 || classes[0] != 0 || classes.Zip(classes.Skip(1)).Any(pair => pair.First >= pair.Second))
            Root.Wrong<int>("size_classes", string.Join(", ", classes), "从 0 起递增的整数 (whole numbers rising from 0)");
        return classes;
    }
}

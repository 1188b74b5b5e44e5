using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads vetoes 一票否决, grades and what caps them.</summary>
internal sealed class GradeReader(SchemeContext context)
{
    private SchemeNode Root => context.Root;

    private const string Ungraded = "ungraded";
    private const int MostMonthsBack = 1_200;

    /// <summary>More than any ladder has, few enough that a cap for each of them is.</summary>
    private const int MaximumGrades = 100;

    public SchemeVetoes Vetoes()
    {
        var vetoes = Root.Mapping("vetoes", required: false);
        var months = vetoes is null ? 1 : Months(vetoes);
        var kinds = new List<SchemeVeto>();
        foreach (var (kind, node) in vetoes?.Entries("kinds") ?? [])
        {
            var column = FactCatalogue.Incidents["kind"];
            var position = column.Choices.ToList().FindIndex(choice => choice.Id == kind);
            if (position < 0)
                context.Problems.Add(ProblemCode.WrongValue, node.Place, kind, new Words($"否决类别 {string.Join("|", column.Choices.Select(choice => choice.Id))}", $"a kind of veto: {string.Join("|", column.Choices.Select(choice => choice.Id))}"));
            var back = node.Has("look_back_months") ? Months(node) : months;
            var bites = Bites(new ChoiceLiteral(column, position), back);
            kinds.Add(new SchemeVeto(context.Formula(node, "if", FormulaKind.Truth, required: false, item: "incident") is { } condition ? new Conjunction(bites, condition) : bites)
            {
                LookBackMonths = back,
                Kind = kind,
                Text = node.Text("text") ?? "",
                Clause = context.Clause(node),
            });
            node.Done();
        }
        vetoes?.Done();
        return new SchemeVetoes { LookBackMonths = months, Kinds = kinds };
    }

    // So many grades above the one held, which is a number counted from the lowest grade, 0, up. Where neither the facts nor the
    // exception say otherwise, each grade further up is closed by a cap of its own at the one below it.
    private List<SchemeCap> Steps(string id, SchemeNode node, List<SchemeGrade> ladder)
    {
        var (text, clause) = (node.Text("text") ?? "", context.Clause(node));
        var (held, steps) = (context.Formula(node, "held", FormulaKind.Number), node.Whole("steps"));
        var unless = context.Formula(node, "unless", FormulaKind.Truth, required: false);
        if (steps < 1)
            steps = node.Wrong<int>("steps", node.Text("steps")!, new Words("至少 1 等", "at least one grade"));
        if (held is null || steps is not { } most)
            return [];
        var caps = new List<SchemeCap>();
        for (var position = 0; position < ladder.Count - 1; position++)
        {
            var number = ladder.Count - 1 - position;
            Formula isTooFar = new Comparison(ComparisonOperator.Less, held, FormulaNumbers.Literal(number - most));
            if (number > most)
                caps.Add(new SchemeCap($"{id}.{ladder[position].Id}", text, clause, position + 1) { WrittenAs = id, If = unless is null ? isTooFar : new Conjunction(isTooFar, new Negation(unless)) });
        }
        return caps;
    }

    private static int Months(SchemeNode node)
    {
        if (node.Whole("look_back_months") is not { } months)
            return 1;
        return months is >= 1 and <= MostMonthsBack ? months
            : node.Wrong<int>("look_back_months", node.Text("look_back_months")!, new Words($"1–{MostMonthsBack} 个月", $"1 to {MostMonthsBack} months")) ?? 1;
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

    /// <summary>The grades; one for all where the scheme has none.</summary>
    /// <param name="whole">The total that a scheme without grades shows beside it.</param>
    public SchemeGrades Grades(string whole)
    {
        if (!Root.Has("grades"))
            return new SchemeGrades { Of = whole, Ladder = [new SchemeGrade(Ungraded, "不分等次", int.MinValue)], Caps = [] };
        var grades = Root.Mapping("grades");
        var ladder = new List<SchemeGrade>();
        foreach (var (id, node) in grades?.Entries("ladder") ?? [])
        {
            ladder.Add(new SchemeGrade(id, node.Text("text") ?? "", node.Hundredths("from", required: false) ?? int.MinValue)
            {
                Requires = [.. node.Texts("requires", required: false).Select(entry => entry.Text).Distinct(StringComparer.Ordinal)],
            });
            node.Done();
        }
        if (ladder.Count > MaximumGrades)
        {
            context.Problems.Add(ProblemCode.TooLarge, grades!.PlaceOf("ladder"), "grades.ladder", MaximumGrades);
            ladder.RemoveRange(MaximumGrades, ladder.Count - MaximumGrades);
        }
        var caps = new List<SchemeCap>();
        foreach (var (id, node) in grades?.Entries("caps", required: false) ?? [])
        {
            if (node.Has("held"))
            {
                caps.AddRange(Steps(id, node, ladder));
                node.Done();
                continue;
            }
            var grade = node.Text("at_most") ?? "";
            var position = ladder.FindIndex(known => known.Id == grade);
            if (position < 0)
                context.Problems.AddWithAdvice(ProblemCode.UnknownReference, node.PlaceOf("at_most"), () => Suggestions.For(grade, ladder.Select(known => (known.Id, (string?)known.Text))), grade);
            var isVeto = node.Has("if_vetoed") && node.Text("if_vetoed") == "true";
            var condition = isVeto ? null : context.Formula(node, "if", FormulaKind.Truth);
            caps.Add(new SchemeCap(id, node.Text("text") ?? "", context.Clause(node), position) { If = condition });
            node.Done();
        }
        var of = grades?.Text("of") ?? "";
        grades?.Done();
        return new SchemeGrades { Of = of, Ladder = ladder, Caps = caps };
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Reach;

/// <summary>What a formula can do: be true, false or undecided, stand on a bound, read a fact that is unreported.</summary>
internal static class FormulaItems
{
    /// <summary>The three truths; two where the formula is never undecided.</summary>
    public static IEnumerable<ReachItem> Truths(string name, Formula formula, Func<ReachCase, ReachCase?> where)
    {
        yield return new ReachItem("", $"{name} true", found => where(found)?.Truth(formula) is true);
        yield return new ReachItem("", $"{name} false", found => where(found)?.Truth(formula) is false);
        if (CanBeUndecided(formula))
            yield return new ReachItem("", $"{name} undecided", found => where(found) is { } at && at.Truth(formula) is null);
    }

    public static bool CanBeUndecided(Formula formula) => formula switch
    {
        Certainly or IsUnreported or TruthLiteral => false,
        Negation x => CanBeUndecided(x.Operand),
        Conjunction x => CanBeUndecided(x.Left) || CanBeUndecided(x.Right),
        Disjunction x => CanBeUndecided(x.Left) || CanBeUndecided(x.Right),
        Comparison { Left: AsOf, Right: DateLiteral } => false,
        Aggregate { Function: AggregateFunction.Exists or AggregateFunction.Count, Where: null } => false,
        Comparison { Left: Aggregate { Function: AggregateFunction.Count } count, Right: NumberLiteral } => count.Where is { } where && CanBeUndecided(where),
        _ => true,
    };

    /// <summary>Each fact that is read, unreported in one of its rows.</summary>
    public static IEnumerable<ReachItem> Unreported(IEnumerable<Formula?> formulas) => formulas.OfType<Formula>()
        .SelectMany(formula => FormulaChildren.FactsOf(formula)).DistinctBy(pair => (pair.Fact.Owner, pair.Fact.Column))
        .Where(pair => pair.Fact.Column.IsRequired is false || pair.Fact.Column.Id == "status")
        .Select(pair => new ReachItem("", $"{(pair.Fact.Owner == Owner.Subject ? pair.Fact.Column.Id : pair.Fact.Column.ToString())} unreported", found =>
            RowsOf(pair.Fact, pair.Collection, found.Subject).Any(row => row.IsUnreported(pair.Fact.Column))));

    /// <summary>Does a formula divide by something that is read.</summary>
    public static bool Divides(Formula formula) => FormulaChildren.Walk(formula)
        .Any(part => part is Arithmetic { Operator: ArithmeticOperator.Divide, Right: not NumberLiteral });

    public static IEnumerable<ReachItem> AtAndAbove(string prefix, Formula value, Formula target)
    {
        yield return new ReachItem("", $"{prefix}at the target", found => found.Truth(new Comparison(ComparisonOperator.Equal, value, target)) is true);
        yield return new ReachItem("", $"{prefix}above the target", found => found.Truth(new Comparison(ComparisonOperator.Greater, value, target)) is true);
    }

    /// <summary>A count stands where nothing is lost, loses exactly the whole range, and would lose more.</summary>
    public static IEnumerable<ReachItem> Beyond(string prefix, CountedShape counted, int range)
    {
        Formula lost = counted.Asked is null ? counted.Counted : new Arithmetic(ArithmeticOperator.Subtract, counted.Asked, counted.Counted);
        var whole = FormulaNumbers.Literal(range / 100m * (decimal)counted.Each.Denominator / (decimal)counted.Each.Numerator);
        bool Loses(ReachCase found, ComparisonOperator comparison, Formula bound) => found.Truth(new Comparison(comparison, lost, bound)) is true;
        yield return new ReachItem("", $"{prefix}loses nothing", found => Loses(found, ComparisonOperator.Equal, FormulaNumbers.Zero));
        yield return new ReachItem("", $"{prefix}loses exactly all", found => Loses(found, ComparisonOperator.Equal, whole));
        if (counted.Asked is not NumberLiteral asked || asked.Numerator * whole.Denominator > whole.Numerator * asked.Denominator)
            yield return new ReachItem("", $"{prefix}would lose more", found => Loses(found, ComparisonOperator.Greater, whole));
    }

    public static IEnumerable<ReachItem> Rows(ItemsShape items, int range)
    {
        foreach (var (choice, position) in items.By.Choices.Select((choice, position) => (choice, position)))
            yield return new ReachItem("", choice.Id, found => Counted(found).Any(row => row.CellOf(items.By) == position));
        yield return new ReachItem("", "a row that does not count", found => found.Subject.Rows(items.Collection).Count > Counted(found).Count);
        yield return new ReachItem("", "exactly the range", found => Points(found) == range);
        yield return new ReachItem("", "more than the range", found => Points(found) > range);
        if (items.OncePer is { } text)
        {
            yield return new ReachItem("", "two rows of one text", found => Counted(found).Select(row => row.TextOf(text)).OfType<string>().GroupBy(word => word).Any(group => group.Count() > 1));
            yield return new ReachItem("", "two rows without a text", found => Counted(found).Count(row => row.TextOf(text) is null) > 1);
        }

        List<FactRow> Counted(ReachCase found) => [.. found.Subject.Rows(items.Collection)
            .Where(row => items.Where is null || FormulaWalker.Truth(items.Where, found.Subject with { Item = row }) is true)];
        int Points(ReachCase found) => Counted(found).Where(row => Cell.IsValue(row.CellOf(items.By))).Sum(row => items.HundredthsByChoice[(int)row.CellOf(items.By)]);
    }

    /// <summary>A fact of a row of a collection, where a formula would read it.</summary>
    public static Aggregate InRow(Collection collection, Column column) =>
        new(AggregateFunction.Count, collection, null, new IsUnreported(new FactFormula(Owner.Item, column)));

    private static IEnumerable<FactRow> RowsOf(FactFormula fact, Collection? collection, Subject subject) =>
        collection is { } rows && fact.Owner == Owner.Item ? subject.Rows(rows) : new[] { subject.Row(fact.Owner) }.OfType<FactRow>();
}

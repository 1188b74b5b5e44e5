namespace Appraisal.Rules.Formulas;

/// <summary>Walks over formulas: which facts does one read.</summary>
internal static class FormulaChildren
{
    public static IEnumerable<Formula> Of(Formula formula) => formula switch
    {
        Arithmetic x => [x.Left, x.Right],
        Floor x => [x.Operand],
        YearOf x => [x.Date],
        AddMonths x => [x.Date, x.Count],
        AddDays x => [x.Date],
        Comparison x => [x.Left, x.Right],
        Conjunction x => [x.Left, x.Right],
        Disjunction x => [x.Left, x.Right],
        Negation x => [x.Operand],
        Certainly x => [x.Operand],
        IsUnreported x => [x.Operand],
        IsNone x => [x.Fact],
        ValidWhere x => [x.Value, x.Condition],
        PeerFormula x => x.Of is null ? [] : [x.Of],
        Aggregate x => new[] { x.Body, x.Where }.OfType<Formula>(),
        NumberLiteral or TruthLiteral or FactFormula or OrganisationSize or ChoiceLiteral or DateLiteral or AsOf => [],
        _ => throw new InvalidOperationException($"A formula of a kind that nobody walks: {formula.GetType().Name}."),
    };

    /// <summary>The formula and all below it.</summary>
    public static IEnumerable<Formula> Walk(Formula formula)
    {
        yield return formula;
        foreach (var child in Of(formula).SelectMany(Walk))
            yield return child;
    }

    /// <summary>Each fact read, with the collection it is an item of; in the order of reading, once each.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="onlyOwed">Leaves out what need not be reported for the formula to be known: what stands under "certainly" or "unreported".</param>
    public static IEnumerable<(FactFormula Fact, Collection? Collection)> FactsOf(Formula formula, bool onlyOwed = false) =>
        Facts(formula, null, onlyOwed).Distinct();

    private static IEnumerable<(FactFormula Fact, Collection? Collection)> Facts(Formula formula, Collection? collection, bool onlyOwed)
    {
        if (onlyOwed && formula is (Certainly or IsUnreported))
            return [];
        if (formula is FactFormula fact)
            return [(fact, fact.Owner == Owner.Item ? collection : null)];
        var inner = formula is Aggregate aggregate ? aggregate.Collection : collection;
        return Of(formula).SelectMany(child => Facts(child, inner, onlyOwed));
    }
}

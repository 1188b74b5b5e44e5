using System.Collections.Concurrent;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Scorecards;

/// <summary>A fact that a line looks at, and what stands there.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">The fact in Chinese: whose, which, and the value; of several rows each value.</param>
public sealed record FactRead(Column Column, string Text);

/// <summary>Which facts does a line or a condition read: to show them, and to name those that are not reported.</summary>
internal sealed class LineFacts
{
    private const int RowsShown = 5;

    private readonly ConcurrentDictionary<string, (FactFormula Fact, Collection? Collection)[]> _facts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (FactFormula Fact, Collection? Collection)[]> _owed = new(StringComparer.Ordinal);

    public IReadOnlyList<FactRead> Read(SchemeLine line, OrganisationFacts facts) =>
        line.IsGroup ? [] : [.. FactsOf(line).Select(read => new FactRead(read.Fact.Column, Text(read.Fact, facts)))];

    /// <summary>The headers of what is unreported among the facts of a line; empty where all is there.</summary>
    public IReadOnlyList<string> Missing(SchemeLine line, OrganisationFacts facts) =>
        Missing(_owed.GetOrAdd(line.Id, _ => FactsOf(ShapeFormulas.Of(line), onlyOwed: true)), facts);

    public IReadOnlyList<string> Missing(SchemeCondition condition, OrganisationFacts facts) =>
        Missing(_owed.GetOrAdd($"condition.{condition.Id}", _ => FactsOf(ShapeFormulas.Of(condition.Test!), onlyOwed: true)), facts);

    /// <summary>Is there no enterprise to read from, though the line asks for one.</summary>
    public bool LacksEnterprises(SchemeLine line, OrganisationFacts facts) =>
        facts.Enterprises.Count == 0 && FactsOf(line).Any(read => read.Collection == Collection.Enterprises);

    private (FactFormula Fact, Collection? Collection)[] FactsOf(SchemeLine line) =>
        _facts.GetOrAdd(line.Id, _ => FactsOf(ShapeFormulas.Of(line)));

    private static (FactFormula Fact, Collection? Collection)[] FactsOf(IEnumerable<Formula?> formulas, bool onlyOwed = false) =>
        [.. formulas.OfType<Formula>().SelectMany(formula => FormulaChildren.FactsOf(formula, onlyOwed)).Distinct()];

    private static List<string> Missing((FactFormula Fact, Collection? Collection)[] read, OrganisationFacts facts)
    {
        var missing = new List<string>();
        foreach (var (fact, collection) in read)
        {
            var column = fact.Column;
            if (fact.Owner == Owner.Subject && facts.Organisation.IsUnreported(column))
                missing.Add(column.Header);
            else if (fact.Owner == Owner.Committee && facts.Committee.IsUnreported(column))
                missing.Add($"党(工)委的{column.Header}");
            else if (collection == Collection.Enterprises && facts.Enterprises.Count(enterprise => enterprise.IsUnreported(column)) is > 0 and var count)
                missing.Add($"{column.Header}({count} 家企业{Rejected(facts)})");
        }
        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    private static string Rejected(OrganisationFacts facts) =>
        facts.Enterprises.Count(enterprise => enterprise.KeyText.Length == 0) is > 0 and var count ? $",其中 {count} 家的行被退回" : "";

    private static string Text(FactFormula fact, OrganisationFacts facts)
    {
        var column = fact.Column;
        switch (fact.Owner)
        {
            case Owner.Subject:
                return $"{column.Header} {CellTexts.Of(facts.Organisation, column)}";
            case Owner.Committee:
                return $"党(工)委{column.Header} {CellTexts.Of(facts.Committee, column)}";
        }
        var rows = facts.RowsOf(column.Sheet);
        var values = rows.Count == 0 ? "无" : string.Join("、", rows.Take(RowsShown).Select(row => CellTexts.Of(row, column)));
        return $"{column.Sheet.Header}{column.Header} {values}{(rows.Count > RowsShown ? $" 等 {rows.Count} 条" : "")}";
    }
}

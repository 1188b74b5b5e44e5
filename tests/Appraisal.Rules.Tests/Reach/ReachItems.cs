using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Reach;

/// <summary>Everything that the rules of a scheme can do, rule by rule.</summary>
internal static class ReachItems
{
    private static readonly string[] s_three = ["true", "false", "undecided"];

    public static IReadOnlyList<ReachItem> Of(Scheme scheme) =>
    [
        .. scheme.Lines.SelectMany(LineItems.Of),
        .. scheme.Totals.Where(total => total.AtMostHundredths is not null).SelectMany(Total),
        .. scheme.Vetoes.Kinds.SelectMany(veto => States($"veto.{veto.Kind}", s_three)),
        .. scheme.Grades.Ladder.SelectMany(grade => States("grade.grade", $"lowest {grade.Id}", $"highest {grade.Id}")),
        .. scheme.Grades.Caps.SelectMany(Cap),
        .. scheme.Conditions.SelectMany(Condition),
        .. scheme.Levels.SelectMany(level => States($"eligibility.{level.Id}", s_three)),
        .. scheme.Duties.SelectMany(Duty),
        .. scheme.Measures.SelectMany(Measure),
    ];

    private static IEnumerable<ReachItem> States(string rule, params string[] states) =>
        states.Select(state => new ReachItem(rule, state, found => found.Expected == state));

    private static IEnumerable<ReachItem> Total(SchemeTotal total)
    {
        var cap = Rules.Quantities.Figures.Points(total.AtMostHundredths!.Value);
        var capped = States($"total.{total.Id}", $"{cap}..{cap}");
        return [.. capped, new ReachItem($"total.{total.Id}", "below its cap", found => found.Expected != $"{cap}..{cap}")];
    }

    private static IEnumerable<ReachItem> Cap(SchemeCap cap) => cap.If is { } formula
        ? [.. States($"cap.{cap.Id}", FormulaItems.CanBeUndecided(formula) ? s_three : s_three[..2]), .. Facts($"cap.{cap.Id}", formula)]
        : States($"cap.{cap.Id}", s_three);

    private static IEnumerable<ReachItem> Condition(SchemeCondition condition)
    {
        var rule = $"condition.{condition.Id}";
        if (condition.Test is not { } test)
            return States(rule, s_three);
        var bounds = LineItems.Shape(test, 1, "").Where(item => item.Name.EndsWith("bound", StringComparison.Ordinal) || item.Name.StartsWith("full_if", StringComparison.Ordinal));
        return [.. States(rule, s_three), .. bounds.Select(item => item with { Rule = rule, Name = item.Name.Replace("band 0.01 ", "", StringComparison.Ordinal) }),
            .. Facts(rule, [test.Value, test.FullIf, .. test.Bands.Select(band => band.If)])];
    }

    private static IEnumerable<ReachItem> Duty(SchemeDuty duty)
    {
        var rule = $"duty.{duty.Id}";
        yield return new ReachItem(rule, "owed", found => found.Expected.Length > 0);
        yield return new ReachItem(rule, "not owed", found => found.Expected.Length == 0);
        if (duty.Since is not null)
            yield return new ReachItem(rule, "since", found => found.Expected.Contains("since", StringComparison.Ordinal));
        if (duty.OverdueIf is not null)
            yield return new ReachItem(rule, "overdue", found => found.Expected.Contains("overdue", StringComparison.Ordinal));
        if (duty.OverdueIf is not null and not TruthLiteral)
            yield return new ReachItem(rule, "not overdue", found => found.Expected.Length > 0 && !found.Expected.Contains("overdue", StringComparison.Ordinal));
        if (duty.UrgentIf is not null)
        {
            yield return new ReachItem(rule, "urgent", found => found.Expected.Contains("urgent", StringComparison.Ordinal));
            yield return new ReachItem(rule, "not urgent", found => found.Expected.Length > 0 && !found.Expected.Contains("urgent", StringComparison.Ordinal));
        }
        foreach (var item in duty.Items)
        {
            yield return new ReachItem(rule, $"lacks {item.Id}", found => found.Expected.Contains(item.Id, StringComparison.Ordinal));
            yield return new ReachItem(rule, $"{item.Id} unreported", found => found.Subject.Own.IsUnreported(item));
        }
        foreach (var item in Facts(rule, duty.OwedIf, duty.OverdueIf, duty.UrgentIf))
            yield return item;
    }

    private static IEnumerable<ReachItem> Measure(SchemeMeasure measure)
    {
        string[] counts = measure.CountsEnterprises ? ["1/1", "0/1", "0/0"] : ["1", "0"];
        return [.. States($"measure.{measure.Id}", counts), .. Facts($"measure.{measure.Id}", measure.Numerator, measure.Denominator)];
    }

    private static IEnumerable<ReachItem> Facts(string rule, params IEnumerable<Formula?> formulas) =>
        FormulaItems.Unreported(formulas).Select(item => item with { Rule = rule });
}

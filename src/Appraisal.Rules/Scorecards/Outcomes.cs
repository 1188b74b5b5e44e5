namespace Appraisal.Rules.Scorecards;

/// <summary>The ids of outcomes in results, and their Chinese names.</summary>
public static class Outcomes
{
    /// <summary>The id in results.</summary>
    public static string Id(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => "met",
        LineOutcome.Partial => "partial",
        LineOutcome.Unmet => "unmet",
        LineOutcome.Unreported => "unreported",
        _ => "not_applicable",
    };

    /// <summary>The Chinese name.</summary>
    public static string Text(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => "达标",
        LineOutcome.Partial => "部分达标",
        LineOutcome.Unmet => "未达标",
        LineOutcome.Unreported => "未填报",
        _ => "不适用",
    };

    /// <summary>The outcome of points: of a line from what it earned of its range, of a group from what is left.</summary>
    internal static LineOutcome OfPoints(int earned, int range) =>
        earned >= range ? LineOutcome.Met : earned <= 0 ? LineOutcome.Unmet : LineOutcome.Partial;
}

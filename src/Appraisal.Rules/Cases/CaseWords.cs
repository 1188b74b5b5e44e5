using System.Globalization;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>How a case writes what it expects, and what a scorecard says in the same words.</summary>
internal static class CaseWords
{
    /// <summary>Nothing is known: of a cell, of a whole row, of a veto.</summary>
    public const string Unreported = "unreported";

    public const string UnreportedInChinese = "未填报";

    private const string Undecided = "undecided";

    public static Words OutcomeWords { get; } = new(
        $"结果 {string.Join("|", Enum.GetValues<LineOutcome>().Select(Outcomes.Text))}",
        $"an outcome {string.Join("|", Enum.GetValues<LineOutcome>().Select(Outcomes.Id))}");

    public static Words PointsWords { get; } = new("分值,如 1.5,或最低..最高,如 0..1.5", "points such as 1.5, or lowest..highest such as 0..1.5");

    public static Words StateWords { get; } = new("true|false|undecided(是|否|未定)", "true|false|undecided");

    public static bool IsUnreported(string text) => text is Unreported or UnreportedInChinese;

    public static string? Outcome(string text) => Enum.GetValues<LineOutcome>()
        .Where(outcome => text == Outcomes.Id(outcome) || text == Outcomes.Text(outcome)).Select(Outcomes.Id).FirstOrDefault();

    /// <summary>An outcome, points, or both with a space between: "met 2", "2", "met"; null where the text is none of these.</summary>
    public static (string? Outcome, string? Points)? Brief(string text, Func<string, string?> readPoints)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2)
            return null;
        var (outcome, points) = (Outcome(words[0]), readPoints(words[^1]));
        return words.Length == 2 ? outcome is null || points is null ? null : (outcome, points) : outcome is null && points is null ? null : (outcome, points);
    }

    public static string? State(string text) => text switch
    {
        "true" or "是" => "true",
        "false" or "否" => "false",
        Undecided or "未定" => Undecided,
        _ => null,
    };

    /// <summary>Points as results write them, or two of them with two dots between; null where the text is neither.</summary>
    public static string? Points(string text)
    {
        var ends = text.Split("..").Select(Hundredths).ToList();
        return ends.Count is 1 or 2 && ends.TrueForAll(end => end is not null) ? string.Join("..", ends.Select(end => Figures.Points(end!.Value))) : null;
    }

    public static string Points(int lowest, int highest, string expected) => expected.Contains("..", StringComparison.Ordinal)
        ? $"{Figures.Points(lowest)}..{Figures.Points(highest)}"
        : Figures.Points(lowest);

    public static string State(bool? state) => state switch { true => "true", false => "false", null => Undecided };

    /// <summary>Two whole numbers with a stroke between, as they were read; null where the text is no such ratio.</summary>
    public static string? Ratio(string text) =>
        text.Split('/') is [var above, var below] && IsWhole(above) && IsWhole(below) ? text : null;

    private static bool IsWhole(string text) => Int128.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static int? Hundredths(string text) =>
        text.TrimStart('-') is [>= '0' and <= '9', ..] && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            && Math.Abs(points) < 1_000_000 && decimal.IsInteger(points * 100)
            ? (int)(points * 100)
            : null;
}

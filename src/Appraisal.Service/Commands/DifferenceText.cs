using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;

namespace Appraisal.Service.Commands;

/// <summary>A value in which two runs differ, in the words of the schemes. What programs get of it, by call, keeps the ids.</summary>
internal static class DifferenceText
{
    /// <summary>What differs.</summary>
    public static string Name(string name, Scheme scheme, Scheme oldScheme) => Name(name, scheme) ?? Name(name, oldScheme) ?? name;

    /// <summary>What it is in one of the runs, by that run's scheme.</summary>
    public static string Value(string name, string value, Scheme scheme)
    {
        if (value.Length == 0)
            return name == "vetoes_unreported" ? "否" : "无";
        return name switch
        {
            "grade" or "grade_highest" => scheme.Grades.Ladder.First(grade => grade.Id == value).Text,
            "vetoes_unreported" => "是",
            _ when scheme.Levels.Any(level => name == $"{level.Id}_eligible") => value switch { "true" => "符合", "false" => "不符合", _ => "待定" },
            _ when scheme.Levels.Any(level => name == $"nomination.{level.Id}") => Nominated(value.Split(' ')),
            _ => value,
        };
    }

    private static string? Name(string name, Scheme scheme) => scheme.Total(name)?.Text ?? name switch
    {
        "grade" => "等次",
        "grade_highest" => "等次上限",
        "satisfaction" => scheme.SatisfactionText,
        "vetoes_unreported" => "否决情况未填报",
        _ when scheme.Levels.FirstOrDefault(level => name == $"{level.Id}_eligible") is { } level => $"{level.Text}资格",
        _ when scheme.Levels.FirstOrDefault(level => name == $"{level.Id}_rank") is { } level => $"{level.Text}名次",
        _ when scheme.Levels.FirstOrDefault(level => name == $"nomination.{level.Id}") is { } level => $"{level.Text}推荐",
        _ => null,
    };

    private static string Nominated(string[] stateAndPlace) =>
        ResultTexts.Text(ResultTexts.NominationStateOf(stateAndPlace[0])) + (stateAndPlace is [_, var place] ? $"第 {place} 名" : "");
}

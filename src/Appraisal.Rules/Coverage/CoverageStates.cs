namespace Appraisal.Rules.Coverage;

/// <summary>The ids of the states of targets as people write them, and their Chinese names.</summary>
public static class CoverageStates
{
    /// <summary>The id.</summary>
    public static string Id(CoverageState state) => state switch
    {
        CoverageState.Reached => "reached",
        CoverageState.Distance => "distance",
        CoverageState.Missed => "missed",
        _ => "not_applicable",
    };

    /// <summary>The Chinese name.</summary>
    public static string Text(CoverageState state) => state switch
    {
        CoverageState.Reached => "达到",
        CoverageState.Distance => "未到期",
        CoverageState.Missed => "未完成",
        _ => "不适用",
    };
}

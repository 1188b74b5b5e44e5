namespace Appraisal.Rules.Courses;

/// <summary>The Chinese names of stages and steps.</summary>
public static class CourseTexts
{
    /// <summary>The name of a stage.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Proposed => "拟推荐",
        Stage.Undetermined => "并列待定",
        Stage.Reserve => "递补",
        Stage.Cultivated => "培育",
        Stage.Review => "复核",
        Stage.Published => "公示",
        Stage.Objected => "异议核查",
        Stage.Confirmed => "命名",
        Stage.Rejected => "异议成立",
        Stage.Dropped => "撤下",
        Stage.Withdrawn => "摘牌",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without a name."),
    };

    /// <summary>The name of a step.</summary>
    public static string Of(StepKind kind) => kind switch
    {
        StepKind.ChooseTied => "并列中选定",
        StepKind.PassOverTied => "并列中落选",
        StepKind.Publish => "公示",
        StepKind.Drop => "撤下",
        StepKind.Object => "登记异议",
        StepKind.Dismiss => "驳回异议",
        StepKind.Uphold => "认定异议成立",
        StepKind.Confirm => "命名",
        StepKind.Keep => "保持命名",
        StepKind.Rectify => "限期整改",
        StepKind.Withdraw => "摘牌",
        StepKind.MoveUp => "递补",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A step without a name."),
    };
}

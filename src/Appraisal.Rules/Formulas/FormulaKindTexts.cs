namespace Appraisal.Rules.Formulas;

/// <summary>The kinds of formulas in words.</summary>
internal static class FormulaKindTexts
{
    public static string Chinese(FormulaKind kind) => kind switch
    {
        FormulaKind.Number => "数",
        FormulaKind.Truth => "是非判断",
        FormulaKind.Date => "日期",
        FormulaKind.Choice => "选项",
        _ => "文字",
    };

    public static string English(FormulaKind kind) => kind switch
    {
        FormulaKind.Number => "a number",
        FormulaKind.Truth => "a truth",
        FormulaKind.Date => "a date",
        FormulaKind.Choice => "a choice",
        _ => "a text",
    };
}

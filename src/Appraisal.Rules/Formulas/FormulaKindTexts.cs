using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Formulas;

/// <summary>The kinds of formulas in words.</summary>
internal static class FormulaKindTexts
{
    public static Words Of(FormulaKind kind) => kind switch
    {
        FormulaKind.Number => new Words("数", "a number"),
        FormulaKind.Truth => new Words("是非判断", "a truth"),
        FormulaKind.Date => new Words("日期", "a date"),
        FormulaKind.Choice => new Words("选项", "a choice"),
        _ => new Words("文字", "a text"),
    };
}

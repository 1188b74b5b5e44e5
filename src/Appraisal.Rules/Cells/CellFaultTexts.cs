using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Cells;

/// <summary>What is wrong with a cell and what is expected instead: the one place of these sentences, for ledgers and for cases.</summary>
public static class CellFaultTexts
{
    /// <summary>The sentence behind the name of the column, in Chinese.</summary>
    public static string Chinese(CellFault fault, Column column) => Both(fault, column).Chinese;

    /// <summary>The sentence behind the name of the column, in English.</summary>
    public static string English(CellFault fault, Column column) => Both(fault, column).English;

    /// <summary>What a column's cells are, in Chinese.</summary>
    public static string Expected(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Type switch
        {
            CellType.Count => $"0 或正整数，小于 {Limits.CountBelow}",
            CellType.Year => "四位年份，如 2023",
            CellType.Money => "以元为单位的金额，最多两位小数，小于 10000000000000",
            CellType.Decimal => "0 或正数，最多四位小数，小于 1000000000",
            CellType.Truth => "是/否、有/无、true/false 或 1/0",
            CellType.Date => "日期，如 2023-12-31、2023/12/31 或 2023年12月31日",
            CellType.Choice => string.Join("、", column.Choices.Select(choice => choice.Id == choice.Text ? choice.Id : $"{choice.Text}（{choice.Id}）")),
            CellType.Code => "编号",
            _ => "文字",
        };
    }

    private static string ExpectedInEnglish(Column column) => column.Type switch
    {
        CellType.Count => $"a whole number from 0 to below {Limits.CountBelow}",
        CellType.Year => "a year of four digits such as 2023",
        CellType.Money => "yuan with at most two decimals, below 10000000000000",
        CellType.Decimal => "a number not below 0 with at most four decimals, below 1000000000",
        CellType.Truth => "true/false or 1/0",
        CellType.Date => "a date such as 2023-12-31",
        CellType.Choice => string.Join("|", column.Choices.Select(choice => choice.Id)),
        CellType.Code => "a code",
        _ => "a text",
    };

    private static (string Chinese, string English) Both(CellFault fault, Column column)
    {
        var (chinese, english) = (Expected(column), ExpectedInEnglish(column));
        return fault switch
        {
            CellFault.NotANumber => ($"不是数字；应填{chinese}", $"no number; {english} is expected"),
            CellFault.Negative => ($"不能为负数；应填{chinese}", $"must not be negative; {english} is expected"),
            CellFault.Percent => ($"不能带百分号；应填{chinese}", $"must have no per cent sign; {english} is expected"),
            CellFault.Unit => ($"不能在单元格中写单位；只填数字，{(column.Unit.Length > 0 ? $"单位固定为“{column.Unit}”" : "不写单位")}", "must have no unit; only the number is expected"),
            CellFault.MisplacedComma => column.Type == CellType.Year
                ? ("年份不能写千分位逗号；应填如 2023", "a year has no thousands comma; one such as 2023 is expected")
                : ("千分位逗号位置不对；应写如 1,234,567，或不写逗号", "a thousands comma in the wrong place; 1,234,567 or no comma is expected"),
            CellFault.NotWhole => ($"应为整数，不能有小数；应填{chinese}", $"must have no decimals; {english} is expected"),
            CellFault.TooManyDecimals => ($"小数位数过多；应填{chinese}", $"too many decimals; {english} is expected"),
            CellFault.TooLarge => ($"超出上限；应填{chinese}", $"too large; {english} is expected"),
            CellFault.NotAYear => ($"不是年份；应填{chinese}", $"no year; {english} is expected"),
            CellFault.NotADate => ($"不是日期；应填{chinese}", $"no date; {english} is expected"),
            CellFault.NoSuchDay => ("日历上没有这一天；请核对年、月、日", "the calendar has no such day"),
            CellFault.NotATruth => ($"不是“是”或“否”；应填{chinese}", $"neither true nor false; {english} is expected"),
            CellFault.NotAChoice => ($"不在可选范围内；应填{chinese}", $"none of the choices; {english} is expected"),
            CellFault.BadDistrictCode => ("不是区划代码；应填 6 位半角数字，如 410302", "no district code; six digits are expected"),
            CellFault.BadIndustry => ("不是行业门类；应填一个大写字母 A 至 T", "no industry; a capital letter A to T is expected"),
            CellFault.BadCreditCode => ("不是有效的统一社会信用代码；应填 18 位大写代码，两个校验位都要正确（GB 32100-2015）", "no valid credit code; 18 characters with both check digits right (GB 32100-2015) are expected"),
            CellFault.BadCode => ($"不是有效的编号；编号最多 {CodeText.MaximumCharacters} 个字符，不含分号、换行等控制字符和生僻的扩展字符", $"no valid code; at most {CodeText.MaximumCharacters} characters, no semicolon, control character or character beyond the basic plane are expected"),
            CellFault.ControlCharacter => ("含有控制字符或残缺字符；请删去不可见字符后重填", "has a control character or half a character; a text without is expected"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without a sentence."),
        };
    }
}

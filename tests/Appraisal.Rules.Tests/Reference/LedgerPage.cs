using System.Text;
using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>The sheets and columns of the documentation's page about ledgers, made from the catalogue of facts; what stands above them is written by hand.</summary>
internal static class LedgerPage
{
    /// <summary>Where the part begins that is made.</summary>
    public const string Beginning = "## 各表 · Sheets\n";

    /// <summary>The part that is made from the catalogue.</summary>
    public static string Of(IReadOnlyList<Sheet> sheets)
    {
        var page = new StringBuilder(Beginning);
        page.Append("\n| 表(文件名、工作表名) | 内容 | 必须有 | 每行的编号 |\n|---|---|---|---|\n");
        foreach (var sheet in sheets)
            page.Append($"| `{sheet.Id}` | {sheet.Header} | {(sheet.IsRequired ? "是" : "")} | `{sheet.Key.Id}` |\n");
        foreach (var sheet in sheets)
            Append(page, sheet);
        return page.ToString();
    }

    private static void Append(StringBuilder page, Sheet sheet)
    {
        page.Append($"\n### `{sheet.Id}` {sheet.Header}\n\n| 列 | 中文表头 | 填什么 | 单位 | 必填 | 说明 | 来自 |\n|---|---|---|---|---|---|---|\n");
        foreach (var column in sheet.Columns)
            page.Append($"| `{column.Id}` | {column.Header} | {Filled(column)} | {column.Unit} | {(column.IsRequired ? "是" : "")} | {string.Join(";", Notes(column))} | {column.Source} |\n");
        var rules = Contradiction.Of(sheet)
            .Select(pair => $"`{pair.Blamed.Id}` {(pair.IsAtMost ? "不大于" : "不早于")} `{pair.Other.Id}`,否则 `{pair.Blamed.Id}` 按未填报")
            .Concat(NotAfterAsOf.Of(sheet).Select(column => $"`{column.Id}` 不晚于基准日,否则整行退回"))
            .ToList();
        if (rules.Count > 0)
            page.Append($"\n行内规则:{string.Join(";", rules)}。\n");
    }

    private static IEnumerable<string> Notes(Column column)
    {
        if (column.IsKey)
            yield return "编号,不得重复";
        if (column.References is { } sheet)
            yield return $"`{sheet}` 里的 `{FactCatalogue.Find(sheet)!.Key.Id}`{(column.ReferenceIsOptional ? ",查不到按未填报" : ",查不到整行退回")}";
        if (column.EmptyMeansNone)
            yield return "空 = 无";
    }

    private static string Filled(Column column) => column.Type switch
    {
        // What a code must be beyond any other is told by the fault that a wrong one has.
        CellType.Code => CodeText.ShapeOf(column)("?") switch
        {
            CellFault.BadCreditCode => "18 位代码,校验位正确",
            CellFault.BadDistrictCode => "6 位数字",
            CellFault.BadIndustry => "大写字母 A 至 T",
            _ => "编号",
        },
        CellType.Text => "文字",
        CellType.Count => "整数",
        CellType.Year => "年份",
        CellType.Money => $"金额,至多 {Limits.MoneyScale} 位小数",
        CellType.Decimal => $"数,至多 {Limits.DecimalScale} 位小数",
        CellType.Truth => "是否",
        CellType.Date => "日期",
        CellType.Choice => string.Join("、", column.Choices.Select(choice => choice.Id == choice.Text ? $"`{choice.Id}`" : $"{choice.Text} `{choice.Id}`")),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "A type without words."),
    };
}

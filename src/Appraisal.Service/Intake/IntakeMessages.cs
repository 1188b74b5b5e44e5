using System.Globalization;
using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Rows;

namespace Appraisal.Service.Intake;

/// <summary>Every sentence of the intake for people: what is wrong, where, and what is expected instead.</summary>
internal static class IntakeMessages
{
    public const string MoreMembersThanEmployees = "党员人数多于职工人数";
    public const string RevenueLeapt = "当年营业收入达到上年的一千倍或更多，可能单位有误";

    // Faults of a cell.

    public static string CellFault(CellFault fault, Column column) => $"“{column.Header}”{CellFaultTexts.Chinese(fault, column)}";

    public static string CellFault(FaultCode code, Column column) => $"“{column.Header}”" + code switch
    {
        FaultCode.TooLong => $"超过 {IntakeLimits.CellCharacters} 个字符；请缩短，此处只显示开头",
        FaultCode.FormulaWithoutValue => "是没有计算结果的公式；请在表格软件中重新计算并保存，或改填数值",
        FaultCode.ErrorValue => "是公式错误值；请改正公式，或改填数值",
        FaultCode.PrecisionLost => "超过 15 位的数字以数值保存，末尾几位已经丢失；请将单元格设为文本格式后重新输入全部数字",
        FaultCode.KeyMissing => "为空；每行都必须有，用以区分各行",
        FaultCode.RequiredMissing => $"为空，此列必填；应填{CellFaultTexts.Expected(column)}",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No fault of a single cell."),
    };

    public static string KeyShared(Column key, IReadOnlyList<int> rows) =>
        $"“{key.Header}”与其他行重复：第 {string.Join('、', rows.Take(IntakeLimits.RowsNamed))} 行"
        + (rows.Count > IntakeLimits.RowsNamed ? $"等共 {rows.Count} 行" : "")
        + "使用同一编号，这些行全部不予采用；每个编号只能有一行";

    public static string UnknownReference(Column column) =>
        $"“{column.Header}”在“{FactCatalogue.Find(column.References!)!.Header}”表（{column.References}）中没有对应的有效行；应填该表中已采用的编号";

    public static string AfterAsOf(Column column, DateOnly asOf) =>
        $"“{column.Header}”晚于考评基准日 {Day(asOf)}；基准日之后成立的不参加本次考评";

    public static string Contradicts(Contradiction pair) =>
        $"“{pair.Blamed.Header}”{(pair.IsAtMost ? "大于" : "早于")}“{pair.Other.Header}”，两者矛盾；应{(pair.IsAtMost ? "不大于" : "不早于")}后者";

    public static string NoSubject(IReadOnlyList<Column> subjects) => $"{Names(subjects)}都为空；应填其中一项，且只填一项";

    public static string TwoSubjects(IReadOnlyList<Column> subjects) => $"{Names(subjects)}都填了；只能填其中一项";

    public static string TooManyCells(int cells, int headers) =>
        $"本行有 {cells} 格，表头只有 {headers} 列；可能有未加引号的逗号或错位，各格应与表头一一对应";

    // Warnings.

    public static string IgnoredFile(string name) => $"文件 {Shown(name)} 不是台账的表，未读取";

    public static string IgnoredWorksheet(string name) => $"工作表“{Shown(name)}”不是台账的表，未读取";

    public static string UnnamedColumn(string place, int position, int row) =>
        $"{place} 第 {position + 1} 列没有表头，其内容（如第 {row} 行）未读取";

    public static string NobodyBelongs(string place, int enterprises, Column column) =>
        $"{place} 的 {enterprises} 家企业都没有填“{column.Header}”（{column.Id}），不会算进任何党组织；在此列填所属党组织的编号";

    public static string Unlikely(string place, int row, string key, Unlikely unlikely) => $"{place} 第 {row} 行（{key}）：{unlikely.Doubt}，请核对";

    // What makes a ledger unusable.

    public static string Worksheet(string name) => $"工作表 {name}";

    public static string NoSuchLedger(string path) => $"找不到台账：{Shown(path)}；应给出存有 CSV 文件的文件夹，或一个 .xlsx 工作簿";

    public static string EmptyFolder(string path) =>
        $"文件夹 {Shown(path)} 中没有台账文件；必须有 {FileNames(isRequired: true)}，可以有 {FileNames(isRequired: false)}";

    public static string CannotOpen(string name) => $"{Shown(name)} 打不开；请确认有权读取，且没有被其他程序占用";

    public static string NoWorkbookAtAll(string name) => $"{Shown(name)} 不是 Excel 工作簿；应给出存有 CSV 文件的文件夹，或另存为 .xlsx 的工作簿";

    public static string NotNamedXlsx(string name) => $"{Shown(name)} 不是 .xlsx 文件；请在 Excel 中另存为“Excel 工作簿（.xlsx）”";

    public static string OldWorkbook(string name) => $"{Shown(name)} 是旧版 .xls 格式；请在 Excel 中另存为“Excel 工作簿（.xlsx）”";

    public static string Encrypted(string name) => $"{Shown(name)} 设有打开密码；请取消密码后另存为 .xlsx";

    public static string NotAWorkbook(string name) => $"{Shown(name)} 不是完整的 Excel 工作簿，可能已损坏或没有传完；请在 Excel 中打开后重新另存为 .xlsx";

    public static string SharedTextsTooLarge(string name) => $"{Shown(name)} 中的文字过多，无法读取；请将各表另存为 CSV 文件，放在一个文件夹中";

    public static string SheetMissing(string place, Sheet sheet) => $"缺少{sheet.Header}表：{place}；此表必须有";

    public static string SheetTwice(Sheet sheet, string first, string second) =>
        $"{sheet.Header}表出现两次：{Shown(first)} 和 {Shown(second)}；只能保留一个";

    public static string NoHeader(string place) => $"{place} 第 1 行没有表头；第 1 行应为各列的名称";

    public static string UnknownColumn(string place, int position, ReadOnlySpan<char> header) =>
        $"{place} 第 {position + 1} 列“{Shown(header)}”不是已知的列；请改用规定的列名，或删去此列（方案自有的列，须用 --scheme 指明该方案）";

    public static string ColumnTwice(string place, Column column, int first, int second) =>
        $"{place} 第 {first + 1} 列和第 {second + 1} 列都是“{column.Header}”（{column.Id}）；只能保留一列";

    public static string ColumnsMissing(string place, IReadOnlyList<Column> columns) => $"{place} 缺少必需的列：{Names(columns)}";

    public static string SubjectColumnsMissing(string place, IReadOnlyList<Column> columns) => $"{place} 缺少必需的列：{Names(columns)}，至少要有其中一列";

    public static string NoOrganisation(string place) => $"{place} 中没有任何党组织；至少要有一行";

    public static string DamagedUtf8(string place, long byteOffset) =>
        $"{place} 第 {byteOffset + 1} 个字节不是有效的 UTF-8；文件可能已损坏，请重新导出为 UTF-8 或 GB18030";

    public static string Undecodable(string place, long utf8Offset, long gb18030Offset) =>
        $"{place} 的编码无法识别：第 {utf8Offset + 1} 个字节不是 UTF-8，第 {gb18030Offset + 1} 个字节不是 GB18030；请另存为 UTF-8 或 GB18030（不支持 UTF-16）";

    public static string BrokenQuotes(string place, int row) =>
        $"{place} 第 {row} 行的双引号不成对，无法判断这一行在哪里结束；含逗号、换行或引号的内容应整格用双引号括起，其中的引号写两次";

    public static string RecordTooLarge(string place, int row) =>
        $"{place} 第 {row} 行过大（超过 {IntakeLimits.RecordCharacters} 个字符或 {IntakeLimits.RecordCells} 格）；可能有未闭合的引号，请检查文件";

    public static string Damaged(string place, int row) => $"{place} 在第 {row} 行附近已损坏，无法读取；请重新导出";

    public static string ChangedMeanwhile(string place) => $"{place} 在读取过程中被修改；请关闭其他正在使用它的程序后重试";

    private static string Names(IEnumerable<Column> columns) => string.Join("、", columns.Select(column => $"“{column.Header}”（{column.Id}）"));

    private static string FileNames(bool isRequired) =>
        string.Join("、", FactCatalogue.Sheets.Where(sheet => sheet.IsRequired == isRequired).Select(sheet => sheet.Id + ".csv"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(ReadOnlySpan<char> text) => ShownText.Of(text);
}

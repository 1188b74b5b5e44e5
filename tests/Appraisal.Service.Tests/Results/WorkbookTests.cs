using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Appraisal.Service.Results.Workbooks;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Appraisal.Service.Tests.Results;

[TestClass]
public sealed partial class WorkbookTests
{
    private static readonly WorkbookColumn[] s_columns =
    [
        new("党组织编号", ColumnKind.Text, 16), new("名次", ColumnKind.Integer), new("总分", ColumnKind.Points), new("满意率", ColumnKind.Percent),
        new("成立日期", ColumnKind.Date, 11.5),
    ];

    [TestMethod]
    public void A_workbook_is_what_the_standard_asks_for()
    {
        var bytes = Book(book =>
        {
            book.Sheet("评分卡", s_columns, 2, "scorecards.csv", sheet =>
            {
                sheet.Row("001", 1, 98.75m, 97.1m, new DateOnly(2020, 2, 29));
                sheet.Row("=1+1", (long?)null, (decimal?)null, WorkbookCell.Empty, (DateOnly?)null);
            });
            book.Sheet("空 & <表>", [new("项")], 0, "none.csv", _ => { });
        });

        using var document = Open(bytes);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

        faults.ShouldBeEmpty();
    }

    [TestMethod]
    public void Cells_are_read_back_exactly_under_frozen_chinese_headers_with_their_formats()
    {
        var bytes = Book(book => book.Sheet("评分卡", s_columns, 2, "scorecards.csv", sheet =>
        {
            sheet.Row("001", 1, 9999999999999.99m, 97.1m, new DateOnly(2020, 2, 29));
            sheet.Row(true, 0, 0m, WorkbookCell.Empty, new DateOnly(1900, 3, 1));
        }));

        using var document = Open(bytes);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var rows = sheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList();

        document.WorkbookPart.Workbook!.Descendants<Sheet>().Single().Name!.Value.ShouldBe("评分卡");
        rows[0].ShouldBe(["党组织编号", "名次", "总分", "满意率", "成立日期"]);
        rows[1].ShouldBe(["001", "1", "9999999999999.99", "97.1", "43890"]);
        rows[2].ShouldBe(["是", "0", "0", "61"]);
        DateTime.FromOADate(43890).ShouldBe(new DateTime(2020, 2, 29));
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(column => column.Width!.Value).ShouldBe([16, 12, 12, 12, 11.5]);
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        Formats(document, sheet.Descendants<Row>().ElementAt(1)).ShouldBe(["49", "1", "2", "0.00\"%\"", "yyyy\\-mm\\-dd"]);
    }

    [TestMethod]
    public void A_table_of_more_than_a_million_rows_says_which_csv_has_it_and_is_not_read()
    {
        var bytes = Book(book => book.Sheet("评分明细", s_columns, 1_000_001, "lines.csv", _ => throw new InvalidOperationException("read")));

        using var document = Open(bytes);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();

        rows.Count.ShouldBe(2);
        rows[1].InnerText.ShouldContain("1,000,001 行");
        rows[1].InnerText.ShouldContain("lines.csv");
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).ShouldBeEmpty();
    }

    [TestMethod]
    public void The_same_rows_give_the_same_bytes()
    {
        static byte[] Made() => Book(book => book.Sheet("一", s_columns, 1, "a.csv", sheet => sheet.Row("某", 1, 2.50m, 3m, new DateOnly(2023, 1, 1))));

        var first = Made();

        Made().ShouldBe(first);
        using var package = new ZipArchive(new MemoryStream(first));
        package.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    [TestMethod]
    [DataRow("_x13E0\uFFFE9431", DisplayName = "half an escape before a character that is escaped")]
    [DataRow("_x0041\r", DisplayName = "half an escape before a control character")]
    [DataRow("_x0041_", DisplayName = "what reads as an escape")]
    [DataRow("_x0041\n", DisplayName = "half an escape before a line break, which has a form")]
    public void A_text_that_reads_as_an_escape_reads_back_as_it_was(string text)
    {
        using var document = Open(Book(book => book.Sheet("表", [new("文")], 1, "a.csv", sheet => sheet.Row(text))));

        Unescaped(document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().InnerText).ShouldBe(text);
    }

    [TestMethod]
    public void Any_text_gives_a_sheet_that_reads_back_as_the_same_text() =>
        Gen.OneOf(Gen.String, Gen.String["_x0123456789ABCDEFg\u0000\r\n\t&<>\"' \uFFFE某"]).Array[1, 8].Sample(texts =>
        {
            var whole = texts.Select(text => string.Concat(text.EnumerateRunes())).ToArray();
            var bytes = Book(book => book.Sheet("表", [new("文")], whole.Length, "a.csv", sheet =>
            {
                foreach (var text in whole)
                    sheet.Row(text);
            }));

            using var document = Open(bytes);
            var read = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(row => Unescaped(row.InnerText));

            read.ShouldBe(whole);
        }, iter: 100, threads: 1);

    [TestMethod]
    public void A_text_longer_than_a_cell_is_cut_with_a_mark()
    {
        var bytes = Book(book => book.Sheet("表", [new("文")], 1, "a.csv", sheet => sheet.Row(new string('某', 40_000))));

        using var document = Open(bytes);
        var text = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().InnerText;

        text.Length.ShouldBe(32_767);
        text.ShouldEndWith("某…");
    }

    [TestMethod]
    public void A_wrong_number_of_rows_or_cells_or_a_wrong_kind_is_refused_and_leaves_no_whole_workbook()
    {
        Should.Throw<InvalidOperationException>(() => Book(book => book.Sheet("表", [new("文")], 2, "a.csv", sheet => sheet.Row("一"))));
        Should.Throw<ArgumentException>(() => Book(book => book.Sheet("表", [new("文")], 1, "a.csv", sheet => sheet.Row("一", "二"))));
        Should.Throw<ArgumentException>(() => Book(book => book.Sheet("表", [new("数", ColumnKind.Integer)], 1, "a.csv", sheet => sheet.Row("一"))));
        Should.Throw<ArgumentException>(() => Book(book => book.Sheet("a/b", [new("文")], 0, "a.csv", _ => { })));
        var stream = new MemoryStream();
        Should.Throw<InvalidOperationException>(() =>
        {
            using var book = WorkbookWriter.Create(stream);
            book.Sheet("表", [new("文")], 1, "a.csv", _ => { });
        });
        Should.Throw<Exception>(() => Open(stream.ToArray()).WorkbookPart!.Workbook);
    }

    private static byte[] Book(Action<WorkbookWriter> write)
    {
        using var stream = new MemoryStream();
        using (var book = WorkbookWriter.Create(stream))
            write(book);
        return stream.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<string> Formats(SpreadsheetDocument document, Row row)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var own = styles.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);
        return row.Elements<Cell>().Select(cell => styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value)
            .Select(id => own.GetValueOrDefault(id, id.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>As Excel reads it: the standard's escapes are undone, which the SDK leaves to its user.</summary>
    private static string Unescaped(string text) =>
        EscapePattern().Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex EscapePattern();
}

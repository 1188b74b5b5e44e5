using System.Text;
using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Appraisal.Populations.Tests;

[TestClass]
public sealed class WriterTests
{
    private static readonly PopulationOptions s_options = new() { Seed = 3, Organisations = 60, ExceptionShare = 0.2 };
    private static readonly Ledger s_ledger = Population.Generate(s_options);

    [TestMethod]
    public void A_folder_has_every_sheet_with_ids_and_the_cells_as_they_are()
    {
        using var folder = new TemporaryFolder();
        var written = LedgerWriter.WriteFolder(s_ledger, folder.Path);

        foreach (var sheet in FactCatalogue.Sheets)
        {
            var records = Texts.Records(File.ReadAllText(Path.Combine(folder.Path, sheet.Id + ".csv")));
            records[0].ShouldBe(sheet.Columns.Select(column => column.Id));
            records.Skip(1).ShouldBe(s_ledger.RowsOf(sheet).Select(row => CellText.Of(row).ToList()));
            written.RowCounts[sheet.Id].ShouldBe(records.Count - 1);
        }
        written.Faults.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(folder.Path, "exceptions.csv")).ShouldContain("\"首次申报, 市级\"\"两新\"\"党建观摩点\"");
    }

    [TestMethod]
    public void Streamed_and_in_memory_ledgers_have_the_same_bytes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        LedgerWriter.WriteFolder(s_ledger, one.Path);
        LedgerWriter.WriteFolder(Population.Stream(s_options), other.Path);

        foreach (var file in Directory.GetFiles(one.Path))
            File.ReadAllBytes(Path.Combine(other.Path, Path.GetFileName(file))).ShouldBe(File.ReadAllBytes(file));
    }

    [TestMethod]
    [DataRow("organisations", "votes_valid", 1_234L, "1234")]
    [DataRow("organisations", "funds_yuan", 123_456L, "1234.56")]
    [DataRow("organisations", "funds_yuan", 5L, "0.05")]
    [DataRow("organisations", "funds_yuan", 1_050L, "10.5")]
    [DataRow("organisations", "funds_yuan", 0L, "0")]
    [DataRow("organisations", "venue_m2", 200_500L, "20.05")]
    [DataRow("organisations", "has_flag", 1L, "true")]
    [DataRow("organisations", "form", 1L, "joint_branch")]
    [DataRow("organisations", "founded_on", 738_885L, "2024-01-01")]
    [DataRow("organisations", "founded_on", long.MinValue, "")]
    public void A_cell_is_written_as_its_type_has_it(string sheet, string column, long cell, string text)
    {
        var row = FactCatalogue.Find(sheet)!.NewRow();
        row.Set(row.Sheet[column], cell);
        CellText.Of(row, row.Sheet[column]).ShouldBe(text);
    }

    [TestMethod]
    public void Gb18030_holds_the_same_text_and_a_mark_is_only_a_mark()
    {
        using var plain = new TemporaryFolder();
        using var national = new TemporaryFolder();
        using var marked = new TemporaryFolder();
        LedgerWriter.WriteFolder(s_ledger, plain.Path, new LedgerFormat { Headers = HeaderLanguage.Chinese });
        LedgerWriter.WriteFolder(s_ledger, national.Path, new LedgerFormat { Headers = HeaderLanguage.Chinese, Encoding = LedgerEncoding.Gb18030 });
        LedgerWriter.WriteFolder(s_ledger, marked.Path, new LedgerFormat { Headers = HeaderLanguage.Chinese, Encoding = LedgerEncoding.Utf8WithMark });

        var text = File.ReadAllText(Path.Combine(plain.Path, "enterprises.csv"));
        text.ShouldStartWith("统一社会信用代码,企业名称,");
        text.ShouldNotContain("\r");
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(File.ReadAllBytes(Path.Combine(national.Path, "enterprises.csv"))).ShouldBe(text);
        File.ReadAllBytes(Path.Combine(marked.Path, "enterprises.csv")).ShouldBe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
    }

    [TestMethod]
    public void Shuffled_rows_are_the_same_rows_in_another_order_the_same_for_the_same_seed()
    {
        List<string> inPlace = Lines(new LedgerFormat()), shuffled = Lines(new LedgerFormat { ShuffleSeed = 1 });

        shuffled.ShouldNotBe(inPlace);
        shuffled.Order(StringComparer.Ordinal).ShouldBe(inPlace.Order(StringComparer.Ordinal));
        shuffled.ShouldBe(Lines(new LedgerFormat { ShuffleSeed = 1 }));
        shuffled.ShouldNotBe(Lines(new LedgerFormat { ShuffleSeed = 2 }));

        static List<string> Lines(LedgerFormat format)
        {
            using var folder = new TemporaryFolder();
            LedgerWriter.WriteFolder(s_ledger, folder.Path, format);
            return [.. File.ReadLines(Path.Combine(folder.Path, "enterprises.csv")).Skip(1)];
        }
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_workbook_is_valid_and_has_the_cells_as_they_are(bool trueDates)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var path = Path.Combine(folder.Path, "ledger.xlsx");
        LedgerWriter.WriteWorkbook(s_ledger, path, new LedgerFormat { TrueDates = trueDates });

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        sheets.Select(sheet => sheet.Name!.Value).ShouldBe(FactCatalogue.Sheets.Select(sheet => sheet.Id));
        foreach (var (xml, sheet) in sheets.Zip(FactCatalogue.Sheets))
        {
            var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(xml.Id!)).Worksheet!.Descendants<Row>().ToList();
            rows[0].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InnerText).ShouldBe(sheet.Columns.Select(column => column.Id));
            rows.Skip(1).Select(row => string.Join('|', row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(TextOf)))
                .ShouldBe(s_ledger.RowsOf(sheet).Select(row => string.Join('|', CellText.Of(row).Where(text => text.Length > 0))));
        }

        static string TextOf(DocumentFormat.OpenXml.Spreadsheet.Cell cell) =>
            cell.DataType?.Value == CellValues.Boolean ? (cell.InnerText == "1" ? "true" : "false")
            : cell.StyleIndex?.Value == 1 ? DateTime.FromOADate(double.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : cell.InnerText;
    }
}

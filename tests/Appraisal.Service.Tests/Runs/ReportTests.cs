using System.Globalization;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Quantities;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Appraisal.Service.Tests.Runs;

/// <summary><c>report.xlsx</c>: the same tables for people.</summary>
[TestClass]
public sealed class ReportTests
{
    private static readonly Dictionary<string, string> s_csvOf = new()
    {
        ["评分卡"] = "scorecards.csv", ["计分项"] = "lines.csv", ["资格条件"] = "conditions.csv", ["一票否决"] = "vetoes.csv", ["推荐"] = "nominations.csv",
        ["覆盖率"] = "coverage.csv", ["应办事项"] = "duties.csv", ["组建与选派建议"] = "proposals.csv", ["党(工)委考评"] = "committees.csv", ["退回"] = "rejected.csv",
    };

    private static AppraisedLedger s_run = null!;
    private static SpreadsheetDocument s_report = null!;

    [ClassInitialize]
    public static void Run(TestContext _)
    {
        s_run = AppraisedLedger.Handwritten();
        s_report = SpreadsheetDocument.Open(s_run.PathOf("report.xlsx"), isEditable: false);
    }

    [ClassCleanup]
    public static void Clean()
    {
        s_report.Dispose();
        s_run.Dispose();
    }

    [TestMethod]
    public void It_is_what_the_standard_asks_for() =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(s_report).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();

    [TestMethod]
    public void It_has_a_sheet_for_every_table_between_the_overview_and_the_warnings_and_one_for_the_lines_of_committees() =>
        s_report.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["概要", .. s_csvOf.Keys.SkipLast(1), "党(工)委计分项", "退回", "提醒"]);

    [TestMethod]
    public void Each_committee_finds_its_lines_its_score_and_why()
    {
        var rows = SheetOf("党(工)委计分项").Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().ToDictionary(Letters, cell => cell.InnerText)).ToList();
        var committees = s_run.Table("committees.csv");
        var reasons = new CommitteeReasons(s_run.Summary.Scheme, AppraisedLedger.AsOf);

        rows.Count.ShouldBe(13 * committees.Rows.Count);
        rows.Where(row => row["D"] == "合计").Select(row => string.Join('|', row["A"], Points(row["F"]), row.GetValueOrDefault("E")))
            .ShouldBe(committees.Rows.Select(row => string.Join('|', row[0], row[1], row[^1] switch { "" => "不通报", "commend" => "通报表扬", "criticise" => "通报批评", _ => "并列待定" })));
        foreach (var (committee, place) in s_run.Summary.Committees.Select((committee, place) => (committee, place)))
        {
            var own = rows.Skip(13 * place).Take(13).ToList();
            own.ShouldAllBe(row => row["A"] == committee.CommitteeId && row["B"].Length > 0);
            own.Take(12).Select(row => (row["C"], Points(row["F"]), row["K"], row["L"].Length > 0)).ShouldBe(
                committee.Lines.Select(line => (line.Line.Id, Figures.Points(line.Hundredths), reasons.Line(line), true)));
            own[12]["K"].ShouldBe(reasons.List(committee));
        }
    }

    [TestMethod]
    public void Every_sheet_has_a_frozen_header_in_chinese_widths_and_no_formula()
    {
        foreach (var name in s_csvOf.Keys)
        {
            var sheet = SheetOf(name);
            var pane = sheet.Descendants<Pane>().Single();
            (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((PaneStateValues.Frozen, 1, "A2"), name);
            sheet.Descendants<CellFormula>().ShouldBeEmpty(name);
            var headers = sheet.Descendants<Row>().First().Elements<Cell>().Select(cell => cell.InnerText).ToList();
            headers.Count(header => !header.EndsWith("名称", StringComparison.Ordinal)).ShouldBe(s_run.Table(s_csvOf[name]).Header.Count, name);
            headers.ShouldAllBe(header => header.Any(character => character > 0x2E80), name);
            sheet.Descendants<Column>().Count().ShouldBe(headers.Count, name);
        }
    }

    [TestMethod]
    public void Every_sheet_has_the_rows_of_its_csv()
    {
        foreach (var (name, csv) in s_csvOf)
            SheetOf(name).Descendants<Row>().Count().ShouldBe(1 + s_run.Table(csv).Rows.Count, name);
    }

    [TestMethod]
    public void A_scorecard_shows_the_points_of_its_csv_as_numbers_and_its_states_in_chinese()
    {
        var cells = SheetOf("评分卡").Descendants<Row>().ElementAt(8).Elements<Cell>().ToDictionary(cell => Letters(cell), cell => cell);
        var expected = s_run.Table("scorecards.csv").Rows[7];

        expected[0].ShouldBe("ZZ008");
        cells["A"].InnerText.ShouldBe("ZZ008");
        cells["B"].InnerText.ShouldContain("支部");
        for (var k = 1; k <= 14; k++)
            decimal.Parse(cells[((char)('B' + k)).ToString()].CellValue!.Text, CultureInfo.InvariantCulture).ShouldBe(decimal.Parse(expected[k], CultureInfo.InvariantCulture));
        cells["R"].InnerText.ShouldBe("不合格");
        cells["S"].InnerText.ShouldBe("重大安全事故、欠薪或重大劳动违法");
        cells["T"].InnerText.ShouldBe("不符合");
    }

    private static Worksheet SheetOf(string name)
    {
        var id = s_report.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)s_report.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static string Points(string number) => Figures.Points((int)(100 * decimal.Parse(number, CultureInfo.InvariantCulture)));

    private static string Letters(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter));
}

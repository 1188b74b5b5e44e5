using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;
using Appraisal.Service.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Intake;

namespace Appraisal.Service.Tests.Runs;

/// <summary>Facts of a scheme's own, from the ledger to results, reports and explanations.</summary>
[TestClass]
public sealed class OwnFactRunTests
{
    [OnBothDatabases]
    public void Every_own_fact_reaches_its_line()
    {
        using var ledger = new OwnFactLedger();
        using var run = ledger.Appraise();
        var lines = run.Table("lines.csv").By("organisation_id", "line");
        var table = run.Table("lines.csv");
        string Read(string organisation, string line, string column) => table.Cell(lines[$"{organisation}|{line}"], column);

        var organisations = ledger.Texts.Sheets["organisations"].Skip(1).Select(row => row[ledger.Texts.Position("organisations", "organisation_id")].Trim()).ToList();
        organisations.Count.ShouldBe(18);
        foreach (var id in organisations)
        {
            var mark = ledger.Cell("organisations", "organisation_id", id, "self_mark");
            var isRead = decimal.TryParse(mark, CultureInfo.InvariantCulture, out var value);
            Read(id, "G3", "points").ShouldBe(isRead ? decimal.Round(value * 3 / 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) : "0.00", id);
            Read(id, "G3", "outcome").ShouldBe(isRead ? "partial" : "unreported", id);
            Read(id, "G4", "points").ShouldBe(ledger.Cell("organisations", "organisation_id", id, "held") switch { "好" or "good" => "2.00", "fair" => "1.00", _ => "0.00" }, id);
            Read(id, "G5", "outcome").ShouldBe(ledger.Cell("organisations", "organisation_id", id, "reviewed_on") switch { "2023-12-01" or "2023/12/31" => "met", "2023年11月30日" => "unmet", _ => "unreported" }, id);
            var committee = ledger.Cell("organisations", "organisation_id", id, "committee_id").Trim();
            var quota = int.Parse(ledger.Texts.Sheets["committees"].Skip(1).First(row => row[0].Trim() == committee)[^1], CultureInfo.InvariantCulture);
            (Read(id, "G7", "measured"), Read(id, "G7", "outcome")).ShouldBe(($"{quota}", quota >= 2 ? "met" : "unmet"), id);
        }
        Read("ZZ001", "G3", "reason").ShouldContain("实际 81.25");
        Read("ZZ002", "G3", "reason").ShouldContain("未填报:自评分");
        Read("ZZ001", "G6", "measured").ShouldBe("300.00");
        var duties = run.Table("duties.csv");
        string[] owed = ["否"];
        duties.Rows.Where(row => duties.Cell(row, "duty") == "green").Select(row => ledger.Cell("enterprises", "credit_code", duties.Cell(row, "subject"), "green"))
            .ShouldAllBe(cell => owed.Contains(cell));
        duties.Rows.Count(row => duties.Cell(row, "duty") == "green").ShouldBe(7);
        run.Summary.Manifest.Counts["organisations"].Accepted.ShouldBe(18);
    }

    [OnBothDatabases]
    public void A_faulty_own_cell_goes_to_rejected_like_any_other()
    {
        using var ledger = new OwnFactLedger();
        using var run = ledger.Appraise();

        var rejected = run.Table("rejected.csv");
        rejected.Texts("sheet", "row", "column", "value", "code", "effect").ShouldContain("organisations|3|self_mark|九十|not_a_number|cell");
        rejected.Texts("sheet", "row", "column", "value", "code", "effect").ShouldContain("organisations|4|held|最好|not_a_choice|cell");
        rejected.Texts("sheet", "row", "column", "value", "code", "effect").ShouldContain("organisations|5|reviewed_on|2023-02-30|no_such_day|cell");
        rejected.Texts("sheet", "row", "column", "value", "code", "effect").ShouldContain("enterprises|6|donated_yuan|-1|negative|cell");
        rejected.Cell(rejected.Rows.First(row => rejected.Cell(row, "column") == "held"), "message").ShouldBe("“上年等次”不在可选范围内；应填好（good）、中（fair）、差（poor）");
    }

    [OnBothDatabases]
    public void The_same_bytes_from_chinese_headers_a_workbook_any_order_of_columns_batches_and_threads()
    {
        using var ledger = new OwnFactLedger();
        using var expected = ledger.Appraise();

        using var batches = ledger.Appraise(threads: 3, batch: 1);
        Same(batches);
        var sheets = ledger.Texts.Sheets;
        Rename("self_mark", "自评分");
        Rename("donated_yuan", "捐赠（元）");
        Rename("quota", "推荐名额");
        foreach (var row in sheets.Values.SelectMany(rows => rows))
            Array.Reverse(row);
        ledger.Texts.Write(ledger.Of("中文"));
        using var chinese = AppraisedLedger.Of(ledger.Of("中文"), scheme: ledger.SchemeFile);
        Same(chinese);
        using var workbook = AppraisedLedger.Of(new WorkbookFile().AddTexts(sheets).Write(ledger.Of("台账.xlsx")), scheme: ledger.SchemeFile);
        Same(workbook);

        void Rename(string id, string header)
        {
            foreach (var rows in sheets.Values)
            {
                for (var k = 0; k < rows[0].Length; k++)
                    rows[0][k] = rows[0][k] == id ? header : rows[0][k];
            }
        }

        void Same(AppraisedLedger run)
        {
            run.Summary.Manifest.ResultsDigest.ShouldBe(expected.Summary.Manifest.ResultsDigest);
            run.Summary.Manifest.FactsDigest.ShouldBe(expected.Summary.Manifest.FactsDigest);
            run.Summary.Manifest.RejectedDigest.ShouldBe(expected.Summary.Manifest.RejectedDigest);
        }
    }

    [TestMethod]
    [DataRow("organisations", "self_mark")]
    [DataRow("enterprises", "green")]
    [DataRow("committees", "quota")]
    public void The_facts_digest_covers_every_own_cell(string sheet, string column)
    {
        using var ledger = new OwnFactLedger();
        using var before = ledger.Appraise();
        ledger.Texts.Cell(sheet, 1, column) = column == "green" ? "否" : "7";
        ledger.Texts.Write(ledger.Folder);

        using var after = ledger.Appraise();

        after.Summary.Manifest.FactsDigest.ShouldNotBe(before.Summary.Manifest.FactsDigest);
    }

    [TestMethod]
    public void Without_the_scheme_the_column_is_unknown_and_nothing_is_written()
    {
        using var ledger = new OwnFactLedger();
        using var folder = new TemporaryFolder();

        var run = AppraisalProcess.Run(folder.Path, "run", "--input", ledger.Folder, "--as-of", "2023-12-31");
        run.ExitCode.ShouldBe(2, run.Error);
        run.Error.ShouldContain("“self_mark”不是已知的列");
        folder.Names.ShouldBeEmpty();
        AppraisalProcess.Run(folder.Path, "check-ledger", "--input", ledger.Folder).ExitCode.ShouldBe(2);

        var check = AppraisalProcess.Run(folder.Path, "check-ledger", "--input", ledger.Folder, "--scheme", ledger.SchemeFile);
        check.ExitCode.ShouldBe(1, check.Error);
        check.Output.ShouldContain("党组织表(organisations)第 3 行 self_mark:“自评分”");
        AppraisalProcess.Run(folder.Path, "check-ledger", "--input", ledger.Folder, "--scheme", "没有").ExitCode.ShouldBe(2);
        folder.Names.ShouldBeEmpty();
    }

    [OnBothDatabases]
    public void Explain_shows_the_own_facts_that_a_line_rests_on()
    {
        using var ledger = new OwnFactLedger();
        using var run = ledger.Appraise();
        using var folder = new TemporaryFolder();

        var explained = AppraisalProcess.Run(folder.Path, "explain", "last", "ZZ001", "--database", run.DatabaseUrl);

        explained.ExitCode.ShouldBe(0, explained.Error);
        foreach (var shown in new[] { "自评分 81.25分", "上年等次 中", "述职日期 2023-11-30", "企业捐赠(元) 300元", "党(工)委推荐名额 1个" })
            explained.Output.ShouldContain(shown);
    }

    [TestMethod]
    public void Check_scheme_lists_the_columns_that_a_ledger_may_have()
    {
        using var ledger = new OwnFactLedger();
        using var folder = new TemporaryFolder();

        var check = AppraisalProcess.Run(folder.Path, "check-scheme", ledger.SchemeFile);

        check.ExitCode.ShouldBe(0, check.Output);
        check.Output.ShouldContain("  台账可另有 6 列:党组织 自评分(self_mark)、党组织 上年等次(held)、党组织 述职日期(reviewed_on)、企业 捐赠(元)(donated_yuan)、企业 绿色工厂(green)、党(工)委 推荐名额(quota)\n");
        check.Output.ShouldContain("  facts:新增 {self_mark: {sheet: organisations, header: 自评分, type: decimal, unit: 分}");
    }

    [TestMethod]
    public void A_rejected_enterprise_has_no_own_fact_and_its_organisation_is_unreported()
    {
        using var ledger = new LedgerFiles { ReadFor = SchemeSource.Open(Written(out var folder)).Scheme.Sheets };
        using var _ = folder;
        ledger.Add("enterprises", "BAD|乙公司|410302|operating|O1").With("enterprises", "绿色工厂", "是", "是").With("organisations", "self_mark", "88.5");

        var read = ledger.ReadBoth();

        read.RejectedEnterprises.ShouldHaveSingleItem().Sheet.ShouldBeSameAs(FactCatalogue.Enterprises);
        read.Only<Enterprise>().CellOf(ledger.ReadFor.Enterprises["green"]).ShouldBe(1);
        read.Only<PartyOrganisation>().CellOf(ledger.ReadFor.Organisations["self_mark"]).ShouldBe(885_000);
    }

    private static string Written(out TemporaryFolder folder)
    {
        folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("区.yaml"), OwnFactLedger.Scheme);
        return folder.Of("区.yaml");
    }

    [TestMethod]
    public void The_same_column_twice_under_its_id_and_its_header_is_refused()
    {
        using var ledger = new LedgerFiles { ReadFor = SchemeSource.Open(Written(out var folder)).Scheme.Sheets };
        using var _ = folder;
        ledger.With("organisations", "self_mark", "88.5").With("organisations", "自评分", "88.5");

        Should.Throw<LedgerUnusableException>(() => ledger.ReadCsv()).Problems.ShouldHaveSingleItem().ShouldContain("都是“自评分”（self_mark）");
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class UnusableLedgerTests
{
    [TestMethod]
    public void No_ledger_at_the_path() => Problem("/nowhere/at/all").ShouldStartWith("找不到台账：/nowhere/at/all");

    [TestMethod]
    public void An_empty_folder()
    {
        using var ledger = new LedgerFiles();
        Problem(ledger.FolderPath("")).ShouldBe($"文件夹 {ledger.FolderPath("")} 中没有台账文件；"
            + "必须有 committees.csv、enterprises.csv、organisations.csv，可以有 instructors.csv、incidents.csv、honours.csv、exceptions.csv");
    }

    [TestMethod]
    public void A_file_under_another_name_is_told_beside_the_sheet_that_is_missing()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.Move(ledger.FolderPath("organisations.csv"), ledger.FolderPath("organisation.csv"));
        Problem(ledger.FolderPath("")).Split('\n').ShouldBe(["缺少党组织表：organisations.csv；此表必须有", "文件 organisation.csv 不是台账的表，未读取"]);
    }

    [TestMethod]
    public void A_missing_sheet_a_missing_column_an_unknown_one_and_a_double_one_are_all_said_at_once()
    {
        using var ledger = new LedgerFiles()
            .Without("enterprises")
            .Sheet("committees", "committee_id|name|name|区划", "C1|某|某|410302")
            .Sheet("organisations", "党组织编号|organisation_id|name|committee_id")
            .Sheet("incidents", "incident_id|kind|occurred_on");

        ledger.ProblemsOfCsv().ShouldBe([
            "committees.csv 第 2 列和第 3 列都是“党(工)委名称”（name）；只能保留一列",
            "committees.csv 第 4 列“区划”不是已知的列；请改用规定的列名，或删去此列（方案自有的列，须用 --scheme 指明该方案）",
            "committees.csv 缺少必需的列：“所属区划代码”（district_code）",
            "缺少企业表：enterprises.csv；此表必须有",
            "organisations.csv 第 1 列和第 2 列都是“党组织编号”（organisation_id）；只能保留一列",
            "incidents.csv 缺少必需的列：“统一社会信用代码”（credit_code）、“党组织编号”（organisation_id），至少要有其中一列",
            "organisations.csv 中没有任何党组织；至少要有一行"]);
    }

    [TestMethod]
    [DataRow("committees")]
    [DataRow("enterprises")]
    [DataRow("organisations")]
    public void A_required_sheet_that_is_missing(string sheet)
    {
        using var ledger = new LedgerFiles().Without(sheet);
        ledger.ProblemsOfCsv().Single().ShouldContain(sheet + ".csv；此表必须有");
        Problem(ledger.WriteWorkbook()).ShouldContain($"工作表 {sheet}；此表必须有");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n\norganisation_id,name,committee_id\nO1,某,C1\n")]
    public void A_sheet_without_a_header(string text)
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("organisations.csv"), text);
        Problem(ledger.FolderPath("")).ShouldStartWith("organisations.csv 第 1 行没有表头");
    }

    [TestMethod]
    public void Organisations_that_are_all_rejected_are_faults_and_stop_nothing()
    {
        using var ledger = new LedgerFiles().With("organisations", "name", "");
        ledger.ReadBoth().Result.Sheets.Sum(counts => counts.Accepted).ShouldBe(2);
    }

    [TestMethod]
    public void The_same_sheet_twice()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.Copy(ledger.FolderPath("committees.csv"), ledger.FolderPath("COMMITTEES.csv"));
        Problem(ledger.FolderPath("")).ShouldBe("党(工)委表出现两次：COMMITTEES.csv 和 committees.csv；只能保留一个");
    }

    [TestMethod]
    [DataRow("ledger.xlsx", "committee_id,name", "不是 Excel 工作簿")]
    [DataRow("ledger.csv", "committee_id,name", "不是 Excel 工作簿")]
    [DataRow("ledger.xlsx", "", "不是 Excel 工作簿")]
    [DataRow("ledger.xlsx", "PK\u0003\u0004 but not much more", "不是完整的 Excel 工作簿")]
    public void A_file_that_is_no_workbook(string name, string text, string problem)
    {
        using var ledger = new LedgerFiles();
        File.WriteAllText(ledger.Path(name), text);
        Problem(ledger.Path(name)).ShouldContain(problem);
    }

    [TestMethod]
    [DataRow("Workbook", "旧版 .xls 格式")]
    [DataRow("EncryptedPackage", "设有打开密码")]
    public void A_file_of_the_old_kind_or_behind_a_password(string stream, string problem)
    {
        using var ledger = new LedgerFiles();
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024 * 1024 - 16], .. System.Text.Encoding.Unicode.GetBytes(stream), .. new byte[99]];
        File.WriteAllBytes(ledger.Path("ledger.xlsx"), bytes);
        Problem(ledger.Path("ledger.xlsx")).ShouldContain(problem);
    }

    [TestMethod]
    public void A_workbook_that_was_cut_off_anywhere()
    {
        using var ledger = new LedgerFiles();
        var whole = File.ReadAllBytes(ledger.WriteWorkbook());
        foreach (var length in new[] { 5, 100, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(ledger.Path("cut.xlsx"), whole[..length]);
            Problem(ledger.Path("cut.xlsx")).ShouldContain("cut.xlsx 不是完整的 Excel 工作簿");
        }
    }

    [TestMethod]
    public void A_workbook_under_another_name()
    {
        using var ledger = new LedgerFiles();
        File.Move(ledger.WriteWorkbook(), ledger.Path("ledger.xlsm"));
        Problem(ledger.Path("ledger.xlsm")).ShouldContain("ledger.xlsm 不是 .xlsx 文件");
    }

    [TestMethod]
    public void A_workbook_whose_sheet_breaks_off_or_is_out_of_order()
    {
        foreach (var data in new[] { "<row><c", "<row r=\"2\"/><row r=\"2\"/>", "<row><c t=\"s\"><v>99</v></c></row>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"ZZZZ1\"/></row>" })
        {
            using var ledger = new LedgerFiles().Without("committees");
            var path = new WorkbookFile().AddTexts(ledger.Sheets).Add("committees", data).Write(ledger.Path("ledger.xlsx"));
            Problem(path).ShouldContain("工作表 committees", Case.Sensitive, data);
        }
    }

    [TestMethod]
    public void Nothing_is_handed_on_of_an_unusable_ledger()
    {
        using var ledger = new LedgerFiles().Sheet("exceptions", "exception_id|organisation_id|reason|其他", "X1|O9||");
        var sink = new ListSink();
        Should.Throw<LedgerUnusableException>(() => LedgerIntake.Read(ledger.WriteCsv(), LedgerFiles.AsOf, FactSheets.Catalogue, sink));
        sink.Rows.ShouldBeEmpty();
        sink.Faults.ShouldBeEmpty();
        sink.Warnings.ShouldBeEmpty();
    }

    [TestMethod]
    public void A_reading_can_be_cancelled()
    {
        using var ledger = new LedgerFiles();
        Should.Throw<OperationCanceledException>(() =>
            LedgerIntake.Read(ledger.WriteCsv(), LedgerFiles.AsOf, FactSheets.Catalogue, new ListSink(), new CancellationToken(canceled: true)));
    }

    private static string Problem(string path) => Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(path)).Message;
}

using System.Text;
using Appraisal.Service.Tests.Intake;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Commands;

/// <summary>Wrong use and unusable input: exit 2, a sentence on standard error, nothing on standard output, nothing written.</summary>
[TestClass]
public sealed class RefusedTests
{
    private static readonly string s_ledger = Fixtures.Path("handwritten", "ledger");

    [TestMethod]
    public void An_empty_folder_as_a_ledger()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Of("台账"));

        ShouldBeRefused(folder, "没有台账文件", Run("台账"));
    }

    [TestMethod]
    public void No_ledger_at_the_path()
    {
        using var folder = new TemporaryFolder();

        ShouldBeRefused(folder, "找不到台账", Run("台账.xlsx"));
    }

    [TestMethod]
    public void A_text_that_is_named_as_a_workbook()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("台账.xlsx"), "党组织编号,党组织名称\n");

        ShouldBeRefused(folder, "不是 Excel 工作簿", Run("台账.xlsx"));
    }

    [TestMethod]
    [DataRow("台账.xls")]
    [DataRow("台账.xlsx")]
    public void A_workbook_of_excel_97_whatever_its_name(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Of(name), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]);

        ShouldBeRefused(folder, "旧版 .xls", Run(name));
    }

    [TestMethod]
    public void A_sheet_of_organisations_with_its_header_only()
    {
        using var folder = new TemporaryFolder();
        var ledger = LedgerTexts.Handwritten();
        ledger.Sheets["organisations"].RemoveRange(1, 18);
        ledger.Write(folder.Of("台账"));

        ShouldBeRefused(folder, "organisations.csv", Run("台账"));
    }

    [TestMethod]
    [DataRow("2023-02-30")]
    [DataRow("2023/12/31")]
    [DataRow("今天")]
    [DataRow("")]
    public void An_appraisal_date_that_is_not_in_the_calendar(string asOf)
    {
        using var folder = new TemporaryFolder();

        ShouldBeRefused(folder, "不是日期,或写法不对", "run", "--input", s_ledger, "--as-of", asOf);
    }

    [TestMethod]
    public void An_appraisal_date_before_the_scheme_was_in_force()
    {
        using var folder = new TemporaryFolder();

        ShouldBeRefused(folder, "自 2020-01-01 起", "run", "--input", s_ledger, "--as-of", "2019-12-31");
    }

    [TestMethod]
    [DataRow("--colour", "red", "run 没有选项“--colour”;选项有:--input --as-of")]
    [DataRow("--colour", "red", "多写了“red”。 / 'red' is too much")]
    [DataRow("--threads", "0", "--threads 应是 1 至 256 的整数")]
    [DataRow("--threads", "两", "--threads 应是 1 至 256 的整数")]
    [DataRow("--batch", "-1", "--batch")]
    [DataRow("--batch", "99999999999", "--batch 应是 1 至 65536 的整数")]
    [DataRow("--scheme", "best-of-all", "没有方案“best-of-all”")]
    [DataRow("--database", "Data Source=没有/appraisal.db", "所在的文件夹不存在")]
    [DataRow("--database", "appraisal", "数据库应写作 Data Source=文件.db")]
    [DataRow("--output", "", "没有写明输出文件夹")]
    public void An_option_that_is_unknown_or_has_a_wrong_value(string option, string value, string said)
    {
        using var folder = new TemporaryFolder();

        ShouldBeRefused(folder, said, [.. Run(s_ledger), option, value]);
    }

    [TestMethod]
    [DataRow("没有命令“template”;命令有:run runs resume", "template")]
    [DataRow("no command 'template'; there are: run runs resume", "template")]
    [DataRow("没有命令“template”", "template", "--help")]
    [DataRow("没有命令“--colour”", "--colour")]
    [DataRow("没有写明命令;命令有:run runs resume")]
    public void A_command_that_is_unknown_or_missing(string said, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var finished = ShouldBeRefused(folder, said, arguments);

        finished.Error.TrimEnd().ShouldNotContain('\n');
        finished.Error.ShouldContain("check-ledger");
    }

    [TestMethod]
    [DataRow("run", "缺少 --input(台账:CSV 文件夹或 .xlsx 工作簿)。 / --input is missing: the ledger")]
    [DataRow("run --input", "--input 后面没有写值(台账:CSV 文件夹或 .xlsx 工作簿)。 / --input has no value: the ledger")]
    [DataRow("run --input x --as-of", "--as-of 后面没有写值(考评基准日,如 2023-12-31)。")]
    [DataRow("run --as-of 2023-12-31 --input x --input y", "--input 只能写一次。 / --input is written more than once")]
    [DataRow("explain last", "缺少 ORGANISATION(党组织编号,或党(工)委编号)。")]
    [DataRow("explain last O1 O2", "多写了“O2”。")]
    [DataRow("purge --reason x", "缺少 --older-than-days")]
    public void What_is_missing_or_too_many(string arguments, string said)
    {
        using var folder = new TemporaryFolder();

        var finished = ShouldBeRefused(folder, said, arguments.Split(' '));

        // The library says nothing in its own words.
        finished.ErrorLines.ShouldAllBe(line => line.Contains(" / ", StringComparison.Ordinal));
        finished.ErrorLines.ShouldBeUnique();
    }

    [TestMethod]
    [DataRow("--help", "check-ledger")]
    [DataRow("--version", ".")]
    [DataRow("runs --help", "appraisal.db")]
    public void Help_and_the_version_are_told(string arguments, string said)
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, arguments.Split(' '));

        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Output.ShouldContain(said);
    }

    [TestMethod]
    public void A_scheme_that_reads_a_fact_that_no_ledger_has()
    {
        using var folder = new TemporaryFolder();
        var scheme = Appraisal.Rules.Schemes.SchemeLibrary.TextOf("double-strong-six-good")!;
        File.WriteAllText(folder.Of("方案.yaml"), scheme.Replace("sum(enterprise.members)", "sum(enterprise.memberz)", StringComparison.Ordinal));

        ShouldBeRefused(folder, "不认识的名称“enterprise.memberz”", [.. Run(s_ledger), "--scheme", "方案.yaml"]);
    }

    [TestMethod]
    [DataRow("a: b")]
    [DataRow("[1, 2")]
    [DataRow("")]
    public void A_file_that_is_no_scheme(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("方案.yaml"), text);

        ShouldBeRefused(folder, "方案.yaml", [.. Run(s_ledger), "--scheme", "方案.yaml"]);
    }

    [TestMethod]
    public void An_output_folder_with_files_in_it_which_stay_as_they_are()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Of("结果"));
        File.WriteAllText(folder.Of("结果", "去年.txt"), "去年的结果");

        ShouldBeRefused(folder, "已有文件", [.. Run(s_ledger), "--output", "结果"]);

        File.ReadAllText(folder.Of("结果", "去年.txt")).ShouldBe("去年的结果");
        Directory.GetFileSystemEntries(folder.Of("结果")).Length.ShouldBe(1);
    }

    [TestMethod]
    [DataRow("结果")]
    [DataRow("结果/今年/区")]
    public void An_output_that_is_a_file_or_lies_in_one(string output)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("结果"), "去年的结果");

        ShouldBeRefused(folder, "是一个文件", [.. Run(s_ledger), "--output", output]);

        File.ReadAllText(folder.Of("结果")).ShouldBe("去年的结果");
    }

    [TestMethod]
    public void A_database_that_is_another_file_which_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("不是数据库。", 1000));
        File.WriteAllText(folder.Of("appraisal.db"), text);

        ShouldBeRefused(folder, "不是本产品的数据库", Run(s_ledger));

        File.ReadAllText(folder.Of("appraisal.db")).ShouldBe(text);
    }

    [TestMethod]
    [DataRow("explain", "last", "ZZ001")]
    [DataRow("runs")]
    public void Asking_after_runs_where_there_is_no_database(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        ShouldBeRefused(folder, "没有数据库文件", arguments);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_cell_of_more_than_a_hundred_megabytes_within_bounded_memory(bool isWorkbook)
    {
        const int CellBytes = 110 << 20;
        using var folder = new TemporaryFolder();
        var path = folder.Of("台账");
        if (isWorkbook)
        {
            path += ".xlsx";
            new WorkbookFile().Add("organisations", $"<row><c t=\"inlineStr\"><is><t>{new string('x', CellBytes)}</t></is></c></row>").Write(path);
        }
        else
        {
            LedgerTexts.Handwritten().Write(path);
            File.AppendAllText(Path.Combine(path, "organisations.csv"), '"' + new string('x', CellBytes), Encoding.ASCII);
        }

        var finished = ShouldBeRefused(folder, "organisations", Run(path));

        finished.PeakBytes.ShouldBeInRange(1, 600L << 20);
    }

    private static string[] Run(string ledger) => ["run", "--input", ledger, "--as-of", "2023-12-31"];

    private static Finished ShouldBeRefused(TemporaryFolder folder, string said, params string[] arguments)
    {
        var before = folder.Names.ToList();

        var finished = AppraisalProcess.Run(folder.Path, arguments);

        finished.Error.ShouldContain(said, Case.Sensitive);
        finished.Error.ShouldNotContain("   at ");
        finished.Error.ShouldNotContain("Exception", Case.Sensitive);
        finished.Output.ShouldBeEmpty();
        finished.ExitCode.ShouldBe(2);
        folder.Names.ShouldBe(before);
        return finished;
    }
}

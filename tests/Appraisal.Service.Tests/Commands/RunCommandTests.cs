using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Runs;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Tests.Commands;

/// <summary>What <c>appraisal run</c> answers to whoever called it.</summary>
[TestClass]
public sealed class RunCommandTests
{
    private static readonly string s_handwritten = Fixtures.Path("handwritten", "ledger");

    [TestMethod]
    public void A_ledger_without_fault_answers_0_and_without_options_writes_to_the_current_folder()
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(Population.Of(3, 20), folder.Of("台账"));

        var finished = AppraisalProcess.Run(folder.Path, "run", "--input", "台账", "--as-of", "2023-12-31");

        finished.ExitCode.ShouldBe(0, finished.Error);
        folder.Names.ShouldBe(["appraisal.db", "results", "台账"]);
        var id = finished.ErrorLines[0]["run ".Length..];
        Directory.GetFileSystemEntries(folder.Of("results")).ShouldBe([folder.Of("results", id)]);
        CsvTable.Read(folder.Of("results", id, "rejected.csv")).Rows.ShouldBeEmpty();
        finished.Output.ShouldContain($"结果:{folder.Of("results", id)}");
    }

    [TestMethod]
    public void A_ledger_with_faults_answers_1_with_a_summary_in_chinese_and_the_runs_id_in_the_first_line_of_standard_error()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "run", "--input", s_handwritten, "--as-of", "2023-12-31", "--output", "结果", "--database", "Data Source=库.db");

        finished.ExitCode.ShouldBe(1, finished.Error);
        finished.ErrorLines[0].ShouldMatch("^run [0-9a-f]{32}$");
        foreach (var said in new[]
        {
            "双强六好考评方案 2023 版 · 基准日 2023-12-31 · NRules 1.0.4", "台账有 6 处问题,逐条见 rejected.csv", "优秀 7  良好 0  合格 3  不合格 8",
            "组织覆盖率              18/27 = 66.66%", "应办事项                32 项",
        })
            finished.Output.ShouldContain(said);
        finished.Output.ShouldNotContain("\u001b");
        finished.Error.ShouldNotContain("\u001b");
        folder.Names.Where(name => !name.StartsWith("库.db-", StringComparison.Ordinal)).ShouldBe(["库.db", "结果"]);
        Directory.GetFiles(folder.Of("结果")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ShouldBe(
        [
            "committees.csv", "conditions.csv", "coverage.csv", "duties.csv", "lines.csv", "manifest.json", "nominations.csv", "proposals.csv", "rejected.csv",
            "report.xlsx", "scorecards.csv", "vetoes.csv",
        ]);
    }

    [TestMethod]
    public void An_empty_output_folder_that_is_there_takes_the_results()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Of("结果"));

        var finished = AppraisalProcess.Run(folder.Path, "run", "--input", s_handwritten, "--as-of", "2023-12-31", "--output", "结果/");

        finished.ExitCode.ShouldBe(1, finished.Error);
        File.Exists(folder.Of("结果", "scorecards.csv")).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("de_DE.UTF-8", "America/St_Johns")]
    [DataRow("ar_SA.UTF-8", "Asia/Riyadh")]
    [DataRow("th_TH.UTF-8", "Pacific/Kiritimati")]
    public void The_language_and_the_time_zone_of_the_computer_change_no_byte(string language, string timeZone)
    {
        using var folder = new TemporaryFolder();
        using var expected = AppraisedLedger.Handwritten();
        // As the product ships it knows no culture; here it is given them all, so that only what it writes itself can hold.
        File.WriteAllText(folder.Of("cultures.json"), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Appraisal.Service.runtimeconfig.json"))
            .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal)
            .Replace("\"System.Globalization.PredefinedCulturesOnly\": true", "\"System.Globalization.PredefinedCulturesOnly\": false", StringComparison.Ordinal));

        var finished = AppraisalProcess.Run(
            folder.Path, new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = timeZone },
            ["exec", "--runtimeconfig", folder.Of("cultures.json")], "run", "--input", s_handwritten, "--as-of", "2023-12-31", "--output", "结果");

        if (finished.Error.Contains("ICU", StringComparison.Ordinal))
            Assert.Inconclusive("This computer has no ICU.");
        finished.ExitCode.ShouldBe(1, finished.Error);
        foreach (var name in expected.CsvNames)
            File.ReadAllBytes(folder.Of("结果", name)).ShouldBe(File.ReadAllBytes(expected.PathOf(name)), name);
        finished.Output.ShouldContain(expected.Summary.Manifest.ResultsDigest);
        File.ReadAllText(folder.Of("结果", "manifest.json")).ShouldContain(expected.Summary.Manifest.FactsDigest);
    }

    [TestMethod]
    public void A_failure_on_the_way_answers_3_with_a_sentence_and_leaves_no_output_and_a_failed_run()
    {
        using var folder = new TemporaryFolder();
        using var database = new SqliteConnection($"Data Source={folder.Of("appraisal.db")};Pooling=false");
        AppraisalDatabase.Use($"Data Source={folder.Of("appraisal.db")}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "CREATE TRIGGER full BEFORE INSERT ON lines BEGIN SELECT RAISE(ABORT, '磁盘已满'); END";
        command.ExecuteNonQuery();

        var finished = AppraisalProcess.Run(folder.Path, "run", "--input", s_handwritten, "--as-of", "2023-12-31", "--output", "结果");

        finished.ExitCode.ShouldBe(3, finished.Error);
        finished.ErrorLines[^1].ShouldStartWith("运行失败:");
        finished.ErrorLines[^1].ShouldContain("磁盘已满");
        finished.Error.ShouldNotContain("   at ");
        folder.Names.ShouldNotContain(name => name.StartsWith("结果", StringComparison.Ordinal));
        TheRun(folder).State.ShouldBe(RunState.Failed);
    }

    [TestMethod]
    [DataRow("run ")]
    [DataRow("评分…")]
    public void Ctrl_c_answers_130_and_leaves_no_output_and_an_unfinished_run(string after)
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(Population.Of(9, 600), folder.Of("台账"));
        using var process = AppraisalProcess.Start(
            folder.Path, "run", "--input", "台账", "--as-of", "2023-12-31", "--output", "结果", "--batch", "1", "--threads", "1");

        process.WaitFor(after);
        process.Cancel();
        var finished = process.Finish();

        finished.ExitCode.ShouldBe(130, finished.Error);
        finished.ErrorLines[^1].ShouldBe("已中断。");
        finished.Output.ShouldBeEmpty();
        folder.Names.ShouldNotContain(name => name.StartsWith("结果", StringComparison.Ordinal));
        var run = TheRun(folder);
        run.Id.ShouldBe(finished.ErrorLines[0]["run ".Length..]);
        run.State.ShouldBe(RunState.Interrupted);
        run.Manifest.ShouldBeNull();
    }

    private static RunRecord TheRun(TemporaryFolder folder)
    {
        var run = new RunStore(AppraisalDatabase.Use($"Data Source={folder.Of("appraisal.db")}"), TimeProvider.System).List().Single();
        SqliteConnection.ClearAllPools();
        return run;
    }
}

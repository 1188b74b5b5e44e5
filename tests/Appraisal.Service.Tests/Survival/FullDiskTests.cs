using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Survival;

/// <summary>The disk is full in the middle of a run: it says what is full, and goes on when there is room.</summary>
[TestClass]
public sealed class FullDiskTests
{
    [TestMethod]
    [DataRow("run ", DisplayName = "while the ledger is loaded")]
    [DataRow("评分…", DisplayName = "while results are stored")]
    [DataRow("写工作簿…", DisplayName = "while files are written")]
    public void Database_and_files_on_one_disk(string at)
    {
        using var disk = SmallDisk.Mount();
        using var victim = new Victim($"Data Source={disk.Of("runs.db")}", disk.Of("out"));

        var finished = FullAt(at, victim, disk);

        finished.ErrorLines[^1].ShouldContain(disk.Path);
        victim.MustHaveNoFolder(victim.Output);
        disk.MakeRoom();
        victim.MustShowNothingHalf();
        victim.MustEndUndisturbed();
    }

    [TestMethod]
    public void Just_as_the_manifest_is_written()
    {
        using var run = AppraisedLedger.Handwritten();
        using var disk = SmallDisk.Mount();
        using var folder = ResultFolder.Create(disk.Of("out"), "run", []);
        disk.Fill();

        var full = Should.Throw<IOException>(() => folder.WriteManifest(run.Summary.Manifest));

        new FailureText("", disk.Of("out")).Of(full).ShouldContain("磁盘已满");
    }

    [OnBothDatabases]
    public void Files_alone_and_the_run_has_noted_why()
    {
        using var disk = SmallDisk.Mount();
        using var database = new EmptyDatabase();
        using var victim = new Victim(database.Url, disk.Of("out"));

        var finished = FullAt("评分…", victim, disk);

        finished.ErrorLines[^1].ShouldContain($"结果文件夹 {victim.Output} 所在的磁盘已满");
        victim.MustHaveNoFolder(victim.Output);
        var run = victim.MustShowNothingHalf()!;
        run.State.ShouldBe(RunState.Failed);
        run.Last(EventKinds.Failed)!.Why!.ShouldContain("磁盘已满");
        disk.MakeRoom();
        victim.MustEndUndisturbed();
    }

    [TestMethod]
    public void Before_there_is_a_run_it_says_so_and_a_run_can_be_begun_when_there_is_room()
    {
        using var disk = SmallDisk.Mount();
        using var victim = new Victim($"Data Source={disk.Of("runs.db")}", disk.Of("out"));
        disk.Fill();

        using (var process = victim.Begin())
        {
            var finished = process.Finish();
            finished.ExitCode.ShouldBe(3, finished.Error);
            finished.ErrorLines[^1].ShouldContain("磁盘已满");
            finished.Error.ShouldNotContain("run ");
        }

        disk.MakeRoom();
        using var again = victim.Begin();
        again.Finish().ExitCode.ShouldBe(Undisturbed.Shared.ExitCode);
        victim.MustBeUndisturbed(victim.Output);
    }

    [TestMethod]
    public void Of_the_server_and_the_run_has_noted_why()
    {
        if (PostgresServer.SharedMissing is { } missing)
            Assert.Inconclusive(missing);
        using var disk = SmallDisk.Mount();
        using var folder = new TemporaryFolder();
        PostgresServer.Own(disk.Path);
        PostgresServer.Shared.Execute("postgres", $"CREATE TABLESPACE small LOCATION '{disk.Path}'");
        var name = PostgresServer.Shared.NewDatabase(tablespace: "small");
        try
        {
            AppraisalProcess.Run(folder.Path, "migrate", "--database", PostgresServer.Shared.Url(name)).ExitCode.ShouldBe(0);
            using var victim = new Victim(PostgresServer.Shared.Url(name), folder.Of("out"));

            var finished = FullAt("run ", victim, disk);

            finished.ErrorLines[^1].ShouldContain("服务器磁盘已满");
            disk.MakeRoom();
            victim.MustShowNothingHalf();
            victim.MustEndUndisturbed();
        }
        finally
        {
            PostgresServer.Shared.Drop(name);
            PostgresServer.Shared.Execute("postgres", "DROP TABLESPACE small");
        }
    }

    private static Finished FullAt(string at, Victim victim, SmallDisk disk)
    {
        using var process = victim.Begin();
        process.WaitFor(at);
        process.Pause();
        disk.Fill();
        process.GoOn();
        var finished = process.Finish();
        finished.ExitCode.ShouldBe(3, finished.Error);
        finished.Output.ShouldBeEmpty();
        finished.ErrorLines[^1].ShouldContain("磁盘已满");
        finished.ErrorLines[^1].ShouldContain("appraisal resume ");
        finished.Error.ShouldNotContain("   at ");
        return finished;
    }
}

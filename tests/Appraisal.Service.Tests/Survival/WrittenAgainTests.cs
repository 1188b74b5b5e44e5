using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Survival;

/// <summary>The files of a complete run can be written again: the same, byte for byte, the workbook too.</summary>
[TestClass]
public sealed class WrittenAgainTests
{
    [OnBothDatabases]
    public void Where_the_folder_is_gone_and_not_where_it_is_there()
    {
        using var victim = Complete();
        var files = Read(victim.Output);
        var events = victim.Run()!.Events.Count;
        Directory.Delete(victim.Output, recursive: true);

        victim.MustEndUndisturbed();

        Read(victim.Output).ShouldBe(files);
        files.Keys.ShouldContain("report.xlsx");
        victim.Run()!.Events.Count.ShouldBe(events, "nothing happened to the run");
        var refused = victim.Resume();
        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.ErrorLines.Single().ShouldContain($"已经完成,结果在 {victim.Output}");
    }

    [OnBothDatabases]
    public void Into_another_folder()
    {
        using var victim = Complete();
        var other = victim.Output + "-2";

        var finished = victim.Resume("--output", other);

        finished.ExitCode.ShouldBe(Undisturbed.Shared.ExitCode, finished.Error);
        Read(other).ShouldBe(Read(victim.Output));
    }

    [OnBothDatabases]
    public void Of_a_run_that_was_killed_between_its_end_and_the_naming_of_its_folder()
    {
        using var victim = Complete();
        var files = Read(victim.Output);
        Directory.Move(victim.Output, $"{victim.Output}.{victim.Run()!.Id}.partial");

        victim.MustEndUndisturbed();

        Read(victim.Output).ShouldBe(files);
    }

    [TestMethod]
    public void Of_a_run_that_could_not_name_its_folder_and_is_complete_all_the_same()
    {
        using var victim = new Victim();
        using var process = victim.Begin();
        process.WaitFor("写工作簿…");
        process.Pause();
        Directory.CreateDirectory(Path.Combine(victim.Output, "别人的"));
        process.GoOn();
        var finished = process.Finish();

        finished.ExitCode.ShouldBe(3, finished.Error);
        finished.ErrorLines[^1].ShouldContain("里已有文件");
        victim.Run()!.State.ShouldBe(RunState.Complete);
        Directory.Delete(victim.Output, recursive: true);
        victim.MustEndUndisturbed();
    }

    [TestMethod]
    public void What_a_killed_run_left_beside_its_folder_goes_when_it_is_resumed_into_another()
    {
        using var victim = new Victim();
        victim.BeginAndKill("写工作簿…");
        var other = victim.Output + "-2";

        var finished = victim.Resume("--output", other);

        finished.ExitCode.ShouldBe(Undisturbed.Shared.ExitCode, finished.Error);
        victim.MustBeUndisturbed(other);
        victim.MustHaveNoFolder(victim.Output + ".");
    }

    private static Victim Complete()
    {
        var victim = new Victim();
        using var process = victim.Begin();
        process.Finish().ExitCode.ShouldBe(Undisturbed.Shared.ExitCode);
        return victim;
    }

    private static Dictionary<string, string> Read(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
}

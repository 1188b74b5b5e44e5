using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Survival;

/// <summary>Two processes never do one run twice.</summary>
[TestClass]
public sealed class OneAtATimeTests
{
    [OnBothDatabases]
    public void A_run_that_a_process_is_at_is_refused_to_another_and_ends_undisturbed()
    {
        using var victim = new Victim();
        using var first = victim.Begin();
        first.WaitFor("评分…");
        first.Pause();

        var second = victim.Resume("--output", $"{victim.Output}-2");

        second.ExitCode.ShouldBe(2, second.Error);
        second.Error.ShouldContain("正由另一个进程进行");
        first.GoOn();
        first.Finish().ExitCode.ShouldBe(Undisturbed.Shared.ExitCode);
        victim.MustBeUndisturbed(victim.Output);
        victim.Run()!.Last(EventKinds.Resumed).ShouldBeNull();
    }

    [OnBothDatabases]
    public void Of_two_that_resume_at_once_one_does_it_and_the_other_says_why_not()
    {
        using var victim = new Victim();
        victim.BeginAndKill("评分…");

        using var first = victim.GoOn();
        using var second = victim.GoOn();
        var codes = new[] { first.Finish(), second.Finish() }.Select(finished => finished.ExitCode).Order().ToArray();

        codes.ShouldBe([Undisturbed.Shared.ExitCode, 2]);
        victim.MustBeUndisturbed(victim.Output);
    }

    [OnBothDatabases]
    [DataRow("run ")]
    [DataRow("评分…")]
    [DataRow("排序推荐…")]
    public void Interrupted_by_a_person_it_says_so_and_goes_on(string at)
    {
        using var victim = new Victim();
        using (var process = victim.Begin())
        {
            process.WaitFor(at);
            // Held, so that it is there still when it is stopped.
            process.Pause();
            process.Cancel();
            process.GoOn();
            var finished = process.Finish();
            finished.ExitCode.ShouldBe(130, finished.Error);
        }

        victim.MustShowNothingHalf()!.State.ShouldBe(RunState.Interrupted);
        victim.Listed.ShouldContain("已中断");
        victim.MustEndUndisturbed();
    }

    [OnBothDatabases]
    public void The_files_of_a_complete_run_are_written_again_where_they_are_gone_and_refused_where_they_are_there()
    {
        using var victim = new Victim();
        using (var process = victim.Begin())
            process.Finish().ExitCode.ShouldBe(Undisturbed.Shared.ExitCode);
        var refused = victim.Resume();
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("已经完成");

        Directory.Delete(victim.Output, recursive: true);

        victim.MustEndUndisturbed();
    }

    [OnBothDatabases]
    public void A_run_whose_stored_results_were_changed_does_not_go_on_and_names_the_chunk()
    {
        using var victim = new Victim();
        victim.BeginAndKill("排序推荐…");
        using (var connection = victim.Database.Open())
        {
            connection.Execute(CurrentDatabase.Kind == DatabaseKind.Sqlite ? "DROP TRIGGER append_only_chunks_update" : "DROP TRIGGER append_only ON chunks");
            connection.Execute("UPDATE chunks SET digest = 'x' WHERE chunk_number = 3");
        }

        var finished = victim.Resume();

        finished.ExitCode.ShouldBe(3);
        finished.Error.ShouldContain("第 3 批");
        Directory.Exists(victim.Output).ShouldBeFalse();
    }
}

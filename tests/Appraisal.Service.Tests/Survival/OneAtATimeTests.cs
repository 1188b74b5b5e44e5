using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Appraisal.Service.Tests.Store;

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
        second.ErrorLines.ShouldBe([$"考评 {victim.Run()!.Id} 正由另一个进程进行;等它结束,或先停止它。"]);
        victim.Listed.ShouldStartWith($"{victim.Run()!.Id}  未完成  ");
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
        Finished[] finished = [first.Finish(), second.Finish()];

        finished.Select(one => one.ExitCode).ShouldBe([Undisturbed.Shared.ExitCode, 2], ignoreOrder: true, string.Concat(finished.Select(one => one.Error)));
        finished.Single(one => one.ExitCode == 2).ErrorLines.Single().ShouldContain(victim.Run()!.Id);
        victim.MustBeUndisturbed(victim.Output);
        var kinds = victim.Run()!.Events.Select(happened => happened.Kind).ToList();
        kinds.Count(kind => kind == EventKinds.Resumed).ShouldBe(1);
        kinds.Count(kind => kind == EventKinds.Completed).ShouldBe(1);
    }

    [OnBothDatabases]
    public void Two_runs_begun_at_once_in_one_database_are_two_complete_runs()
    {
        using var folder = new TemporaryFolder();
        using var database = new EmptyDatabase();
        string[] outputs = [folder.Of("甲"), folder.Of("乙")];
        var processes = outputs.Select(output => AppraisalProcess.Start(folder.Path, Undisturbed.Shared.Arguments(output, database.Url))).ToList();

        foreach (var process in processes)
        {
            var finished = process.Finish();
            finished.ExitCode.ShouldBe(Undisturbed.Shared.ExitCode, finished.Error);
            process.Dispose();
        }

        outputs.ShouldAllBe(output => Undisturbed.DigestIn(output) == Undisturbed.Shared.ResultsDigest);
        var store = AppraisalDatabase.UseExisting(database.Url);
        var runs = new RunStore(store, TimeProvider.System).List();
        runs.Select(run => run.State).ShouldBe([RunState.Complete, RunState.Complete]);
        foreach (var run in runs)
            new StoredView(store, run).MustBeWhole();
    }

    [OnBothDatabases]
    public void Two_runs_begun_at_once_for_one_folder_are_complete_and_one_says_that_the_folder_is_taken()
    {
        using var folder = new TemporaryFolder();
        using var database = new EmptyDatabase();
        var output = folder.Of("结果");
        using var first = AppraisalProcess.Start(folder.Path, Undisturbed.Shared.Arguments(output, database.Url));
        first.WaitFor("评分…");
        first.Pause();
        using var second = AppraisalProcess.Start(folder.Path, Undisturbed.Shared.Arguments(output, database.Url));
        second.WaitFor("run ");
        first.GoOn();
        Finished[] finished = [first.Finish(), second.Finish()];

        finished.Select(one => one.ExitCode).ShouldBe([Undisturbed.Shared.ExitCode, 3], ignoreOrder: true, string.Concat(finished.Select(one => one.Error)));
        var failed = finished.Single(one => one.ExitCode == 3);
        failed.ErrorLines[^1].ShouldContain($"输出文件夹 {output} 里已有文件");
        var other = AppraisalProcess.Run(folder.Path, "resume", failed.ErrorLines[0]["run ".Length..], "--output", folder.Of("另存"), "--database", database.Url);
        other.ExitCode.ShouldBe(Undisturbed.Shared.ExitCode, other.Error);
        Undisturbed.Digests(folder.Of("另存")).ShouldBe(Undisturbed.Shared.Files);
        folder.Names.Where(name => !name.StartsWith("appraisal.db", StringComparison.Ordinal)).ShouldBe(["另存", "结果"]);
    }

    [OnBothDatabases]
    public void A_run_whose_process_is_just_going_is_waited_for()
    {
        using var store = new TemporaryDatabase();
        using var going = store.Runs.Begin(TemporaryDatabase.NewRun);
        var run = store.Runs.Find("last");
        using var gone = new Timer(_ => going.Dispose(), null, dueTime: 100, Timeout.Infinite);

        store.Runs.Hold(run).Dispose();
    }

    [OnBothDatabases]
    public void Of_many_that_ask_for_a_run_at_the_very_same_moment_exactly_one_gets_it()
    {
        using var store = new TemporaryDatabase();
        for (var round = 0; round < 5; round++)
        {
            store.Runs.Begin(TemporaryDatabase.NewRun).Dispose();
            var run = store.Runs.Find("last");
            using var start = new Barrier(3);
            var holds = new RunHold?[3];

            Parallel.For(0, holds.Length, new ParallelOptions { MaxDegreeOfParallelism = holds.Length }, one =>
            {
                start.SignalAndWait(TimeSpan.FromSeconds(10));
                try
                {
                    holds[one] = store.Runs.Hold(run);
                }
                catch (StoreException)
                {
                    // Another one has it.
                }
            });

            holds.Count(hold => hold is not null).ShouldBe(1);
            foreach (var hold in holds)
                hold?.Dispose();
        }
    }
}

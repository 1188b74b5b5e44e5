using Appraisal.Service.Store;
using Appraisal.Service.Store.Runs;

using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class RunStoreTests
{
    [OnBothDatabases]
    public void A_run_is_found_by_its_id_with_or_without_dashes_by_its_beginning_and_as_the_last()
    {
        using var store = new TemporaryDatabase();
        var run = store.Begin().Run;

        store.Runs.Find(run.Id).RunNumber.ShouldBe(run.RunNumber);
        store.Runs.Find(Guid.Parse(run.Id).ToString("D").ToUpperInvariant()).RunNumber.ShouldBe(run.RunNumber);
        store.Runs.Find(run.Id[..5]).RunNumber.ShouldBe(run.RunNumber);
        store.Runs.Find("last").RunNumber.ShouldBe(run.RunNumber);
        var read = store.Runs.Find("last");
        read.Scheme.SchemeYaml.ShouldBe(TemporaryDatabase.NewRun.SchemeYaml);
        read.AsOf.ShouldBe(TemporaryDatabase.NewRun.AsOf);
        read.Run.StartedAt.ShouldBe(run.StartedAt);
        read.Run.StartedAt.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [OnBothDatabases]
    public void A_beginning_that_two_runs_share_is_refused_and_both_are_named()
    {
        using var store = new TemporaryDatabase();
        var (first, second) = (store.Begin().Run, store.Begin().Run);

        var refused = Should.Throw<StoreException>(() => store.Runs.Find(first.Id[..4]));

        refused.Message.ShouldContain(first.Id);
        refused.Message.ShouldContain(second.Id);
        store.Runs.Find("last").Id.ShouldBe(second.Id);
    }

    [OnBothDatabases]
    [DataRow("last")]
    [DataRow("0123")]
    [DataRow("%")]
    [DataRow("")]
    public void A_run_that_is_not_there_is_said_to_be_missing(string reference)
    {
        using var store = new TemporaryDatabase();

        Should.Throw<StoreException>(() => store.Runs.Find(reference)).Message.ShouldContain("考评");
    }

    [OnBothDatabases]
    public void Runs_are_listed_in_the_order_of_beginning_with_the_state_that_their_events_add_up_to()
    {
        using var store = new TemporaryDatabase();
        RunHold[] runs = [store.Begin(), store.Begin(), store.Begin(), store.Begin()];
        runs[0].Append(EventKinds.Sealed);
        runs[0].Append(EventKinds.Completed);
        runs[0].Append(EventKinds.Purged, why: "满五年");
        runs[1].Append(EventKinds.Failed, why: "磁盘已满");
        runs[2].Append(EventKinds.Failed);
        runs[2].Append(EventKinds.Resumed);
        runs[3].Append(EventKinds.Interrupted);

        var listed = store.Runs.List();

        listed.Select(run => run.RunNumber).ShouldBe(runs.Select(run => run.RunNumber));
        listed.Select(run => run.State).ShouldBe([RunState.Complete, RunState.Failed, RunState.Running, RunState.Interrupted]);
        listed.Select(run => run.IsSealed).ShouldBe([true, false, false, false]);
        listed[0].Purged!.Why.ShouldBe("满五年");
        listed[1].Last(EventKinds.Failed)!.Why.ShouldBe("磁盘已满");
        listed[0].Events.ShouldAllBe(happened => happened.OccurredAt.Kind == DateTimeKind.Utc);
    }

    [OnBothDatabases]
    public void A_run_is_held_by_one_at_a_time_and_free_again_when_that_one_is_gone()
    {
        using var store = new TemporaryDatabase();
        var first = store.Runs.Begin(TemporaryDatabase.NewRun);
        var run = store.Runs.Find("last");

        Should.Throw<StoreException>(() => store.Runs.Hold(run)).Message.ShouldContain(run.Id);
        first.Dispose();

        store.Runs.Hold(run).Dispose();
    }

    [OnBothDatabases]
    public void Runs_begun_at_once_have_numbers_of_their_own()
    {
        using var store = new TemporaryDatabase();

        Parallel.For(0, 12, _ => store.Runs.Begin(TemporaryDatabase.NewRun).Dispose());

        store.Runs.List().Select(run => run.RunNumber).ShouldBe(Enumerable.Range(1, 12).Select(number => (long)number));
    }
}

using Appraisal.Service.Store;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class RunStoreTests
{
    [TestMethod]
    public void A_run_is_found_by_its_id_with_or_without_dashes_by_its_beginning_and_as_the_last()
    {
        using var store = new TemporaryDatabase();
        var run = store.Runs.Create(TemporaryDatabase.NewRun);

        store.Runs.Find(run.Id).RunNumber.ShouldBe(run.RunNumber);
        store.Runs.Find(Guid.Parse(run.Id).ToString("D").ToUpperInvariant()).RunNumber.ShouldBe(run.RunNumber);
        store.Runs.Find(run.Id[..5]).RunNumber.ShouldBe(run.RunNumber);
        store.Runs.Find("last").RunNumber.ShouldBe(run.RunNumber);
        var read = store.Runs.Find("last");
        read.SchemeYaml.ShouldBe(TemporaryDatabase.NewRun.SchemeYaml);
        read.AsOf.ShouldBe(TemporaryDatabase.NewRun.AsOf);
        read.StartedAt.ShouldBe(run.StartedAt);
        read.StartedAt.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [TestMethod]
    public void A_beginning_that_two_runs_share_is_refused_and_both_are_named()
    {
        using var store = new TemporaryDatabase();
        var (first, second) = (store.Runs.Create(TemporaryDatabase.NewRun), store.Runs.Create(TemporaryDatabase.NewRun));

        var refused = Should.Throw<StoreException>(() => store.Runs.Find(first.Id[..4]));

        refused.Message.ShouldContain(first.Id);
        refused.Message.ShouldContain(second.Id);
        store.Runs.Find("last").Id.ShouldBe(second.Id);
    }

    [TestMethod]
    [DataRow("last")]
    [DataRow("0123")]
    [DataRow("%")]
    [DataRow("")]
    public void A_run_that_is_not_there_is_said_to_be_missing(string reference)
    {
        using var store = new TemporaryDatabase();

        Should.Throw<StoreException>(() => store.Runs.Find(reference)).Message.ShouldContain("考评");
    }

    [TestMethod]
    public void Runs_are_listed_in_the_order_of_beginning_with_their_state()
    {
        using var store = new TemporaryDatabase();
        long[] runs = [store.Begin(), store.Begin(), store.Begin()];
        store.Runs.RecordFacts(runs[0], "f", "r", "{}");
        store.Runs.Complete(runs[0], "s", """{"a":1}""");
        store.Runs.Fail(runs[1]);
        store.Runs.Fail(runs[2]);
        store.Runs.Resume(runs[2]);

        var listed = store.Runs.List();

        listed.Select(run => run.RunNumber).ShouldBe(runs);
        listed.Select(run => run.State).ShouldBe([RunState.Complete, RunState.Failed, RunState.Running]);
        listed[0].ResultsDigest.ShouldBe("s");
        listed[0].FactsDigest.ShouldBe("f");
        listed[0].EndedAt!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        listed[2].EndedAt.ShouldBeNull();
    }

    [TestMethod]
    public void A_complete_run_is_never_changed_again()
    {
        using var store = new TemporaryDatabase();
        var run = store.Begin();
        store.Runs.Complete(run, "s", "{}");

        Should.Throw<InvalidOperationException>(() => store.Runs.Fail(run));
    }

    [TestMethod]
    public void Runs_begun_at_once_have_numbers_of_their_own()
    {
        using var store = new TemporaryDatabase();

        Parallel.For(0, 12, _ => store.Begin());

        store.Runs.List().Select(run => run.RunNumber).ShouldBe(Enumerable.Range(1, 12).Select(number => (long)number));
    }
}

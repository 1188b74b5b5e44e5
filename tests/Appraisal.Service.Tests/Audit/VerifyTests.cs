using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Audit;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Audit;

[TestClass]
public sealed class VerifyTests
{
    [OnBothDatabases]
    [DataRow(7, 0.0)]
    [DataRow(8, 0.05)]
    public void A_run_over_a_population_with_faults_verifies(int seed, double unreported)
    {
        using var folder = new TemporaryFolder();
        var population = Population.Generate(new PopulationOptions { Seed = seed, Organisations = 40, Committees = 4, IncidentShare = 0.1, UnreportedShare = unreported });
        LedgerWriter.WriteFolder(population, folder.Path, new LedgerFormat { Faults = 20, FaultSeed = seed });
        using var run = AppraisedLedger.Of(folder.Path, batch: 7);
        var record = new RunStore(run.Database, TimeProvider.System).Find("last");

        var report = new RunAudit(run.Database, record, new SilentProgress()).Verify(2, CancellationToken.None);

        report.Findings.All.ShouldBeEmpty();
        report.Notes.ShouldBeEmpty();
    }

    [OnBothDatabases]
    public void Facts_corrected_after_a_run_are_a_new_run_and_the_old_one_still_verifies()
    {
        using var run = new AuditedRun();
        using var folder = new TemporaryFolder();
        var ledger = LedgerTexts.Read(Fixtures.Path("handwritten", "ledger"));
        ledger.Sheets["organisations"].RemoveAt(ledger.Sheets["organisations"].Count - 1);
        ledger.Write(folder.Of("ledger"));
        new AnnualRun(run.Url, TimeProvider.System, new SilentProgress())
            .Execute(new RunRequest(folder.Of("ledger"), AppraisedLedger.AsOf, null, folder.Of("results"), 1, 4), CancellationToken.None);
        var runs = new RunStore(run.Database, TimeProvider.System).List();

        runs.Count.ShouldBe(2);
        foreach (var record in runs)
            new RunAudit(run.Database, record, new SilentProgress()).Verify(1, CancellationToken.None).Findings.All.ShouldBeEmpty();
        runs[0].Manifest!.ResultsDigest.ShouldNotBe(runs[1].Manifest!.ResultsDigest);
    }

    [TestMethod]
    public void A_run_that_is_not_complete_is_not_verified()
    {
        using var store = new Store.TemporaryDatabase();
        using var hold = store.Begin();

        Should.Throw<RunException>(() => new RunAudit(store.Database, store.Runs.Find("last"), new SilentProgress()).Verify(1, CancellationToken.None))
            .Message.ShouldContain("resume");
    }
}

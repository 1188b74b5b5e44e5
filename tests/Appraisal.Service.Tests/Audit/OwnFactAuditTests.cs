using Appraisal.Service.Audit;
using Appraisal.Service.Commands;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Copies;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Audit;

/// <summary>Own facts are kept, sealed, verified, packed, resumed and removed as the facts of the catalogue are.</summary>
[TestClass]
public sealed class OwnFactAuditTests
{
    [OnBothDatabases]
    public void A_run_with_own_facts_verifies_and_stores_the_reported_cells_alone()
    {
        using var ledger = new OwnFactLedger();
        using var run = new AuditedRun(ledger);

        run.Findings().ShouldBeEmpty();
        run.Verify().Notes.ShouldBeEmpty();
        Count(run, "sheet = 'organisations' AND fact = 'self_mark'").ShouldBe(17);
        Count(run, "sheet = 'committees'").ShouldBe(3);
        Count(run, "fact = 'self_mark' AND value = 812500").ShouldBe(1);
    }

    [OnBothDatabases]
    [DataRow("UPDATE own_facts SET value = value + 1 WHERE fact = 'self_mark' AND row_number % 65536 = 1", "own_facts organisations ZZ001 self_mark")]
    [DataRow("UPDATE own_facts SET fact = 'self_mark' WHERE fact = 'reviewed_on' AND row_number % 65536 = 2", "own_facts organisations ZZ002 self_mark")]
    [DataRow("UPDATE own_facts SET cell_digest = 1 WHERE fact = 'quota' AND row_number % 65536 = 2", "own_facts committees DW02 quota")]
    [DataRow("UPDATE own_facts SET value = 0 WHERE sheet = 'enterprises' AND fact = 'green'", "own_facts enterprises 91419901MA9HW0011J green")]
    [DataRow("UPDATE own_facts SET sheet = 'committees' WHERE fact = 'held' AND row_number % 65536 = 1", "own_facts committees DW01 held")]
    [DataRow("UPDATE own_facts SET row_number = row_number + 1000 WHERE fact = 'quota' AND row_number % 65536 = 3", "own_facts committees quota")]
    public void An_own_cell_that_is_changed_is_found_and_named(string sql, string place)
    {
        using var ledger = new OwnFactLedger();
        using var run = new AuditedRun(ledger);

        run.Tamper("own_facts", sql);

        run.Findings().ShouldContain(finding => finding.Place == place);
        run.Findings().ShouldContain(finding => finding.Place == "own_facts");
    }

    [OnBothDatabases]
    public void An_own_cell_that_was_deleted_or_added_is_found_by_its_row()
    {
        using var ledger = new OwnFactLedger();
        using var run = new AuditedRun(ledger);

        run.Tamper("own_facts", "DELETE FROM own_facts WHERE fact = 'self_mark' AND row_number % 65536 = 5");
        run.Findings().ShouldContain(finding => finding.Place == "fact_organisations ZZ005" && finding.Text.Contains("第 5 行与其摘要不符", StringComparison.Ordinal));

        run.Tamper("own_facts", "INSERT INTO own_facts (run_number, sheet, row_number, fact, value, cell_digest) VALUES (1, 'organisations', 4294967298, 'self_mark', 1, 1)");
        run.Findings().ShouldContain(finding => finding.Place == "own_facts organisations ZZ002 self_mark");
        run.Findings().ShouldContain(finding => finding.Place == "fact_organisations ZZ002");
    }

    [OnBothDatabases]
    public void A_run_whose_scheme_has_none_has_none()
    {
        using var run = new AuditedRun();
        run.Findings().ShouldBeEmpty();
        Count(run, "1 = 1").ShouldBe(0);
        run.Record.Last(EventKinds.Sealed)!.Detail!.ShouldNotContain("own_facts");

        run.Tamper("own_facts", "INSERT INTO own_facts (run_number, sheet, row_number, fact, value, cell_digest) VALUES (1, 'organisations', 4294967298, 'self_mark', 1, 1)");

        run.Findings().ShouldContain(finding => finding.Place == "own_facts");
    }

    [OnBothDatabases]
    public void Rows_are_only_added_and_go_with_the_facts_of_the_run()
    {
        using var ledger = new OwnFactLedger();
        using var run = new AuditedRun(ledger);
        foreach (var sql in new[] { "UPDATE own_facts SET value = 1", "DELETE FROM own_facts" })
        {
            Should.Throw<System.Data.Common.DbException>(() =>
            {
                using var connection = run.Database.Open();
                connection.Execute(sql);
            }).Message.ShouldContain("只增不改");
        }

        PurgeCommand.Create(new InSixYears()).Parse(["last", "--older-than-days", "1825", "--reason", "期满", "--database", run.Url]).Invoke().ShouldBe(ExitCodes.Done);

        Count(run, "1 = 1").ShouldBe(0);
        run.Findings().ShouldBeEmpty();
    }

    [OnBothDatabases]
    public void A_pack_carries_own_facts_and_tells_where_one_was_changed_or_all_are_gone()
    {
        using var ledger = new OwnFactLedger();
        using var run = new AuditedRun(ledger);
        using var folder = new TemporaryFolder();
        void Pack(string name) => new PackWriter(run.Database, run.Record, folder.Of(name)).Write(
            results => new AnnualRun(run.Url, TimeProvider.System, new SilentProgress()).Resume("last", results, 1, CancellationToken.None));
        IReadOnlyList<Finding> Verify(string name) => PackAudit.Verify(folder.Of(name), TimeProvider.System, new SilentProgress(), 1, CancellationToken.None).Findings.All;
        Pack("whole");
        Verify("whole").ShouldBeEmpty();

        Pack("changed");
        var file = folder.Of("changed", "tables", "own_facts.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace("self_mark,812500", "self_mark,912500", StringComparison.Ordinal));
        Verify("changed").ShouldContain(finding => finding.Place == "own_facts organisations ZZ001 self_mark");

        Pack("gone");
        File.Delete(folder.Of("gone", "tables", "own_facts.csv"));
        var findings = Verify("gone");
        findings.ShouldContain(finding => finding.Place == "tables/own_facts.csv" && finding.Text == "文件缺少");
        findings.ShouldContain(finding => finding.Place == "own_facts");
    }

    [OnBothDatabases]
    [DataRow("读取台账")]
    [DataRow("评分")]
    [DataRow("写工作簿")]
    public void A_run_that_stopped_goes_on_with_its_own_facts(string phase)
    {
        using var ledger = new OwnFactLedger();
        using var expected = ledger.Appraise();
        using var database = new EmptyDatabase();
        using var stop = new CancellationTokenSource();
        var request = new RunRequest(ledger.Folder, AppraisedLedger.AsOf, ledger.SchemeFile, ledger.Of("results"), 1, 4);
        Should.Throw<OperationCanceledException>(() => new AnnualRun(database.Url, TimeProvider.System, new StopIn(phase, stop)).Execute(request, stop.Token));
        File.Delete(ledger.SchemeFile);

        var summary = new AnnualRun(database.Url, TimeProvider.System, new SilentProgress()).Resume("last", null, 2, CancellationToken.None);

        summary.Manifest.ResultsDigest.ShouldBe(expected.Summary.Manifest.ResultsDigest);
        summary.Manifest.FactsDigest.ShouldBe(expected.Summary.Manifest.FactsDigest);
    }

    private static long? Count(AuditedRun run, string where)
    {
        using var connection = run.Database.Open();
        return connection.Scalar($"SELECT COUNT(*) FROM {RunTables.OwnFacts.Shape.Name} WHERE {where}");
    }

    private sealed class InSixYears : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddYears(6);
    }

    private sealed class StopIn(string phase, CancellationTokenSource stop) : IRunProgress
    {
        private bool _isBegun;

        public void Begun(string runId)
        {
            _isBegun = true;
            if (phase == "读取台账")
                stop.Cancel();
        }

        public void Warning(string warning)
        {
        }

        public void Phase(string name)
        {
            if (_isBegun && name == phase)
                stop.Cancel();
        }

        public void Advance(long rows)
        {
        }
    }
}

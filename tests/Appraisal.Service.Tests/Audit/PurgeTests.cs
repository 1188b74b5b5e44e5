using Appraisal.Service.Commands;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Audit;

[TestClass]
public sealed class PurgeTests
{
    [OnBothDatabases]
    public void Facts_of_a_run_are_removed_after_a_period_digests_and_results_stay_and_verify_says_what_it_cannot_recompute()
    {
        using var run = new AuditedRun();
        var before = new ResultStore(run.Database).Rows<LineRow>(1).Count();

        Purge(run, years: 6, "last", "--older-than-days", "1825", "--reason", "保存期满五年").ShouldBe(ExitCodes.Done);

        foreach (var table in new[] { "fact_enterprises", "fact_organisations", "fact_incidents", "fact_committees" })
        {
            using var connection = run.Database.Open();
            connection.Scalar($"SELECT COUNT(*) FROM {table}").ShouldBe(0);
        }
        new ResultStore(run.Database).Rows<LineRow>(1).Count().ShouldBe(before);
        run.Record.Purged!.Why.ShouldBe("保存期满五年");
        var report = run.Verify();
        report.Findings.All.ShouldBeEmpty();
        report.Notes.ShouldHaveSingleItem().ShouldContain("不能再由事实算出");
        Should.Throw<RunException>(() => new AnnualRun(run.Url, TimeProvider.System, new SilentProgress()).Resume("last", "/no/such/folder", 1, CancellationToken.None)).Message.ShouldContain("清除");
    }

    [OnBothDatabases]
    public void What_is_left_of_a_purged_run_is_still_compared_with_its_digests()
    {
        using var run = new AuditedRun();
        Purge(run, years: 6, "--older-than-days", "1", "--reason", "期满").ShouldBe(ExitCodes.Done);

        run.Tamper("lines", "UPDATE lines SET lowest_hundredths = lowest_hundredths + 1 WHERE organisation_number = 9 AND line_number = 3");

        run.Findings().ShouldContain(finding => finding.Place.StartsWith("chunks 第 1 批", StringComparison.Ordinal));
    }

    [OnBothDatabases]
    public void A_run_is_not_purged_before_its_time_nor_twice_nor_without_a_reason_and_facts_are_deleted_in_no_other_way()
    {
        using var run = new AuditedRun();

        Purge(run, years: 1, "last", "--older-than-days", "1825", "--reason", "期满").ShouldBe(ExitCodes.Unusable);
        Purge(run, years: 6, "last", "--older-than-days", "1825", "--reason", " ").ShouldBe(ExitCodes.Unusable);
        Should.Throw<System.Data.Common.DbException>(() =>
        {
            using var connection = run.Database.Open();
            connection.Execute("DELETE FROM fact_enterprises");
        });
        run.Findings().ShouldBeEmpty();
        Purge(run, years: 6, "last", "--older-than-days", "1825", "--reason", "期满").ShouldBe(ExitCodes.Done);
        Purge(run, years: 6, "last", "--older-than-days", "1825", "--reason", "期满").ShouldBe(ExitCodes.Unusable);
    }

    [TestMethod]
    public void The_command_says_what_it_needs()
    {
        using var folder = new TemporaryFolder();

        AppraisalProcess.Run(folder.Path, "purge", "last").ExitCode.ShouldBe(2);
    }

    private static int Purge(AuditedRun run, int years, params string[] arguments) =>
        PurgeCommand.Create(new LaterClock(years)).Parse([.. arguments, "--database", run.Url]).Invoke();
}

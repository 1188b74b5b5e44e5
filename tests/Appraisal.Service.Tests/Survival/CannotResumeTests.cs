using Appraisal.Service.Intake;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Survival;

/// <summary>A run that cannot end as it would have says plainly why not.</summary>
[TestClass]
public sealed class CannotResumeTests
{
    [OnBothDatabases]
    public void The_ledger_is_gone_and_was_not_all_read()
    {
        using var victim = Stopped.In("读取台账");
        var elsewhere = Undisturbed.Shared.Ledger + "-别处";
        Directory.Move(Undisturbed.Shared.Ledger, elsewhere);
        var refused = victim.Resume();
        Directory.Move(elsewhere, Undisturbed.Shared.Ledger);

        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.ErrorLines.Single().ShouldContain(Undisturbed.Shared.Ledger);
        refused.ErrorLines.Single().ShouldContain("请放回原处");
        victim.MustEndUndisturbed();
    }

    [OnBothDatabases]
    [DataRow("organisations.csv", "文件 organisations.csv 此后被改动")]
    [DataRow("honours.csv", "文件 honours.csv 已不在")]
    public void The_ledger_is_another_and_was_not_all_read(string name, string said)
    {
        using var victim = Stopped.In("读取台账");
        var file = Path.Combine(Undisturbed.Shared.Ledger, name);
        var before = File.ReadAllBytes(file);
        if (name.StartsWith('h'))
            File.Delete(file);
        else
            File.AppendAllText(file, "\n");
        var refused = victim.Resume();
        File.WriteAllBytes(file, before);

        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.ErrorLines.Single().ShouldContain(said);
        refused.ErrorLines.Single().ShouldContain("请恢复原样");
        victim.MustEndUndisturbed();
    }

    [TestMethod]
    public void A_file_that_the_ledger_did_not_have_is_named()
    {
        var before = LedgerFingerprint.Of(Undisturbed.Shared.Ledger).Replace("honours.csv", "honors.csv", StringComparison.Ordinal);

        LedgerFingerprint.Difference(before, Undisturbed.Shared.Ledger).ShouldBe("文件 honors.csv 已不在");
        LedgerFingerprint.Difference("{}", Undisturbed.Shared.Ledger).ShouldBe("多出文件 committees.csv");
        LedgerFingerprint.Difference(LedgerFingerprint.Of(Undisturbed.Shared.Ledger), Undisturbed.Shared.Ledger).ShouldBeNull();
    }

    [OnBothDatabases]
    public void It_was_begun_by_another_version_of_the_product()
    {
        using var victim = Stopped.In("排序推荐");
        victim.Change("runs", "UPDATE runs SET product_version = '0.0.1'");

        var refused = victim.Resume();

        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.ErrorLines.Single().ShouldContain("由 0.0.1 版开始");
        refused.ErrorLines.Single().ShouldContain($"本程序是 {ProductVersion.Text} 版");
        victim.Run()!.State.ShouldBe(RunState.Interrupted);
    }

    [OnBothDatabases]
    public void A_checkpoint_was_changed()
    {
        using var victim = Stopped.In("排序推荐");
        victim.Change("chunks", "UPDATE chunks SET digest = 'f' || substr(digest, 2, 63) || 'f' WHERE chunk_number = 7");

        MustNameTheChunk(victim, 7);
    }

    [OnBothDatabases]
    public void The_rows_of_a_checkpoint_do_not_add_up_with_what_is_counted()
    {
        using var victim = Stopped.In("排序推荐");
        victim.Change("chunks", "UPDATE chunks SET rows_stored = rows_stored - 1 WHERE chunk_number = 2");

        var failed = victim.Resume();

        failed.ExitCode.ShouldBe(3, failed.Error);
        failed.ErrorLines[^1].ShouldStartWith("运行失败:对账不平:第 2 批");
        victim.Run()!.State.ShouldBe(RunState.Failed);
        victim.Run()!.Last(EventKinds.Failed)!.Why!.ShouldStartWith("对账不平:第 2 批");
        Directory.Exists(victim.Output).ShouldBeFalse();
    }

    [OnBothDatabases]
    public void A_fact_was_changed_that_a_stored_chunk_rests_on()
    {
        using var victim = Stopped.In("排序推荐");
        victim.Change("fact_organisations", """
            UPDATE fact_organisations SET name = name || '改'
            WHERE row_number = (SELECT row_number FROM subjects WHERE organisation_number = 18)
            """);

        MustNameTheChunk(victim, 3);
    }

    [OnBothDatabases]
    public void Its_facts_were_removed()
    {
        using var victim = Stopped.In("排序推荐");
        using (var hold = new RunStore(victim.Database, TimeProvider.System).Hold(victim.Run()!))
            hold.Append(EventKinds.Purged, why: "满五年");

        var refused = victim.Resume();

        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.ErrorLines.Single().ShouldContain("清除,不能再算");
    }

    private static void MustNameTheChunk(Victim victim, int chunk)
    {
        var failed = victim.Resume();

        failed.ExitCode.ShouldBe(3, failed.Error);
        failed.ErrorLines[^1].ShouldStartWith($"运行失败:第 {chunk} 批");
        failed.ErrorLines[^1].ShouldContain("改动过");
        failed.ErrorLines[^1].ShouldNotContain("appraisal resume");
        victim.MustHaveNoFolder(victim.Output);
        var run = victim.Run()!;
        run.State.ShouldBe(RunState.Failed);
        run.Last(EventKinds.Failed)!.Why!.ShouldContain($"第 {chunk} 批");
    }
}

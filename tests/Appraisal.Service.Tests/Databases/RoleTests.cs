using System.Data.Common;
using Appraisal.Service.Audit;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Databases;

/// <summary>On a server: an owner migrates, a writer adds, a reader reads, and none can do more.</summary>
[TestClass]
public sealed class RoleTests
{
    private static string s_database = null!;

    [ClassInitialize]
    public static void Make(TestContext _)
    {
        if (PostgresServer.SharedMissing is { } missing)
            Assert.Inconclusive(missing);
        s_database = PostgresServer.Shared.NewDatabase();
        PostgresServer.Shared.Execute("postgres", "CREATE ROLE writer LOGIN; CREATE ROLE reader LOGIN; CREATE ROLE stranger LOGIN;");
        PostgresServer.Shared.Execute(s_database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        var migrated = Appraise("migrate", "owner", "--writer", "writer", "--reader", "reader");
        migrated.ExitCode.ShouldBe(0, migrated.Error);
        var run = Appraise("run", "writer", "--input", Fixtures.Path("handwritten", "ledger"), "--as-of", "2023-12-31");
        run.ExitCode.ShouldBe(1, run.Error);
    }

    [ClassCleanup]
    public static void Drop() => PostgresServer.Shared.Drop(s_database);

    [TestMethod]
    public void A_writer_appraises_and_verifies()
    {
        Appraise("verify", "writer", "last").Output.ShouldContain("全部相符");
    }

    [TestMethod]
    public void A_reader_looks_at_runs_and_explanations_and_verifies_but_cannot_appraise()
    {
        Appraise("runs", "reader").Output.ShouldContain("完成");
        Appraise("explain", "reader", "last", "ZZ003").Output.ShouldContain("ZZ003");
        Appraise("verify", "reader", "last").Output.ShouldContain("全部相符");
        var refused = Appraise("run", "reader", "--input", Fixtures.Path("handwritten", "ledger"), "--as-of", "2023-12-31");
        refused.ExitCode.ShouldBe(3);
        refused.Output.ShouldBeEmpty();
    }

    [TestMethod]
    public void A_stranger_sees_nothing() => Appraise("runs", "stranger").ExitCode.ShouldBe(2);

    [TestMethod]
    [DataRow("writer", "UPDATE lines SET lowest_hundredths = 0")]
    [DataRow("writer", "DELETE FROM lines")]
    [DataRow("writer", "DELETE FROM fact_enterprises")]
    [DataRow("writer", "TRUNCATE duties")]
    [DataRow("writer", "DROP TRIGGER append_only ON lines")]
    [DataRow("writer", "CREATE TABLE more (a int)")]
    [DataRow("reader", "INSERT INTO totals VALUES (1, 999, 0, 1, 1)")]
    [DataRow("reader", "DELETE FROM fact_enterprises")]
    public void Nobody_but_the_owner_can_change_or_delete_or_lay_tables(string role, string sql)
    {
        using var connection = At(role).Open();

        Should.Throw<DbException>(() => connection.Execute(sql)).Message.ShouldContain("42501");
    }

    [TestMethod]
    [DataRow("UPDATE lines SET lowest_hundredths = 0")]
    [DataRow("TRUNCATE fact_enterprises")]
    [DataRow("DELETE FROM fact_enterprises")]
    public void The_owner_is_kept_from_accidents(string sql)
    {
        using var connection = At("owner").Open();

        Should.Throw<DbException>(() => connection.Execute(sql)).Message.ShouldContain("append-only");
    }

    [TestMethod]
    public void A_writer_cannot_purge_or_migrate()
    {
        var database = At("writer");
        var runs = new RunStore(database, TimeProvider.System);
        using (var hold = runs.Hold(runs.Find("last")))
            Should.Throw<DbException>(() => new FactPurge(hold).Run("试")).Message.ShouldContain("42501");

        runs.Find("last").Purged.ShouldBeNull();
        new RunAudit(database, runs.Find("last"), new SilentProgress()).Verify(1, CancellationToken.None).Findings.All.ShouldBeEmpty();
        Should.Throw<StoreException>(() => AppraisalDatabase.At(PostgresServer.Shared.Url(PostgresServer.Shared.NewDatabase(), "writer")).Migrate());
    }

    private static AppraisalDatabase At(string role) => AppraisalDatabase.At(PostgresServer.Shared.Url(s_database, role) + ";Pooling=false");

    private static Finished Appraise(string command, string role, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        return AppraisalProcess.Run(folder.Path, [command, .. arguments, "--database", PostgresServer.Shared.Url(s_database, role)]);
    }
}

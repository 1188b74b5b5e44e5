using Appraisal.Service.Audit;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Audit;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Runs;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Tests.Databases;

/// <summary>What <c>docs/database.md</c> says of backup and restore.</summary>
[TestClass]
public sealed class BackupTests
{
    [TestMethod]
    public void An_online_backup_of_sqlite_made_while_a_run_is_under_way_verifies_and_the_run_goes_on_in_it()
    {
        using var run = new AuditedRun();
        using var folder = new TemporaryFolder();
        var arguments = new[] { "run", "--input", Fixtures.Path("district", "ledger"), "--as-of", "2023-12-31", "--batch", "2", "--database", run.Url };
        using (var running = AppraisalProcess.Start(folder.Path, [.. arguments, "--output", "x"]))
        {
            running.WaitFor("评分…");
            using var source = new SqliteConnection(run.Url);
            source.Open();
            using var copy = new SqliteConnection($"Data Source={folder.Of("backup.db")};Pooling=false");
            source.BackupDatabase(copy);
            running.Finish().ExitCode.ShouldBe(0);
        }
        var url = $"Data Source={folder.Of("backup.db")}";
        var original = new RunStore(run.Database, TimeProvider.System).Find("last").Manifest!.ResultsDigest;

        MustVerify(url, 0);
        if (Runs(url)[^1].State != RunState.Complete)
            AppraisalProcess.Run(folder.Path, "resume", "last", "--output", "y", "--database", url).ExitCode.ShouldBe(0);
        MustVerify(url, 1);
        Runs(url)[^1].Manifest!.ResultsDigest.ShouldBe(original);
        SqliteConnection.ClearAllPools();
    }

    [TestMethod]
    public void A_dump_of_postgres_that_is_restored_verifies_and_is_still_append_only()
    {
        if (PostgresServer.SharedMissing is { } missing)
            Assert.Inconclusive(missing);
        CurrentDatabase.Kind = DatabaseKind.Postgres;
        using var run = new AuditedRun();
        var folder = Directory.CreateTempSubdirectory("appraisal-dump-");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_111_111);
        var server = PostgresServer.Shared;
        var (from, to) = (new Npgsql.NpgsqlConnectionStringBuilder(run.Url).Database!, server.NewDatabase());
        var port = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var file = Path.Combine(folder.FullName, "dump");

        PostgresServer.Do("pg_dump", "-h", "127.0.0.1", "-p", port, "-U", "owner", "-Fc", "-f", file, from);
        PostgresServer.Do("pg_restore", "-h", "127.0.0.1", "-p", port, "-U", "owner", "-d", to, file);

        MustVerify(server.Url(to), 0);
        using (var connection = AppraisalDatabase.At(server.Url(to) + ";Pooling=false").Open())
            Should.Throw<System.Data.Common.DbException>(() => connection.Execute("DELETE FROM lines")).Message.ShouldContain("append-only");
        server.Drop(to);
        folder.Delete(recursive: true);
    }

    private static IReadOnlyList<RunRecord> Runs(string url) => new RunStore(AppraisalDatabase.Use(url), TimeProvider.System).List();

    private static void MustVerify(string url, int run) =>
        new RunAudit(AppraisalDatabase.Use(url), Runs(url)[run], new SilentProgress()).Verify(2, CancellationToken.None).Findings.All.ShouldBeEmpty();
}

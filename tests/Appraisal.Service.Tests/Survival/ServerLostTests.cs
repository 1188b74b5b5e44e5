using System.Globalization;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Npgsql;

namespace Appraisal.Service.Tests.Survival;

/// <summary>The server of the database is lost in the middle of a run: stopped as in a crash, started again, or the connection alone is ended.</summary>
[TestClass]
public sealed class ServerLostTests
{
    private static PostgresServer? s_server;

    // Its own, and as careful as a server is by default: what it has answered is on the disk.
    private static PostgresServer Server => s_server ??= PostgresServer.SharedMissing is { } missing
        ? throw new AssertInconclusiveException(missing)
        : new PostgresServer("-c fsync=on");

    [ClassCleanup]
    public static void Stop() => s_server?.Dispose();

    [TestMethod]
    [DataRow("run ")]
    [DataRow("评分…")]
    [DataRow("写工作簿…")]
    public void The_server_is_stopped(string at)
    {
        using var victim = OnServer();
        using var process = victim.Begin();
        process.WaitFor(at);
        process.Pause();
        Server.Stop();
        process.GoOn();
        var finished = process.Finish();

        // There is nowhere to ask now, and that is said too.
        using var refused = victim.GoOn();
        var answer = refused.Finish();
        Server.Start();

        MustHaveFailed(finished);
        finished.Error.ShouldContain("没能记入数据库");
        answer.ExitCode.ShouldBe(2, answer.Error);
        answer.ErrorLines[^1].ShouldContain("不能使用");
        victim.MustShowNothingHalf();
        victim.MustEndUndisturbed();
    }

    [TestMethod]
    [DataRow("run ")]
    [DataRow("评分…")]
    public void The_server_is_stopped_and_started_again_under_the_run(string at)
    {
        using var victim = OnServer();
        using var process = victim.Begin();
        process.WaitFor(at);
        process.Pause();
        Server.Stop();
        Server.Start();
        process.GoOn();

        MustHaveFailed(process.Finish());
        MustHaveNotedItAndGoOn(victim);
    }

    [TestMethod]
    [DataRow("run ")]
    [DataRow("评分…")]
    [DataRow("写工作簿…")]
    public void The_server_ends_the_connection_that_writes(string at)
    {
        using var victim = OnServer();
        using var process = victim.Begin();
        process.WaitFor(at);
        process.Pause();
        EndTheHolder(new NpgsqlConnectionStringBuilder(victim.Url).Database!).ShouldBe(1);
        process.GoOn();

        MustHaveFailed(process.Finish());
        MustHaveNotedItAndGoOn(victim);
    }

    private static Victim OnServer()
    {
        var name = Server.NewDatabase();
        var url = Server.Url(name);
        AppraisalDatabase.At(url).Migrate();
        return new Victim(url);
    }

    private static void MustHaveFailed(Finished finished)
    {
        finished.ExitCode.ShouldBe(3, finished.Error);
        finished.ErrorLines[^1].ShouldStartWith("运行失败:数据库 127.0.0.1:");
        finished.ErrorLines[^1].ShouldContain("连接");
        finished.ErrorLines[^1].ShouldContain("appraisal resume ");
        finished.Error.ShouldNotContain("   at ");
    }

    private static void MustHaveNotedItAndGoOn(Victim victim)
    {
        var run = victim.MustShowNothingHalf()!;
        run.State.ShouldBe(RunState.Failed);
        run.Last(EventKinds.Failed)!.Why!.ShouldContain("连接");
        victim.MustEndUndisturbed();
    }

    private static int EndTheHolder(string database)
    {
        using var connection = new NpgsqlConnection(Server.Url("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"""
            SELECT COUNT(*) FROM (
              SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
              WHERE l.locktype = 'advisory' AND l.granted AND d.datname = '{database}') ended
            """, connection);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}

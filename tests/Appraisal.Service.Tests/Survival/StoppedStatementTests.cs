using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;
using Npgsql;

namespace Appraisal.Service.Tests.Survival;

/// <summary>Whoever stops a run does not wait for a statement that takes long.</summary>
[TestClass]
public sealed class StoppedStatementTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT (i + 1) % 7 FROM n) SELECT COUNT(*) FROM n";

    [OnBothDatabases]
    public void A_statement_without_end_is_stopped_and_the_connection_is_good_for_what_comes_after()
    {
        using var empty = new EmptyDatabase();
        using var stop = new CancellationTokenSource();
        var database = AppraisalDatabase.Use(empty.Url);
        database.Stop = stop.Token;
        using var connection = database.Open();
        stop.CancelAfter(TimeSpan.FromSeconds(1));

        Should.Throw<OperationCanceledException>(() => connection.Scalar(Endless));
        connection.Scalar("SELECT 5").ShouldBe(5);

        using var query = database.Query("SELECT 6");
        query.Step().ShouldBeTrue();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_run_that_waits_for_the_server_is_stopped_by_a_signal_and_goes_on_later(bool isShutDown)
    {
        if (PostgresServer.SharedMissing is { } missing)
            Assert.Inconclusive(missing);
        CurrentDatabase.Kind = DatabaseKind.Postgres;
        using var victim = new Victim();
        using var other = new NpgsqlConnection(victim.Url);
        other.Open();
        using (var transaction = other.BeginTransaction())
        {
            Do(other, "LOCK TABLE subjects IN ACCESS EXCLUSIVE MODE");
            using var process = victim.Begin();
            process.WaitFor("run ");
            while (Do(other, "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is 0L)
                Thread.Sleep(20);
            if (isShutDown)
                process.Terminate();
            else
                process.Cancel();
            var finished = process.Finish();

            finished.ExitCode.ShouldBe(130, finished.Error);
            finished.ErrorLines[^1].ShouldBe("已中断。");
        }
        victim.Run()!.State.ShouldBe(RunState.Interrupted);
        victim.MustEndUndisturbed();
    }

    private static object? Do(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

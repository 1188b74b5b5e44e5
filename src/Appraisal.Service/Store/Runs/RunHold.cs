using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Runs;

/// <summary>
/// A run, held by this process alone, on the connection that writes everything of it. Whoever loses the connection loses the hold, and can write
/// no more.
/// </summary>
internal sealed class RunHold : IDisposable
{
    private const int Attempts = 12;
    private const int ShortestWaitMilliseconds = 20;
    private const int LongestWaitMilliseconds = 200;

    private readonly TimeProvider _clock;

    private RunHold(StoreConnection connection, RunRow run, TimeProvider clock) => (Connection, Run, _clock) = (connection, run, clock);

    public StoreConnection Connection { get; }

    public RunRow Run { get; }

    public long RunNumber => Run.RunNumber;

    /// <summary>What the first checkpoint is chained to.</summary>
    public string FirstDigest => EventDigest.Of(Run);

    /// <summary>Holds a run.</summary>
    /// <exception cref="StoreException">Another process holds it.</exception>
    public static RunHold Of(AppraisalDatabase database, RunRow run, TimeProvider clock)
    {
        // Two that ask at once can refuse each other, and a server takes a moment to see that the process that held the run is gone.
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (attempt > 1)
                Thread.Sleep(Random.Shared.Next(ShortestWaitMilliseconds, LongestWaitMilliseconds));
            if (TryOf(database, run, clock) is { } hold)
                return hold;
        }
        throw new StoreException($"考评 {run.Id} 正由另一个进程进行;等它结束,或先停止它。");
    }

    /// <summary>Adds an event, in the transaction that is open, or in one of its own.</summary>
    public void Append(string kind, string? detail = null, string? why = null, string? who = null) =>
        EventLog.Append(Connection, Run, kind, Now(_clock), detail, why, who);

    /// <summary>Now, as both databases can keep it: to the microsecond.</summary>
    public static DateTime Now(TimeProvider clock) =>
        new(clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    /// <summary>Nobody will write this run again.</summary>
    public void End() => Connection.ForgetHold();

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static RunHold? TryOf(AppraisalDatabase database, RunRow run, TimeProvider clock)
    {
        var connection = database.OpenToHold();
        var isHeld = false;
        try
        {
            isHeld = connection.TryHold(run.RunNumber, run.Id);
            return isHeld ? new RunHold(connection, run, clock) : null;
        }
        finally
        {
            if (!isHeld)
                connection.Dispose();
        }
    }
}

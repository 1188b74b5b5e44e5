using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Runs;

/// <summary>Adds events to a run's.</summary>
internal static class EventLog
{
    /// <summary>Adds one. Two at once have one number, and the second is refused by the key.</summary>
    public static void Append(StoreConnection connection, RunRow run, string kind, DateTime occurredAt, string? detail = null, string? why = null, string? who = null)
    {
        var (number, before) = (0, EventDigest.Of(run));
        using (var last = connection.Prepare("SELECT event_number, digest FROM events WHERE run_number = ?1 ORDER BY event_number DESC LIMIT 1"))
        {
            last.BindAll(run.RunNumber);
            if (last.Step())
                (number, before) = ((int)last.Number(0), last.Text(1));
        }
        number++;
        who ??= Environment.UserName;
        var digest = EventDigest.Of(before, number, kind, occurredAt, who, why, detail);
        connection.Execute(
            "INSERT INTO events (run_number, event_number, kind, occurred_at, who, why, detail, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            run.RunNumber, number, kind, occurredAt, who, why, detail, digest);
    }
}

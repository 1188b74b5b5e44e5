using Appraisal.Service.Store.Rows;

namespace Appraisal.Service.Store.Runs;

/// <summary>The digests that chain a run's events, from the run's own row on.</summary>
internal static class EventDigest
{
    /// <summary>Of a run as it was begun: what its events and its checkpoints are chained to.</summary>
    public static string Of(RunRow run)
    {
        var values = new DigestValues();
        values.Bind(0, run.Id);
        values.Bind(1, run.AsOf);
        values.Bind(2, run.SchemeDigest);
        values.Bind(3, run.Engine);
        values.Bind(4, run.ProductVersion);
        values.Bind(5, run.BatchSize);
        values.Bind(6, run.Ledger);
        values.Bind(7, run.Output);
        values.Bind(8, Ticks(run.StartedAt));
        return Convert.ToHexStringLower(values.Take());
    }

    /// <summary>Of an event and of the one before.</summary>
    public static string Of(string before, int number, string kind, DateTime occurredAt, string who, string? why, string? detail)
    {
        var values = new DigestValues();
        values.Bind(0, before);
        values.Bind(1, number);
        values.Bind(2, kind);
        values.Bind(3, Ticks(occurredAt));
        values.Bind(4, who);
        values.Bind(5, why);
        values.Bind(6, detail);
        return Convert.ToHexStringLower(values.Take());
    }

    // PostgreSQL keeps microseconds.
    private static long Ticks(DateTime time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>What the service takes at most, so that no caller, nor all of them together, can exhaust it. Documented in docs/api.md.</summary>
internal sealed record ServiceLimits
{
    /// <summary>Bytes of a message to the service.</summary>
    public int MessageBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Organisations of one BatchScoreOrganisations.</summary>
    public int OrganisationsOfCall { get; init; } = 1_000;

    /// <summary>Calls that are scored at once.</summary>
    public int ConcurrentScorings { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Calls that wait to be scored; one more is answered RESOURCE_EXHAUSTED.</summary>
    public int QueuedScorings { get; init; } = 256;

    /// <summary>Organisations of one stream that were sent and not yet answered.</summary>
    public int StreamWindow { get; init; } = 512;

    /// <summary>Bytes of a ledger.</summary>
    public long LedgerBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Runs under way and waiting together; one more is answered RESOURCE_EXHAUSTED.</summary>
    public int WaitingRuns { get; init; } = 16;

    /// <summary>Runs under way at once.</summary>
    public int ConcurrentRuns { get; init; } = 1;

    /// <summary>Batches of a run that are scored at once.</summary>
    public int ThreadsOfRun { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Streams and calls that one connection may have open.</summary>
    public int StreamsOfConnection { get; init; } = 100;

    /// <summary>Connections open at once.</summary>
    public int Connections { get; init; } = 1_000;
}

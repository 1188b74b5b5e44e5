namespace Appraisal.Service.Runs;

/// <summary>What a run is asked to do.</summary>
/// <param name="Ledger">The folder or workbook.</param>
/// <param name="AsOf">The appraisal date.</param>
/// <param name="Scheme">A shipped scheme's name or a file; null for the default.</param>
/// <param name="Output">The folder for the files; null for <c>results/ID</c>.</param>
/// <param name="Threads">How many batches are scored at once.</param>
/// <param name="BatchSize">Organisations in a batch.</param>
internal sealed record RunRequest(string Ledger, DateOnly AsOf, string? Scheme, string? Output, int Threads, int BatchSize)
{
    /// <summary>Larger batches end a run no sooner, since writing takes most of its time, and hold more in memory.</summary>
    public const int DefaultBatchSize = 256;

    public const int LargestBatch = 65_536;

    public const int MostThreads = 256;
}

/// <summary>Tells how far a run is: for people, on standard error.</summary>
internal interface IRunProgress
{
    void Begun(string runId);

    void Warning(string warning);

    /// <summary>A phase has begun; the one before is over.</summary>
    void Phase(string name);

    /// <summary>So many rows of the phase are done.</summary>
    void Advance(long rows);
}

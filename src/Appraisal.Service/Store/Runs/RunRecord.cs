namespace Appraisal.Service.Store.Runs;

/// <summary>Where a run stands, by its events.</summary>
internal enum RunState
{
    /// <summary>Begun; if nobody holds it, it was killed and can go on.</summary>
    Running,
    /// <summary>A person stopped it; it can go on.</summary>
    Interrupted,
    /// <summary>It stopped with an error on the way; it can go on.</summary>
    Failed,
    /// <summary>Every result is stored and digested.</summary>
    Complete,
}

/// <summary>A run: one ledger appraised at one date by one scheme, what became of it, and the digests that let anyone repeat it.</summary>
/// <param name="Run">As it was begun.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Events">What happened to it, in the order of happening.</param>
/// <param name="Manifest">What it has published; null until it is complete.</param>
internal sealed record RunRecord(RunRow Run, SchemeRow Scheme, IReadOnlyList<EventRow> Events, ManifestRow? Manifest)
{
    public long RunNumber => Run.RunNumber;

    public string Id => Run.Id;

    public DateOnly AsOf => Run.AsOf;

    public RunState State { get; } = StateOf(Events);

    /// <summary>Every row of facts is in: from here on the run needs its ledger no more.</summary>
    public bool IsSealed => Last(EventKinds.Sealed) is not null;

    /// <summary>The removal of its facts; null where they are there.</summary>
    public EventRow? Purged => Last(EventKinds.Purged);

    public EventRow? Last(string kind) => Events.LastOrDefault(happened => happened.Kind == kind);

    // Complete for good: what happens to its files afterwards, or to its facts, takes no result away.
    private static RunState StateOf(IReadOnlyList<EventRow> events) => events.Any(happened => happened.Kind == EventKinds.Completed)
        ? RunState.Complete
        : events.LastOrDefault()?.Kind switch
    {
        EventKinds.Failed => RunState.Failed,
        EventKinds.Interrupted => RunState.Interrupted,
        _ => RunState.Running,
    };
}

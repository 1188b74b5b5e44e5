namespace Appraisal.Service.Runs;

/// <summary>What a phase of a run has in memory while it is under way.</summary>
internal static class UnderWay
{
    // A small run leaves nothing worth a pause of the calls that a service answers beside it.
    private const long WorthAPause = 64L << 20;

    /// <summary>
    /// Gives it back between two phases. It is garbage by then, and stays the process's own until a full collection that nothing asks for: the next
    /// phase, or the database that sorts, would build upon it.
    /// </summary>
    public static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) >= WorthAPause)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}

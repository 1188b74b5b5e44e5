namespace Appraisal.Service.Runs;

/// <summary>What a phase of a run has in memory while it is under way.</summary>
internal static class UnderWay
{
    /// <summary>
    /// Gives it back between two phases. It is garbage by then, and stays the process's own until a full collection that nothing asks for: the next
    /// phase, or the database that sorts, would build upon it.
    /// </summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}

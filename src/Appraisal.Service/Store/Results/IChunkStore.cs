namespace Appraisal.Service.Store.Results;

/// <summary>Takes the chunks of a run, in their order.</summary>
internal interface IChunkStore
{
    /// <summary>The number of the next chunk.</summary>
    int ChunkNumber { get; }

    /// <summary>The last checkpoint's digest, which holds all results so far.</summary>
    string Digest { get; }

    /// <summary>Takes the results of a chunk.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="firstOrganisation">The number of its first organisation; 0 for enterprises in none and for the step across all.</param>
    /// <param name="lastOrganisation">The number of its last organisation; 0 likewise.</param>
    /// <param name="factsDigest">SHA-256 of the facts that it was scored from; of all facts in the step across all.</param>
    void Commit(ChunkRows rows, long firstOrganisation, long lastOrganisation, string factsDigest);

    /// <summary>There are no more chunks.</summary>
    void Finish();
}

using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Store.Results;

/// <summary>
/// Stores results chunk by chunk, each with its checkpoint in one transaction, or not at all. A checkpoint's digest is chained with the one before.
/// Of chunks that are stored already the digest is compared with what was computed again. For one thread.
/// </summary>
internal sealed class ResultWriter : IChunkStore, IDisposable
{
    private readonly RunHold _hold;
    private readonly IBulkInsert _bulk;
    private readonly DigestValues _values = new();
    private readonly Queue<ChunkRow> _stored;

    /// <param name="hold">The run, held on the connection that writes.</param>
    /// <param name="stored">The checkpoints that are there already, in their order.</param>
    /// <param name="bulk">How rows are inserted.</param>
    internal ResultWriter(RunHold hold, IEnumerable<ChunkRow> stored, IBulkInsert bulk)
    {
        (_hold, _bulk, _stored) = (hold, bulk, new Queue<ChunkRow>(stored));
        Digest = hold.FirstDigest;
    }

    public int ChunkNumber { get; private set; }

    public string Digest { get; private set; }

    /// <exception cref="InvalidDataException">It is stored already, and with other results: the store was changed since.</exception>
    public void Commit(ChunkRows rows, long firstOrganisation, long lastOrganisation, string factsDigest)
    {
        Digest = ChunkDigest.Of(_values, Digest, ChunkNumber, firstOrganisation, lastOrganisation, factsDigest, rows);
        var chunk = new ChunkRow
        {
            RunNumber = _hold.RunNumber,
            ChunkNumber = ChunkNumber++,
            FirstOrganisation = firstOrganisation,
            LastOrganisation = lastOrganisation,
            RowsStored = rows.Count,
            FactsDigest = factsDigest,
            Digest = Digest,
        };
        if (_stored.TryDequeue(out var stored))
            MustBe(stored, chunk);
        else
            Store(rows, chunk);
    }

    /// <exception cref="InvalidDataException">More chunks are stored than the run has.</exception>
    public void Finish()
    {
        if (_stored.TryDequeue(out var stored))
            throw Changed(stored.ChunkNumber);
    }

    /// <inheritdoc/>
    public void Dispose() => _bulk.Dispose();

    private void Store(ChunkRows rows, ChunkRow chunk)
    {
        using var transaction = _hold.Connection.Begin();
        rows.InsertInto(_bulk);
        _bulk.Insert<ChunkRow>([chunk]);
        transaction.Commit();
    }

    private static void MustBe(ChunkRow stored, ChunkRow computed)
    {
        if ((stored.ChunkNumber, stored.Digest) != (computed.ChunkNumber, computed.Digest))
            throw Changed(computed.ChunkNumber);
    }

    private static InvalidDataException Changed(int chunk) =>
        new($"第 {chunk} 批存下的结果与重新计算的不同:库中数据在存下之后被改动过,不能在它上面继续。没有完成的考评请重新进行;完成了的可用 verify 找出改动。");
}

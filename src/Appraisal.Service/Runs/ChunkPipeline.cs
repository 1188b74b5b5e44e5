using System.Threading.Channels;
using Appraisal.Service.Results;

namespace Appraisal.Service.Runs;

/// <summary>Reads a sealed run batch by batch, scores batches side by side, and hands them on in their order.</summary>
internal sealed class ChunkPipeline(RunWork work, ScorecardRows rows)
{
    private readonly SemaphoreSlim _threads = new(work.Threads);

    /// <summary>Scores every batch, and hands each in its turn to the files and to the store.</summary>
    /// <param name="writeFiles">Writes a batch into the files; called on this thread.</param>
    /// <param name="store">Stores a batch; called on a thread of its own, after the files.</param>
    /// <param name="cancellation">Stops between two batches, and the engine within one.</param>
    public void Run(Action<Chunk> writeFiles, Action<Chunk> store, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // A task for each batch: they run side by side and are awaited in order. One is awaited here, so the channel holds the others.
        var scored = Channel.CreateBounded<Task<Chunk>>(Math.Max(1, work.Threads - 1));
        var written = Channel.CreateBounded<Chunk>(1);
        var reading = Task.Run(() => ReadAll(scored.Writer, stop.Token), CancellationToken.None);
        var storing = Task.Run(() => StoreAll(written.Reader, store, stop), CancellationToken.None);
        try
        {
            while (scored.Reader.WaitToReadAsync(stop.Token).AsTask().GetAwaiter().GetResult())
            {
                while (scored.Reader.TryRead(out var scoring))
                {
                    var chunk = scoring.GetAwaiter().GetResult();
                    writeFiles(chunk);
                    chunk.LeaveForStore();
                    written.Writer.WriteAsync(chunk, stop.Token).AsTask().GetAwaiter().GetResult();
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody but the store stops the rest: its failure is the one to tell, below.
        }
        finally
        {
            written.Writer.Complete();
            if (!reading.IsCompleted)
                stop.Cancel();
            Task.WhenAll(reading, storing).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            while (scored.Reader.TryRead(out var dropped))
                dropped.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
        storing.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
    }

    private static void StoreAll(ChannelReader<Chunk> written, Action<Chunk> store, CancellationTokenSource stop)
    {
        try
        {
            while (written.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                while (written.TryRead(out var chunk))
                    store(chunk);
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private async Task ReadAll(ChannelWriter<Task<Chunk>> chunks, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            var asOf = work.Run.AsOf;
            var first = 1L;
            var peers = PeerPlaces.Find(work.Source.Engine, work.Facts, work.Number, asOf, work.Run.BatchSize, cancellation);
            foreach (var organisations in work.Facts.Organisations(work.Number).Select(peers.Placed).Chunk(work.Run.BatchSize))
            {
                var begin = first;
                await StartAsync(chunks, () => Inspected(Chunk.OfOrganisations(work.Source.Engine, rows, asOf, begin, organisations, cancellation)), cancellation);
                first += organisations.Length;
            }
            foreach (var unaffiliated in Unaffiliated())
                await StartAsync(chunks, () => Inspected(Chunk.OfUnaffiliated(work.Source.Engine, asOf, unaffiliated, cancellation)), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure = exception;
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled knows; the reader of the channel is told by its end.
        }
        chunks.Complete(failure);
    }

    private Chunk Inspected(Chunk chunk)
    {
        work.Inspect?.Invoke(chunk);
        return chunk;
    }

    // A batch begins once there is a thread for it.
    private async Task StartAsync(ChannelWriter<Task<Chunk>> chunks, Func<Chunk> score, CancellationToken cancellation)
    {
        await _threads.WaitAsync(cancellation);
        var scoring = Task.Run(() =>
        {
            try
            {
                return score();
            }
            finally
            {
                _threads.Release();
            }
        }, CancellationToken.None);
        await chunks.WriteAsync(scoring, cancellation);
    }

    private IEnumerable<Unaffiliated> Unaffiliated()
    {
        foreach (var enterprises in work.Facts.EnterprisesForCoverage(work.Number).Chunk(work.Run.BatchSize))
            yield return new Unaffiliated(enterprises, AreRejected: false, CountInSumsAlone: false);
        foreach (var enterprises in work.Facts.RejectedEnterprises(work.Number).Chunk(work.Run.BatchSize))
            yield return new Unaffiliated(enterprises, AreRejected: true, CountInSumsAlone: false);
        if (work.Source.Scheme.Committees is null)
            yield break;
        foreach (var enterprises in work.Facts.SuspendedEnterprises(work.Number).Chunk(work.Run.BatchSize))
            yield return new Unaffiliated(enterprises, AreRejected: false, CountInSumsAlone: true);
        foreach (var enterprises in work.Facts.RejectedSuspendedEnterprises(work.Number).Chunk(work.Run.BatchSize))
            yield return new Unaffiliated(enterprises, AreRejected: true, CountInSumsAlone: true);
    }
}

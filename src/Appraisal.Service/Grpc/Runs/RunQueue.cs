using System.Collections.Concurrent;
using System.Threading.Channels;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Runs;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>
/// Works off the runs that callers ask for, so many at once, the others in their order. When the service ends, what is under way is interrupted;
/// when it starts, the runs that it had accepted go on by themselves, whether it ended in order or was killed; only what a person stopped stays stopped.
/// </summary>
internal sealed partial class RunQueue(ServiceOptions options, AppraisalDatabase database, LedgerSpool spool, TimeProvider clock, ILogger<RunQueue> log) : BackgroundService
{
    /// <summary>Why a run stopped that the service's own end has stopped.</summary>
    public const string Shutdown = "服务停止";

    private static readonly TimeSpan s_comeBack = TimeSpan.FromSeconds(60);

    private readonly Channel<RunJob> _waiting = Channel.CreateUnbounded<RunJob>();
    private readonly ConcurrentDictionary<string, RunJob> _jobs = new(StringComparer.Ordinal);
    private int _places;

    /// <summary>The runs that wait or are under way here.</summary>
    public int Count => _jobs.Count;

    public RunJob? Find(string runId) => _jobs.GetValueOrDefault(runId);

    /// <summary>How many are before a run that waits.</summary>
    public int Ahead(RunJob job) => job.IsUnderWay ? 0 : _jobs.Values.Count(other => other != job && (other.IsUnderWay || string.CompareOrdinal(other.RunId, job.RunId) < 0));

    /// <summary>A place for a run, so that nobody sends a ledger for nothing; dispose of it when the run is enqueued, or is not to be.</summary>
    /// <exception cref="global::Grpc.Core.RpcException">RESOURCE_EXHAUSTED: all are taken.</exception>
    public IDisposable Reserve()
    {
        if (Interlocked.Increment(ref _places) + _jobs.Count <= options.Limits.WaitingRuns)
            return new Place(this);
        Interlocked.Decrement(ref _places);
        throw ApiError.Exhausted(Reason.TooManyRuns, ApiTexts.TooManyRuns(options.Limits.WaitingRuns), s_comeBack).ToException();
    }

    /// <summary>Enqueues a run; one that is in the queue already stays where it is.</summary>
    public void Enqueue(string runId, string? resumedBy)
    {
        var job = new RunJob(runId, resumedBy);
        if (_jobs.TryAdd(runId, job))
            _waiting.Writer.TryWrite(job);
        else
            job.Dispose();
    }

    /// <inheritdoc/>
    /// <remarks>What goes on is enqueued before the first call is let in: whoever asks then is told that it waits.</remarks>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        GoOn();
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken.Register(() =>
        {
            foreach (var job in _jobs.Values)
                job.Stop(new StoppedBy(null, Shutdown));
            _waiting.Writer.TryComplete();
        });
        return Task.WhenAll(Enumerable.Range(0, options.Limits.ConcurrentRuns).Select(_ => Task.Run(() => Work(stoppingToken), CancellationToken.None)));
    }

    private void GoOn()
    {
        var runs = new RunStore(database, clock).List();
        spool.Keep(runs.Where(run => !run.IsSealed).Select(run => run.Run.Ledger));
        foreach (var run in runs.Where(IsToGoOn))
            Enqueue(run.Id, null);
    }

    private static bool IsToGoOn(RunRecord run) => run.Last(EventKinds.Requested) is not null && run.Run.ProductVersion == ProductVersion.Text && run.State switch
    {
        RunState.Running => true,
        RunState.Interrupted => run.Last(EventKinds.Interrupted)!.Why == Shutdown,
        _ => false,
    };

    private async Task Work(CancellationToken stopping)
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            // What waits when the service ends waits for its next start: nothing has happened to it.
            if (!stopping.IsCancellationRequested && !job.Stopped.IsCancellationRequested)
                Work(job);
            if (_jobs.TryRemove(job.RunId, out _))
                job.Dispose();
        }
    }

    private void Work(RunJob job)
    {
        job.Start();
        using var activity = Telemetry.Activity(job.RunId);
        try
        {
            new AnnualRun(options.Database, clock, job) { StoppedBy = () => job.StoppedBy, ResumedBy = job.ResumedBy }
                .Resume(job.RunId, null, options.Limits.ThreadsOfRun, job.Stopped);
            LogComplete(job.RunId);
        }
        catch (OperationCanceledException)
        {
            LogStopped(job.RunId, job.StoppedBy?.Why ?? "");
        }
        catch (Exception exception)
        {
            // It is noted with the run; whoever asks for the run is told there.
            LogFailed(job.RunId, exception);
        }
        Clean(job.RunId);
    }

    private void Clean(string runId)
    {
        try
        {
            if (new RunStore(database, clock).WithId(runId) is { IsSealed: true, Run.Ledger: { } ledger })
                spool.Delete(ledger);
        }
        catch (Exception exception) when (exception is StoreException or System.Data.Common.DbException or IOException)
        {
            LogClean(runId, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} is complete")]
    private partial void LogComplete(string run);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} was stopped: {Why}")]
    private partial void LogStopped(string run, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} failed")]
    private partial void LogFailed(string run, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger of run {Run} was not removed; it is at the next start")]
    private partial void LogClean(string run, Exception exception);

    private sealed class Place(RunQueue queue) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 0)
                Interlocked.Decrement(ref queue._places);
        }
    }
}

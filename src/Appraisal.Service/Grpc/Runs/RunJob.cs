using Appraisal.Service.Runs;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>A run that this service works on, or will: how far it is, and what stops it. For any number of threads.</summary>
internal sealed class RunJob(string runId, string? resumedBy) : IRunProgress, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private string _phase = "";
    private long _rows;
    private StoppedBy? _stoppedBy;

    public string RunId { get; } = runId;

    /// <summary>Who asked that it go on; null where the service does so by itself.</summary>
    public string? ResumedBy { get; } = resumedBy;

    /// <summary>Has it begun; before, it waits for others.</summary>
    public bool IsUnderWay { get; private set; }

    public CancellationToken Stopped => _stop.Token;

    public StoppedBy? StoppedBy
    {
        get
        {
            lock (_lock)
                return _stoppedBy;
        }
    }

    /// <summary>What it is doing, and how many rows of that are done.</summary>
    public (string Phase, long Rows) Progress
    {
        get
        {
            lock (_lock)
                return (_phase, _rows);
        }
    }

    /// <summary>Takes it up.</summary>
    public void Start() => IsUnderWay = true;

    /// <summary>Stops it; of several who do, the first is named.</summary>
    public void Stop(StoppedBy by)
    {
        lock (_lock)
            _stoppedBy ??= by;
        _stop.Cancel();
    }

    public void Begun(string runId)
    {
        // Its caller knows the id.
    }

    public void Warning(string warning)
    {
        // Warnings are stored with the run.
    }

    public void Phase(string name)
    {
        lock (_lock)
            (_phase, _rows) = (name, 0);
    }

    public void Advance(long rows)
    {
        lock (_lock)
            _rows += rows;
    }

    public void Dispose() => _stop.Dispose();
}

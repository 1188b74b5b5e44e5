using System.Threading.RateLimiting;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Hosting;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>
/// Lets so many calls score at once and so many wait; who comes beyond that is told to come back. So twice the load costs the callers an answer,
/// and the service neither memory nor the calls that it has.
/// </summary>
internal sealed class ScoringGate(ServiceLimits limits) : IDisposable
{
    private static readonly TimeSpan s_comeBack = TimeSpan.FromSeconds(1);

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.ConcurrentScorings,
        QueueLimit = limits.QueuedScorings,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The calls that wait.</summary>
    public long Waiting => _limiter.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Waits for its turn; dispose of the lease when done.</summary>
    /// <exception cref="global::Grpc.Core.RpcException">RESOURCE_EXHAUSTED: too many wait.</exception>
    public async ValueTask<IDisposable> Enter(CancellationToken cancellation)
    {
        var lease = await _limiter.AcquireAsync(1, cancellation);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw ApiError.Exhausted(Reason.TooBusy, ApiTexts.TooBusy, s_comeBack).ToException();
    }

    public void Dispose() => _limiter.Dispose();
}

using System.Threading.RateLimiting;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Hosting;

namespace Appraisal.Service.Grpc.Access;

/// <summary>How often each caller may call: one that runs wild takes nothing from the others.</summary>
internal sealed class CallRate(ServiceLimits limits) : IDisposable
{
    private static readonly TimeSpan s_refill = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_comeBack = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(subject => RateLimitPartition.GetTokenBucketLimiter(
        subject, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.CallsAtOnce,
            TokensPerPeriod = Math.Max(1, limits.CallsPerSecond / 10),
            ReplenishmentPeriod = s_refill,
            QueueLimit = 0,
        }));

    /// <exception cref="global::Grpc.Core.RpcException">RESOURCE_EXHAUSTED: the caller has called too often.</exception>
    public void Take(Caller caller)
    {
        using var lease = _limiter.AttemptAcquire(caller.Subject);
        if (!lease.IsAcquired)
            throw ApiError.Exhausted(Reason.TooFast, ApiTexts.TooFast, s_comeBack).ToException();
    }

    public void Dispose() => _limiter.Dispose();
}

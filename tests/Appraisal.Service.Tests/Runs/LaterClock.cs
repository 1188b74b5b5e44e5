namespace Appraisal.Service.Tests.Runs;

/// <summary>A clock that goes so many years before the true one.</summary>
internal sealed class LaterClock(int years) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddYears(years);
}

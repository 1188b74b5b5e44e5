using Appraisal.Service.Runs;

namespace Appraisal.Service.Tests.Runs;

/// <summary>Nobody watches.</summary>
internal sealed class SilentProgress : IRunProgress
{
    public void Begun(string runId)
    {
    }

    public void Warning(string warning)
    {
    }

    public void Phase(string name)
    {
    }

    public void Advance(long rows)
    {
    }
}

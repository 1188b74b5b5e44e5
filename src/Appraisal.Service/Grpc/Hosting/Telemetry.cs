using System.Diagnostics;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>What the service tells of itself, for whoever listens.</summary>
internal static class Telemetry
{
    public const string Name = "Appraisal";

    private static readonly ActivitySource s_source = new(Name);

    /// <summary>A span of a run; null where nobody listens.</summary>
    public static Activity? Activity(string runId)
    {
        var activity = s_source.StartActivity("appraisal.run");
        activity?.SetTag("appraisal.run", runId);
        return activity;
    }
}

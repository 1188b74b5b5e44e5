using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Appraisal.Service.Telemetry;

/// <summary>What the product measures of itself, by the names in docs/api.md; where nobody listens it costs next to nothing.</summary>
internal static class Instruments
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Appraisal";

    private static readonly ActivitySource s_spans = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_scored = s_meter.CreateCounter<long>("appraisal.organisations.scored", "{organisation}", "Organisations scored.");
    private static readonly Counter<long> s_fired = s_meter.CreateCounter<long>("appraisal.rules.fired", "{rule}", "Rules fired; each fires once for a batch.");
    private static readonly Histogram<double> s_calls = s_meter.CreateHistogram<double>("appraisal.call.duration", "s", "Calls, by method and status.");
    private static readonly Histogram<double> s_phases = s_meter.CreateHistogram<double>("appraisal.run.phase.duration", "s", "Phases of runs that are over.");

    /// <summary>A batch was scored.</summary>
    /// <param name="organisations">The organisations in it.</param>
    /// <param name="rules">The rules of the scheme.</param>
    /// <param name="way">call or run.</param>
    public static void Scored(int organisations, int rules, string way)
    {
        var tag = new KeyValuePair<string, object?>("way", way);
        s_scored.Add(organisations, tag);
        s_fired.Add(rules, tag);
    }

    /// <summary>A call is over.</summary>
    public static void Called(string method, string status, TimeSpan duration) =>
        s_calls.Record(duration.TotalSeconds, new("rpc.method", method), new("rpc.grpc.status_code", status));

    /// <summary>A phase of a run is over.</summary>
    public static void PhaseEnded(string phase, TimeSpan duration) => s_phases.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("phase", phase));

    /// <summary>A span of a run; null where nobody listens.</summary>
    public static Activity? RunSpan(string run)
    {
        var span = s_spans.StartActivity("appraisal.run");
        span?.SetTag("appraisal.run", run);
        return span;
    }

    /// <summary>Shows how many calls wait to be scored and how many runs are open, for as long as the meter lives.</summary>
    public static void Show(Meter meter, Func<long> waiting, Func<int> runs)
    {
        meter.CreateObservableGauge("appraisal.scoring.waiting", waiting, "{call}", "Calls that wait to be scored.");
        meter.CreateObservableGauge("appraisal.runs.open", runs, "{run}", "Runs under way and waiting.");
    }
}

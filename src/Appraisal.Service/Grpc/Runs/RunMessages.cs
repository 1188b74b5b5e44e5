using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Intake;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Google.Protobuf.WellKnownTypes;
using RunState = Appraisal.Service.Store.Runs.RunState;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>A run as a message.</summary>
internal static class RunMessages
{
    /// <param name="run">The run as it is stored.</param>
    /// <param name="job">What this service does with it; null where nothing.</param>
    /// <param name="counts">The rows of each sheet, where its ledger is read.</param>
    /// <param name="withEvents">With what happened to it.</param>
    public static Run Of(RunRecord run, RunJob? job, IEnumerable<SheetCountRow> counts, bool withEvents)
    {
        var manifest = run.Manifest is { } stored ? Manifest.FromJson(stored.ManifestJson) : null;
        var message = new Run
        {
            Run_ = run.Id,
            State = StateOf(run, job),
            AsOf = Days.Of(run.AsOf),
            Scheme = run.Scheme.Scheme,
            Edition = run.Scheme.Edition,
            SchemeDigest = run.Run.SchemeDigest,
            Engine = run.Run.Engine,
            ProductVersion = run.Run.ProductVersion,
            CreateTime = Timestamp.FromDateTime(run.Run.StartedAt),
            CompleteTime = run.Last(EventKinds.Completed) is { } completed ? Timestamp.FromDateTime(completed.OccurredAt) : null,
            FactsDigest = manifest?.FactsDigest ?? "",
            ResultsDigest = manifest?.ResultsDigest ?? "",
            RejectedDigest = manifest?.RejectedDigest ?? "",
        };
        message.Counts.AddRange(counts.Select(sheet => new V1.SheetCount
        {
            Sheet = sheet.Sheet,
            Read = sheet.RowsRead,
            Accepted = sheet.RowsAccepted,
            Rejected = sheet.RowsRejected,
            Scored = manifest?.Counts.GetValueOrDefault(sheet.Sheet)?.Scored ?? 0,
        }));
        if (withEvents)
        {
            message.Events.AddRange(run.Events.Select(happened => new RunEvent
            {
                Kind = happened.Kind,
                OccurredAt = Timestamp.FromDateTime(happened.OccurredAt),
                Who = happened.Who,
                Why = happened.Why ?? "",
            }));
        }
        return message;
    }

    public static V1.SheetCount Of(SheetCounts counts) => new() { Sheet = counts.Sheet.Id, Read = counts.Read, Accepted = counts.Accepted, Rejected = counts.Rejected };

    public static V1.RunState StateOf(RunRecord run, RunJob? job) => (run.State, job) switch
    {
        (RunState.Complete, _) => V1.RunState.Complete,
        (_, { IsUnderWay: true }) => V1.RunState.Running,
        (_, { Stopped.IsCancellationRequested: false }) => V1.RunState.Queued,
        (RunState.Failed, _) => V1.RunState.Failed,
        (RunState.Interrupted, _) => V1.RunState.Interrupted,
        _ => V1.RunState.Running,
    };
}

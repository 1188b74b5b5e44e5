using Appraisal.Contracts.V1;
using Appraisal.Service.Comparison;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Paging;
using Appraisal.Service.Grpc.Results;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Store.Databases;
using LineDifference = Appraisal.Contracts.V1.LineDifference;
using ValueDifference = Appraisal.Contracts.V1.ValueDifference;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>The differences of two runs, page by page: the organisations, then the committees, in one sequence.</summary>
internal sealed class RunDifferences(AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf)
{
    /// <summary>Before the id of a committee in the key of a page. No id has a control character, so it is never an organisation's.</summary>
    private const char OfCommittees = '\u0001';

    public CompareRunsResponse Page(CompareRunsRequest request, Page page, Caller caller, CancellationToken cancellation)
    {
        var (before, after) = (Run(request.Run), Run(request.WithRun));
        var rows = Keyed(before, after, page.After, caller.Districts, cancellation).Take(page.Size + 1).ToList();
        var response = new CompareRunsResponse { NextPageToken = rows.Count > page.Size ? page.TokenAfter(rows[page.Size - 1].Key) : "" };
        foreach (var (key, difference) in rows.Take(page.Size))
        {
            if (IsOfCommittees(key))
                response.CommitteeDifferences.Add(Committee(difference));
            else
                response.Differences.Add(Organisation(difference));
        }
        return response;
    }

    private IEnumerable<(string Key, Difference Difference)> Keyed(
        ComparedRun before, ComparedRun after, string? afterKey, IReadOnlySet<string>? within, CancellationToken cancellation)
    {
        var isAmongCommittees = afterKey is not null && IsOfCommittees(afterKey);
        if (!isAmongCommittees)
        {
            foreach (var difference in new RunComparison(database, before, after).Differences(afterKey, within, cancellation))
                yield return (difference.Id, difference);
        }
        foreach (var difference in new CommitteeComparison(database, before, after).Differences(isAmongCommittees ? afterKey![1..] : null, within, cancellation))
            yield return (OfCommittees + difference.Id, difference);
    }

    private static bool IsOfCommittees(string key) => key.StartsWith(OfCommittees);

    private ComparedRun Run(string id)
    {
        var run = CompleteRun.Find(database, clock, shelf, id);
        return new ComparedRun(database, run.Record, run.Source);
    }

    private static OrganisationDifference Organisation(Difference difference)
    {
        var message = new OrganisationDifference { OrganisationId = difference.Id, Presence = Of(difference.Presence) };
        message.Values.AddRange(difference.Values.Select(Of));
        message.Lines.AddRange(difference.Lines.Select(Of));
        return message;
    }

    private static CommitteeDifference Committee(Difference difference)
    {
        var message = new CommitteeDifference { CommitteeId = difference.Id, Presence = Of(difference.Presence) };
        message.Values.AddRange(difference.Values.Select(Of));
        message.Lines.AddRange(difference.Lines.Select(Of));
        return message;
    }

    private static Contracts.V1.Presence Of(Comparison.Presence presence) => presence switch
    {
        Comparison.Presence.Left => Contracts.V1.Presence.Left,
        Comparison.Presence.Entered => Contracts.V1.Presence.Entered,
        _ => Contracts.V1.Presence.Both,
    };

    private static ValueDifference Of(Comparison.ValueDifference value) => new() { Name = value.Name, Before = value.Before, After = value.After };

    private static LineDifference Of(Comparison.LineDifference line)
    {
        var moved = new LineDifference { Line = line.Line, MeasuredBefore = line.MeasuredBefore, MeasuredAfter = line.MeasuredAfter, Reason = line.Reason };
        if (line.BeforeHundredths is { } was)
            moved.BeforeHundredths = was;
        if (line.AfterHundredths is { } becomes)
            moved.AfterHundredths = becomes;
        return moved;
    }
}

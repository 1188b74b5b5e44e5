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

/// <summary>The differences of two runs, page by page.</summary>
internal sealed class RunDifferences(AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf)
{
    public CompareRunsResponse Page(CompareRunsRequest request, Page page, Caller caller, CancellationToken cancellation)
    {
        var comparison = new RunComparison(database, Run(request.Run), Run(request.WithRun));
        var rows = comparison.Differences(page.After, caller.Districts, cancellation).Take(page.Size + 1).ToList();
        var response = new CompareRunsResponse { NextPageToken = rows.Count > page.Size ? page.TokenAfter(rows[page.Size - 1].OrganisationId) : "" };
        response.Differences.AddRange(rows.Take(page.Size).Select(Of));
        return response;
    }

    private ComparedRun Run(string id)
    {
        var run = CompleteRun.Find(database, clock, shelf, id);
        return new ComparedRun(database, run.Record, run.Source);
    }

    private static OrganisationDifference Of(Difference difference)
    {
        var message = new OrganisationDifference
        {
            OrganisationId = difference.OrganisationId,
            Presence = difference.Presence switch
            {
                Comparison.Presence.Left => Contracts.V1.Presence.Left,
                Comparison.Presence.Entered => Contracts.V1.Presence.Entered,
                _ => Contracts.V1.Presence.Both,
            },
        };
        message.Values.AddRange(difference.Values.Select(value => new ValueDifference { Name = value.Name, Before = value.Before, After = value.After }));
        foreach (var line in difference.Lines)
        {
            var moved = new LineDifference { Line = line.Line, MeasuredBefore = line.MeasuredBefore, MeasuredAfter = line.MeasuredAfter, Reason = line.Reason };
            if (line.BeforeHundredths is { } was)
                moved.BeforeHundredths = was;
            if (line.AfterHundredths is { } becomes)
                moved.AfterHundredths = becomes;
            message.Lines.Add(moved);
        }
        return message;
    }
}

using Appraisal.Contracts.V1;
using Appraisal.Rules.Committees;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Grpc.Results;

/// <summary>The appraisals of a run's committees, as they are stored, with the sentences said again from the scheme.</summary>
internal sealed class CommitteeMessages(AppraisalDatabase database, CompleteRun run)
{
    private readonly ResultStore _results = new(database);
    private readonly CommitteeReasons? _reasons = run.Scheme.Committees is null ? null : new CommitteeReasons(run.Scheme, run.Record.AsOf);

    /// <summary>Fills in what a committee was scored; nothing where the run's scheme does not appraise committees.</summary>
    public void Fill(CommitteeSummary committee)
    {
        if (_reasons is null || _results.Committee(run.Number, committee.CommitteeId) is not { } score)
            return;
        var result = StoredCommittees.Read(run.Scheme, score, _results.CommitteeLines(run.Number, committee.CommitteeId));
        (committee.ScoreHundredths, committee.Rank) = (score.ScoreHundredths, score.Rank);
        (committee.List, committee.Reason) = (ResultTexts.Id(result.List), _reasons.List(result));
        committee.Lines.AddRange(result.Lines.Select(line => Of(line, _reasons)));
    }

    private CommitteeLine Of(CommitteeLineResult line, CommitteeReasons reasons) => new()
    {
        Line = line.Line.Id,
        Text = line.Line.Text,
        Clause = run.Scheme.Print(line.Line.Clause),
        Outcome = ScorecardMessages.Outcome(line.Outcome),
        PointsHundredths = line.Hundredths,
        MaximumHundredths = line.Line.RangeHundredths,
        Measured = line.Measured,
        Threshold = line.Threshold,
        Index = line.Line.Index ?? "",
        IndexValue = line.Index.Length == 0 ? null : new Google.Type.Decimal { Value = line.Index },
        Reason = reasons.Line(line),
    };
}

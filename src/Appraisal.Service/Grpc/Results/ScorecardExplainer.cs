using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;

namespace Appraisal.Service.Grpc.Results;

/// <summary>Explains stored scorecards: each is computed once more from its facts, and must come to what was stored.</summary>
internal sealed class ScorecardExplainer(AppraisalDatabase database, ScoringGate gate)
{
    /// <exception cref="InvalidDataException">It comes to something else: the explanation would be one of other points.</exception>
    public async Task<Explanation> Explain(CompleteRun run, Scorecard stored, CancellationToken cancellation)
    {
        using var lease = await gate.Enter(cancellation);
        var facts = new FactStore(database, run.Scheme.Sheets);
        var organisation = facts.Organisation(run.Number, stored.OrganisationId)
            ?? throw new InvalidDataException($"Organisation {stored.OrganisationId} has results in run {run.Record.Id}, and no facts.");
        var peers = PeerPlaces.Find(run.Source.Engine, facts, run.Number, run.Record.AsOf, RunRequest.DefaultBatchSize, cancellation);
        var scorecard = run.Source.Engine.Score(run.Record.AsOf, peers.Placed(CallOrder.Of(organisation)), cancellation);
        if (!ScorecardMessages.Of(run.Scheme, scorecard).Equals(stored))
            throw new InvalidDataException($"The stored scorecard of {stored.OrganisationId} in run {run.Record.Id} is another than its facts give; verify names what was changed.");
        return ScorecardMessages.Explain(run.Source.Engine, scorecard);
    }
}

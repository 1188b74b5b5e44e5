using Appraisal.Rules.Peers;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Comparison;

/// <summary>A complete run that is compared, with its scheme, and with its facts as long as they are there.</summary>
/// <param name="database">Where it is.</param>
/// <param name="run">The run.</param>
/// <param name="source">Its scheme.</param>
internal sealed class ComparedRun(AppraisalDatabase database, RunRecord run, SchemeSource source)
{
    private readonly FactStore _facts = new(database, source.Scheme.Sheets);
    private PeerPool? _peers;

    public RunRecord Record => run;

    public Rules.Schemes.Scheme Scheme => source.Scheme;

    /// <summary>The scorecard of an organisation, computed once more for its sentences; null where the facts are gone.</summary>
    public Scorecard? Scorecard(string organisationId, CancellationToken cancellation)
    {
        if (run.Purged is not null)
            return null;
        _peers ??= PeerPlaces.Find(source.Engine, _facts, run.RunNumber, run.AsOf, RunRequest.DefaultBatchSize, cancellation);
        return _facts.Organisation(run.RunNumber, organisationId) is { } facts ? source.Engine.Score(run.AsOf, _peers.Placed(facts), cancellation) : null;
    }
}

using Appraisal.Populations;
using Appraisal.Rules;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Peers;
using Appraisal.Rules.Schemes;

namespace Appraisal.Benchmarks.Shapes;

/// <summary>An engine of a scheme and the batches that it scores, as a run does: the rules of a batch, then each scorecard with its reasons.</summary>
internal sealed class ShapeContest
{
    private readonly AppraisalEngine _engine;
    private readonly DateOnly _asOf = new PopulationOptions().AsOf;
    private readonly IReadOnlyList<OrganisationFacts[]> _batches;

    public ShapeContest(Scheme scheme, IReadOnlyList<OrganisationFacts[]> batches)
    {
        _engine = AppraisalEngine.Create(scheme);
        var pool = new PeerPool();
        for (var pass = 0; pass < scheme.PeerPasses; pass++)
        {
            foreach (var batch in batches)
                pool.Add(_engine.FindPeers(_asOf, [.. batch.Select(pool.Placed)], pass));
            pool.Close();
        }
        _batches = scheme.PeerPasses == 0 ? batches : [.. batches.Select(batch => batch.Select(pool.Placed).ToArray())];
    }

    /// <summary>Facts into columns, and the rules.</summary>
    public void Rules(int batch) => _engine.Appraise(_asOf, _batches[batch]);

    /// <summary>The same, and every scorecard.</summary>
    public void Scorecards(int batch)
    {
        var appraised = _engine.Appraise(_asOf, _batches[batch]);
        for (var row = 0; row < appraised.Count; row++)
            appraised.Scorecard(row);
    }
}

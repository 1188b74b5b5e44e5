using Appraisal.Rules;
using Appraisal.Rules.Peers;
using Appraisal.Service.Store.Facts;

namespace Appraisal.Service.Runs;

/// <summary>The passes over all organisations of a run that find where each stands among its peers; none where the scheme compares nothing.</summary>
internal static class PeerPlaces
{
    public static PeerPool Find(AppraisalEngine engine, FactStore facts, long runNumber, DateOnly asOf, int batchSize, CancellationToken cancellation)
    {
        var pool = new PeerPool();
        for (var pass = 0; pass < engine.Scheme.PeerPasses; pass++)
        {
            foreach (var organisations in facts.Organisations(runNumber).Select(organisation => pool.Placed(organisation.As(engine.Scheme.Sheets))).Chunk(batchSize))
                pool.Add(engine.FindPeers(asOf, organisations, pass, cancellation));
            pool.Close();
        }
        return pool;
    }
}

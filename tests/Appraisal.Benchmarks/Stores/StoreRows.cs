using Appraisal.Populations;
using Appraisal.Rules;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Results;

namespace Appraisal.Benchmarks.Stores;

/// <summary>The results of a population as rows of the store, the same for any number that a run may have.</summary>
internal sealed class StoreRows
{
    private readonly Scheme _scheme = SchemeLibrary.Load(SchemeLibrary.Default);
    private readonly Chunk _chunk;

    public StoreRows(int organisations, int seed)
    {
        var facts = LedgerAssembly.Organisations(Population.Of(seed, organisations));
        var engine = AppraisalEngine.Create(_scheme);
        _chunk = Chunk.OfOrganisations(engine, new ScorecardRows(_scheme), new PopulationOptions().AsOf, 1, facts, CancellationToken.None);
    }

    public ChunkRows Of(long runNumber) => new StoredResults(_scheme, runNumber).Of(_chunk, 0);
}

using Appraisal.Rules.Committees;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>What scoring works with.</summary>
/// <param name="Run">The run.</param>
/// <param name="Source">Its scheme.</param>
/// <param name="Facts">Its facts, sealed.</param>
/// <param name="Results">What is stored of its results.</param>
/// <param name="Chunks">Takes its results.</param>
/// <param name="Folder">Takes its files.</param>
/// <param name="Threads">How many batches are scored at once.</param>
internal sealed record RunWork(RunRow Run, SchemeSource Source, FactStore Facts, ResultStore Results, IChunkStore Chunks, ResultFolder Folder, int Threads)
{
    /// <summary>Looks at each batch, on the thread that scored it; for audits.</summary>
    public Action<Chunk>? Inspect { get; init; }

    /// <summary>Looks at the committees' appraisals once all batches are scored; for audits.</summary>
    public Action<IReadOnlyList<CommitteeResult>>? InspectCommittees { get; init; }

    public long Number => Run.RunNumber;
}

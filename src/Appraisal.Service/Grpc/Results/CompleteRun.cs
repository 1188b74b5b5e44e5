using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Grpc.Core;
using RunState = Appraisal.Service.Store.Runs.RunState;

namespace Appraisal.Service.Grpc.Results;

/// <summary>A complete run, whose results are read.</summary>
/// <param name="Record">The run.</param>
/// <param name="Manifest">What it has published.</param>
/// <param name="Source">Its scheme, compiled.</param>
internal sealed record CompleteRun(RunRecord Record, Manifest Manifest, SchemeSource Source)
{
    public long Number => Record.RunNumber;

    public Rules.Schemes.Scheme Scheme => Source.Scheme;

    /// <exception cref="RpcException">There is no such run, or it is not complete.</exception>
    public static CompleteRun Find(AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf, string id)
    {
        var run = new RunStore(database, clock).WithId(id) ?? throw StoredOrganisations.RunNotFound(id);
        if (run.State != RunState.Complete || run.Manifest is null)
            throw ApiError.Of(StatusCode.FailedPrecondition, Reason.RunNotComplete, ApiTexts.RunNotComplete(run.Id), ("run", run.Id)).ToException();
        var manifest = Manifest.FromJson(run.Manifest.ManifestJson) ?? throw new InvalidDataException($"The manifest of run {run.Id} cannot be read.");
        return new CompleteRun(run, manifest, shelf.Open(run.Run.SchemeDigest, null));
    }

    /// <summary>What all results of the run rest on.</summary>
    public Basis Basis => new()
    {
        AsOf = Days.Of(Record.AsOf),
        Scheme = Manifest.Scheme,
        Edition = Manifest.Edition,
        SchemeDigest = Manifest.SchemeDigest,
        Engine = Manifest.Engine,
        ProductVersion = Manifest.ProductVersion,
        FactsDigest = Manifest.FactsDigest,
    };

    /// <exception cref="RpcException">Its facts were purged.</exception>
    public void MustHaveFacts()
    {
        if (Record.Purged is not null)
            throw ApiError.Of(StatusCode.FailedPrecondition, Reason.FactsPurged, ApiTexts.FactsPurged(Record.Id), ("run", Record.Id)).ToException();
    }
}

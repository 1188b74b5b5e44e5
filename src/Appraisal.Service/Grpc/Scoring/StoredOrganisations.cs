using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Results;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>The facts of organisations of stored runs, for those who may see them.</summary>
internal sealed class StoredOrganisations(AppraisalDatabase database, SchemeShelf shelf, TimeProvider clock)
{
    public static void Check(StoredOrganisation stored, string path, Violations violations)
    {
        if (stored.Run.Length == 0)
            violations.Add($"{path}.run", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评编号"));
        if (stored.OrganisationId.Length == 0)
            violations.Add($"{path}.organisation_id", CellFaultReason.RequiredMissing, ApiTexts.Missing("党组织编号"));
    }

    /// <summary>The facts of an organisation, placed among its peers where the scheme compares.</summary>
    /// <exception cref="RpcException">There is no such run or organisation for the caller, or its facts are not there.</exception>
    public Rules.Facts.OrganisationFacts Find(StoredOrganisation stored, Caller caller, ScoringCall call, CancellationToken cancellation)
    {
        var run = new RunStore(database, clock).WithId(stored.Run) ?? throw RunNotFound(stored.Run);
        if (run.Purged is not null)
            throw ApiError.Of(StatusCode.FailedPrecondition, Reason.FactsPurged, ApiTexts.FactsPurged(run.Id), ("run", run.Id)).ToException();
        if (!run.IsSealed)
            throw ApiError.Of(StatusCode.FailedPrecondition, Reason.FactsNotRead, ApiTexts.FactsNotRead(run.Id), ("run", run.Id)).ToException();
        // The run's own facts are those of its scheme, whichever the call scores by.
        var source = run.Run.SchemeDigest == call.Source.Digest ? call.Source : shelf.Open(run.Run.SchemeDigest, null);
        var facts = new FactStore(database, source.Scheme.Sheets);
        var organisation = StoredScorecards.CanBeCode(stored.OrganisationId) ? facts.Organisation(run.RunNumber, stored.OrganisationId) : null;
        if (organisation is null || !caller.MaySee(organisation.Committee.DistrictCode))
            throw OrganisationNotFound(stored.OrganisationId);
        organisation = CallOrder.Of(organisation).As(call.Source.Scheme.Sheets);
        return call.NeedsPeers
            ? PeerPlaces.Find(call.Source.Engine, facts, run.RunNumber, call.AsOf, RunRequest.DefaultBatchSize, cancellation).Placed(organisation)
            : organisation;
    }

    public static RpcException RunNotFound(string run) => ApiError.Of(StatusCode.NotFound, Reason.RunNotFound, ApiTexts.RunNotFound(run), ("run", run)).ToException();

    public static RpcException OrganisationNotFound(string organisation) => ApiError.Of(
        StatusCode.NotFound, Reason.OrganisationNotFound, ApiTexts.OrganisationNotFound(organisation), ("organisation_id", organisation)).ToException();
}

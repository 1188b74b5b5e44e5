using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Grpc.Schemes;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>Scores by call, with the engine of the annual run.</summary>
internal sealed class ScoringApi(SchemeShelf shelf, StoredOrganisations stored, ScoringGate gate, ServiceLimits limits) : ScoringService.ScoringServiceBase
{
    /// <summary>Organisations that are scored together: as many as share the cost of a batch, and few enough that a cancelled call stops soon.</summary>
    private const int BatchSize = 256;

    public override async Task<ScoreOrganisationResponse> ScoreOrganisation(ScoreOrganisationRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context.GetHttpContext());
        var violations = new Violations();
        var asOf = ScoringCall.Check(request.Settings, "settings", violations);
        var facts = request.SubjectCase switch
        {
            ScoreOrganisationRequest.SubjectOneofCase.Facts => FactMessages.Read(request.Facts, ScoringCall.SheetsOf(request.Settings, asOf, shelf), "facts", asOf, violations),
            _ => null,
        };
        if (request.SubjectCase == ScoreOrganisationRequest.SubjectOneofCase.None)
            violations.Add("facts", CellFaultReason.RequiredMissing, ApiTexts.Missing("党组织的事实,或一次考评中的党组织"));
        if (request.SubjectCase == ScoreOrganisationRequest.SubjectOneofCase.Stored)
            StoredOrganisations.Check(request.Stored, "stored", violations);
        violations.ThrowIfAny();

        var call = ScoringCall.Open(request.Settings, asOf!.Value, shelf);
        using var lease = await gate.Enter(context.CancellationToken);
        if (facts is not null)
            MayScore(facts, caller, call);
        facts ??= stored.Find(request.Stored, caller, call, context.CancellationToken);
        var response = new ScoreOrganisationResponse { Basis = call.Basis(CallDigest.Of(facts)) };
        if (request.ValidateOnly)
            return response;
        var result = call.Score([facts], context.CancellationToken)[0];
        response.Scorecard = result.Scorecard;
        response.Explanation = result.Explanation;
        response.Duties.AddRange(result.Duties);
        return response;
    }

    public override async Task<BatchScoreOrganisationsResponse> BatchScoreOrganisations(BatchScoreOrganisationsRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context.GetHttpContext());
        var violations = new Violations();
        var asOf = ScoringCall.Check(request.Settings, "settings", violations);
        if (request.Organisations.Count == 0)
            violations.Add("organisations", CellFaultReason.RequiredMissing, ApiTexts.Missing("至少一个党组织"));
        if (request.Organisations.Count > limits.OrganisationsOfCall)
            violations.Add("organisations", CellFaultReason.TooMany, ApiTexts.TooMany("每次调用的党组织", limits.OrganisationsOfCall));
        violations.ThrowIfAny();

        var call = ScoringCall.Open(request.Settings, asOf!.Value, shelf);
        using var lease = await gate.Enter(context.CancellationToken);
        using var digest = new CallDigest();
        var response = new BatchScoreOrganisationsResponse();
        for (var start = 0; start < request.Organisations.Count; start += BatchSize)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var end = Math.Min(start + BatchSize, request.Organisations.Count);
            var taken = Enumerable.Range(start, end - start)
                .Select(i => Take(request.Organisations[i], $"organisations[{i}]", caller, call)).ToList();
            foreach (var facts in taken.Select(one => one.Facts).OfType<Rules.Facts.OrganisationFacts>())
                digest.Add(facts);
            response.Results.AddRange(request.ValidateOnly ? taken.Select(one => new ScoringResult { Error = one.Error }) : Score(taken, call, context.CancellationToken));
        }
        response.Basis = call.Basis(digest.Finish());
        return response;
    }

    public override async Task ScoreOrganisations(
        IAsyncStreamReader<ScoreOrganisationsRequest> requestStream, IServerStreamWriter<ScoreOrganisationsResponse> responseStream, ServerCallContext context)
    {
        var caller = Caller.Of(context.GetHttpContext());
        var cancellation = context.CancellationToken;
        var call = await Settings(requestStream, cancellation);
        await using var window = new StreamWindow(requestStream, limits.StreamWindow, (message, position) => message.Organisation is { } facts
            ? Take(facts, $"[{position}].organisation", caller, call)
            : throw StreamWindow.NotAnOrganisation(message, position), cancellation);
        long next = 0;
        while (await window.Next(BatchSize) is { Count: > 0 } taken)
        {
            IReadOnlyList<ScoringResult> results;
            using (await gate.Enter(cancellation))
                results = [.. Score(taken, call, cancellation)];
            foreach (var result in results)
            {
                var response = new ScoreOrganisationsResponse { Position = next, Result = result };
                if (next++ == 0)
                    response.Basis = call.Basis("");
                await responseStream.WriteAsync(response, cancellation);
            }
        }
    }

    private async Task<ScoringCall> Settings(IAsyncStreamReader<ScoreOrganisationsRequest> requestStream, CancellationToken cancellation)
    {
        var violations = new Violations();
        var settings = await requestStream.MoveNext(cancellation) ? requestStream.Current.Settings : null;
        if (settings is null)
            violations.Add("settings", CellFaultReason.RequiredMissing, ApiTexts.SettingsFirst);
        var asOf = settings is null ? null : ScoringCall.Check(settings, "settings", violations);
        violations.ThrowIfAny();
        return ScoringCall.Open(settings!, asOf!.Value, shelf);
    }

    // Facts that can be scored, or why they cannot.
    private static TakenOrganisation Take(OrganisationFacts message, string path, Caller caller, ScoringCall call)
    {
        var violations = new Violations();
        var facts = FactMessages.Read(message, call.Source.Scheme.Sheets, path, call.AsOf, violations);
        if (!violations.IsEmpty)
            return new TakenOrganisation(null, ApiError.Invalid(violations).Status);
        return Refusal(facts!, caller, call) is { } refusal ? new TakenOrganisation(null, refusal.Status) : new TakenOrganisation(facts, null);
    }

    private static IEnumerable<ScoringResult> Score(IReadOnlyList<TakenOrganisation> taken, ScoringCall call, CancellationToken cancellation)
    {
        var sound = taken.Select(one => one.Facts).OfType<Rules.Facts.OrganisationFacts>().ToList();
        var results = sound.Count == 0 ? [] : call.Score(sound, cancellation);
        var next = 0;
        foreach (var one in taken)
            yield return one.Facts is null ? new ScoringResult { Error = one.Error } : results[next++];
    }

    private static void MayScore(Rules.Facts.OrganisationFacts facts, Caller caller, ScoringCall call)
    {
        if (Refusal(facts, caller, call) is { } refusal)
            throw refusal.ToException();
    }

    private static ApiError? Refusal(Rules.Facts.OrganisationFacts facts, Caller caller, ScoringCall call)
    {
        var district = facts.Committee.DistrictCode ?? "";
        if (!caller.MaySee(district))
            return ApiError.Of(StatusCode.NotFound, Reason.DistrictNotFound, ApiTexts.DistrictNotFound(district), ("district_code", district));
        var scheme = call.Source.Scheme.Name;
        return call.NeedsPeers ? ApiError.Of(StatusCode.FailedPrecondition, Reason.PeersNeeded, ApiTexts.PeersNeeded(scheme), ("scheme", scheme)) : null;
    }
}

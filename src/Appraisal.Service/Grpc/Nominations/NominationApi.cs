using System.Globalization;
using System.Text.RegularExpressions;
using Appraisal.Contracts.V1;
using Appraisal.Rules.Courses;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Paging;
using Appraisal.Service.Grpc.Results;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Nominations;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using NominationCourse = Appraisal.Contracts.V1.NominationCourse;

namespace Appraisal.Service.Grpc.Nominations;

/// <summary>Takes steps with nominations and tells where they stand.</summary>
internal sealed partial class NominationApi(AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf, Courses courses) : NominationService.NominationServiceBase
{
    private const int MostWhy = 2_000;
    private const int MostDocument = 64;

    private readonly NominationLog _log = new(database, clock);

    public override Task<TakeStepResponse> TakeStep(TakeStepRequest request, ServerCallContext context)
    {
        var step = Check(request);
        var caller = Caller.Of(context.GetHttpContext());
        var (run, district) = Find(request.Run, request.Level, request.OrganisationId, caller);
        var key = new NominationKey(request.Level, district, request.OrganisationId);
        var response = new TakeStepResponse();
        _log.Append(run.Record, steps =>
        {
            var earlier = steps.FirstOrDefault(taken => taken.Who == caller.Subject && taken.RequestId == request.RequestId);
            // A repeated call has the first answer, whatever has happened since.
            var standing = courses.OfDistrict(run.Number, key.Level, key.DistrictCode, [.. steps.Where(taken => taken.Number <= (earlier?.Number ?? int.MaxValue))]);
            var nomination = standing.Single(one => one.OrganisationId == key.OrganisationId);
            if (earlier is not null && (earlier.Key != key || earlier.Step != step))
            {
                throw ApiError.Of(
                    StatusCode.AlreadyExists, Reason.RequestIdReused, ApiTexts.RequestIdReused(request.RequestId), ("request_id", request.RequestId)).ToException();
            }
            if (earlier is null && Courses.Take(nomination, step, standing) is { } refusal)
            {
                throw ApiError.Of(
                    StatusCode.FailedPrecondition, Reason.StepRefused, new Said($"{refusal.Chinese}。", $"{refusal.English}."), ("refusal", refusal.Kind.ToString())).ToException();
            }
            response.Nomination = Message(nomination, run);
            response.RepeatedRequest = earlier is not null;
            return earlier is not null || request.ValidateOnly ? null : new TakenStep(0, key, step, default, caller.Subject, request.RequestId);
        });
        return Task.FromResult(response);
    }

    public override Task<GetNominationResponse> GetNomination(GetNominationRequest request, ServerCallContext context)
    {
        var violations = Keys(request.Run, request.Level, request.OrganisationId);
        var day = Days.Read(request.AsOfDay);
        if (request.AsOfDay is not null && day is null)
            violations.Add("as_of_day", CellFaultReason.NoSuchDay, ApiTexts.NotADay);
        violations.ThrowIfAny();
        var (run, district) = Find(request.Run, request.Level, request.OrganisationId, Caller.Of(context.GetHttpContext()));
        var steps = _log.Of(run.Record).Where(taken => day is null || taken.Step.Day <= day).ToList();
        var nomination = courses.OfDistrict(run.Number, request.Level, district, steps).Single(one => one.OrganisationId == request.OrganisationId);
        return Task.FromResult(new GetNominationResponse { Basis = run.Basis, Nomination = Message(nomination, run) });
    }

    public override Task<ListNominationEventsResponse> ListNominationEvents(ListNominationEventsRequest request, ServerCallContext context)
    {
        var violations = Keys(request.Run, request.Level, request.OrganisationId);
        var page = Page.Read(request, violations);
        violations.ThrowIfAny();
        var (run, district) = Find(request.Run, request.Level, request.OrganisationId, Caller.Of(context.GetHttpContext()));
        var key = new NominationKey(request.Level, district, request.OrganisationId);
        var (rows, next) = page.Of(_log.Of(run.Record).Where(taken => taken.Key == key), taken => taken.Number.ToString("D10", CultureInfo.InvariantCulture));
        var response = new ListNominationEventsResponse { NextPageToken = next };
        response.Events.AddRange(rows.Select(taken => new NominationEvent
        {
            EventNumber = taken.Number,
            Step = (NominationStep)((int)taken.Step.Kind + 1),
            Day = Days.Of(taken.Step.Day),
            OccurredAt = Timestamp.FromDateTime(taken.OccurredAt),
            Who = taken.Who,
            Why = taken.Step.Why ?? "",
            DocumentNumber = taken.Step.Document ?? "",
        }));
        return Task.FromResult(response);
    }

    public override Task<ListTitlesResponse> ListTitles(ListTitlesRequest request, ServerCallContext context)
    {
        var violations = new Violations();
        var page = Page.Read(request, violations);
        if (request.Run.Length == 0)
            violations.Add("run", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评编号"));
        violations.ThrowIfAny();
        var caller = Caller.Of(context.GetHttpContext());
        var run = CompleteRun.Find(database, clock, shelf, request.Run);
        var steps = _log.Of(run.Record);
        var titles = steps.Select(taken => (taken.Key.Level, taken.Key.DistrictCode)).Distinct().Where(place => caller.MaySee(place.DistrictCode))
            .SelectMany(place => courses.OfDistrict(run.Number, place.Level, place.DistrictCode, steps)).Select(one => TitleOf(one, run)).OfType<Title>()
            .OrderBy(KeyOf, StringComparer.Ordinal);
        var (rows, next) = page.Of(titles, KeyOf);
        var response = new ListTitlesResponse { NextPageToken = next };
        response.Titles.AddRange(rows);
        return Task.FromResult(response);

        static string KeyOf(Title title) => $"{title.OrganisationId}\u0001{title.Level}";
    }

    private static Title? TitleOf(StandingNomination one, CompleteRun run)
    {
        var level = run.Scheme.Levels.Single(level => level.Id == one.Row.Level);
        var isGiven = one.Course is { Stage: Stage.Confirmed, ConfirmedOn: not null };
        if (level.HolderSince is not { } column || (!isGiven && one.Course.Stage != Stage.Withdrawn))
            return null;
        var title = new Title { OrganisationId = one.OrganisationId, Level = level.Id, Column = column.Id };
        if (isGiven)
            title.SinceYear = one.Course.ConfirmedOn!.Value.Year;
        return title;
    }

    private (CompleteRun Run, string District) Find(string runId, string level, string organisation, Caller caller)
    {
        var run = CompleteRun.Find(database, clock, shelf, runId);
        return StoredScorecards.CanBeCode(organisation) && StoredScorecards.CanBeCode(level)
            && courses.DistrictOf(run.Number, level, organisation) is { } district && caller.MaySee(district)
            ? (run, district)
            : throw ApiError.Of(StatusCode.NotFound, Reason.NominationNotFound, ApiTexts.NominationNotFound(organisation), ("organisation_id", organisation)).ToException();
    }

    private NominationCourse Message(StandingNomination nomination, CompleteRun run)
    {
        var course = nomination.Course;
        var message = new NominationCourse
        {
            Level = nomination.Row.Level,
            DistrictCode = nomination.Row.DistrictCode,
            OrganisationId = nomination.OrganisationId,
            Stage = (NominationStage)((int)course.Stage + 1),
            PublishedOn = Days.Of(course.PublishedOn),
            PublishedUntil = Days.Of(course.PublishedUntil),
            DecideBy = Days.Of(course.DecideBy),
            RectifyBy = Days.Of(course.RectifyBy),
            ConfirmedOn = Days.Of(course.ConfirmedOn),
        };
        if (nomination.Row.Place is { } place)
            message.Place = place;
        message.OpenObjections.AddRange(course.OpenObjections);
        if (run.Record.Purged is null && new FactStore(database, run.Scheme.Sheets).Organisation(run.Number, nomination.OrganisationId) is { } facts)
            message.Exceptions.AddRange(facts.Exceptions.Select(exception => exception.Reason!));
        return message;
    }

    private static Step Check(TakeStepRequest request)
    {
        var violations = Keys(request.Run, request.Level, request.OrganisationId);
        if (!RequestId().IsMatch(request.RequestId))
            violations.Add("request_id", "BAD_REQUEST_ID", ApiTexts.BadRequestId);
        if (request.Step <= NominationStep.Unspecified || (int)request.Step > System.Enum.GetValues<StepKind>().Length)
            violations.Add("step", CellFaultReason.RequiredMissing, ApiTexts.Missing("步骤"));
        var day = Days.Read(request.Day);
        if (day is null)
            violations.Add("day", request.Day is null ? CellFaultReason.RequiredMissing : CellFaultReason.NoSuchDay, request.Day is null ? ApiTexts.Missing("日期") : ApiTexts.NotADay);
        if (request.Why.Length > MostWhy)
            violations.Add("why", CellFaultReason.TooMany, ApiTexts.TooMany("理由的字符", MostWhy));
        if (request.Why.Contains('\0', StringComparison.Ordinal))
            violations.Add("why", "CONTROL_CHARACTER", ApiTexts.NulInText);
        if (request.DocumentNumber.Length > MostDocument || request.DocumentNumber.Any(char.IsControl))
            violations.Add("document_number", CellFaultReason.TooMany, ApiTexts.TooMany("文号的字符(不含控制字符)", MostDocument));
        violations.ThrowIfAny();
        return new Step((StepKind)((int)request.Step - 1), day!.Value, request.Why.Length == 0 ? null : request.Why, request.DocumentNumber.Length == 0 ? null : request.DocumentNumber);
    }

    private static Violations Keys(string run, string level, string organisation)
    {
        var violations = new Violations();
        foreach (var (field, value, chinese) in new[] { ("run", run, "考评编号"), ("level", level, "级别"), ("organisation_id", organisation, "党组织编号") })
        {
            if (value.Length == 0)
                violations.Add(field, CellFaultReason.RequiredMissing, ApiTexts.Missing(chinese));
        }
        return violations;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex RequestId();
}

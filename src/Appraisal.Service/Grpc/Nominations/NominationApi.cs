using System.Globalization;
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
internal sealed class NominationApi(AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf, WorkingCalendar calendar) : NominationService.NominationServiceBase
{
    private const char Between = '\u0001';

    private readonly NominationLog _log = new(database, clock);

    public override Task<TakeStepResponse> TakeStep(TakeStepRequest request, ServerCallContext context)
    {
        var step = NominationCall.Step(request);
        var caller = Caller.Of(context.GetHttpContext());
        var (run, courses, begun) = Find(request.Run, request.Level, request.OrganisationId, caller);
        var key = begun.Key;
        var response = new TakeStepResponse();
        _log.Append(run.Record, steps =>
        {
            var earlier = steps.FirstOrDefault(taken => taken.Who == caller.Subject && taken.RequestId == request.RequestId);
            if (earlier is not null && (earlier.Key != key || earlier.Step.Asked != step))
            {
                throw ApiError.Of(
                    StatusCode.AlreadyExists, Reason.RequestIdReused, ApiTexts.RequestIdReused(request.RequestId), ("request_id", request.RequestId)).ToException();
            }
            // A repeated call has the first answer, whatever has happened since.
            var standing = courses.OfDistrict(key.Level, key.DistrictCode, steps.Where(taken => taken.Number <= (earlier?.Number ?? int.MaxValue)));
            var nomination = standing.Single(one => one.Key == key);
            if (earlier is null)
                Take(nomination, step, standing, run, courses);
            response.Nomination = Message(nomination, run);
            response.RepeatedRequest = earlier is not null;
            return earlier is not null || request.ValidateOnly
                ? null
                : new TakenStep(0, key, nomination.Course.Steps[^1], default, caller.Subject, request.RequestId);
        });
        return Task.FromResult(response);
    }

    public override Task<GetNominationResponse> GetNomination(GetNominationRequest request, ServerCallContext context)
    {
        var violations = NominationCall.Keys(request.Run, request.Level, request.OrganisationId);
        var day = NominationCall.Day("as_of_day", request.AsOfDay, violations);
        violations.ThrowIfAny();
        var (run, courses, nomination) = Find(request.Run, request.Level, request.OrganisationId, Caller.Of(context.GetHttpContext()));
        foreach (var taken in Steps(run, day).Where(taken => taken.Key == nomination.Key))
            courses.Repeat(nomination, taken);
        return Task.FromResult(new GetNominationResponse { Basis = run.Basis, Nomination = Message(nomination, run) });
    }

    public override Task<ListCurrentNominationsResponse> ListCurrentNominations(ListCurrentNominationsRequest request, ServerCallContext context)
    {
        var violations = Run(request.Run);
        var page = Page.Read(request, violations);
        var (day, dueBy) = (NominationCall.Day("as_of_day", request.AsOfDay, violations), NominationCall.Day("due_by", request.DueBy, violations));
        var after = page.After?.Split(Between);
        if (after is not (null or { Length: 3 }))
            violations.Add("page_token", Page.BadToken, ApiTexts.BadPageToken);
        if (request.Stages.Any(stage => stage == NominationStage.Unspecified || !System.Enum.IsDefined(stage)))
            violations.Add("stages", CellFaultReason.OutOfRange, ApiTexts.NoSuchStage);
        violations.ThrowIfAny();
        var caller = Caller.Of(context.GetHttpContext());
        var run = CompleteRun.Find(database, clock, shelf, request.Run);
        var stages = request.Stages.ToHashSet();
        var found = CoursesOf(run).All(after is null ? null : new NominationKey(after[0], after[1], after[2]), Steps(run, day))
            .TakeWhile(_ => !context.CancellationToken.IsCancellationRequested)
            .Where(one => caller.MaySee(one.Key.DistrictCode) && (request.Level.Length == 0 || one.Key.Level == request.Level)
                && (request.DistrictCode.Length == 0 || one.Key.DistrictCode == request.DistrictCode) && (stages.Count == 0 || stages.Contains(StageOf(one)))
                && (dueBy is null || one.Course.DecideBy <= dueBy || one.Course.RectifyBy <= dueBy))
            .Take(page.Size + 1).ToList();
        context.CancellationToken.ThrowIfCancellationRequested();
        var response = new ListCurrentNominationsResponse { Basis = run.Basis };
        response.Nominations.AddRange(found.Take(page.Size).Select(one => Message(one, run)));
        if (found.Count > page.Size)
            response.NextPageToken = page.TokenAfter(string.Join(Between, found[^2].Key.Level, found[^2].Key.DistrictCode, found[^2].Key.OrganisationId));
        return Task.FromResult(response);
    }

    public override Task<ListNominationEventsResponse> ListNominationEvents(ListNominationEventsRequest request, ServerCallContext context)
    {
        var violations = NominationCall.Keys(request.Run, request.Level, request.OrganisationId);
        var page = Page.Read(request, violations);
        violations.ThrowIfAny();
        var (run, _, begun) = Find(request.Run, request.Level, request.OrganisationId, Caller.Of(context.GetHttpContext()));
        var (rows, next) = page.Of(_log.Of(run.Record).Where(taken => taken.Key == begun.Key), taken => taken.Number.ToString("D10", CultureInfo.InvariantCulture));
        var response = new ListNominationEventsResponse { NextPageToken = next };
        response.Events.AddRange(rows.Select(taken => new NominationEvent
        {
            EventNumber = taken.Number,
            Step = StepOf(taken.Step.Kind),
            Day = Days.Of(taken.Step.Day),
            OccurredAt = Timestamp.FromDateTime(taken.OccurredAt),
            Who = taken.Who,
            Why = taken.Step.Why ?? "",
            DocumentNumber = taken.Step.Document ?? "",
            Until = Days.Of(taken.Step.Until),
        }));
        return Task.FromResult(response);
    }

    public override Task<ListTitlesResponse> ListTitles(ListTitlesRequest request, ServerCallContext context)
    {
        var violations = Run(request.Run);
        var page = Page.Read(request, violations);
        violations.ThrowIfAny();
        var caller = Caller.Of(context.GetHttpContext());
        var run = CompleteRun.Find(database, clock, shelf, request.Run);
        var titles = CoursesOf(run).All(null, _log.Of(run.Record)).Where(one => caller.MaySee(one.Key.DistrictCode))
            .Select(one => TitleChange.Of(one, run.Scheme)).OfType<TitleChange>().OrderBy(KeyOf, StringComparer.Ordinal);
        var (rows, next) = page.Of(titles, KeyOf);
        var response = new ListTitlesResponse { NextPageToken = next };
        foreach (var change in rows)
        {
            var title = new Title { OrganisationId = change.OrganisationId, Level = change.Level, Column = change.Column.Id };
            if (change.SinceYear is { } year)
                title.SinceYear = year;
            response.Titles.Add(title);
        }
        return Task.FromResult(response);

        static string KeyOf(TitleChange title) => $"{title.OrganisationId}{Between}{title.Level}";
    }

    private void Take(StandingNomination nomination, Step step, IReadOnlyCollection<StandingNomination> ofDistrict, CompleteRun run, Courses courses)
    {
        // A holder who is confirmed again has the title since it was first given.
        var column = step.Kind == StepKind.Confirm ? run.Scheme.Levels.Single(level => level.Id == nomination.Key.Level).HolderSince : null;
        if (column is not null && run.Record.Purged is null)
            step = step with { SinceYear = courses.HeldSinceYear(nomination.Key, column) };
        if (Courses.Take(nomination, step, Days.Today(clock), ofDistrict) is { } refusal)
        {
            throw ApiError.Of(
                StatusCode.FailedPrecondition, Reason.StepRefused, new Said($"{refusal.Chinese}。", $"{refusal.English}."), ("refusal", refusal.Kind.ToString())).ToException();
        }
        if (column is not null)
            run.MustHaveFacts();
    }

    private (CompleteRun Run, Courses Courses, StandingNomination Begun) Find(string runId, string level, string organisation, Caller caller)
    {
        var run = CompleteRun.Find(database, clock, shelf, runId);
        var courses = CoursesOf(run);
        return StoredScorecards.CanBeCode(organisation) && StoredScorecards.CanBeCode(level)
            && courses.Begun(level, organisation) is { } begun && caller.MaySee(begun.Key.DistrictCode)
            ? (run, courses, begun)
            : throw ApiError.Of(StatusCode.NotFound, Reason.NominationNotFound, ApiTexts.NominationNotFound(organisation), ("organisation_id", organisation)).ToException();
    }

    private Courses CoursesOf(CompleteRun run) => new(database, run.Record, run.Scheme, calendar);

    private IEnumerable<TakenStep> Steps(CompleteRun run, DateOnly? day) => _log.Of(run.Record).Where(taken => day is null || taken.Step.Day <= day);

    private NominationCourse Message(StandingNomination nomination, CompleteRun run)
    {
        var course = nomination.Course;
        var message = new NominationCourse
        {
            Level = nomination.Key.Level,
            DistrictCode = nomination.Key.DistrictCode,
            OrganisationId = nomination.OrganisationId,
            Stage = StageOf(nomination),
            PublishedOn = Days.Of(course.PublishedOn),
            PublishedUntil = Days.Of(course.PublishedUntil),
            DecideBy = Days.Of(course.DecideBy),
            RectifyBy = Days.Of(course.RectifyBy),
            ConfirmedOn = Days.Of(course.ConfirmedOn),
        };
        if (nomination.Standing.Place is { } place)
            message.Place = place;
        if (course.TitleSinceYear is { } year)
            message.TitleSinceYear = year;
        message.OpenObjections.AddRange(course.OpenObjections);
        message.PossibleSteps.AddRange(course.PossibleSteps.Select(StepOf));
        if (run.Record.Purged is null && new FactStore(database, run.Scheme.Sheets).Organisation(run.Number, nomination.OrganisationId) is { } facts)
            message.Exceptions.AddRange(facts.Exceptions.Select(exception => exception.Reason!));
        return message;
    }

    private static NominationStage StageOf(StandingNomination nomination) => (NominationStage)((int)nomination.Course.Stage + 1);

    private static NominationStep StepOf(StepKind kind) => (NominationStep)((int)kind + 1);

    private static Violations Run(string run)
    {
        var violations = new Violations();
        if (run.Length == 0)
            violations.Add("run", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评编号"));
        return violations;
    }
}

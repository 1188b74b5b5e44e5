using System.Globalization;
using System.Text.Json;
using Appraisal.Rules.Courses;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Nominations;

/// <summary>Which nomination of a run.</summary>
internal sealed record NominationKey(string Level, string DistrictCode, string OrganisationId);

/// <summary>A step as it stands among the events of its run.</summary>
/// <param name="Number">The event's number.</param>
/// <param name="Key">The nomination.</param>
/// <param name="Step">The step.</param>
/// <param name="OccurredAt">When it was taken down.</param>
/// <param name="Who">Who took it.</param>
/// <param name="RequestId">The caller's own name of the request.</param>
internal sealed record TakenStep(int Number, NominationKey Key, Step Step, DateTime OccurredAt, string Who, string RequestId);

/// <summary>
/// The steps taken with the nominations of runs. Each is an event of its run like any other: only added, chained by digest with the one before, in packs
/// and backups, and found by audits when it is changed.
/// </summary>
internal sealed class NominationLog(AppraisalDatabase database, TimeProvider clock)
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The steps of a run, in the order in which they were taken.</summary>
    public IReadOnlyList<TakenStep> Of(RunRecord run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [.. run.Events.Where(happened => happened.Kind == EventKinds.Nomination).Select(Read)];
    }

    /// <summary>Adds a step, if the decision on the steps that are there by then is to take it. Of two at once one is decided after the other is there.</summary>
    /// <param name="run">The run.</param>
    /// <param name="decide">Given the steps that are there: the step to add, or null to add none.</param>
    public void Append(RunRecord run, Func<IReadOnlyList<TakenStep>, TakenStep?> decide)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(decide);
        using var connection = database.Open();
        using var transaction = connection.Begin();
        connection.Alone(StorePurpose.Nominate);
        if (decide(Of(new RunStore(database, clock).Get(run.RunNumber))) is not { } taken)
            return;
        EventLog.Append(connection, run.Run, EventKinds.Nomination, RunHold.Now(clock), DetailOf(taken), taken.Step.Why, taken.Who);
        transaction.Commit();
    }

    /// <summary>The step that an event of the kind <see cref="EventKinds.Nomination"/> took down.</summary>
    public static TakenStep Read(EventRow happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var detail = JsonSerializer.Deserialize<Detail>(happened.Detail!, s_json)!;
        var step = new Step(Enum.Parse<StepKind>(detail.Step), Day(detail.Day), happened.Why, detail.Document)
        {
            Until = detail.Until is { } until ? Day(until) : null, SinceYear = detail.SinceYear,
        };
        return new TakenStep(
            happened.EventNumber, new NominationKey(detail.Level, detail.DistrictCode, detail.OrganisationId), step, happened.OccurredAt, happened.Who, detail.RequestId);
    }

    private static string DetailOf(TakenStep taken) => JsonSerializer.Serialize(
        new Detail(
            taken.Key.Level, taken.Key.DistrictCode, taken.Key.OrganisationId, taken.Step.Kind.ToString(), Figures.Date(taken.Step.Day),
            taken.Step.Until is { } until ? Figures.Date(until) : null, taken.Step.SinceYear, taken.Step.Document, taken.RequestId),
        s_json);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Detail(
        string Level, string DistrictCode, string OrganisationId, string Step, string Day, string? Until, int? SinceYear, string? Document, string RequestId);
}

using Appraisal.Rules.Facts;
using Appraisal.Rules.Courses;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Nominations;

/// <summary>A nomination of a run with where it stands.</summary>
internal sealed record StandingNomination(NominationKey Key, Standing Standing)
{
    public string OrganisationId => Key.OrganisationId;

    public NominationCourse Course => Standing.Course;
}

/// <summary>Where the nominations of a run stand after the steps that were taken.</summary>
/// <param name="database">Where the run is.</param>
/// <param name="run">The run, complete.</param>
/// <param name="scheme">Its scheme.</param>
/// <param name="calendar">The working days.</param>
internal sealed class Courses(AppraisalDatabase database, RunRecord run, Scheme scheme, WorkingCalendar calendar)
{
    private readonly CourseRules _rules = new(run.AsOf, scheme.Process ?? SchemeProcess.Usual, calendar);

    /// <summary>The nomination of an organisation at a level as the run left it; null where there is none.</summary>
    public StandingNomination? Begun(string level, string organisationId) => Rows("n.level = ?2 AND s.organisation_id = ?3", level, organisationId).SingleOrDefault();

    /// <summary>Every nomination of a level in a district, after the steps that are given.</summary>
    /// <exception cref="InvalidDataException">One of the steps cannot have been taken.</exception>
    public IReadOnlyList<StandingNomination> OfDistrict(string level, string district, IEnumerable<TakenStep> steps)
    {
        var standing = Rows("n.level = ?2 AND n.district_code = ?3", level, district).ToDictionary(one => one.Key);
        foreach (var taken in steps)
        {
            if (standing.TryGetValue(taken.Key, out var nomination))
                Repeat(nomination, taken);
        }
        return [.. standing.Values];
    }

    /// <summary>Every nomination of the run from one on, in the order of level, district and organisation, after the steps that are given.</summary>
    /// <param name="after">Only those after this one; null for all.</param>
    /// <param name="steps">The steps, in their order.</param>
    public IEnumerable<StandingNomination> All(NominationKey? after, IEnumerable<TakenStep> steps)
    {
        var taken = steps.ToLookup(step => step.Key);
        foreach (var one in after is null ? Rows("TRUE") : Rows("(n.level, n.district_code, s.organisation_id) > (?2, ?3, ?4)", after.Level, after.DistrictCode, after.OrganisationId))
        {
            foreach (var step in taken[one.Key])
                Repeat(one, step);
            yield return one;
        }
    }

    /// <summary>Takes a step once more that was taken before.</summary>
    /// <exception cref="InvalidDataException">It cannot have been taken.</exception>
    public void Repeat(StandingNomination nomination, TakenStep taken)
    {
        if (nomination.Course.Take(taken.Step) is { } refusal)
            throw new InvalidDataException($"Event {taken.Number} of run {run.Id} cannot have been taken: {refusal.English}.");
    }

    /// <summary>Why a step cannot be taken now; null where it can, and then it has been taken with the nomination that is given.</summary>
    /// <param name="nomination">The nomination.</param>
    /// <param name="step">The step.</param>
    /// <param name="today">The last day on which it can count; null for one that was taken before.</param>
    /// <param name="ofDistrict">Every nomination of its level and district.</param>
    public static StepRefusal? Take(StandingNomination nomination, Step step, DateOnly? today, IReadOnlyCollection<StandingNomination> ofDistrict) => nomination.Course.Take(
        step, today, () => Succession.Refusal(step, nomination.OrganisationId, [.. ofDistrict.Select(one => one.Standing)]));

    /// <summary>Since when a title is held, by the facts of the run; null where it is not.</summary>
    /// <param name="key">The nomination.</param>
    /// <param name="column">The column of its level.</param>
    public int? HeldSinceYear(NominationKey key, Column column) =>
        new FactStore(database, scheme.Sheets).Organisation(run.RunNumber, key.OrganisationId)?.Organisation.CellOf(column) is { } year && Cell.IsValue(year) ? (int)year : null;

    private IEnumerable<StandingNomination> Rows(string where, params object?[] parameters)
    {
        using var rows = database.Query($"""
            SELECT n.level, n.district_code, s.organisation_id, n.state, n.place, n.places_left FROM nominations n
            JOIN scorecards s ON s.run_number = n.run_number AND s.organisation_number = n.organisation_number
            WHERE n.run_number = ?1 AND {where} ORDER BY n.level, n.district_code, s.organisation_id
            """);
        rows.BindAll([run.RunNumber, .. parameters]);
        while (rows.Step())
        {
            var key = new NominationKey(rows.Text(0), rows.Text(1), rows.Text(2));
            yield return new StandingNomination(key, new Standing(
                key.OrganisationId, NumberOrNull(rows, 4), NumberOrNull(rows, 5), NominationCourse.Begin(ResultTexts.NominationStateOf(rows.Text(3)), _rules)));
        }
    }

    private static int? NumberOrNull(Statement row, int column) => row.TryNumber(column, out var number) ? (int)number : null;
}

using Appraisal.Rules.Nominations;
using Appraisal.Rules.Courses;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Nominations;

/// <summary>A nomination of a run with where it stands.</summary>
internal sealed record StandingNomination(NominationRow Row, string OrganisationId, NominationCourse Course)
{
    public NominationKey Key => new(Row.Level, Row.DistrictCode, OrganisationId);
}

/// <summary>Where the nominations of a run stand after the steps that were taken.</summary>
internal sealed class Courses(AppraisalDatabase database, CourseTerms terms, WorkingCalendar calendar)
{
    private const string Joined = """
        SELECT n.organisation_number, s.organisation_id FROM nominations n
        JOIN scorecards s ON s.run_number = n.run_number AND s.organisation_number = n.organisation_number
        WHERE n.run_number = ?1 AND n.level = ?2
        """;

    /// <summary>The district that an organisation is nominated in at a level; null where it is not.</summary>
    public string? DistrictOf(long runNumber, string level, string organisationId)
    {
        using var rows = database.Query($"""
            SELECT n.district_code FROM nominations n
            JOIN scorecards s ON s.run_number = n.run_number AND s.organisation_number = n.organisation_number
            WHERE n.run_number = ?1 AND n.level = ?2 AND s.organisation_id = ?3
            """);
        rows.BindAll(runNumber, level, organisationId);
        return rows.Step() ? rows.Text(0) : null;
    }

    /// <summary>Every nomination of a level in a district.</summary>
    /// <param name="runNumber">The run.</param>
    /// <param name="level">The level.</param>
    /// <param name="district">The district.</param>
    /// <param name="steps">The steps of the run, in their order.</param>
    public IReadOnlyList<StandingNomination> OfDistrict(long runNumber, string level, string district, IReadOnlyList<TakenStep> steps)
    {
        var ids = new Dictionary<long, string>();
        using (var rows = database.Query($"{Joined} AND n.district_code = ?3"))
        {
            rows.BindAll(runNumber, level, district);
            while (rows.Step())
                ids[rows.Number(0)] = rows.Text(1);
        }
        var standing = ResultTable<NominationRow>.Rows(database, null, "run_number = ?1 AND level = ?2 AND district_code = ?3", runNumber, level, district)
            .Select(row => new StandingNomination(row, ids[row.OrganisationNumber], NominationCourse.Begin(StateOf(row), terms, calendar)))
            .ToDictionary(one => one.Key);
        foreach (var taken in steps.Where(taken => standing.ContainsKey(taken.Key)))
        {
            // It was allowed when it was taken, and what was before it has not changed.
            if (standing[taken.Key].Course.Take(taken.Step) is { } refusal)
                throw new InvalidDataException($"Event {taken.Number} of run {runNumber} cannot have been taken: {refusal.English}.");
        }
        return [.. standing.Values];
    }

    /// <summary>Why a step cannot be taken now; null where it can, and then it has been taken with the nomination that is given.</summary>
    public static StepRefusal? Take(StandingNomination nomination, Step step, IReadOnlyList<StandingNomination> ofDistrict)
    {
        if (step.Kind == StepKind.ChooseTied && ofDistrict.Count(one => one.Row.PlacesLeft is not null && one.Row.Place == nomination.Row.Place
            && one.Course.Steps.Any(taken => taken.Kind == StepKind.ChooseTied)) >= nomination.Row.PlacesLeft)
        {
            return new StepRefusal(
                RefusalKind.NotNext, $"并列的名额只有 {nomination.Row.PlacesLeft} 个,已经选定", $"the {nomination.Row.PlacesLeft} places that were tied for are decided");
        }
        var isNext = step.Kind != StepKind.MoveUp || Succession.IsNext(nomination.OrganisationId, [.. ofDistrict.Select(one => (
            one.OrganisationId, one.Row.Place, one.Course.Stage, one.Course.Steps.Any(taken => taken.Kind == StepKind.MoveUp)))]);
        return nomination.Course.Take(step, isNext);
    }

    private static NominationState StateOf(NominationRow row) => Enum.GetValues<NominationState>().First(state => ResultTexts.Id(state) == row.State);
}

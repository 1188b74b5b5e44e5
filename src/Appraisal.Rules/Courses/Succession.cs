namespace Appraisal.Rules.Courses;

/// <summary>A nomination among those of its level and district.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Place">Its rank; null where it has none.</param>
/// <param name="PlacesLeft">Of one that was tied where the places end: for how many places; null of any other.</param>
/// <param name="Course">Where it stands.</param>
public sealed record Standing(string OrganisationId, int? Place, int? PlacesLeft, NominationCourse Course)
{
    /// <summary>Was a step of a kind taken with it.</summary>
    internal bool Has(StepKind kind) => Course.Steps.Any(taken => taken.Kind == kind);
}

/// <summary>What nominations of one level and district have to do with each other: who of those who are tied, and who moves up 递补.</summary>
public static class Succession
{
    /// <summary>What the others have against a step; null where nothing.</summary>
    /// <param name="step">The step.</param>
    /// <param name="organisationId">The organisation that it is to be taken with.</param>
    /// <param name="ofDistrict">Every nomination of its level and district, its own too.</param>
    public static StepRefusal? Refusal(Step step, string organisationId, IReadOnlyCollection<Standing> ofDistrict)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(ofDistrict);
        var one = ofDistrict.Single(known => known.OrganisationId == organisationId);
        return step.Kind switch
        {
            StepKind.ChooseTied or StepKind.PassOverTied => Tied(step.Kind, one.PlacesLeft ?? 0, [.. ofDistrict.Where(known => known.PlacesLeft is not null)]),
            StepKind.MoveUp when !IsNext(one, step.Day, ofDistrict) => new(
                RefusalKind.NotNext, "到这一天没有空出的名额,或排在前面的还没有递补、并列的还没有选定",
                "on that day no place is free, or one before it has not moved up or been decided"),
            _ => null,
        };
    }

    // As many as there are places are chosen, and so many are passed over that every place can still be filled.
    private static StepRefusal? Tied(StepKind kind, int places, IReadOnlyCollection<Standing> tied)
    {
        var most = kind == StepKind.ChooseTied ? places : tied.Count - places;
        return tied.Count(one => one.Has(kind)) < most ? null : new(
            RefusalKind.TieDecided, $"{tied.Count} 个并列的争 {places} 个名额,已有 {most} 个{CourseTexts.Of(kind)}",
            $"{tied.Count} are tied for {places} places; {most} of them are {(kind == StepKind.ChooseTied ? "chosen" : "passed over")} already");
    }

    private static bool IsNext(Standing one, DateOnly day, IReadOnlyCollection<Standing> ofDistrict)
    {
        var freed = ofDistrict.Count(known => known.Course.Stage is Stage.Rejected or Stage.Dropped && known.Course.Steps[^1].Day <= day);
        var filled = ofDistrict.Count(known => known.Has(StepKind.MoveUp));
        // Those of one rank are equal: whoever of them is taken first, a person has chosen.
        return freed > filled && one.Place is { } place && !ofDistrict.Any(known => known.Course.Stage switch
        {
            Stage.Reserve => known.Place < place,
            Stage.Undetermined => known.Place <= place,
            _ => false,
        });
    }
}

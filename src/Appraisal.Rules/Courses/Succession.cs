namespace Appraisal.Rules.Courses;

/// <summary>递补: who moves up where places have become free.</summary>
public static class Succession
{
    /// <summary>May an organisation of the reserve move up now: a place is free, and all before it have moved up.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="ofDistrict">Every nomination of its level and district: the organisation, its place among the eligible, where it stands, and has it moved up.</param>
    public static bool IsNext(string organisationId, IReadOnlyCollection<(string OrganisationId, int? Place, Stage Stage, bool HasMovedUp)> ofDistrict)
    {
        ArgumentNullException.ThrowIfNull(ofDistrict);
        var freed = ofDistrict.Count(one => one.Stage is Stage.Rejected or Stage.Dropped);
        var filled = ofDistrict.Count(one => one.HasMovedUp);
        var (_, place, _, _) = ofDistrict.Single(one => one.OrganisationId == organisationId);
        // Those of one rank are equal: whoever of them is taken first, a person has chosen.
        return freed > filled && place is not null && !ofDistrict.Any(one => one.Stage == Stage.Reserve && one.Place < place);
    }
}

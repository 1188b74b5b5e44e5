using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>党组织班子好: elections, secretary, committee, the year's meetings and 六有.</summary>
internal static class OrganisationTeam
{
    private const int MembersOfACommitteeOfItsOwn = 7;

    public static void Set(FactRow row, Effort effort, OrganisationOutline outline, DateOnly asOf)
    {
        var draw = effort.Draw;
        var termYears = outline.FullMembers >= 100 && draw.Chance(0.5) ? 5 : 3;
        row.Count("term_years", termYears).Day("last_election_on", ElectionOf(effort, outline.FoundedOn, termYears, asOf));
        SetSecretary(row, effort, outline.HasSecretary);
        row.Count("committee_members", outline.FullMembers >= MembersOfACommitteeOfItsOwn
                ? effort.Meets() ? draw.Of(3, 3, 5, 7) : draw.Of(2, 2, 1, 0)
                : draw.Of(0, 0, 1, 2))
            .Count("cross_posts", effort.Meets() ? draw.Of(1, 1, 2, 3) : 0)
            .Truth("joins_decisions", effort.Meets())
            .Count("talks", effort.Meets() ? draw.Of(1, 2, draw.Number(1, 40)) : 0)
            .Count("member_meetings", effort.Times(4))
            .Count("committee_meetings", outline.FullMembers >= MembersOfACommitteeOfItsOwn ? effort.Times(12) : draw.Of(0, 0, 4, 12))
            .Count("theme_days", effort.Times(12))
            .Count("life_meetings", effort.Times(1))
            .Count("democratic_reviews", effort.Times(1))
            .Count("party_lectures", effort.Times(2));
        foreach (var essential in (ReadOnlySpan<string>)["has_venue", "has_facilities", "has_signs", "has_flag", "has_books", "has_rules"])
            row.Truth(essential, effort.Meets(2));
        row.Tenths("venue_m2", VenueTenthsOf(effort, outline.Members)).Truth("venue_shared", !effort.IsExemplary && draw.Chance(0.15));
    }

    /// <summary>Within the term, on its last day, or one day and more after it; never before the foundation.</summary>
    private static DateOnly ElectionOf(Effort effort, DateOnly foundedOn, int termYears, DateOnly asOf)
    {
        var draw = effort.Draw;
        var lastDayOfTerm = asOf.AddYears(-termYears);
        if (foundedOn >= lastDayOfTerm)
            return draw.Chance(0.7) ? foundedOn : draw.Day(foundedOn, asOf);
        if (effort.Meets())
            return draw.Chance(0.1) ? lastDayOfTerm : draw.Day(lastDayOfTerm, asOf);
        return draw.Chance(0.3) ? lastDayOfTerm.AddDays(-1) : draw.Day(foundedOn, lastDayOfTerm.AddDays(-1));
    }

    private static void SetSecretary(FactRow row, Effort effort, bool hasSecretary)
    {
        var draw = effort.Draw;
        row.Truth("has_secretary", hasSecretary);
        if (hasSecretary)
            row.Choice("secretary_source", (SecretarySource)draw.Weighted(60, 15, 10, 5, 10));
        var hours = effort.Meets() ? draw.Of(56, 56, 64, draw.Number(56, 100)) : draw.Of(55, 28, 27, draw.Number(1, 55), 0);
        row.Count("secretary_training_hours", hasSecretary ? hours : 0)
            .Count("secretary_central_trainings", hasSecretary && effort.Meets() ? draw.Of(1, 1, 2) : 0);
    }

    /// <summary>Three square metres to a member, at least 20, at most 50 asked; one tenth short of it, or of 20, where it does not suffice.</summary>
    private static long VenueTenthsOf(Effort effort, long members)
    {
        var draw = effort.Draw;
        var asked = Math.Max(20, Math.Min(3 * members, 50)) * 10;
        if (effort.Meets())
            return draw.Chance(0.4) ? asked : draw.Number(asked, asked * 3);
        return draw.Of(asked - 1, 200, 199, draw.Number(0L, asked - 1));
    }
}

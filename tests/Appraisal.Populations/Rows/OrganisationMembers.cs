using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>党员队伍好: ledgers, training, development of members and what members do, as parts of the members of E(O).</summary>
internal static class OrganisationMembers
{
    public static void Set(FactRow row, Effort effort, OrganisationOutline outline)
    {
        var draw = effort.Draw;
        var members = outline.Members;
        var applicantsAsked = Math.Clamp(outline.Employees / 20, 1, 10);
        var reviewed = effort.Meets(2) ? members : draw.Number(members * 8 / 10, members);
        row.Truth("ledger_members", effort.Meets(2))
            .Truth("ledger_dues", effort.Meets(2))
            .Truth("ledger_activities", effort.Meets())
            .Count("members_trained_32h", effort.PartOf(members, 90, 70))
            .Count("planned_developments", outline.PlannedDevelopments)
            .Count("developed", outline.Developed)
            .Count("developed_backbone", outline.DevelopedBackbone)
            .Count("active_applicants", effort.Meets()
                ? draw.Of(applicantsAsked, draw.Number(applicantsAsked, applicantsAsked + 6))
                : draw.Of(applicantsAsked - 1, 1, 0))
            .Count("development_faults", effort.Meets(3) ? 0 : draw.Weighted(0, 6, 3, 1, 0, 0, 1, 1))
            .Count("model_posts", effort.Meets() ? draw.Of(1, 1, 2, 5) : 0)
            .Count("responsibility_areas", effort.Meets() ? draw.Of(1, 2, 4) : 0)
            .Count("pledges", effort.PartOf(members, 100, 80))
            .Count("suggestions_adopted", SuggestionsOf(effort, members))
            .Count("members_reviewed", reviewed)
            .Count("members_qualified", effort.Meets(2) ? reviewed : Math.Max(0, reviewed - draw.Of(1, 1, 2)))
            .Count("awards_received", outline.Awards);
    }

    /// <summary>One to ten members in full, one of any kind in part.</summary>
    private static long SuggestionsOf(Effort effort, long members)
    {
        var asked = Effort.Reached(members, 10);
        return effort.Meets() ? effort.Draw.Of(asked, asked, effort.Draw.Number(asked, asked + 9)) : effort.Draw.Of(Math.Max(0, asked - 1), 1, 0);
    }
}

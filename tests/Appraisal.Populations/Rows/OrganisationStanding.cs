using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>企业文化好, 社会评价好 and what adds or takes points.</summary>
internal static class OrganisationStanding
{
    public static void Set(FactRow row, Effort effort, OrganisationOutline outline)
    {
        var draw = effort.Draw;
        row.Choice("culture_grade", effort.Meets() ? CultureGrade.Good : (CultureGrade)draw.Weighted(0, 5, 3, 2))
            .Count("education_activities", effort.Times(4))
            .Truth("online_activity", effort.Meets())
            .Count("co_building", effort.Meets() ? draw.Of(1, 1, 2, 3) : 0)
            .Count("criticism_notices", effort.Meets(6) ? 0 : draw.Of(1, 1, 2, 3))
            .Truth("innovation_brand", draw.Chance(BrandShareOf(effort.Profile)))
            .Truth("contact_leader", effort.Meets());
        SetVotes(row, effort, outline);
    }

    /// <summary>All members and a tenth of the employees must have voted; satisfaction stands about 90, 80 and 60 %.</summary>
    private static void SetVotes(FactRow row, Effort effort, OrganisationOutline outline)
    {
        var draw = effort.Draw;
        var membersVoted = effort.Meets(4) ? outline.Members : Math.Max(0, outline.Members - draw.Of(1, 1, 2));
        var tenth = Effort.Reached(outline.Employees, 10);
        var employeesVoted = effort.Meets(4)
            ? draw.Of(tenth, draw.Number(tenth, outline.Employees), draw.Number(tenth, outline.Employees))
            : Math.Max(0, tenth - 1);
        var cast = membersVoted + employeesVoted;
        var valid = draw.Chance(0.5) ? cast : cast - cast * draw.Number(0, 8) / 100;
        row.Count("members_voted", membersVoted)
            .Count("employees_voted", employeesVoted)
            .Count("votes_valid", valid)
            .Count("votes_satisfied", effort.IsExemplary ? valid : effort.PartOf(valid, 90, 80, 60));
    }

    private static double BrandShareOf(QualityProfile profile) => profile switch
    {
        QualityProfile.Exemplary => 0,
        QualityProfile.Model => 0.3,
        QualityProfile.Good => 0.12,
        _ => 0.04,
    };
}

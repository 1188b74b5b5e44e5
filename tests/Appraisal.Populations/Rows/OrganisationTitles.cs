using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>党建大礼包 of organisations founded in the year (others leave it empty) and the years of the titles.</summary>
internal static class OrganisationTitles
{
    public static void Set(FactRow row, Effort effort, OrganisationOutline outline, DateOnly asOf)
    {
        if (outline.FoundedOn.Year == asOf.Year)
        {
            foreach (var column in row.Sheet.Columns.Where(column => column.Id.StartsWith("gift_", StringComparison.Ordinal)))
                row.Truth(column.Id, effort.Meets());
        }
        var draw = effort.Draw;
        if (!draw.Chance(HolderShareOf(effort.Profile)))
            return;
        var since = Math.Max(outline.FoundedOn.Year, asOf.Year - draw.Weighted(2, 4, 3, 2));
        row.Count("district_model_since", since);
        if (draw.Chance(0.25))
            row.Count("city_model_since", draw.Number(since, asOf.Year));
    }

    private static double HolderShareOf(QualityProfile profile) => profile switch
    {
        QualityProfile.Exemplary => 0.5,
        QualityProfile.Model => 0.35,
        QualityProfile.Good => 0.08,
        QualityProfile.Average => 0.015,
        _ => 0.005,
    };
}

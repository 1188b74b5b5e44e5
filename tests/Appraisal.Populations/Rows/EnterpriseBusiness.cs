using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>生产经营好 and what tax and courts say: figures beside those of the year before, their ratios often on a bound.</summary>
internal static class EnterpriseBusiness
{
    private const long FenPerYuan = 100;

    public static void Set(FactRow row, Effort effort, long employees, bool isNew)
    {
        var draw = effort.Draw;
        SetFigures(row, effort, employees, isNew);
        row.Truth("high_tech", effort.Meets() && draw.Chance(effort.Profile >= QualityProfile.Average ? 0.3 : 0.9) || effort.IsExemplary)
            .Count("intellectual_property", effort.Meets() ? draw.Of(1, 1, 2, draw.Number(1, 30)) : 0)
            .Truth("governance_system", effort.Meets(2))
            .Count("accidents", effort.Meets(4) ? 0 : draw.Number(1, 2))
            .Count("penalties", effort.Meets(3) ? 0 : draw.Of(1, 1, 2, 3))
            .Choice("tax_credit", CreditOf(effort, isNew))
            .Truth("listed_abnormal", !effort.Meets(6))
            .Truth("dishonest_debtor", !effort.Meets(8))
            .Count("public_welfare", effort.Meets() ? draw.Of(1, 1, 2, 3) : 0);
    }

    private static void SetFigures(FactRow row, Effort effort, long employees, bool isNew)
    {
        var draw = effort.Draw;
        // The years before stand in whole ten thousand yuan: 1.03 times them, and 1.5 % of that, are exact to the fen.
        var previousRevenue = employees * draw.Number(15, 90) * 10_000 * FenPerYuan;
        var revenue = Grown(effort, previousRevenue);
        var previousTax = previousRevenue / 100 * draw.Number(1, 8);
        row.Fen("revenue_yuan", revenue).Fen("tax_yuan", Grown(effort, previousTax));
        var leastForFull = revenue * 15 / 1_000;
        var rd = effort.Meets()
            ? draw.Chance(0.3) ? leastForFull + 1 : leastForFull * draw.Number(101, 400) / 100
            : draw.Of(0L, leastForFull - leastForFull / 100, leastForFull * draw.Number(0, 99) / 100);
        var previousRd = effort.Meets() ? rd * draw.Number(60, 99) / 100 : rd;
        row.Fen("rd_yuan", rd);
        if (!isNew)
            row.Fen("revenue_previous_yuan", previousRevenue).Fen("tax_previous_yuan", previousTax).Fen("rd_previous_yuan", previousRd);
    }

    /// <summary>What a figure became in a year: 1.03 times and more, or less, about 0.97 times too.</summary>
    private static long Grown(Effort effort, long previous)
    {
        var draw = effort.Draw;
        var timesTenThousand = effort.Meets()
            ? draw.Of(10_300, draw.Number(10_300, 11_000), draw.Number(10_300, 12_500))
            : draw.Of(10_299, 9_700, 9_699, draw.Number(9_700, 10_299), draw.Number(6_500, 9_699));
        return previous / 10_000 * timesTenThousand;
    }

    private static TaxCredit CreditOf(Effort effort, bool isNew)
    {
        if (effort.Meets(2))
            return TaxCredit.A;
        return isNew ? TaxCredit.M : (TaxCredit)effort.Draw.Weighted(0, 70, 15, 10, 5);
    }
}

using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>经费与党费: the channels are parts of all funds; dues paid and returned never exceed what they are parts of.</summary>
internal static class OrganisationFunds
{
    private const long FenPerYuan = 100;

    public static void Set(FactRow row, Effort effort, OrganisationOutline outline)
    {
        var draw = effort.Draw;
        var isBudgeted = effort.Meets();
        var pretax = isBudgeted ? outline.FundsFen * draw.Number(40, 80) / 100 : 0;
        var sponsored = draw.Chance(0.4) ? (outline.FundsFen - pretax) / 2 : 0;
        var donated = draw.Chance(0.3) ? (outline.FundsFen - pretax - sponsored) * draw.Number(1, 20) / 100 : 0;
        var payable = outline.Members * draw.Number(60, 480) * FenPerYuan;
        var paid = effort.AllOf(payable);
        row.Truth("funds_budgeted", isBudgeted)
            .Fen("funds_yuan", outline.FundsFen)
            .Fen("funds_pretax_yuan", pretax)
            .Fen("funds_sponsored_yuan", sponsored)
            .Fen("funds_donated_yuan", donated)
            .Fen("dues_payable_yuan", payable)
            .Fen("dues_paid_yuan", paid)
            .Fen("dues_returned_yuan", effort.Meets() ? paid : draw.Of(Math.Max(0, paid - 1), paid * draw.Number(0, 99) / 100, 0));
    }
}

using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>劳动关系好 and the mass organisations: parts of the employees, all of them where labour relations are good.</summary>
internal static class EnterpriseLabour
{
    public static void Set(FactRow row, Effort effort, long employees)
    {
        var draw = effort.Draw;
        row.Count("contracts_signed", effort.AllOf(employees))
            .Count("insured", effort.AllOf(employees))
            .Fen("wage_arrears_yuan", effort.Meets(4) ? 0 : draw.Number(1, 2_000_000))
            .Count("trained_employees", effort.PartOf(employees, 80, 50))
            .Truth("collective_contract", effort.Meets())
            .Truth("has_union", effort.Meets())
            .Truth("has_youth_league", effort.Meets())
            .Truth("has_womens_federation", effort.Meets());
    }
}

namespace Appraisal.Benchmarks.Straight;

/// <summary>C 生产经营好, D 企业文化好, E 劳动关系好.</summary>
internal static class BusinessLines
{
    private const int UnionFrom = 25;
    private static readonly int[] s_culture = [400, 300, 200, 0];

    public static void Score(in Organisation organisation, in LineCells lines)
    {
        ref readonly var sums = ref organisation.Sums;
        lines.Earns(Line.C1_1, 400, Growth(sums.AreAllNew, sums.ComparableRevenue, sums.RevenueBefore));
        lines.Earns(Line.C1_2, 400, Growth(sums.AreAllNew, sums.ComparableTax, sums.TaxBefore));
        lines.Earns(Line.C2_1, 200, Research(sums.Rd, sums.Revenue, sums.RdPrevious));
        lines.Earns(Line.C2_2, 100, Code.Of(sums.HighTech, 100));
        lines.Earns(Line.C2_3, 100, Code.From(sums.IntellectualProperty, 1, 100));
        lines.Earns(Line.C2_4, 100, Code.Of(sums.Governance, 100));
        lines.Earns(Line.C3_1, 300, None(sums.Accidents));
        lines.Earns(Line.C3_2, 200, sums.Penalties > 2 ? 0 : Code.Counted(sums.Penalties, 100, 200));

        var own = organisation.Own;
        lines.Earns(Line.D1, 400, own[Of.CultureGrade] < 0 ? Code.Unreported : s_culture[own[Of.CultureGrade]]);
        lines.Earns(Line.D2_1, 300, Code.Missing(own[Of.EducationActivities], 4, 100, 300));
        lines.Earns(Line.D2_2, 100, Code.Of(Three.Of(own[Of.OnlineActivity]), 100));
        lines.Earns(Line.D3, 400, MemberLines.Share(sums.Trained, sums.Employees, 400, (8, 10), 200, (1, 2)));

        lines.Earns(Line.E1_1, 300, Code.PerPoint(sums.Contracts, sums.Employees, 300));
        lines.Earns(Line.E1_2, 300, None(sums.Arrears));
        lines.Earns(Line.E2, 600, Code.PerPoint(sums.Insured, sums.Employees, 600));
        lines.Earns(Line.E3_1, 200, WhereLarge(sums.Employees, sums.Union, 200));
        lines.Earns(Line.E3_2, 50, WhereLarge(sums.Employees, sums.League, 50));
        lines.Earns(Line.E3_3, 50, WhereLarge(sums.Employees, sums.Federation, 50));
        lines.Earns(Line.E3_4, 100, WhereLarge(sums.Employees, sums.Contract, 100));
    }

    private static int Growth(bool areAllNew, long current, long before)
    {
        if (areAllNew || before == 0)
            return Code.NotApplicable;
        if (current < 0 || before < 0)
            return Code.Unreported;
        return Code.Reaches(current, before, 103, 100) ? 400 : Code.Reaches(current, before, 97, 100) ? 200 : 0;
    }

    private static int Research(long research, long revenue, long before)
    {
        if (revenue == 0)
            return Code.NotApplicable;
        if (research < 0 || revenue < 0)
            return Code.Unreported;
        if (!Code.Reaches(research, revenue, 15, 1000))
            return 0;
        return before < 0 ? Code.Unreported : research > before ? 200 : 100;
    }

    private static int None(long number) => number < 0 ? Code.Unreported : number == 0 ? 300 : 0;

    private static int WhereLarge(long employees, byte holds, int range) =>
        employees < 0 ? Code.Unreported : employees < UnionFrom ? Code.NotApplicable : Code.Of(holds, range);
}

using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests.Estimates;

/// <summary>C, D, E, F, and what adds or takes points.</summary>
internal static class DevelopmentLines
{
    public static void Set(Lines lines, Subject subject, IReadOnlyList<Honour> honours)
    {
        SetBusiness(lines, subject);
        SetCultureAndLabour(lines, subject, subject.Organisation);
        SetStanding(lines, subject, subject.Organisation, honours);
        SetBonus(lines, subject, honours);
    }

    private static void SetBusiness(Lines lines, Subject subject)
    {
        var grown = subject.Enterprises.Where(enterprise => enterprise.RegisteredOn?.Year != subject.AsOf.Year).ToList();
        Grow("C1.1", enterprise => enterprise.RevenueYuan, enterprise => enterprise.RevenuePreviousYuan);
        Grow("C1.2", enterprise => enterprise.TaxYuan, enterprise => enterprise.TaxPreviousYuan);
        var rd = subject.Sum(enterprise => Subject.Fen(enterprise.RdYuan));
        var rdBefore = subject.Sum(enterprise => Subject.Fen(enterprise.RdPreviousYuan));
        var isIntense = AtLeast(rd * 1000, subject.Sum(enterprise => Subject.Fen(enterprise.RevenueYuan)) * 15);
        bool? isMore = rd is { } now && rdBefore is { } before ? now > before : null;
        lines.Earn("C2.1", 2, false, (isIntense == false || isMore == false ? false : isIntense is null || isMore is null ? null : true, 2), (isIntense, 1));
        lines.Earn("C2.2", 1, false, (subject.Any(enterprise => enterprise.HighTech), 1));
        lines.Earn("C2.3", 1, false, (AtLeast(subject.Sum(enterprise => enterprise.IntellectualProperty), 1), 1));
        lines.Earn("C2.4", 1, false, (subject.All(enterprise => enterprise.GovernanceSystem), 1));
        lines.Earn("C3.1", 3, false, (subject.Sum(enterprise => enterprise.Accidents) == 0, 3));
        lines.Earn("C3.2", 2, false, (true, subject.Sum(enterprise => enterprise.Penalties) is { } penalties ? Math.Max(0, 2 - penalties) : 0));

        void Grow(string id, Func<Enterprise, decimal?> now, Func<Enterprise, decimal?> before)
        {
            var (sum, sumBefore) = (Subject.Sum(grown, enterprise => Subject.Fen(now(enterprise))), Subject.Sum(grown, enterprise => Subject.Fen(before(enterprise))));
            lines.Earn(id, 4, subject.Enterprises.Count > 0 && grown.Count == 0 || sumBefore == 0,
                (Lines.Reaches(sum, sumBefore, 103), 4), (Lines.Reaches(sum, sumBefore, 97), 2));
        }
    }

    private static void SetCultureAndLabour(Lines lines, Subject subject, PartyOrganisation o)
    {
        var employees = subject.Employees;
        bool? isSmall = employees is { } number ? number < 25 : null;
        lines.Earn("D1", 4, false, (true, o.CultureGrade is { } grade ? new decimal[] { 4, 3, 2, 0 }[(int)grade] : 0));
        lines.Earn("D2.1", 3, false, (true, o.EducationActivities is { } activities ? Math.Clamp(activities - 1, 0, 3) : 0));
        lines.Earn("D2.2", 1, false, (o.OnlineActivity, 1));
        var trained = subject.Sum(enterprise => enterprise.TrainedEmployees);
        lines.Earn("D3", 4, employees == 0, (Lines.Reaches(trained, employees, 80), 4), (Lines.Reaches(trained, employees, 50), 2));
        lines.PerPoint("E1.1", 3, subject.Sum(enterprise => enterprise.ContractsSigned), employees);
        lines.Earn("E1.2", 3, false, (subject.Sum(enterprise => Subject.Fen(enterprise.WageArrearsYuan)) == 0, 3));
        lines.PerPoint("E2", 6, subject.Sum(enterprise => enterprise.Insured), employees);
        lines.Earn("E3.1", 2, isSmall, (subject.All(enterprise => enterprise.HasUnion), 2));
        lines.Earn("E3.2", 0.5m, isSmall, (subject.Any(enterprise => enterprise.HasYouthLeague), 0.5m));
        lines.Earn("E3.3", 0.5m, isSmall, (subject.Any(enterprise => enterprise.HasWomensFederation), 0.5m));
        lines.Earn("E3.4", 1, isSmall, (subject.All(enterprise => enterprise.CollectiveContract), 1));
    }

    private static void SetStanding(Lines lines, Subject subject, PartyOrganisation o, IReadOnlyList<Honour> honours)
    {
        var (satisfied, valid) = subject.Votes;
        lines.Earn("F1", 6, false, (Lines.Reaches(satisfied, valid, 90), 6), (Lines.Reaches(satisfied, valid, 80), 4), (Lines.Reaches(satisfied, valid, 60), 2));
        lines.Earn("F2.1", 2, false,
            (subject.All(enterprise => enterprise.TaxCredit is { } credit ? credit == TaxCredit.A : null), 2),
            (subject.All(enterprise => enterprise.TaxCredit is { } credit ? credit is TaxCredit.A or TaxCredit.B : null), 1));
        lines.Earn("F2.2", 2, false, (subject.Any(enterprise => enterprise.ListedAbnormal) == false && subject.Any(enterprise => enterprise.DishonestDebtor) == false, 2));
        lines.Earn("F3.1", 2, false, (AtLeast(subject.Sum(enterprise => enterprise.PublicWelfare), 1), 2));
        lines.Earn("F3.2", 1, false, (o.CoBuilding > 0, 1));
        lines.Earn("F3.3", 1, false, (honours.Any(honour => honour.AwardedOn <= subject.AsOf && honour.AwardedOn >= subject.AsOf.AddMonths(-36)), 1));
    }

    private static void SetBonus(Lines lines, Subject subject, IReadOnlyList<Honour> honours)
    {
        var points = honours.Where(honour => honour.AwardedOn <= subject.AsOf && honour.AwardedOn?.Year == subject.AsOf.Year)
            .GroupBy(honour => honour.Matter ?? honour.HonourId)
            .Sum(matter => matter.Max(honour => 4 - (int)honour.Level!.Value));
        lines.Earn("G1", 10, false, (true, Math.Min(10, points)));
        lines.Earn("G2", 2, false, (subject.Organisation.InnovationBrand, 2));
        lines.TakeEach("H1", 4, 2, subject.Organisation.CriticismNotices);
    }

    private static bool? AtLeast(long? value, long? bound) => value is { } v && bound is { } b ? v >= b : null;
}

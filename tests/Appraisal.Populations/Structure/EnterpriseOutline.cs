using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Structure;

/// <summary>What others read of an enterprise: its organisation for its sums, its committee for its totals.</summary>
internal sealed record EnterpriseOutline
{
    public required int Index { get; init; }

    /// <summary>The position of the organisation that it names; null where it names none.</summary>
    public required int? Organisation { get; init; }

    /// <summary>The committee under which it is filed.</summary>
    public required int Committee { get; init; }

    public required QualityProfile Profile { get; init; }

    public required long Employees { get; init; }

    public required long Members { get; init; }

    public required long FullMembers { get; init; }

    public required EnterpriseStatus Status { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public static EnterpriseOutline Of(Layout layout, int index)
    {
        var options = layout.Options;
        var draw = new Draw(options.Seed, Purpose.EnterpriseOutline, index);
        var organisation = layout.OrganisationOf(index);
        var profile = organisation is { } holder ? layout.ProfileOf(holder) : QualityProfile.Average;
        var isJoint = organisation is { } joint && layout.Enterprises(joint).Count > 1;
        var full = organisation is null ? OfLoose(draw) : isJoint ? OfJoint(draw) : OfSingle(draw);
        var members = full + (full < 3 ? draw.Weighted(85, 15) : draw.Number(0L, full / 8 + 1));
        return new EnterpriseOutline
        {
            Index = index,
            Organisation = organisation,
            Committee = layout.CommitteeOfEnterprise(index),
            Profile = profile,
            FullMembers = full,
            Members = members,
            Employees = EmployeesOf(draw, members, organisation is not null && !isJoint),
            Status = StatusOf(draw, options, profile),
            RegisteredOn = RegisteredOnOf(draw, options, profile),
        };
    }

    private static int OfLoose(Draw draw) => draw.Weighted(700, 140, 80, 40, 20, 10, 6, 4);

    private static int OfJoint(Draw draw) => draw.Weighted(6, 42, 34, 10, 5, 3);

    private static int OfSingle(Draw draw) => draw.Weighted(50, 32, 10, 5, 3) switch
    {
        0 => draw.Number(3, 6),
        1 => draw.Number(7, 20),
        2 => draw.Number(21, 49),
        3 => draw.Of(49, 50, 51, draw.Number(50, 99), draw.Number(50, 99)),
        _ => draw.Of(99, 100, 101, draw.Number(100, 260), draw.Number(100, 260)),
    };

    /// <summary>A long tail of small ones; one in ten stands on an edge of a size class or of a bound that asks for employees.</summary>
    private static long EmployeesOf(Draw draw, long members, bool hasOwnOrganisation)
    {
        var size = hasOwnOrganisation ? draw.Weighted(5, 15, 25, 25, 20, 8, 2) : draw.Weighted(44, 25, 14, 9, 6, 1, 1);
        var employees = draw.Chance(0.1) ? draw.Of(9, 10, 24, 25, 49, 50, 99, 100, 299, 300) : size switch
        {
            0 => draw.Number(1, 9),
            1 => draw.Number(10, 24),
            2 => draw.Number(25, 49),
            3 => draw.Number(50, 99),
            4 => draw.Number(100, 299),
            5 => draw.Number(300, 999),
            _ => draw.Number(1_000, 4_000),
        };
        return Math.Max(employees, members * draw.Number(2, 9));
    }

    private static EnterpriseStatus StatusOf(Draw draw, PopulationOptions options, QualityProfile profile)
    {
        var chance = draw.Randomizer.Double();
        if (profile == QualityProfile.Exemplary)
            return EnterpriseStatus.Operating;
        return chance < options.DeregisteredShare ? EnterpriseStatus.Deregistered
            : chance < options.DeregisteredShare + options.SuspendedShare ? EnterpriseStatus.Suspended
            : EnterpriseStatus.Operating;
    }

    private static DateOnly RegisteredOnOf(Draw draw, PopulationOptions options, QualityProfile profile)
    {
        var asOf = options.AsOf;
        var newYear = new DateOnly(asOf.Year, 1, 1);
        if (profile == QualityProfile.Exemplary)
            return draw.Day(newYear.AddYears(-15), newYear.AddYears(-5));
        if (draw.Chance(options.NewEnterpriseShare))
            return draw.Weighted(1, 1, 8) switch { 0 => newYear, 1 => asOf, _ => draw.Day(newYear, asOf) };
        return draw.Weighted(1, 30, 40, 29) switch
        {
            0 => newYear.AddDays(-1),
            1 => draw.Day(newYear.AddYears(-5), newYear.AddDays(-1)),
            2 => draw.Day(newYear.AddYears(-15), newYear.AddYears(-5)),
            _ => draw.Day(newYear.AddYears(-28), newYear.AddYears(-15)),
        };
    }
}

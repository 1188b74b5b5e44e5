using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Structure;

/// <summary>What others read of an organisation, and what its own facts must agree with: the sums over E(O) and the shares of its committee.</summary>
internal sealed record OrganisationOutline
{
    public required int Index { get; init; }

    public required int Committee { get; init; }

    public required QualityProfile Profile { get; init; }

    /// <summary>E(O): the enterprises that name it and are not deregistered.</summary>
    public required IReadOnlyList<EnterpriseOutline> Enterprises { get; init; }

    public required DateOnly FoundedOn { get; init; }

    public required bool HasSecretary { get; init; }

    public required long PlannedDevelopments { get; init; }

    public required long Developed { get; init; }

    public required long DevelopedBackbone { get; init; }

    public required long Awards { get; init; }

    public required long FundsFen { get; init; }

    public long Employees => Enterprises.Sum(enterprise => enterprise.Employees);

    public long Members => Enterprises.Sum(enterprise => enterprise.Members);

    public long FullMembers => Enterprises.Sum(enterprise => enterprise.FullMembers);

    public static OrganisationOutline Of(Layout layout, int index)
    {
        var profile = layout.ProfileOf(index);
        var draw = new Draw(layout.Options.Seed, Purpose.OrganisationOutline, index);
        var effort = new Effort(draw, profile);
        var all = layout.Enterprises(index).Indices.Select(enterprise => EnterpriseOutline.Of(layout, enterprise)).ToList();
        var members = all.Where(IsOfIt).Sum(enterprise => enterprise.Members);
        var foundedOn = FoundedOnOf(draw, layout.Options, profile, all.Min(enterprise => enterprise.RegisteredOn));
        var planned = members >= 60 ? draw.Number(6L, members / 6) : draw.Weighted(30, 45, 18, 7);
        var developed = DevelopedOf(effort, planned);
        return new OrganisationOutline
        {
            Index = index,
            Committee = layout.CommitteeOfOrganisation(index),
            Profile = profile,
            Enterprises = [.. all.Where(IsOfIt)],
            FoundedOn = foundedOn,
            HasSecretary = effort.Meets(4),
            PlannedDevelopments = planned,
            Developed = developed,
            DevelopedBackbone = effort.PartOf(developed, 50, 30),
            Awards = Math.Min(members, AwardsOf(effort, members)),
            FundsFen = FundsFenOf(effort, members),
        };
    }

    private static bool IsOfIt(EnterpriseOutline enterprise) => enterprise.Status != EnterpriseStatus.Deregistered;

    /// <summary>Never before the first of its enterprises; the edges of one year before the appraisal date among them.</summary>
    private static DateOnly FoundedOnOf(Draw draw, PopulationOptions options, QualityProfile profile, DateOnly earliest)
    {
        var asOf = options.AsOf;
        var newYear = new DateOnly(asOf.Year, 1, 1);
        var isNew = draw.Chance(options.NewOrganisationShare) && profile != QualityProfile.Exemplary;
        if (isNew || earliest >= newYear)
            return draw.Day(Later(newYear, earliest), asOf);
        var yearBefore = asOf.AddYears(-1);
        var edge = yearBefore.AddDays(draw.Number(-1, 1));
        if (draw.Chance(0.03) && profile != QualityProfile.Exemplary && edge >= earliest && edge < newYear)
            return edge;
        return draw.Day(Later(earliest, asOf.AddYears(-14)), profile == QualityProfile.Exemplary ? yearBefore : newYear.AddDays(-1));
    }

    private static long AwardsOf(Effort effort, long members)
    {
        if (effort.IsExemplary)
            return Effort.Reached(members, 20);
        return effort.Meets() ? Math.Max(1, Effort.Reached(members, effort.Draw.Number(4, 12))) : effort.Draw.Weighted(3, 1);
    }

    /// <summary>Within 10 % of the plan, on that bound, or a few off.</summary>
    private static long DevelopedOf(Effort effort, long planned)
    {
        if (effort.IsExemplary)
            return planned;
        var allowed = planned / 10;
        if (effort.Meets())
            return planned + effort.Draw.Of(0, -allowed, allowed);
        return Math.Max(0, planned + effort.Draw.Of(-allowed - 1, -allowed - 1, allowed + 1, -planned));
    }

    private static long FundsFenOf(Effort effort, long members)
    {
        var yuanPerMember = effort.Meets() ? effort.Draw.Number(effort.IsExemplary ? 1_200 : 600, 2_500) : effort.Draw.Weighted(2, 5, 3) switch
        {
            0 => 0,
            1 => effort.Draw.Number(60, 350),
            _ => effort.Draw.Number(350, 600),
        };
        return members * yuanPerMember * 100 + (yuanPerMember > 0 ? effort.Draw.Number(0, 99_999) : 0);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

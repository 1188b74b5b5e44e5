using Appraisal.Populations.Drawing;

namespace Appraisal.Populations.Structure;

/// <summary>
/// Which row belongs to which, as positions: the organisations of a committee, the enterprises of an organisation and the loose
/// enterprises of a committee each stand together, so that a few arrays of numbers answer for any row without its neighbours.
/// </summary>
internal sealed class Layout
{
    private readonly int[] _firstOrganisation;
    private readonly int[] _firstEnterprise;
    private readonly int[] _firstLoose;
    private readonly int[] _firstInstructor;

    public Layout(PopulationOptions options)
    {
        Options = options;
        var cumulated = CumulatedWeights(options);
        _firstOrganisation = Split(options.Organisations, cumulated);
        _firstEnterprise = EnterprisesOfOrganisations(options);
        _firstLoose = Split(options.EnterpriseCount - _firstEnterprise[^1], cumulated);
        _firstInstructor = Split(options.InstructorCount, cumulated);
    }

    public PopulationOptions Options { get; }

    /// <summary>The enterprises that stand in an organisation; those after them are loose.</summary>
    public int CoveredCount => _firstEnterprise[^1];

    public Block Organisations(int committee) => Block.Of(_firstOrganisation, committee);

    public Block Enterprises(int organisation) => Block.Of(_firstEnterprise, organisation);

    public Block LooseEnterprises(int committee) => Block.Of(_firstLoose, committee, CoveredCount);

    public Block Instructors(int committee) => Block.Of(_firstInstructor, committee);

    public int CommitteeOfOrganisation(int organisation) => Holder(_firstOrganisation, organisation);

    public int CommitteeOfInstructor(int instructor) => Holder(_firstInstructor, instructor);

    /// <summary>The organisation of an enterprise; null where it is loose.</summary>
    public int? OrganisationOf(int enterprise) => enterprise < CoveredCount ? Holder(_firstEnterprise, enterprise) : null;

    public int CommitteeOfEnterprise(int enterprise) =>
        OrganisationOf(enterprise) is { } organisation ? CommitteeOfOrganisation(organisation) : Holder(_firstLoose, enterprise - CoveredCount);

    public int DistrictOf(int committee) => (int)((long)committee * Options.DistrictCount / Options.CommitteeCount);

    /// <summary>The position of a committee within its district.</summary>
    public int PlaceInDistrict(int committee)
    {
        var district = DistrictOf(committee);
        var first = (int)(((long)district * Options.CommitteeCount + Options.DistrictCount - 1) / Options.DistrictCount);
        return committee - first;
    }

    public QualityProfile ProfileOf(int organisation)
    {
        if (IsExemplary(organisation))
            return QualityProfile.Exemplary;
        return (QualityProfile)new Draw(Options.Seed, Purpose.Quality, organisation).Weighted(Options.Mix.Weights);
    }

    /// <summary>Exemplary organisations stand at even distances: number k of n at (2k + 1) of 2n parts.</summary>
    private bool IsExemplary(int organisation)
    {
        if (Options.Exemplary == 0)
            return false;
        // The middle of a part, cut off, may lie in the part before it.
        var number = (int)((long)organisation * Options.Exemplary / Options.Organisations);
        return PlaceOfExemplary(number) == organisation || PlaceOfExemplary(number + 1) == organisation;
    }

    private int PlaceOfExemplary(int number) => (int)((2L * number + 1) * Options.Organisations / (2L * Options.Exemplary));

    private static long[] CumulatedWeights(PopulationOptions options)
    {
        var cumulated = new long[options.CommitteeCount + 1];
        for (var committee = 0; committee < options.CommitteeCount; committee++)
            cumulated[committee + 1] = cumulated[committee] + new Draw(options.Seed, Purpose.CommitteeWeight, committee).Number(2, 6);
        return cumulated;
    }

    private static int[] Split(int count, long[] cumulated) => [.. cumulated.Select(weight => (int)(count * weight / cumulated[^1]))];

    private static int[] EnterprisesOfOrganisations(PopulationOptions options)
    {
        // A joint organisation takes 2.75 enterprises more than another on average; ask for no more than there are.
        var spare = options.EnterpriseCount - options.Organisations;
        var jointShare = Math.Min(options.JointShare, spare / (2.75 * options.Organisations));
        var first = new int[options.Organisations + 1];
        for (var organisation = 0; organisation < options.Organisations; organisation++)
        {
            var draw = new Draw(options.Seed, Purpose.Coverage, organisation);
            var more = draw.Chance(jointShare) ? 1 + draw.Weighted(15, 25, 30, 30) : 0;
            more = Math.Min(more, spare);
            spare -= more;
            first[organisation + 1] = first[organisation] + 1 + more;
        }
        return first;
    }

    private static int Holder(int[] first, int index)
    {
        var found = Array.BinarySearch(first, index);
        if (found < 0)
            return ~found - 1;
        while (first[found + 1] == index)
            found++;
        return found;
    }
}

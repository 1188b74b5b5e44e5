namespace Appraisal.Populations;

/// <summary>
/// What a population is made of. Numbers that are left null follow from the number of organisations as they do in published figures:
/// three enterprises and a sixteenth of a committee to an organisation, a district to every 1,200.
/// </summary>
public sealed record PopulationOptions
{
    /// <summary>The seed: the same options with the same seed give the same rows on every machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>基准日, the appraisal date that dates and look-back edges are drawn around; 1950 to 9000.</summary>
    public DateOnly AsOf { get; init; } = new(2023, 12, 31);

    /// <summary>Party organisations, at least 1.</summary>
    public int Organisations { get; init; } = 200;

    /// <summary>Enterprises, at least one for each organisation; those left over are in none.</summary>
    public int? Enterprises { get; init; }

    /// <summary>Districts, at most <see cref="MostDistricts"/>.</summary>
    public int? Districts { get; init; }

    /// <summary>Supervising committees, at least one for each district.</summary>
    public int? Committees { get; init; }

    /// <summary>Instructors; 0 leaves the sheet empty.</summary>
    public int? Instructors { get; init; }

    /// <summary>The profiles' shares among the organisations.</summary>
    public QualityMix Mix { get; init; } = QualityMix.Realistic;

    /// <summary>Organisations, spread over the ledger, that are perfect, alike, free of incidents and under a committee with 三清:
    /// they tie with one another; more of them in a district than it has places give a tie across the end of the places.</summary>
    public int Exemplary { get; init; }

    /// <summary>Share of the organisations that are joint, of 2 to 5 enterprises; fewer where the enterprises do not suffice.</summary>
    public double JointShare { get; init; } = 0.5;

    /// <summary>Share of the cells that are unreported, of those where an empty cell says so. They crowd in badly kept rows, one in eight.</summary>
    public double UnreportedShare { get; init; } = 0.004;

    /// <summary>Incidents for each enterprise.</summary>
    public double IncidentShare { get; init; } = 0.02;

    /// <summary>Share of the organisations with a written exception.</summary>
    public double ExceptionShare { get; init; } = 0.01;

    /// <summary>Share of the enterprises registered in the year: their figures of the year before are empty.</summary>
    public double NewEnterpriseShare { get; init; } = 0.05;

    /// <summary>Share of the organisations founded in the year.</summary>
    public double NewOrganisationShare { get; init; } = 0.06;

    /// <summary>Share of the enterprises that are suspended.</summary>
    public double SuspendedShare { get; init; } = 0.04;

    /// <summary>Share of the enterprises that are deregistered.</summary>
    public double DeregisteredShare { get; init; } = 0.03;

    /// <summary>Share of the organisations whose form does not fit their full members.</summary>
    public double MisfitFormShare { get; init; } = 0.05;

    /// <summary>Share of the enterprises in no organisation to which an instructor is assigned.</summary>
    public double InstructorShare { get; init; } = 0.6;

    /// <summary>Share in which each of a committee's three clears is true.</summary>
    public double ClearShare { get; init; } = 0.94;

    /// <summary>The most districts that the six-digit codes of a population reach.</summary>
    public const int MostDistricts = 10_000;

    internal int EnterpriseCount => Enterprises ?? checked(Organisations * 3);

    internal int DistrictCount => Districts ?? Math.Min((Organisations + 1_199) / 1_200, Committees ?? int.MaxValue);

    internal int CommitteeCount => Committees ?? Math.Max(DistrictCount, Organisations / 16);

    internal int InstructorCount => Instructors ?? Math.Max(CommitteeCount, EnterpriseCount / 6);

    internal int IncidentCount => (int)Math.Ceiling(EnterpriseCount * IncidentShare);

    internal PopulationOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Organisations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(EnterpriseCount, Organisations, nameof(Enterprises));
        ArgumentOutOfRangeException.ThrowIfLessThan(DistrictCount, 1, nameof(Districts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(DistrictCount, MostDistricts, nameof(Districts));
        ArgumentOutOfRangeException.ThrowIfLessThan(CommitteeCount, DistrictCount, nameof(Committees));
        ArgumentOutOfRangeException.ThrowIfLessThan(InstructorCount, 0, nameof(Instructors));
        ArgumentOutOfRangeException.ThrowIfNegative(Exemplary);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Exemplary, Organisations);
        ArgumentOutOfRangeException.ThrowIfLessThan(AsOf.Year, 1950, nameof(AsOf));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AsOf.Year, 9000, nameof(AsOf));
        ReadOnlySpan<double> shares = [JointShare, UnreportedShare, IncidentShare, ExceptionShare, NewEnterpriseShare, NewOrganisationShare,
            SuspendedShare, DeregisteredShare, MisfitFormShare, InstructorShare, ClearShare];
        foreach (var share in shares)
        {
            if (!(share is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(PopulationOptions), share, "A share lies from 0 to 1.");
        }
        return this;
    }
}

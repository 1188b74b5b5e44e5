namespace Appraisal.Service.Store.Results;

/// <summary>A row of a result table: values, never prose, so that a better sentence breaks no old run.</summary>
internal interface IResultRow
{
    long RunNumber { get; }
}

/// <summary>A result of one organisation, under its number in the run's order.</summary>
internal interface IOrganisationResult : IResultRow
{
    long OrganisationNumber { get; }
}

/// <summary>
/// Beside its lines and totals, what is known of an organisation. Eligibility: null is undecided. The rank, which needs all
/// organisations, is a <see cref="RankRow"/>: nothing stored is ever changed.
/// </summary>
internal sealed class ScorecardRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required string OrganisationId { get; init; }

    /// <summary>The district of its committee, in which it competes.</summary>
    public required string DistrictCode { get; init; }

    public required GradeCode Grade { get; init; }

    public required GradeCode GradeHighest { get; init; }

    /// <summary>满意票; null, with the denominator, where satisfaction is unreported.</summary>
    public long? SatisfactionNumerator { get; init; }

    /// <summary>有效票; above 0.</summary>
    public long? SatisfactionDenominator { get; init; }

    /// <summary>A rejected incident falls on it: it may bear vetoes that nobody could read.</summary>
    public bool VetoesUnreported { get; init; }

    public bool? DistrictEligible { get; init; }

    public bool? CityEligible { get; init; }
}

/// <summary>A total at its worst and at its best; which one is the scheme's order of totals, from 0.</summary>
internal sealed class TotalRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required int TotalNumber { get; init; }

    public required long LowestHundredths { get; init; }

    public required long HighestHundredths { get; init; }
}

/// <summary>A line at its worst and at its best; which one is the scheme's order of lines, from 0.</summary>
internal sealed class LineRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required int LineNumber { get; init; }

    public required OutcomeCode Outcome { get; init; }

    public required long LowestHundredths { get; init; }

    public required long HighestHundredths { get; init; }

    /// <summary>The exact value read, as lines.csv has it; null where it is unreported.</summary>
    public string? Measured { get; init; }
}

/// <summary>A condition of a level, numbered in the scheme's order from 0; null is undecided.</summary>
internal sealed class ConditionRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required LevelCode Level { get; init; }

    public required int Condition { get; init; }

    public bool? State { get; init; }
}

/// <summary>An accepted incident that bites.</summary>
internal sealed class VetoRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required string IncidentId { get; init; }

    /// <summary>The kind's position in the catalogue's enumeration, as the cell of the fact holds it.</summary>
    public required int Kind { get; init; }

    /// <summary>Credit code or organisation id of the subject.</summary>
    public required string Subject { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public DateOnly? LiftedOn { get; init; }

    public string? Department { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>The first day free of it; null while it is not lifted.</summary>
    public DateOnly? BitesUntil { get; init; }
}

/// <summary>A checkpoint: the results of these organisations, or of the step across all, are stored with it and never without.</summary>
internal sealed class ChunkRow : IResultRow
{
    public required long RunNumber { get; init; }

    public required long ChunkNumber { get; init; }

    public required long FirstOrganisation { get; init; }

    public required long LastOrganisation { get; init; }

    /// <summary>The rows stored with it, of all tables.</summary>
    public long Rows { get; init; }
}

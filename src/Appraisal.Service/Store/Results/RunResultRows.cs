namespace Appraisal.Service.Store.Results;

/// <summary>The rank of an eligible organisation among those of its district, or of the city; ties share one.</summary>
internal sealed class RankRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required long OrganisationNumber { get; init; }

    public required LevelCode Level { get; init; }

    public required long Rank { get; init; }
}

/// <summary>An organisation on a list of a level.</summary>
internal sealed class NominationRow : IOrganisationResult
{
    public required long RunNumber { get; init; }

    public required LevelCode Level { get; init; }

    public required string DistrictCode { get; init; }

    public required long OrganisationNumber { get; init; }

    /// <summary>Its rank, or its place in the cultivation list; null where it has none.</summary>
    public long? Place { get; init; }

    /// <summary>proposed, undetermined, reserve, cultivate or review, as in nominations.csv.</summary>
    public required string State { get; init; }

    /// <summary>Where it is undetermined: how many are tied.</summary>
    public long? Tied { get; init; }

    /// <summary>Where it is undetermined: for how many places.</summary>
    public long? PlacesLeft { get; init; }
}

/// <summary>A measure of coverage, as the exact fraction counted.</summary>
internal sealed class CoverageRow : IResultRow
{
    public required long RunNumber { get; init; }

    public required string Scope { get; init; }

    public required string ScopeId { get; init; }

    public required string Measure { get; init; }

    /// <summary>When the target is due, ISO; empty where the measure has no target.</summary>
    public required string DueOn { get; init; }

    public long? Numerator { get; init; }

    public long? Denominator { get; init; }

    /// <summary>The target in hundredths of a per cent; null where there is none.</summary>
    public long? TargetHundredths { get; init; }

    public required string State { get; init; }
}

/// <summary>Something owed by an enterprise, an organisation or a committee.</summary>
internal sealed class DutyRow : IResultRow
{
    public required long RunNumber { get; init; }

    /// <summary>The duty's id in the scheme.</summary>
    public required string Duty { get; init; }

    /// <summary>Whose: a credit code or an id.</summary>
    public required string Subject { get; init; }

    public string? CommitteeId { get; init; }

    public DateOnly? OwedSince { get; init; }

    public bool? Overdue { get; init; }

    /// <summary>The values from which the scheme's text is rendered, joined by a semicolon.</summary>
    public string? Detail { get; init; }
}

/// <summary>One fault of the ledger.</summary>
internal sealed class RejectedRow : IResultRow
{
    public long RunNumber { get; private init; }

    /// <summary>The order in which it was found, from 1.</summary>
    public long Sequence { get; private init; }

    public required string Sheet { get; init; }

    /// <summary>The record's number in the sheet; the header is 1.</summary>
    public required long Row { get; init; }

    /// <summary>The column's id; empty for a fault of the whole row.</summary>
    public required string Column { get; init; }

    /// <summary>The cell as it stood.</summary>
    public required string Value { get; init; }

    public required string Code { get; init; }

    /// <summary>cell or row.</summary>
    public required string Effect { get; init; }

    /// <summary>The same fault under the key that it is stored with, which its writer alone gives.</summary>
    public RejectedRow In(long runNumber, long sequence) => new()
    {
        RunNumber = runNumber,
        Sequence = sequence,
        Sheet = Sheet,
        Row = Row,
        Column = Column,
        Value = Value,
        Code = Code,
        Effect = Effect,
    };
}

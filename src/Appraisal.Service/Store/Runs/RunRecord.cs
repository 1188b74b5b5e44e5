namespace Appraisal.Service.Store.Runs;

/// <summary>Where a run stands. The names are in the database: never rename.</summary>
internal enum RunState
{
    /// <summary>Begun; if nobody works at it, it was killed and can go on.</summary>
    Running,
    /// <summary>Every result is stored and digested.</summary>
    Complete,
    /// <summary>It stopped with an error on the way; it can go on.</summary>
    Failed,
}

/// <summary>A run: one ledger appraised at one date by one scheme, and the digests that let anyone repeat it.</summary>
internal sealed class RunRecord
{
    /// <summary>Its number in this database, from 1 in the order of beginning: the short key of all that it stores.</summary>
    public long RunNumber { get; init; }

    /// <summary>Its name everywhere: 32 hexadecimal digits of a version 7 GUID, lower case.</summary>
    public required string Id { get; init; }

    public RunState State { get; set; }

    /// <summary>The appraisal date 考评日期.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The scheme's id.</summary>
    public required string Scheme { get; init; }

    /// <summary>The edition of the scheme that was in force at the appraisal date.</summary>
    public required string Edition { get; init; }

    /// <summary>The scheme's file as it was read, byte for byte: what every text and reason of the results is rendered from.</summary>
    public required byte[] SchemeYaml { get; init; }

    /// <summary>SHA-256 of the scheme's file.</summary>
    public required string SchemeDigest { get; init; }

    /// <summary>The rule engine and its version.</summary>
    public required string Engine { get; init; }

    public required string ProductVersion { get; init; }

    /// <summary>Where the ledger was read from; null if it came by a call. For people, and for a run killed while it read.</summary>
    public string? Ledger { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it last stopped, UTC; null until then.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Every row of facts is in and belongs where it belongs: from here on the run needs its ledger no more.</summary>
    public bool IsSealed { get; set; }

    /// <summary>Digest of the accepted facts; null until they are all in.</summary>
    public string? FactsDigest { get; set; }

    /// <summary>SHA-256 of rejected.csv; null until it is written.</summary>
    public string? RejectedDigest { get; set; }

    /// <summary>Digest of the result files; null until the run is complete.</summary>
    public string? ResultsDigest { get; set; }

    /// <summary>For each sheet the rows read, accepted, rejected, scored, as in manifest.json; null until known.</summary>
    public string? CountsJson { get; set; }
}

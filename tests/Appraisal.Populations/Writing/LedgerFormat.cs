namespace Appraisal.Populations.Writing;

/// <summary>What the first record of a sheet says.</summary>
public enum HeaderLanguage
{
    /// <summary>The columns' ids.</summary>
    Ids,

    /// <summary>The columns' Chinese headers.</summary>
    Chinese,
}

/// <summary>How the text of a CSV file becomes bytes.</summary>
public enum LedgerEncoding
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark, as spreadsheet programs save it.</summary>
    Utf8WithMark,

    /// <summary>GB18030, as older departments' systems export it.</summary>
    Gb18030,
}

/// <summary>How a ledger is written. The default is the plainest: ids, UTF-8, rows by position, nothing damaged.</summary>
public sealed record LedgerFormat
{
    /// <summary>The header's language.</summary>
    public HeaderLanguage Headers { get; init; }

    /// <summary>The encoding of CSV files; a workbook has its own.</summary>
    public LedgerEncoding Encoding { get; init; }

    /// <summary>Rows of every sheet in an order drawn from this seed; null leaves them by position. One sheet at a time is then held in memory.</summary>
    public int? ShuffleSeed { get; init; }

    /// <summary>How many rows are damaged, one fault each; fewer where there are not so many rows.</summary>
    public int Faults { get; init; }

    /// <summary>The seed from which the faults are drawn.</summary>
    public int FaultSeed { get; init; } = 1;

    /// <summary>Dates in a workbook are true dates, day numbers with a date's number format, instead of ISO text.</summary>
    public bool TrueDates { get; init; }
}

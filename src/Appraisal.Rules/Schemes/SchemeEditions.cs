namespace Appraisal.Rules.Schemes;

/// <summary>
/// A scheme with all its periods. Values change by edition, or from a day on; within a period nothing does, and an appraisal uses the
/// scheme of the period that its date lies in, so that an old date gives the old result.
/// </summary>
public sealed class SchemeEditions
{
    internal SchemeEditions(IReadOnlyList<Scheme> periods, IReadOnlyList<SchemeFile> files, bool isWritten, IReadOnlyList<SchemeChange> changes) =>
        (Periods, Files, IsAsWritten, Changes) = (periods, files, isWritten, changes);

    /// <summary>The scheme of each period, the earliest first, without a gap: each is in force from its first day to its last, the last one perhaps without end.</summary>
    public IReadOnlyList<Scheme> Periods { get; }

    /// <summary>The files that the scheme was read from: its own, then the one that it extends, and so on.</summary>
    public IReadOnlyList<SchemeFile> Files { get; }

    /// <summary>Is it one file with one period: the scheme's text is then the file's, letter for letter.</summary>
    public bool IsAsWritten { get; }

    /// <summary>What the scheme has otherwise than the one that it extends; empty where it extends none.</summary>
    public IReadOnlyList<SchemeChange> Changes { get; }

    /// <summary>The scheme in force on a day; null where none is.</summary>
    public Scheme? At(DateOnly day) => Periods.FirstOrDefault(period => period.Covers(day));
}

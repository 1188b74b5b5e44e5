namespace Appraisal.Service.Store.Schema;

/// <summary>
/// The key of a row of facts: the run's number above, the row's sequence within its sheet below, in one integer. It is SQLite's own row
/// number, so a row is one descent away, a run's rows lie side by side and are a range, and loading only ever appends.
/// </summary>
internal static class RowNumber
{
    private const int SequenceBits = 32;

    /// <summary>The first sequence is 1; a sheet of a run has at most 4,294,967,295 rows.</summary>
    public static long Of(long runNumber, long sequence)
    {
        if (runNumber is < 0 or > int.MaxValue || sequence is < 0 or > uint.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"Run {runNumber} has no row with this sequence.");
        return runNumber << SequenceBits | sequence;
    }

    public static long First(long runNumber) => Of(runNumber, 0);

    public static long Last(long runNumber) => Of(runNumber, uint.MaxValue);
}

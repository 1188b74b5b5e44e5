using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Records;

/// <summary>Where a ledger stands: a folder of CSV files or a workbook. Its sheets can be read any number of times.</summary>
internal abstract class LedgerSource : IDisposable
{
    /// <summary>What was ignored, in Chinese.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>What makes it unusable, in Chinese, as far as its table of contents shows.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The files that its sheets are read from.</summary>
    public abstract IReadOnlyCollection<string> Files { get; }

    /// <summary>Is the sheet there.</summary>
    public abstract bool Has(Sheet sheet);

    /// <summary>The sheet's place for people: the name of the file, or of the workbook's sheet.</summary>
    public abstract string PlaceOf(Sheet sheet);

    /// <summary>Reads a sheet from its beginning.</summary>
    /// <exception cref="LedgerUnusableException">The file cannot be read.</exception>
    public abstract RecordReader Open(Sheet sheet);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The ledger at a path.</summary>
    /// <exception cref="LedgerUnusableException">There is none.</exception>
    public static LedgerSource At(string path)
    {
        if (Directory.Exists(path))
            return new CsvFolder(path);
        if (!File.Exists(path))
            throw new LedgerUnusableException(IntakeMessages.NoSuchLedger(path));
        return new Workbooks.WorkbookSource(path);
    }
}

using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>What was written.</summary>
/// <param name="RowCounts">The rows of each sheet, by its id.</param>
/// <param name="Faults">The faults that the ledger was given.</param>
public sealed record WrittenLedger(IReadOnlyDictionary<string, int> RowCounts, IReadOnlyList<Fault> Faults);

/// <summary>
/// Writes ledgers as the contract has them: every sheet, every column, values as the canonical reading of their type. The bytes of CSV
/// files follow from the rows and the format alone.
/// </summary>
public static class LedgerWriter
{
    /// <summary>Writes a folder of CSV files, one for each sheet; the folder is created where it is missing.</summary>
    public static WrittenLedger WriteFolder(Ledger ledger, string folder, LedgerFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return WriteFolder(ledger.RowsOf, folder, format ?? new LedgerFormat());
    }

    /// <inheritdoc cref="WriteFolder(Ledger, string, LedgerFormat?)"/>
    public static WrittenLedger WriteFolder(PopulationStream population, string folder, LedgerFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(population);
        return WriteFolder(population.RowsOf, folder, format ?? new LedgerFormat());
    }

    /// <summary>Writes an <c>.xlsx</c> workbook of one sheet for each sheet of the ledger; a file of that name is replaced.</summary>
    public static WrittenLedger WriteWorkbook(Ledger ledger, string path, LedgerFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return WriteWorkbook(ledger.RowsOf, path, format ?? new LedgerFormat());
    }

    /// <inheritdoc cref="WriteWorkbook(Ledger, string, LedgerFormat?)"/>
    public static WrittenLedger WriteWorkbook(PopulationStream population, string path, LedgerFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(population);
        return WriteWorkbook(population.RowsOf, path, format ?? new LedgerFormat());
    }

    private static WrittenLedger WriteFolder(Func<Sheet, IEnumerable<FactRow>> rowsOf, string folder, LedgerFormat format)
    {
        Directory.CreateDirectory(folder);
        var rows = new LedgerRows(rowsOf, format);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sheet in FactCatalogue.Sheets)
            counts[sheet.Id] = CsvFile.Write(Path.Combine(folder, sheet.Id + ".csv"), rows.HeaderOf(sheet), rows.TextsOf(sheet), format.Encoding);
        return new WrittenLedger(counts, rows.Plan.Faults);
    }

    private static WrittenLedger WriteWorkbook(Func<Sheet, IEnumerable<FactRow>> rowsOf, string path, LedgerFormat format)
    {
        var rows = new LedgerRows(rowsOf, format);
        return new WrittenLedger(WorkbookFile.Write(path, rows, format), rows.Plan.Faults);
    }
}

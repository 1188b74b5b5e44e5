using System.Text;
using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;

namespace Appraisal.Service.Tests.Runs;

/// <summary>A whole ledger as the texts of its cells, header first, that a test may change anywhere and write again.</summary>
internal sealed class LedgerTexts
{
    private LedgerTexts(Dictionary<string, List<string[]>> sheets) => Sheets = sheets;

    /// <summary>The records of each sheet, by its id; the first is the header.</summary>
    public Dictionary<string, List<string[]>> Sheets { get; }

    public static LedgerTexts Read(string folder)
    {
        var sheets = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var sheet in FactCatalogue.Sheets)
        {
            var table = CsvTable.Read(Path.Combine(folder, $"{sheet.Id}.csv"));
            sheets[sheet.Id] = [[.. table.Header.Select(name => sheet.Columns.Single(column => column.Id == name || column.Header == name).Id)], .. table.Rows];
        }
        return new LedgerTexts(sheets);
    }

    public static LedgerTexts Handwritten() => Read(Fixtures.Path("handwritten", "ledger"));

    public static LedgerTexts Of(Ledger population)
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(population, folder.Path);
        return Read(folder.Path);
    }

    public LedgerTexts Copy() =>
        new(Sheets.ToDictionary(pair => pair.Key, pair => pair.Value.ConvertAll(row => (string[])row.Clone()), StringComparer.Ordinal));

    public int Position(string sheet, string column) => Array.IndexOf(Sheets[sheet][0], column);

    /// <summary>The cell of a record, which is counted from 1, the first below the header.</summary>
    public ref string Cell(string sheet, int record, string column) => ref Sheets[sheet][record][Position(sheet, column)];

    /// <summary>Gives a key another name, in its own sheet and wherever it is referred to.</summary>
    public void Rename(string column, string from, string to)
    {
        foreach (var (sheet, rows) in Sheets)
        {
            var position = Position(sheet, column);
            foreach (var row in position < 0 ? [] : rows.Skip(1).Where(row => row[position] == from))
                row[position] = to;
        }
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (sheet, rows) in Sheets)
            File.WriteAllText(Path.Combine(folder, $"{sheet}.csv"), string.Concat(rows.Select(Line)), new UTF8Encoding(false));
    }

    public AppraisedLedger Appraise()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path);
        return AppraisedLedger.Of(folder.Path);
    }

    private static string Line(string[] cells) => string.Join(',', cells.Select(cell =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}

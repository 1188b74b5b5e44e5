using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

/// <summary>
/// A small ledger as grids of texts, header first, that a test changes and then has read, as CSV files or as a workbook. Unchanged, it
/// is without a fault: one committee, one organisation, one enterprise.
/// </summary>
internal sealed class LedgerFiles : IDisposable
{
    public const string CreditCode = "91350100M000100Y43";
    public static readonly DateOnly AsOf = new(2023, 12, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("intake-").FullName;

    public Dictionary<string, List<string[]>> Sheets { get; } = new()
    {
        ["committees"] = [["committee_id", "name", "district_code"], ["C1", "某街道", "410302"]],
        ["organisations"] = [["organisation_id", "name", "committee_id"], ["O1", "某支部", "C1"]],
        ["enterprises"] = [["credit_code", "name", "district_code", "status", "organisation_id"],
            [CreditCode, "某公司", "410302", "operating", "O1"]],
    };

    /// <summary>A second valid credit code, a third, and so on.</summary>
    public static string CreditCodeOf(int number) => Appraisal.Rules.Facts.CreditCode.Complete($"91410302MA{number:000000}");

    /// <summary>Sets a column of every row of a sheet, adding it where it is not there.</summary>
    public LedgerFiles With(string sheet, string column, params string[] values)
    {
        var rows = Sheets[sheet];
        var position = Array.IndexOf(rows[0], column);
        if (position < 0)
        {
            position = rows[0].Length;
            for (var i = 0; i < rows.Count; i++)
                rows[i] = [.. rows[i], i == 0 ? column : ""];
        }
        for (var i = 1; i < rows.Count; i++)
            rows[i][position] = values[Math.Min(i, values.Length) - 1];
        return this;
    }

    /// <summary>Sets a sheet; header and rows with cells parted by a bar.</summary>
    public LedgerFiles Sheet(string sheet, params string[] rows)
    {
        Sheets[sheet] = [.. rows.Select(row => row.Split('|'))];
        return this;
    }

    /// <summary>Adds rows to a sheet.</summary>
    public LedgerFiles Add(string sheet, params string[] rows)
    {
        Sheets[sheet].AddRange(rows.Select(row => row.Split('|')));
        return this;
    }

    public LedgerFiles Without(string sheet)
    {
        Sheets.Remove(sheet);
        return this;
    }

    /// <summary>The sheets of the scheme that the ledger is read for.</summary>
    public FactSheets ReadFor { get; init; } = FactSheets.Catalogue;

    public ListSink ReadCsv(Encoding? encoding = null) => Read(WriteCsv(encoding), ReadFor);

    public ListSink ReadWorkbook() => Read(WriteWorkbook(), ReadFor);

    /// <summary>Reads the ledger as CSV and as a workbook, and finds them the same.</summary>
    public ListSink ReadBoth()
    {
        var (csv, workbook) = (ReadCsv(), ReadWorkbook());
        workbook.Faults.ShouldBe(csv.Faults);
        workbook.RowLines.ShouldBe(csv.RowLines);
        workbook.Result.Sheets.ShouldBe(csv.Result.Sheets);
        return csv;
    }

    public IReadOnlyList<string> ProblemsOfCsv() => Should.Throw<LedgerUnusableException>(() => ReadCsv()).Problems;

    public string WriteCsv(Encoding? encoding = null)
    {
        foreach (var (sheet, rows) in Sheets)
        {
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));
            File.WriteAllBytes(System.IO.Path.Combine(_folder, sheet + ".csv"), (encoding ?? new UTF8Encoding(false)).GetBytes(text));
        }
        return _folder;
    }

    public string WriteWorkbook() => new WorkbookFile().AddTexts(Sheets).Write(Path("ledger.xlsx"));

    public string Path(string name)
    {
        var folder = Directory.CreateDirectory(_folder + "-file").FullName;
        return System.IO.Path.Combine(folder, name);
    }

    public string FolderPath(string name) => System.IO.Path.Combine(_folder, name);

    public static ListSink Read(string path) => Read(path, FactSheets.Catalogue);

    private static ListSink Read(string path, FactSheets sheets)
    {
        var sink = new ListSink();
        sink.Result = LedgerIntake.Read(path, AsOf, sheets, sink);
        foreach (var counts in sink.Result.Sheets)
            sink.Rows.Count(row => row.Sheet.Catalogue == counts.Sheet).ShouldBe(counts.Accepted);
        return sink;
    }

    public void Dispose()
    {
        Directory.Delete(_folder, true);
        if (Directory.Exists(_folder + "-file"))
            Directory.Delete(_folder + "-file", true);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

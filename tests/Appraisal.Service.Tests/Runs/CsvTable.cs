using System.Text;

namespace Appraisal.Service.Tests.Runs;

/// <summary>A CSV file as any other program would read it: the header, and rows of cells by the names in it.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _positions;

    private CsvTable(List<string[]> records)
    {
        Header = records[0];
        Rows = records[1..];
        _positions = Enumerable.Range(0, Header.Count).ToDictionary(position => Header[position], StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<string[]> Rows { get; }

    public static CsvTable Read(string path) => new(Records(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path))));

    public string Cell(string[] row, string column) => row[_positions[column]];

    /// <summary>The cells of some columns, joined by a bar: a row as a text, or its key.</summary>
    public string Text(string[] row, params IEnumerable<string> columns) => string.Join('|', columns.Select(column => Cell(row, column)));

    /// <summary>Every row as such a text.</summary>
    public IEnumerable<string> Texts(params IEnumerable<string> columns) => Rows.Select(row => Text(row, columns));

    /// <summary>The rows by their key.</summary>
    public Dictionary<string, string[]> By(params string[] key) => Rows.ToDictionary(row => Text(row, key), StringComparer.Ordinal);

    /// <summary>RFC 4180 with LF.</summary>
    private static List<string[]> Records(string text)
    {
        var (records, record, cell) = (new List<string[]>(), new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || text[i] is not (',' or '\n'))
                cell.Append(text[i]);
            else
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ',')
                    continue;
                records.Add([.. record]);
                record.Clear();
            }
        }
        (isQuoted, record.Count, cell.Length).ShouldBe((false, 0, 0), "a file ends with the end of a row");
        return records;
    }
}

using System.Text;

namespace Appraisal.Service.Results;

/// <summary>Lines of CSV by RFC 4180, with LF: cells are quoted only where they must be.</summary>
internal sealed class CsvText
{
    private static readonly System.Buffers.SearchValues<char> s_special = System.Buffers.SearchValues.Create(",\"\r\n");
    private readonly StringBuilder _text = new();
    private bool _isFirst = true;
    private int _rows;

    public CsvText Cell(ReadOnlySpan<char> text)
    {
        if (!_isFirst)
            _text.Append(',');
        _isFirst = false;
        if (text.IndexOfAny(s_special) < 0)
            _text.Append(text);
        else
            _text.Append('"').Append(text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    public CsvText Cells(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            Cell(text);
        return this;
    }

    public void EndRow()
    {
        _text.Append('\n');
        _isFirst = true;
        _rows++;
    }

    /// <summary>Takes the rows written so far, as UTF-8.</summary>
    public CsvRows Take()
    {
        var rows = new CsvRows(Encoding.UTF8.GetBytes(_text.ToString()), _rows);
        _text.Clear();
        _rows = 0;
        return rows;
    }

    public static byte[] Header(ResultFile file)
    {
        var text = new CsvText();
        foreach (var column in file.Columns)
            text.Cell(column.Id);
        text.EndRow();
        return text.Take().Bytes;
    }
}

/// <summary>Rows of a CSV file, ready to be written.</summary>
internal readonly record struct CsvRows(byte[] Bytes, int Count)
{
    public static CsvRows None { get; } = new([], 0);
}

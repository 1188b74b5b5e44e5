using System.Buffers;
using System.Text;

namespace Appraisal.Service.Results;

/// <summary>
/// Lines of CSV by RFC 4180, in UTF-8 with LF: cells are quoted only where they must be. They are written straight into pieces of bytes: a
/// batch has some megabytes of them, and as one text and one array each would be what a run spends most of its memory and collections on.
/// </summary>
internal sealed class CsvText
{
    // Below what the runtime keeps apart as large objects, with room for the longest cell.
    private const int PieceBytes = 1 << 15;
    private const int CharactersAtOnce = 1 << 12;

    private static readonly SearchValues<char> s_special = SearchValues.Create(",\"\r\n");
    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _piece = [];
    private int _end;
    private bool _isFirst = true;
    private int _rows;

    public CsvText Cell(ReadOnlySpan<char> text)
    {
        if (!_isFirst)
            Append(',');
        _isFirst = false;
        if (text.IndexOfAny(s_special) < 0)
        {
            Append(text);
            return this;
        }
        Append('"');
        Append(text.Contains('"') ? text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        Append('"');
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
        Append('\n');
        _isFirst = true;
        _rows++;
    }

    /// <summary>Takes the rows written so far.</summary>
    public CsvRows Take()
    {
        // The last piece is copied, so that who takes a row at a time does not take a whole piece with each.
        var rows = new CsvRows(_full.Count == 0 && _end == 0 ? [] : [.. _full, _piece[.._end]], _rows);
        _full.Clear();
        (_end, _rows) = (0, 0);
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

    private void Append(char ascii)
    {
        Reserve(1);
        _piece[_end++] = (byte)ascii;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > CharactersAtOnce)
        {
            // Both halves of a character go together.
            var first = char.IsHighSurrogate(text[CharactersAtOnce - 1]) ? CharactersAtOnce - 1 : CharactersAtOnce;
            Encode(text[..first]);
            text = text[first..];
        }
        Encode(text);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _end += Encoding.UTF8.GetBytes(text, _piece.AsSpan(_end));
    }

    private void Reserve(int bytes)
    {
        if (_piece.Length - _end >= bytes)
            return;
        if (_end > 0)
            _full.Add(_piece.AsMemory(0, _end));
        (_piece, _end) = (GC.AllocateUninitializedArray<byte>(PieceBytes), 0);
    }
}

/// <summary>Rows of a CSV file, ready to be written.</summary>
/// <param name="Pieces">Their bytes, piece after piece.</param>
/// <param name="Count">How many rows they are.</param>
internal readonly record struct CsvRows(IReadOnlyList<ReadOnlyMemory<byte>> Pieces, int Count)
{
    public static CsvRows None { get; } = new([], 0);

    /// <summary>Their bytes in one: for a few rows.</summary>
    public byte[] Bytes
    {
        get
        {
            var bytes = new byte[Pieces.Sum(piece => piece.Length)];
            var end = 0;
            foreach (var piece in Pieces)
            {
                piece.Span.CopyTo(bytes.AsSpan(end));
                end += piece.Length;
            }
            return bytes;
        }
    }
}

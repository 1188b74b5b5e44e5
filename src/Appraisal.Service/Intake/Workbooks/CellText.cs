using System.Globalization;
using System.Xml;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>The text of one cell while it is read: held up to a limit, counted beyond it.</summary>
internal sealed class CellText
{
    private const int EscapedCharacters = 7;
    // So long that what fills it is longer than a cell may be, even if it is nothing but escaped characters.
    private readonly char[] _characters = new char[EscapedCharacters * IntakeLimits.CellCharacters + 1];
    private int _length;

    /// <summary>What was read; longer than a cell may be where there was more.</summary>
    public ReadOnlySpan<char> Span => _characters.AsSpan(0, _length);

    /// <summary>Forgets the text.</summary>
    public void Clear() => _length = 0;

    /// <summary>Appends the text directly inside the element at which the reader stands, and leaves the reader at its end.</summary>
    public void AppendContent(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                AppendValue(reader);
        }
    }

    /// <summary>Appends the runs of a rich text (elements t, not those of a phonetic guide) inside the element at which the reader stands.</summary>
    public void AppendRuns(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        var guide = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth <= guide)
                guide = reader.LocalName == "rPh" && !reader.IsEmptyElement ? reader.Depth : int.MaxValue;
            if (reader.LocalName == "t" && reader.Depth < guide)
                AppendContent(reader);
        }
    }

    /// <summary>Resolves what Excel writes for characters that XML does not have: _x0007_ for U+0007, _x005F_ for its own underscore.</summary>
    public void Unescape()
    {
        if (Span.IndexOf("_x") < 0)
            return;
        var to = 0;
        for (var from = 0; from < _length; from++)
        {
            var isEscape = from + EscapedCharacters <= _length && _characters[from] == '_' && _characters[from + 1] == 'x' && _characters[from + 6] == '_'
                && ushort.TryParse(_characters.AsSpan(from + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
            _characters[to++] = isEscape
                ? (char)ushort.Parse(_characters.AsSpan(from + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : _characters[from];
            from += isEscape ? EscapedCharacters - 1 : 0;
        }
        _length = to;
    }

    private void AppendValue(XmlReader reader)
    {
        while (_length < _characters.Length)
        {
            var read = reader.ReadValueChunk(_characters, _length, _characters.Length - _length);
            if (read == 0)
                return;
            _length += read;
        }
    }
}

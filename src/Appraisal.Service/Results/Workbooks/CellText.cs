using System.Globalization;

namespace Appraisal.Service.Results.Workbooks;

/// <summary>Writes text into a part of a workbook so that every text gives valid XML and reads back as it was, as far as Excel holds it.</summary>
internal static class CellText
{
    /// <summary>What Excel holds in one cell; a longer text is cut there, and its CSV has the whole.</summary>
    public const int MostCharacters = 32_767;

    private const char Cut = '…';

    public static void Write(TextWriter xml, string text)
    {
        var isCut = text.Length > MostCharacters;
        var length = isCut ? MostCharacters - 1 : text.Length;
        // Not between the halves of a pair.
        if (isCut && char.IsHighSurrogate(text[length - 1]))
            length--;
        for (var i = 0; i < length; i++)
        {
            if (i + 1 < length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                xml.Write(text.AsSpan(i++, 2));
                continue;
            }
            Write(xml, text[i], isEscapeLike: text[i] == '_' && IsEscape(text.AsSpan(i)));
        }
        if (isCut)
            xml.Write(Cut);
    }

    private static void Write(TextWriter xml, char character, bool isEscapeLike)
    {
        switch (character)
        {
            case '&':
                xml.Write("&amp;");
                break;
            case '<':
                xml.Write("&lt;");
                break;
            case '>':
                xml.Write("&gt;");
                break;
            case '"':
                xml.Write("&quot;");
                break;
            case '\t' or '\n':
                xml.Write(character);
                break;
            // XML has no form for these, and would read a carriage return as a line feed: the standard's own escape (ECMA-376, ST_Xstring).
            case var _ when isEscapeLike || HasNoForm(character):
                Escape(xml, character);
                break;
            default:
                xml.Write(character);
                break;
        }
    }

    private static void Escape(TextWriter xml, char character)
    {
        xml.Write("_x");
        xml.Write(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        xml.Write('_');
    }

    private static bool HasNoForm(char character) => character is < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF' || char.IsSurrogate(character);

    /// <summary>
    /// Would the text be read as an escape though it is none: its underscore must be escaped then. What ends it may be the underscore with which the
    /// escape of the next character begins.
    /// </summary>
    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && (text[6] == '_' || HasNoForm(text[6])) && text[2..6].IndexOfAnyExcept(s_hexadecimal) < 0;

    private static readonly System.Buffers.SearchValues<char> s_hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}

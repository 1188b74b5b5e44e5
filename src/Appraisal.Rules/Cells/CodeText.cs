using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Cells;

/// <summary>Checks codes and texts, which are kept as they stand.</summary>
public static class CodeText
{
    /// <summary>The characters of a code.</summary>
    public const int MaximumCharacters = 64;

    private const int DistrictDigits = 6;

    /// <summary>What each kind of code must be beyond <see cref="Any"/>, by the id of its columns.</summary>
    private static readonly Dictionary<string, Func<string, CellFault?>> s_shapes = new(StringComparer.Ordinal)
    {
        ["credit_code"] = code => CreditCode.IsValid(code) ? null : CellFault.BadCreditCode,
        ["district_code"] = code => code.Length == DistrictDigits && code.All(char.IsAsciiDigit) ? null : CellFault.BadDistrictCode,
        ["industry"] = code => code.Length == 1 && code[0] is >= 'A' and <= 'T' ? null : CellFault.BadIndustry,
    };

    /// <summary>The check of a column's codes.</summary>
    internal static Func<string, CellFault?> ShapeOf(Column column) => s_shapes.GetValueOrDefault(column.Id, Any);

    /// <summary>
    /// Is a text no code at all: longer than any, or with a character that would not survive on the way: a control character, a
    /// semicolon, which joins codes in results, or one outside the Basic Multilingual Plane, which programs order differently.
    /// </summary>
    public static CellFault? Any(string code)
    {
        var isCode = code.Length <= MaximumCharacters
            && !code.Any(character => char.IsControl(character) || char.IsSurrogate(character) || character == ';');
        return isCode ? null : CellFault.BadCode;
    }

    /// <summary>
    /// Is a text one that people can write. Line breaks and tabs are what Excel lets them enter into a cell; other control
    /// characters and halves of characters are damage, and a database may refuse them.
    /// </summary>
    internal static CellFault? Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t'))
                return CellFault.ControlCharacter;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return CellFault.ControlCharacter;
        }
        return null;
    }

    /// <summary>A text with one kind of line break, whatever kind the file has.</summary>
    internal static string WithPlainBreaks(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}

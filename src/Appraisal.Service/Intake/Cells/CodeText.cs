using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Cells;

/// <summary>Checks codes and texts, which are kept as they stand.</summary>
internal static class CodeText
{
    private const int DistrictDigits = 6;

    /// <summary>What each kind of code must be beyond <see cref="Any"/>, by the id of its columns.</summary>
    private static readonly Dictionary<string, Func<string, FaultCode?>> s_shapes = new(StringComparer.Ordinal)
    {
        ["credit_code"] = code => CreditCode.IsValid(code) ? null : FaultCode.BadCreditCode,
        ["district_code"] = code => code.Length == DistrictDigits && code.All(char.IsAsciiDigit) ? null : FaultCode.BadDistrictCode,
        ["industry"] = code => code.Length == 1 && code[0] is >= 'A' and <= 'T' ? null : FaultCode.BadIndustry,
    };

    /// <summary>The check of a column's codes.</summary>
    public static Func<string, FaultCode?> ShapeOf(Column column) => s_shapes.GetValueOrDefault(column.Id, Any);

    /// <summary>
    /// Is a text no code at all: longer than any, or with a character that would not survive on the way: a control character, a
    /// semicolon, which joins codes in results, or one outside the Basic Multilingual Plane, which programs order differently.
    /// </summary>
    public static FaultCode? Any(string code)
    {
        var isCode = code.Length <= IntakeLimits.CodeCharacters
            && !code.Any(character => char.IsControl(character) || char.IsSurrogate(character) || character == ';');
        return isCode ? null : FaultCode.BadCode;
    }

    /// <summary>
    /// Is a text one that people can write. Line breaks and tabs are what Excel lets them enter into a cell; other control
    /// characters and halves of characters are damage, and a database may refuse them.
    /// </summary>
    public static FaultCode? Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t'))
                return FaultCode.ControlCharacter;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return FaultCode.ControlCharacter;
        }
        return null;
    }

    /// <summary>A text with one kind of line break, whatever kind the file has.</summary>
    public static string WithPlainBreaks(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}

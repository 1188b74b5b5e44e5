namespace Appraisal.Rules.Cells;

/// <summary>Digits as ledgers have them: 0 to 9, and the full-width ones of Chinese input.</summary>
internal static class Digits
{
    /// <summary>The value of a digit; −1 where the character is none.</summary>
    public static int Value(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '\uFF10' and <= '\uFF19' => character - '\uFF10',
        _ => -1,
    };

    /// <summary>The number of digits at the beginning of a text.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && Value(text[count]) >= 0)
            count++;
        return count;
    }
}

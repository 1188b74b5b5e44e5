namespace Appraisal.Service.Intake.Rows;

/// <summary>The value of a fault as people are shown it: on one line, cut, and with nothing in it that a file or database would refuse.</summary>
internal static class ShownText
{
    private const char Ellipsis = '…';
    private const char Replacement = '\uFFFD';
    private const char DeletePicture = '\u2421';
    private const int FirstControlPicture = 0x2400;

    /// <summary>A text as it is shown.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var isCut = text.Length > IntakeLimits.ShownCharacters;
        var shown = (isCut ? text[..IntakeLimits.ShownCharacters] : text).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsHighSurrogate(shown[i]) && i + 1 < shown.Length && char.IsLowSurrogate(shown[i + 1]))
                i++;
            else
                shown[i] = Picture(shown[i]);
        }
        return isCut ? new string(shown) + Ellipsis : new string(shown);
    }

    private static char Picture(char character) => character switch
    {
        < ' ' => (char)(FirstControlPicture + character),
        '\u007F' => DeletePicture,
        _ => char.IsControl(character) || char.IsSurrogate(character) ? Replacement : character,
    };
}

using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Cells;

/// <summary>
/// Reads counts, years, money and decimals: digits, thousands commas in the right places, one point with digits on both sides.
/// What is nearly a number is refused with the reason, never guessed at: 12万 might be read as 12.
/// </summary>
internal static class NumberText
{
    private const long FirstFourDigitYear = 1_000;

    private const int GroupDigits = 3;
    // Beyond every limit and far from the end of 64 bits, so that one more digit can always be added before looking.
    private const long Beyond = 10_000_000_000_000_000;

    /// <summary>Reads a trimmed text that is not empty; null where it is a number of the type.</summary>
    public static CellFault? Read(ReadOnlySpan<char> text, CellType type, out long cell)
    {
        cell = Cell.Unreported;
        if (text.IndexOfAny('%', '\uFF05', '\u2030') >= 0)
            return CellFault.Percent;
        if (text[0] is '-' or '\uFF0D' or '\u2212' && Digits.Leading(text[1..]) > 0)
            return CellFault.Negative;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? [] : text[(point + 1)..];
        if (!IsDigitsAndCommas(whole) || (point >= 0 && (decimals.IsEmpty || Digits.Leading(decimals) < decimals.Length)))
            return LooksLikeUnit(text) ? CellFault.Unit : CellFault.NotANumber;
        if (whole.Contains(',') && (type == CellType.Year || !AreCommasInPlace(whole)))
            return CellFault.MisplacedComma;
        var scale = Cell.Scale(type);
        if (decimals.Length > scale)
            return scale == 0 ? CellFault.NotWhole : CellFault.TooManyDecimals;
        var value = Accumulate(Accumulate(0, whole), decimals);
        for (var i = decimals.Length; i < scale && value < Beyond; i++)
            value *= 10;
        // "22" for 2022 would be a title held since antiquity.
        if (type == CellType.Year && (value < FirstFourDigitYear || value > Cell.Maximum(type)))
            return CellFault.NotAYear;
        if (value > Cell.Maximum(type))
            return CellFault.TooLarge;
        cell = value;
        return null;
    }

    private static long Accumulate(long value, ReadOnlySpan<char> digits)
    {
        foreach (var character in digits)
        {
            if (character != ',' && value < Beyond)
                value = value * 10 + Digits.Value(character);
        }
        return value;
    }

    private static bool IsDigitsAndCommas(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character != ',' && Digits.Value(character) < 0)
                return false;
        }
        return Digits.Leading(text) > 0;
    }

    private static bool AreCommasInPlace(ReadOnlySpan<char> whole)
    {
        for (var i = 0; i < whole.Length; i++)
        {
            var isPlace = (whole.Length - i) % (GroupDigits + 1) == 0;
            if ((whole[i] == ',') != isPlace)
                return false;
        }
        return true;
    }

    /// <summary>Digits first and none behind them but a word, or a sign of money before digits: 5人, 1,200.50元, ¥12.</summary>
    private static bool LooksLikeUnit(ReadOnlySpan<char> text)
    {
        if (text[0] is '\u00A5' or '\uFFE5' or '$')
            return Digits.Leading(text[1..].TrimStart()) > 0;
        var end = 0;
        while (end < text.Length && (Digits.Value(text[end]) >= 0 || text[end] is ',' or '.'))
            end++;
        var word = text[end..].Trim();
        foreach (var character in word)
        {
            if (Digits.Value(character) >= 0 || character is ',' or '.' or '-')
                return false;
        }
        return Digits.Leading(text) > 0 && !word.IsEmpty && (char.IsLetter(word[0]) || char.IsSymbol(word[0]));
    }
}

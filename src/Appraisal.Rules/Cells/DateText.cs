using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Cells;

/// <summary>Reads dates: 2023-12-31, 2023/12/31 or 2023年12月31日, month and day with one or two digits.</summary>
internal static class DateText
{
    private const int YearDigits = 4;

    /// <summary>Reads a trimmed text that is not empty; null where it is a date.</summary>
    public static CellFault? Read(ReadOnlySpan<char> text, out long cell)
    {
        cell = Cell.Unreported;
        var rest = text;
        if (Digits.Leading(rest) != YearDigits)
            return CellFault.NotADate;
        var year = Take(ref rest);
        var separator = rest.IsEmpty ? default : rest[0];
        (char second, bool hasEnd) = separator switch
        {
            '-' or '/' => (separator, false),
            '年' => ('月', true),
            _ => ('\0', false),
        };
        if (second == '\0' || !Skip(ref rest, separator) || Digits.Leading(rest) is not (1 or 2))
            return CellFault.NotADate;
        var month = Take(ref rest);
        if (!Skip(ref rest, second) || Digits.Leading(rest) is not (1 or 2))
            return CellFault.NotADate;
        var day = Take(ref rest);
        if ((hasEnd && !Skip(ref rest, '日')) || !rest.IsEmpty)
            return CellFault.NotADate;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return CellFault.NoSuchDay;
        cell = new DateOnly(year, month, day).DayNumber;
        return null;
    }

    private static int Take(ref ReadOnlySpan<char> rest)
    {
        var count = Digits.Leading(rest);
        var value = 0;
        foreach (var character in rest[..count])
            value = value * 10 + Digits.Value(character);
        rest = rest[count..];
        return value;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
            return false;
        rest = rest[1..];
        return true;
    }
}

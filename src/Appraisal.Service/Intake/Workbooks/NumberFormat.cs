namespace Appraisal.Service.Intake.Workbooks;

/// <summary>How a workbook shows the number of a cell, as far as it changes what the number is.</summary>
internal enum NumberShape
{
    /// <summary>A number.</summary>
    Plain,
    /// <summary>The number of a day, shown as a date.</summary>
    Date,
    /// <summary>A part of a day, shown as a time.</summary>
    Time,
    /// <summary>Hundredths, shown with a percentage sign.</summary>
    Percent,
    /// <summary>A number shown with a word behind it, such as 万元 or 人.</summary>
    Unit,
}

/// <summary>The shape that a number format gives, and the word that it shows.</summary>
internal readonly record struct NumberFormat(NumberShape Shape, string Unit = "")
{
    /// <summary>The shape of a format that every workbook has by its number (ECMA-376 part 1, 18.8.30, and its Chinese ones).</summary>
    public static NumberFormat BuiltIn(int id) => new(id switch
    {
        9 or 10 => NumberShape.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberShape.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => NumberShape.Time,
        _ => NumberShape.Plain,
    });

    /// <summary>The shape of a format by its code; of a code in sections the first, which is that of positive numbers.</summary>
    public static NumberFormat Parse(string code)
    {
        var (hasDay, hasTime, hasMonth, hasPercent, unit) = (false, false, false, false, "");
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    unit += Until(code, '"', ref i);
                    break;
                case '\\':
                    unit += ++i < code.Length ? code[i] : "";
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    var bracket = Until(code, ']', ref i);
                    if (bracket.StartsWith('$'))
                        unit += bracket[1..].Split('-')[0];
                    else if (bracket.Length > 0 && bracket.All(letter => "hHmMsS".Contains(letter, StringComparison.Ordinal)))
                        hasTime = true;
                    break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'G' when code.AsSpan(i).StartsWith("G/通用格式", StringComparison.Ordinal):
                    i += "G/通用格式".Length - 1;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    i++;
                    break;
                case 'd' or 'D' or 'y' or 'Y' or 'e' or 'E' or 'g' or 'b' or 'a':
                    hasDay = true;
                    break;
                case 'm' or 'M':
                    hasMonth = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    hasTime = true;
                    break;
                case '%':
                    hasPercent = true;
                    break;
                default:
                    unit += char.IsLetter(code[i]) ? code[i] : "";
                    break;
            }
        }
        if (hasDay || hasMonth || hasTime)
            return new NumberFormat(hasDay || !hasTime ? NumberShape.Date : NumberShape.Time);
        if (hasPercent)
            return new NumberFormat(NumberShape.Percent);
        // ¥ is how Excel's own formats of money show yuan; the word 元 is a unit like any other.
        unit = unit.Trim().Trim('\u00A5', '\uFFE5');
        return unit.Any(IsWord) ? new NumberFormat(NumberShape.Unit, unit) : default;
    }

    private static bool IsWord(char character) =>
        char.IsLetter(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.CurrencySymbol;

    private static string Until(string code, char end, ref int position)
    {
        var start = position + 1;
        position = code.IndexOf(end, start);
        if (position < 0)
            position = code.Length;
        return code[start..position];
    }
}

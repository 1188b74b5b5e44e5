using System.Globalization;
using Appraisal.Service.Intake.Records;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>
/// Turns the number of a workbook's cell into the text that a CSV file would have. A workbook keeps numbers in binary with 15 digits
/// that count: 1234.5600000000001 was entered as 1234.56, and of an identifier with 18 digits the last ones are lost.
/// </summary>
internal static class WorkbookNumber
{
    private const int SmallestExponent = -15;
    private const int DayBeforeLeapFault = 60;
    private static readonly DateOnly s_base1900 = new(1899, 12, 30);
    private static readonly DateOnly s_base1904 = new(1904, 1, 1);

    /// <summary>Adds a cell with a number to a record.</summary>
    public static void AddTo(Record record, ReadOnlySpan<char> number, NumberFormat format, bool from1904)
    {
        number = number.Trim();
        if (format.Shape == NumberShape.Plain && number.Length <= IntakeLimits.WorkbookDigits && IsDigits(number))
            record.Add(number);
        else if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            record.Add(number);
        else if (Math.Abs(value) >= 1e15)
            record.Add(number, FaultCode.PrecisionLost);
        else
            record.Add(TextOf(value, number, format, from1904));
    }

    private static string TextOf(double value, ReadOnlySpan<char> number, NumberFormat format, bool from1904) => format.Shape switch
    {
        NumberShape.Date => DateText(value, from1904) ?? Digits(value, number),
        NumberShape.Time => TimeText(value),
        NumberShape.Percent => Digits(value * 100, number) + "%",
        NumberShape.Unit => Digits(value, number) + format.Unit,
        _ => Digits(value, number),
    };

    /// <summary>The number with all of its 15 digits and no exponent; as it stands where it is nearly zero.</summary>
    private static string Digits(double value, ReadOnlySpan<char> number)
    {
        if (value != 0 && Math.Abs(value) < Math.Pow(10, SmallestExponent))
            return number.ToString();
        var rounded = decimal.Parse(value.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return rounded == 0 ? "0" : rounded.ToString("0.#############################", CultureInfo.InvariantCulture);
    }

    /// <summary>The date of a day's number; with the time where there is one; null where no day has that number.</summary>
    private static string? DateText(double value, bool from1904)
    {
        var days = Math.Floor(value);
        // Excel's 1900 has a 29 February, as day 60, which never was; the days before it count from one day later.
        var first = from1904 ? s_base1904 : days < DayBeforeLeapFault ? s_base1900.AddDays(1) : s_base1900;
        if (days > DateOnly.MaxValue.DayNumber - first.DayNumber || (from1904 ? days < 0 : days is < 1 or DayBeforeLeapFault))
            return null;
        var date = first.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return value == days ? date : $"{date} {TimeText(value - days)}";
    }

    private static string TimeText(double days)
    {
        var seconds = Math.Round(days * 86_400);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 3600):00}:{Math.Floor(seconds / 60) % 60:00}:{seconds % 60:00}");
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}

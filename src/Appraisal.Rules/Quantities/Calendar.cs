namespace Appraisal.Rules.Quantities;

/// <summary>Days as numbers (day 0 is 0001-01-01). Adding clamps to the end of the month, and to the calendar's first and last day.</summary>
internal static class Calendar
{
    private const int MonthsOfTheCalendar = 9999 * 12;

    public static long YearOf(long day) => DateOnly.FromDayNumber((int)day).Year;

    public static long AddMonths(long day, long months)
    {
        // Taken apart once: each of a date's properties computes all of it anew.
        var (fromYear, fromMonth, dayOfMonth) = DateOnly.FromDayNumber((int)day);
        var month = (fromYear - 1) * 12 + fromMonth - 1 + Math.Clamp(months, -MonthsOfTheCalendar, MonthsOfTheCalendar);
        if (month < 0)
            return DateOnly.MinValue.DayNumber;
        if (month >= MonthsOfTheCalendar)
            return DateOnly.MaxValue.DayNumber;
        var (year, monthOfYear) = ((int)(month / 12) + 1, (int)(month % 12) + 1);
        return new DateOnly(year, monthOfYear, Math.Min(dayOfMonth, DateTime.DaysInMonth(year, monthOfYear))).DayNumber;
    }

    public static long AddDays(long day, long days) =>
        Math.Clamp(day + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
}

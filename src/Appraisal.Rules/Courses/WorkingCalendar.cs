using System.Globalization;

namespace Appraisal.Rules.Courses;

/// <summary>
/// Working days 工作日: Monday to Friday but for public holidays, and the weekend days on which they are made up. Both are data, given out by the State
/// Council for each year; a year that the data does not have is not guessed.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, bool> _exceptions = [];
    private readonly HashSet<int> _years = [];

    private WorkingCalendar()
    {
    }

    /// <summary>The calendar that ships with the product, with its sources.</summary>
    public static WorkingCalendar Shipped { get; } = Read(ShippedText());

    /// <summary>The years that it has, in order.</summary>
    public IReadOnlyList<int> Years => [.. _years.Order()];

    /// <summary>
    /// Reads lines of <c>date,off</c> (a public holiday), <c>date,work</c> (a day made up) and <c>year,YYYY</c> (the year is whole); what follows a
    /// number sign is a comment.
    /// </summary>
    /// <exception cref="FormatException">A line is none of these; the message has its number.</exception>
    public static WorkingCalendar Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var calendar = new WorkingCalendar();
        var number = 0;
        foreach (var written in text.Split('\n'))
        {
            number++;
            var line = written.Split('#')[0].Trim();
            if (line.Length > 0 && !calendar.TryAdd(line.Split(',')))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"日历第 {number} 行“{line}”不对:应为“日期,off”、“日期,work”或“year,年份”。"));
        }
        return calendar;
    }

    /// <summary>Does it have every day from one to another.</summary>
    public bool Covers(DateOnly from, DateOnly to) => Enumerable.Range(from.Year, to.Year - from.Year + 1).All(_years.Contains);

    /// <summary>Is it a working day.</summary>
    public bool IsWorking(DateOnly day) =>
        _exceptions.TryGetValue(day, out var isWorking) ? isWorking : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last of so many working days that begin after a day; null where the calendar does not reach so far.</summary>
    /// <param name="day">The day before the first.</param>
    /// <param name="count">How many, at least 1.</param>
    public DateOnly? After(DateOnly day, int count)
    {
        var last = day;
        for (var left = count; left > 0;)
        {
            last = last.AddDays(1);
            if (!_years.Contains(last.Year))
                return null;
            left -= IsWorking(last) ? 1 : 0;
        }
        return last;
    }

    private bool TryAdd(string[] cells)
    {
        if (cells is ["year", var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return _years.Add(whole);
        if (cells is not [var date, "off" or "work"] || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        return _exceptions.TryAdd(day, cells[1] == "work");
    }

    private static string ShippedText()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("calendars/cn.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

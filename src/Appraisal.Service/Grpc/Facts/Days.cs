using Google.Type;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>Days as messages have them.</summary>
internal static class Days
{
    /// <summary>The day; null where the calendar has none such, or where a part of it is missing.</summary>
    public static DateOnly? Read(Date? date) =>
        date is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 } && date.Day <= System.DateTime.DaysInMonth(date.Year, date.Month)
            ? new DateOnly(date.Year, date.Month, date.Day)
            : null;

    /// <summary>Today where the departments are: China has one time, eight hours before UTC.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);

    public static Date Of(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public static Date? Of(DateOnly? day) => day is { } known ? Of(known) : null;
}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Appraisal.Service.Store.Schema;

/// <summary>Points in time: always UTC. SQLite forgets the kind of a time, so it is set again on reading.</summary>
internal static class UtcTime
{
    public static ValueConverter<DateTime, DateTime> Converter { get; } =
        new(time => Checked(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static DateTime Checked(DateTime time) =>
        time.Kind == DateTimeKind.Utc ? time : throw new ArgumentException($"{time:O} is not UTC.", nameof(time));
}

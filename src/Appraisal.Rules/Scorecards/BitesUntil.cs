using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Rules.Scorecards;

/// <summary>The first day on which an incident no longer bites.</summary>
internal static class BitesUntil
{
    /// <summary>
    /// Open while the incident is not lifted by the appraisal date; otherwise the later of the lifting and the first day whose
    /// look-back lies after the incident, at most the calendar's last day.
    /// </summary>
    public static DateOnly? Of(Incident incident, int lookBackMonths, DateOnly asOf)
    {
        if (incident is not { LiftedOn: { } lifted, OccurredOn: { } occurred } || lifted > asOf)
            return null;
        // Looking back from the end of a month clamps, so the day may lie a few days beyond "so many months later".
        var day = Calendar.AddMonths(occurred.DayNumber, lookBackMonths);
        while (day < DateOnly.MaxValue.DayNumber && Calendar.AddMonths(day, -lookBackMonths) <= occurred.DayNumber)
            day++;
        return DateOnly.FromDayNumber((int)Math.Max(day, lifted.DayNumber));
    }
}

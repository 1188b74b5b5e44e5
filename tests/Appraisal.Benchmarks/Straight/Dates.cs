using Appraisal.Rules.Quantities;

namespace Appraisal.Benchmarks.Straight;

/// <summary>The appraisal date and the days that follow from it: once for a batch.</summary>
internal readonly struct Dates(DateOnly asOf)
{
    public readonly long AsOf = asOf.DayNumber;
    public readonly int Year = asOf.Year;
    public readonly long VetoesSince = Calendar.AddMonths(asOf.DayNumber, -24);
    public readonly long HonoursSince = Calendar.AddMonths(asOf.DayNumber, -36);
    public readonly long FoundedBy = Calendar.AddMonths(asOf.DayNumber, -12);
}

using Appraisal.Rules.Quantities;
using CsCheck;

namespace Appraisal.Rules.Tests.Quantities;

[TestClass]
public sealed class CalendarTests
{
    [TestMethod]
    [DataRow("2023-12-31", -24, "2021-12-31")]
    [DataRow("2024-02-29", -12, "2023-02-28", DisplayName = "a leap day a year before")]
    [DataRow("2024-02-29", 12, "2025-02-28")]
    [DataRow("2024-02-29", 48, "2028-02-29")]
    [DataRow("2024-02-29", -24, "2022-02-28")]
    [DataRow("2023-03-31", -1, "2023-02-28", DisplayName = "the end of a month that is shorter")]
    [DataRow("2023-08-31", 1, "2023-09-30")]
    [DataRow("2023-01-15", -1, "2022-12-15")]
    [DataRow("2023-12-15", 1, "2024-01-15")]
    [DataRow("2100-02-28", 12, "2101-02-28", DisplayName = "1900 and 2100 are no leap years")]
    [DataRow("0001-01-15", -1, "0001-01-01", DisplayName = "before the first day of the calendar")]
    [DataRow("9999-12-15", 1, "9999-12-31", DisplayName = "after its last day")]
    public void Months_later_is_the_same_day_or_the_end_of_the_month(string from, int months, string expected) =>
        Figures.Date(DateOnly.FromDayNumber((int)Calendar.AddMonths(Day(from), months))).ShouldBe(expected);

    [TestMethod]
    public void Any_number_of_months_stays_inside_the_calendar() =>
        Gen.Select(Gen.Int[0, DateOnly.MaxValue.DayNumber], Gen.Long).Sample((day, months) =>
            Calendar.AddMonths(day, months).ShouldBeInRange(0, DateOnly.MaxValue.DayNumber), iter: 5_000, threads: 1);

    [TestMethod]
    public void Months_are_those_of_the_runtimes_own_calendar() =>
        Gen.Select(Gen.Int[500_000, 900_000], Gen.Int[-1_200, 1_200]).Sample((day, months) =>
            Calendar.AddMonths(day, months).ShouldBe(DateOnly.FromDayNumber(day).AddMonths(months).DayNumber), iter: 5_000, threads: 1);

    private static long Day(string text) => Facts.WrittenFacts.Day(text).DayNumber;
}

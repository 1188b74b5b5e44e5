using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Sets cells by the ids of the catalogue; a name that the catalogue does not have fails on the first row.</summary>
internal static class FactWriting
{
    public static FactRow Text(this FactRow row, string id, string? text)
    {
        row.Set(row.Sheet[id], text);
        return row;
    }

    public static FactRow Count(this FactRow row, string id, long count)
    {
        row.Set(row.Sheet[id], count);
        return row;
    }

    public static FactRow Truth(this FactRow row, string id, bool truth) => row.Count(id, truth ? 1 : 0);

    public static FactRow Day(this FactRow row, string id, DateOnly day) => row.Count(id, day.DayNumber);

    public static FactRow Fen(this FactRow row, string id, long fen) => row.Count(id, fen);

    /// <summary>A decimal from a number of tenths.</summary>
    public static FactRow Tenths(this FactRow row, string id, long tenths) => row.Count(id, tenths * 1_000);

    public static FactRow Choice<TEnum>(this FactRow row, string id, TEnum member) where TEnum : struct, Enum =>
        row.Count(id, Array.IndexOf(Enum.GetValues<TEnum>(), member));
}

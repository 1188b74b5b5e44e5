namespace Appraisal.Rules.Quantities;

/// <summary>Whole numbers that stand for decimals: 1234 with scale 2 is 12.34.</summary>
internal static class Scaled
{
    private static readonly long[] s_powersOfTen = [.. Enumerable.Range(0, 19).Select(power => (long)Math.Pow(10, power))];

    public static long PowerOfTen(int power) => s_powersOfTen[power];

    public static decimal ToDecimal(long value, int scale) => (decimal)value / s_powersOfTen[scale];

    /// <exception cref="ArgumentException">The value has more decimals than the scale.</exception>
    public static long FromDecimal(decimal value, int scale)
    {
        var scaled = value * s_powersOfTen[scale];
        return scaled == decimal.Truncate(scaled)
            ? (long)scaled
            : throw new ArgumentException($"{value} has more than {scale} decimals.", nameof(value));
    }
}

using System.Globalization;
using System.Numerics;

namespace Appraisal.Rules.Quantities;

/// <summary>How exact numbers are written: a point, no grouping, no culture.</summary>
public static class Figures
{
    /// <summary>Hundredths with two places: 1250 is 12.50.</summary>
    public static string Points(int hundredths)
    {
        var (whole, rest) = Math.DivRem(Math.Abs((long)hundredths), 100);
        return string.Create(CultureInfo.InvariantCulture, $"{(hundredths < 0 ? "-" : "")}{whole}.{rest:00}");
    }

    /// <summary>A ratio in per cent with two places: cut off, or half away from zero. Neither side is negative, the lower one above zero.</summary>
    public static string Percent(Int128 numerator, Int128 denominator, bool halfUp)
    {
        var scaled = (BigInteger)numerator * 10_000;
        var below = (BigInteger)denominator;
        var hundredths = halfUp ? (2 * scaled + below) / (2 * below) : scaled / below;
        var (whole, rest) = BigInteger.DivRem(hundredths, 100);
        return string.Create(CultureInfo.InvariantCulture, $"{whole}.{(int)rest:00}");
    }

    /// <summary>A fraction as an exact decimal where it has one, with at least so many places (two as soon as there is one); else as a fraction.</summary>
    public static string Exact(BigInteger numerator, BigInteger denominator, int atLeastPlaces)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (divisor > 1)
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        var places = 0;
        var power = BigInteger.One;
        while (!(power % denominator).IsZero && places < 30)
            (places, power) = (places + 1, power * 10);
        if (!(power % denominator).IsZero)
            return string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
        if (places > 0)
            places = Math.Max(places, 2);
        places = Math.Max(places, atLeastPlaces);
        if (places == 0)
            return numerator.ToString(CultureInfo.InvariantCulture);
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, places) / denominator;
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return $"{(numerator.Sign < 0 ? "-" : "")}{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>An ISO date.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

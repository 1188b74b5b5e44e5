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
        // Votes and money times ten thousand stay far inside 128 bits; what does not is made in numbers without a limit.
        if (numerator < Int128.MaxValue / 100_000 && denominator < Int128.MaxValue / 4)
        {
            var (whole, rest) = Int128.DivRem(halfUp ? (20_000 * numerator + denominator) / (2 * denominator) : 10_000 * numerator / denominator, 100);
            return string.Create(CultureInfo.InvariantCulture, $"{whole}.{(int)rest:00}");
        }
        return Places(100 * (BigInteger)numerator, denominator, halfUp);
    }

    /// <summary>A number with two places: cut off, or half away from zero. Neither side is negative, the lower one above zero.</summary>
    public static string Places(BigInteger numerator, BigInteger denominator, bool halfUp)
    {
        var (whole, rest) = BigInteger.DivRem(halfUp ? (200 * numerator + denominator) / (2 * denominator) : 100 * numerator / denominator, 100);
        return string.Create(CultureInfo.InvariantCulture, $"{whole}.{(int)rest:00}");
    }

    /// <summary>A fraction as an exact decimal where it has one, with at least so many places (two as soon as there is one); else as a fraction.</summary>
    public static string Exact(BigInteger numerator, BigInteger denominator, int atLeastPlaces)
    {
        if (numerator.Sign >= 0 && numerator <= long.MaxValue && (denominator.IsOne || denominator == 100))
            return OfHundredths((long)numerator, isWhole: denominator.IsOne, atLeastPlaces);
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

    /// <summary>The same for whole numbers and money, of which there are most.</summary>
    internal static string Exact(Int128 numerator, Int128 denominator, int atLeastPlaces) =>
        numerator >= 0 && numerator <= long.MaxValue && (denominator == 1 || denominator == 100)
            ? OfHundredths((long)numerator, denominator == 1, atLeastPlaces)
            : Exact((BigInteger)numerator, denominator, atLeastPlaces);

    private static string OfHundredths(long value, bool isWhole, int atLeastPlaces)
    {
        if (atLeastPlaces > 2)
            atLeastPlaces = 2;
        var (whole, rest) = isWhole ? (value, 0) : Math.DivRem(value, 100);
        return rest == 0 && atLeastPlaces == 0
            ? whole.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest:00}");
    }

    /// <summary>An ISO date.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

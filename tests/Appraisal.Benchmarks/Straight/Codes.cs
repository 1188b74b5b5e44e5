namespace Appraisal.Benchmarks.Straight;

/// <summary>What a line earns, in hundredths, or why nothing was counted: the shapes that many lines share.</summary>
internal static class Code
{
    public const int Unreported = -1;
    public const int NotApplicable = -2;

    /// <summary>All or nothing.</summary>
    public static int Of(byte truth, int range) => truth == Three.True ? range : truth == Three.False ? 0 : Unreported;

    /// <summary>All where the number reaches the bound.</summary>
    public static int From(long number, long bound, int range) => number < 0 ? Unreported : number >= bound ? range : 0;

    /// <summary>The first band that holds, else the second, else nothing.</summary>
    public static int Bands(byte first, int firstPoints, byte second, int secondPoints) =>
        first == Three.True ? firstPoints : first == Three.Unreported ? Unreported : Of(second, secondPoints);

    /// <summary>The range, less so much for each one missing of those asked.</summary>
    public static int Missing(long there, int asked, int each, int range) =>
        there < 0 ? Unreported : there >= asked ? range : Math.Max(0, range - (int)(asked - there) * each);

    /// <summary>The range, less so much for each one counted.</summary>
    public static int Counted(long number, int each, int range) =>
        number < 0 ? Unreported : number * each >= range ? 0 : range - (int)number * each;

    /// <summary>0.2 points for each point below 100 %, in proportion: range − 2000 × (below − above) ÷ below, in hundredths, rounded once.</summary>
    public static int PerPoint(long above, long below, int range)
    {
        if (below == 0)
            return NotApplicable;
        if (above < 0 || below < 0)
            return Unreported;
        if (above >= below)
            return range;
        // A sum can reach 2⁶³, so a product that may not fit is made in 128 bits.
        var left = below <= long.MaxValue / 4000
            ? 2000 * above - (2000 - range) * below
            : 2000 * (Int128)above - (2000 - range) * (Int128)below;
        return left <= 0 ? 0 : Rounded(left, below);
    }

    /// <summary>Rounded half up; both above zero.</summary>
    public static int Rounded(Int128 above, long below) => above <= long.MaxValue / 4 && below <= long.MaxValue / 4
        ? (int)((2 * (long)above + below) / (2 * below))
        : (int)((2 * above + below) / (2 * (Int128)below));

    /// <summary>Is above ÷ below at least numerator ÷ denominator; all of them not negative, the last two small.</summary>
    public static bool Reaches(long above, long below, int numerator, int denominator) =>
        (above | below) < 1L << 50
            ? above * denominator >= below * numerator
            : Math.BigMul(above, (long)denominator) >= Math.BigMul(below, (long)numerator);

    /// <summary>What a ratio of which the lower side is reported as 0 gives: nothing where something should have been, else it does not apply.</summary>
    public static int Zero(byte unmet) => unmet == Three.True ? 0 : unmet == Three.False ? NotApplicable : Unreported;
}

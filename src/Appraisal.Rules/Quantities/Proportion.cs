using System.Numerics;

namespace Appraisal.Rules.Quantities;

/// <summary>A range in proportion to an exact ratio: divided once, rounded once.</summary>
internal static class Proportion
{
    /// <summary>range × above ÷ below, at most the range, rounded half away from zero. Nothing is negative, below is above zero.</summary>
    public static int Of(int range, BigInteger above, BigInteger below) =>
        above >= below ? range : (int)((2 * range * above + below) / (2 * below));
}

using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Benchmarks.Straight;

/// <summary>Three-valued logic over bytes, and comparisons of numbers of which below zero says "not reported".</summary>
internal static class Three
{
    public const byte False = Truth.False;
    public const byte True = Truth.True;
    public const byte Unreported = Truth.Unreported;

    public static byte Of(long cell) => cell < 0 ? Unreported : (byte)cell;

    public static byte Of(bool truth) => truth ? True : False;

    public static byte Of(bool isKnown, bool truth) => !isKnown ? Unreported : truth ? True : False;

    public static byte And(byte a, byte b) => a == False || b == False ? False : a == True && b == True ? True : Unreported;

    public static byte And(byte a, byte b, byte c) => And(And(a, b), c);

    public static byte Or(byte a, byte b) => a == True || b == True ? True : a == False && b == False ? False : Unreported;

    public static byte Not(byte a) => a == Unreported ? Unreported : (byte)(1 - a);

    /// <summary>Is the number at least so much.</summary>
    public static byte From(long number, long bound) => number < 0 ? Unreported : number >= bound ? True : False;

    /// <summary>Is it known that there is none.</summary>
    public static byte IsNone(long cell) => cell == Cell.Unreported ? Unreported : cell == Cell.None ? True : False;

    /// <summary>Is it known to be false.</summary>
    public static bool Lacks(long cell) => cell == 0;
}

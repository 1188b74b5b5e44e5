using System.Numerics;

namespace Appraisal.Rules.Recalculation;

/// <summary>An exact fraction of unlimited size, its denominator above zero.</summary>
internal readonly record struct Fraction(BigInteger Above, BigInteger Below)
{
    public static Fraction Of(BigInteger whole) => new(whole, BigInteger.One);

    public bool IsZero => Above.IsZero;

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) => new(a.Above * b.Below - b.Above * a.Below, a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

    /// <summary>a ÷ b, b not zero.</summary>
    public static Fraction operator /(Fraction a, Fraction b) =>
        b.Above.Sign < 0 ? new(-a.Above * b.Below, a.Below * -b.Above) : new(a.Above * b.Below, a.Below * b.Above);

    public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

    public Fraction Floor() => Of(BigInteger.Divide(Above - (((Above % Below) + Below) % Below), Below));

    /// <summary>Rounded to a whole number, half away from zero.</summary>
    public int Rounded()
    {
        var twice = BigInteger.Abs(Above) * 2 + Below;
        return Above.Sign * (int)(twice / (2 * Below));
    }
}

using System.Numerics;
using Appraisal.Rules.Quantities;
using CsCheck;

namespace Appraisal.Rules.Tests.Quantities;

[TestClass]
public sealed class FiguresTests
{
    [TestMethod]
    [DataRow(617, 624, "98.87", "98.88", DisplayName = "the published 617 of 624")]
    [DataRow(624, 624, "100.00", "100.00")]
    [DataRow(0, 624, "0.00", "0.00")]
    [DataRow(1, 3, "33.33", "33.33")]
    [DataRow(2, 3, "66.66", "66.67")]
    [DataRow(19_999, 20_000, "99.99", "100.00", DisplayName = "half a hundredth below 100")]
    [DataRow(1, 20_000, "0.00", "0.01", DisplayName = "exactly half a hundredth")]
    [DataRow(1, 20_001, "0.00", "0.00", DisplayName = "just below half a hundredth")]
    [DataRow(11, 10, "110.00", "110.00", DisplayName = "above 100")]
    public void A_ratio_is_printed_with_two_places_cut_off_or_half_up(int numerator, int denominator, string cut, string halfUp)
    {
        Figures.Percent(numerator, denominator, halfUp: false).ShouldBe(cut);
        Figures.Percent(numerator, denominator, halfUp: true).ShouldBe(halfUp);
    }

    [TestMethod]
    public void A_ratio_of_the_largest_numbers_is_printed()
    {
        Figures.Percent(Int128.MaxValue, Int128.MaxValue, halfUp: true).ShouldBe("100.00");
        Figures.Percent(Int128.MaxValue, 1, halfUp: false).ShouldBe($"{Int128.MaxValue}00.00");
    }

    [TestMethod]
    [DataRow(0, "0.00")]
    [DataRow(5, "0.05")]
    [DataRow(-5, "-0.05")]
    [DataRow(1250, "12.50")]
    [DataRow(-400, "-4.00")]
    [DataRow(int.MinValue, "-21474836.48")]
    public void Points_are_printed_with_two_places(int hundredths, string expected) => Figures.Points(hundredths).ShouldBe(expected);

    [TestMethod]
    [DataRow(1, 2, 0, "0.50")]
    [DataRow(1, 8, 2, "0.125")]
    [DataRow(-1, 8, 2, "-0.125")]
    [DataRow(1, 3, 2, "1/3")]
    [DataRow(2, 6, 0, "1/3")]
    [DataRow(10, 5, 0, "2")]
    [DataRow(10, 5, 2, "2.00")]
    [DataRow(0, 7, 2, "0.00")]
    public void An_exact_value_is_a_decimal_where_it_has_one_and_else_a_fraction(int numerator, int denominator, int places, string expected) =>
        Figures.Exact(numerator, denominator, places).ShouldBe(expected);

    [TestMethod]
    public void Cutting_off_is_never_above_and_rounding_never_off_by_more_than_half_a_hundredth() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[1, long.MaxValue]).Sample((numerator, denominator) =>
        {
            var exact = (BigInteger)numerator * 10_000;
            var cut = BigInteger.Parse(Figures.Percent(numerator, denominator, false).Replace(".", "", StringComparison.Ordinal), null);
            var rounded = BigInteger.Parse(Figures.Percent(numerator, denominator, true).Replace(".", "", StringComparison.Ordinal), null);
            (cut * denominator <= exact && exact < (cut + 1) * denominator).ShouldBeTrue();
            (BigInteger.Abs(rounded * denominator - exact) * 2 <= denominator).ShouldBeTrue();
        }, iter: 2_000, threads: 1);
}

namespace Appraisal.Benchmarks.Straight;

/// <summary>The sums, each at its lowest and its highest.</summary>
internal readonly ref struct Totals(Span<int> lowest, Span<int> highest)
{
    private const int BonusAtMost = 1000;
    private readonly Span<int> _lowest = lowest, _highest = highest;

    public int Lowest(Total total) => _lowest[(int)total];

    public int Highest(Total total) => _highest[(int)total];

    public void Add(in LineCells lines)
    {
        var (groups, rest) = (Sum(lines, Line.A1, Line.A2), lines.Sum(Line.A3_1, Line.A3_8));
        var a = Set(Total.A, (groups.Lowest + rest.Lowest, groups.Highest + rest.Highest));
        var (before, after) = (lines.Sum(Line.B1_1, Line.B2), lines.Sum(Line.B3_1, Line.B3_4));
        var b = Set(Total.B, (before.Lowest + after.Lowest, before.Highest + after.Highest));
        var c = Set(Total.C, lines.Sum(Line.C1_1, Line.C3_2));
        var d = Set(Total.D, lines.Sum(Line.D1, Line.D3));
        var e = Set(Total.E, lines.Sum(Line.E1_1, Line.E3_4));
        var f = Set(Total.F, lines.Sum(Line.F1, Line.F3_3));
        var earned = lines.Sum(Line.G1, Line.G2);
        var bonus = Set(Total.bonus, (Math.Min(BonusAtMost, earned.Lowest), Math.Min(BonusAtMost, earned.Highest)));
        var deduction = Set(Total.deduction, lines.Sum(Line.H1, Line.H1));
        Set(Total.four_priorities, lines.Sum(Line.P1, Line.P4));
        var satisfaction = lines.Sum(Line.F1, Line.F1);
        var standing = lines.Sum(Line.F2_1, Line.F3_3);
        var @base = Set(Total.@base, (
            a.Lowest + b.Lowest + c.Lowest + d.Lowest + e.Lowest + f.Lowest,
            a.Highest + b.Highest + c.Highest + d.Highest + e.Highest + f.Highest));
        Set(Total.total, (@base.Lowest + bonus.Lowest + deduction.Lowest, @base.Highest + bonus.Highest + deduction.Highest));
        Set(Total.party_strong, (a.Lowest + b.Lowest + satisfaction.Lowest, a.Highest + b.Highest + satisfaction.Highest));
        Set(Total.development_strong, (
            c.Lowest + d.Lowest + e.Lowest + standing.Lowest, c.Highest + d.Highest + e.Highest + standing.Highest));
    }

    private static (int Lowest, int Highest) Sum(in LineCells lines, Line one, Line other) =>
        (lines.Lowest(one) + lines.Lowest(other), lines.Highest(one) + lines.Highest(other));

    private (int Lowest, int Highest) Set(Total total, (int Lowest, int Highest) points)
    {
        (_lowest[(int)total], _highest[(int)total]) = points;
        return points;
    }
}

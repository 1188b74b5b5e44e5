using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Straight;

/// <summary>What is read over an organisation's honours.</summary>
internal readonly struct Honours
{
    private const int FewRows = 16;
    private static readonly int[] s_points = [400, 300, 200, 100];

    /// <summary>Those of the last 36 months; −1 where that is not known.</summary>
    public readonly int Recent;

    /// <summary>The hundredths of those of the year, the same matter once; −1 where that is not known.</summary>
    public readonly int Hundredths;

    public Honours(IReadOnlyList<Honour> honours, in Dates dates)
    {
        var (areLost, isMatterLost, counted) = (false, false, 0);
        for (var i = 0; i < honours.Count; i++)
        {
            var cells = honours[i].Cells;
            var day = cells[OfHonour.AwardedOn];
            if (day < 0)
                Recent = -1;
            else if (Recent >= 0 && day <= dates.AsOf && day >= dates.HonoursSince)
                Recent++;
            if (day >= 0 && !IsCounted(day, dates))
                continue;
            areLost |= day < 0 || cells[OfHonour.Level] < 0;
            isMatterLost |= cells[OfHonour.Matter] == Cell.Unreported;
            counted++;
        }
        // A matter that cannot be read may be that of another honour.
        Hundredths = areLost || (isMatterLost && counted > 1) ? -1 : counted == 0 ? 0 : Sum(honours, dates);
    }

    private static bool IsCounted(long day, in Dates dates) => day <= dates.AsOf && EnterpriseSums.IsOfYear(day, dates.Year);

    private static int Sum(IReadOnlyList<Honour> honours, in Dates dates)
    {
        if (honours.Count > FewRows)
            return SumOfMany(honours, dates);
        var sum = 0;
        for (var i = 0; i < honours.Count; i++)
        {
            if (!IsCounted(honours[i].Cells[OfHonour.AwardedOn], dates))
                continue;
            var (matter, points) = (honours[i].TextOf(OfHonour.MatterColumn), PointsOf(honours[i]));
            var isHighest = true;
            // Of those with the same matter the highest counts, of equal ones the first.
            for (var k = 0; k < honours.Count && isHighest && matter is not null; k++)
            {
                if (k == i || honours[k].TextOf(OfHonour.MatterColumn) != matter || !IsCounted(honours[k].Cells[OfHonour.AwardedOn], dates))
                    continue;
                var other = PointsOf(honours[k]);
                isHighest = other < points || (other == points && k > i);
            }
            sum += isHighest ? points : 0;
        }
        return sum;
    }

    private static int SumOfMany(IReadOnlyList<Honour> honours, in Dates dates)
    {
        var (sum, byMatter) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var honour in honours)
        {
            if (!IsCounted(honour.Cells[OfHonour.AwardedOn], dates))
                continue;
            if (honour.TextOf(OfHonour.MatterColumn) is { } matter)
                byMatter[matter] = Math.Max(PointsOf(honour), byMatter.GetValueOrDefault(matter));
            else
                sum += PointsOf(honour);
        }
        return sum + byMatter.Values.Sum();
    }

    private static int PointsOf(Honour honour) => s_points[honour.Cells[OfHonour.Level]];
}

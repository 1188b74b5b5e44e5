namespace Appraisal.Populations.Drawing;

/// <summary>
/// Draws facts as a profile would have them: at or above what a line asks for, or below it. Either side stands close to the bound as
/// often as not, on it and one short of it included, so that every band is reached from both sides.
/// </summary>
internal sealed class Effort(Draw draw, QualityProfile profile)
{
    private readonly double _fullShare = profile switch
    {
        QualityProfile.Exemplary => 2,
        QualityProfile.Model => 0.97,
        QualityProfile.Good => 0.77,
        QualityProfile.Average => 0.6,
        _ => 0.42,
    };

    public Draw Draw => draw;

    public QualityProfile Profile => profile;

    public bool IsExemplary => profile == QualityProfile.Exemplary;

    /// <summary>Is a line earned in full.</summary>
    public bool Meets() => draw.Chance(_fullShare);

    /// <summary>Is a line earned in full of which there are several about one thing, so that one failure in <paramref name="rarity"/> is enough.</summary>
    public bool Meets(int rarity) => draw.Chance(1 - (1 - _fullShare) / rarity);

    /// <summary>A count that should reach the one required.</summary>
    public long Times(int required)
    {
        if (Meets())
            return required + draw.Weighted(6, 2, 1, 1);
        var missing = profile >= QualityProfile.Average ? draw.Weighted(6, 3, 2, 1, 1) : draw.Weighted(8, 1);
        return Math.Max(0, required - 1 - missing);
    }

    /// <summary>A part of a whole that should reach a percentage; lower bands end at the lower bounds.</summary>
    public long PartOf(long whole, int topPercent, params ReadOnlySpan<int> lowerPercents)
    {
        var top = Reached(whole, topPercent);
        if (Meets())
            return draw.Weighted(4, 3, 3) switch { 0 => whole, 1 => top, _ => draw.Number(top, whole) };
        if (lowerPercents.Length == 0 || draw.Chance(profile >= QualityProfile.Average ? 0.4 : 0.8))
            return Math.Max(0, draw.Chance(0.6) ? top - 1 : draw.Number(whole * 6 / 10, top - 1));
        var lower = Reached(whole, draw.Of(lowerPercents));
        return Math.Max(0, draw.Weighted(3, 3, 2) switch { 0 => lower, 1 => lower - 1, _ => draw.Number(0, top - 1) });
    }

    /// <summary>A part of a whole that should be all of it, each missing percentage point costing a little.</summary>
    public long AllOf(long whole)
    {
        if (Meets())
            return whole;
        var missingPercent = profile switch
        {
            QualityProfile.Model => draw.Number(1, 3),
            QualityProfile.Good => draw.Number(1, 8),
            QualityProfile.Average => draw.Number(2, 25),
            _ => draw.Number(5, 70),
        };
        return Math.Max(0, whole - Math.Max(1, whole * missingPercent / 100));
    }

    /// <summary>The least part of a whole that reaches a percentage.</summary>
    public static long Reached(long whole, int percent) => (whole * percent + 99) / 100;
}

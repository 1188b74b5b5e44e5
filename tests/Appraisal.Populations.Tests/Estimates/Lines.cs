namespace Appraisal.Populations.Tests.Estimates;

/// <summary>The lines of one organisation counted at their worst: what is unreported earns nothing and takes its whole deduction.</summary>
internal sealed class Lines
{
    private readonly Dictionary<string, (decimal Points, decimal Maximum)> _points = [];

    public IReadOnlyDictionary<string, (decimal Points, decimal Maximum)> Points => _points;

    public decimal Sum(params ReadOnlySpan<string> ids)
    {
        var sum = 0m;
        foreach (var id in ids)
            sum += _points.Where(line => line.Key == id || line.Key.StartsWith(id + ".", StringComparison.Ordinal)).Sum(line => line.Value.Points);
        return sum;
    }

    /// <summary>An earning line: its maximum where it does not apply, else the points of the first band that holds.</summary>
    public void Earn(string id, decimal maximum, bool? notApplicable, params ReadOnlySpan<(bool? Holds, decimal Points)> bands) =>
        _points[id] = (Rounded(Earned(maximum, notApplicable, bands)), maximum);

    public static decimal Earned(decimal maximum, bool? notApplicable, params ReadOnlySpan<(bool? Holds, decimal Points)> bands)
    {
        if (notApplicable == true)
            return maximum;
        if (notApplicable is null)
            return 0;
        foreach (var (holds, points) in bands)
        {
            if (holds is null)
                return 0;
            if (holds == true)
                return points;
        }
        return 0;
    }

    /// <summary>A deducting line: all of it where the bad thing holds or may hold.</summary>
    public void Take(string id, decimal whole, bool? bad) => _points[id] = (bad == false ? 0 : -whole, 0);

    /// <summary>A deducting line that takes so much for each of a number of bad things.</summary>
    public void TakeEach(string id, decimal whole, decimal each, long? count) =>
        _points[id] = (count is { } number ? -Math.Min(whole, each * Math.Max(0, number)) : -whole, 0);

    /// <summary>0.2 lost for each percentage point below 100 %, in proportion.</summary>
    public void PerPoint(string id, decimal maximum, long? part, long? whole)
    {
        var points = part is not { } p || whole is not { } w ? 0
            : w == 0 ? maximum
            : Math.Max(0, maximum - Math.Max(0, 100 - 100m * p / w) * 0.2m);
        _points[id] = (Rounded(points), maximum);
    }

    /// <summary>Is part ÷ whole at or above a percentage.</summary>
    public static bool? Reaches(long? part, long? whole, long percent) => part * 100 >= whole * percent;

    private static decimal Rounded(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}

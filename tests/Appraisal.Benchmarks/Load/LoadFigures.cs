namespace Appraisal.Benchmarks.Load;

/// <summary>How calls ended, and how long each took.</summary>
/// <param name="Seconds">How long all of them took together.</param>
/// <param name="Milliseconds">Of each that was answered.</param>
/// <param name="Refused">How many were told to come back.</param>
/// <param name="Failed">How many ended otherwise; none should.</param>
internal sealed record LoadFigures(double Seconds, IReadOnlyList<double> Milliseconds, long Refused, long Failed)
{
    public double PerSecond => Milliseconds.Count / Seconds;

    /// <summary>The value that so many of a hundred do not exceed.</summary>
    public double Percentile(double percent)
    {
        var inOrder = Milliseconds.Order().ToList();
        return inOrder.Count == 0 ? double.NaN : inOrder[Math.Min(inOrder.Count - 1, (int)(inOrder.Count * percent / 100))];
    }
}

namespace Appraisal.Rules.Schemes;

/// <summary>A sum of lines, groups and other sums.</summary>
public sealed class SchemeTotal
{
    internal SchemeTotal()
    {
    }

    /// <summary>The id; that of a section where it is a section's.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>What adds up: ids of lines, groups and totals.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The most that its lines can earn, in hundredths.</summary>
    public required int RangeHundredths { get; init; }

    /// <summary>The cap on the sum, in hundredths; null where there is none.</summary>
    public int? AtMostHundredths { get; init; }

    /// <summary>Is it shown with its sign turned: a deduction as a positive number.</summary>
    public bool IsShownPositive { get; init; }

    /// <summary>Is it the sum of a section.</summary>
    public required bool IsSection { get; init; }
}

using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// A sum of lines, groups and other sums: plain, or each with its weight, or of those that reach a bound, a point for each. A line that
/// is left out where it does not apply is left out of its range too, and what the others earn is scaled up to the whole of it.
/// </summary>
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

    /// <summary>The least that the sum is, in hundredths; null where it can fall as far as it will.</summary>
    public int? AtLeastHundredths { get; init; }

    /// <summary>What each term is multiplied with; null where all count once.</summary>
    internal IReadOnlyList<NumberLiteral>? Weights { get; init; }

    /// <summary>The bound that each term must reach to count, a point each; null where points add up.</summary>
    internal IReadOnlyList<int>? CountedFromHundredths { get; init; }

    /// <summary>The range of each term, in hundredths, and whether it is a line that may be left out; null where none may.</summary>
    internal IReadOnlyList<(int RangeHundredths, bool CanBeLeftOut)>? Terms { get; init; }

    /// <summary>Is it shown with its sign turned: a deduction as a positive number.</summary>
    public bool IsShownPositive { get; init; }

    /// <summary>Is it the sum of a section.</summary>
    public required bool IsSection { get; init; }
}

using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Schemes;

/// <summary>A coverage measure: a share of enterprises, or a count of organisations towards a number.</summary>
public sealed class SchemeMeasure
{
    internal SchemeMeasure(Formula numerator) => Numerator = numerator;

    /// <summary>The id in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Clause Clause { get; init; }

    /// <summary>Does it count enterprises; else organisations.</summary>
    public required bool CountsEnterprises { get; init; }

    /// <summary>For a count: the number that it is measured against.</summary>
    public int? CountsTo { get; init; }

    /// <summary>What counts above the line; only where the denominator holds too.</summary>
    internal Formula Numerator { get; }

    /// <summary>What counts below the line; null for a count.</summary>
    internal Formula? Denominator { get; init; }
}

/// <summary>A dated target on a measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Numerator">The share asked for, as a fraction.</param>
/// <param name="Denominator">The share's denominator.</param>
/// <param name="DueOn">The day by whose end it is due.</param>
/// <param name="Clause">Where it comes from.</param>
public sealed record SchemeTarget(string Measure, long Numerator, long Denominator, DateOnly DueOn, Clause Clause);

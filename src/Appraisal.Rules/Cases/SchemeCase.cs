using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>用例: facts of one organisation, and what a scheme must make of them.</summary>
public sealed record SchemeCase
{
    /// <summary>What it shows, in the words of its writer; unique in its file.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The appraisal date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The scheme as it is in force on that date.</summary>
    public required Scheme Scheme { get; init; }

    /// <summary>The facts.</summary>
    public required OrganisationFacts Facts { get; init; }

    /// <summary>The other organisations that it is compared with; null where nobody is compared.</summary>
    public IReadOnlyList<OrganisationFacts>? Peers { get; init; }

    /// <summary>What is expected; at least one.</summary>
    public required IReadOnlyList<Expectation> Expected { get; init; }
}

/// <summary>The parts of a scorecard that a case can expect.</summary>
public enum ExpectedPart
{
    /// <summary>The outcome of a line: met, partial, unmet, unreported, not_applicable.</summary>
    Outcome,
    /// <summary>The points of a line that count, or with two dots the lowest and the highest.</summary>
    Points,
    /// <summary>What a line read.</summary>
    Measured,
    /// <summary>The bound of a line's best band.</summary>
    Threshold,
    /// <summary>The sentence of a line.</summary>
    Reason,
    /// <summary>A sum, as it is shown.</summary>
    Total,
    /// <summary>The satisfaction as the two numbers that were read.</summary>
    Satisfaction,
    /// <summary>The grade.</summary>
    Grade,
    /// <summary>The best grade left open.</summary>
    GradeHighest,
    /// <summary>A condition: true, false, undecided.</summary>
    Condition,
    /// <summary>Eligibility for a level: true, false, undecided.</summary>
    Eligibility,
    /// <summary>The kinds of veto in the scheme's order, unreported last.</summary>
    Vetoes,
}

/// <summary>One thing that a case expects.</summary>
/// <param name="Part">The part of the scorecard.</param>
/// <param name="Id">The id of the line, total, condition or level; empty where there is only one.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Value">The value as results have it.</param>
public sealed record Expectation(ExpectedPart Part, string Id, Place Place, string Value);

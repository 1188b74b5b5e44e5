using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>用例: facts of one organisation and of what else its committee supervises, and what a scheme must make of them.</summary>
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

    /// <summary>Its committee with all that it supervises, the organisation of the case first.</summary>
    public required CommitteeFacts Supervised { get; init; }

    /// <summary>The other organisations that it is compared with; null where nobody is compared.</summary>
    public IReadOnlyList<OrganisationFacts>? Peers { get; init; }

    /// <summary>What is expected; at least one.</summary>
    public required IReadOnlyList<Expectation> Expected { get; init; }

    /// <summary>Does it expect anything that is not the organisation's alone: of the committee, a measure, a duty.</summary>
    public bool ExpectsOfCommittee => Expected.Any(expected => expected.Part >= ExpectedPart.CommitteeOutcome);

    /// <summary>The committee once it is known where the organisation of the case stands among its peers.</summary>
    internal CommitteeFacts SupervisedAmong(IReadOnlyDictionary<string, PeerStanding> peers) =>
        Supervised with { Organisations = [Supervised.Organisations[0].Among(peers), .. Supervised.Organisations.Skip(1)] };
}

/// <summary>What a case can expect: the parts of a scorecard, then what is said of the committee and of all that it supervises.</summary>
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
    /// <summary>The outcome of a line of committees.</summary>
    CommitteeOutcome,
    /// <summary>The points of a line of committees.</summary>
    CommitteePoints,
    /// <summary>What a line of committees read.</summary>
    CommitteeMeasured,
    /// <summary>What a line of committees is measured against.</summary>
    CommitteeThreshold,
    /// <summary>The tilt index of a line of committees.</summary>
    CommitteeIndex,
    /// <summary>The sentence of a line of committees.</summary>
    CommitteeReason,
    /// <summary>The sum of the lines of committees.</summary>
    CommitteeScore,
    /// <summary>The committee's list, had it its district to itself.</summary>
    CommitteeList,
    /// <summary>A measure over the committee: the two numbers, and where each of its targets stands.</summary>
    Measure,
    /// <summary>How many owe a duty, of how many it is overdue and urgent.</summary>
    Duty,
}

/// <summary>One thing that a case expects.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Id">The id of the line, total, condition, level, measure or duty; empty where there is only one.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Value">The value as results have it.</param>
public sealed record Expectation(ExpectedPart Part, string Id, Place Place, string Value);

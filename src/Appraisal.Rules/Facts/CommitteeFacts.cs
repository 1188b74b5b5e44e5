namespace Appraisal.Rules.Facts;

/// <summary>
/// A supervising committee with all that it supervises: its organisations, and the enterprises that are in none. Enough to appraise it by
/// itself; the annual run, which streams, never holds one.
/// </summary>
public sealed record CommitteeFacts
{
    /// <summary>The committee, its district known.</summary>
    public required SupervisingCommittee Committee { get; init; }

    /// <summary>The organisations that name it, each with its enterprises.</summary>
    public required IReadOnlyList<OrganisationFacts> Organisations { get; init; }

    /// <summary>The enterprises in no organisation that coverage counts and that owe duties.</summary>
    public IReadOnlyList<Enterprise> Unaffiliated { get; init; } = [];

    /// <summary>The suspended enterprises in no organisation: their members are the committee's, and that is all.</summary>
    public IReadOnlyList<Enterprise> Suspended { get; init; } = [];

    /// <summary>What is known of rejected enterprises that may operate, ordered by credit code.</summary>
    public IReadOnlyList<Enterprise> Rejected { get; init; } = [];
}

namespace Appraisal.Rules.Proposals;

/// <summary>An enterprise that is to join others.</summary>
/// <param name="CreditCode">Its credit code.</param>
/// <param name="Community">Its village or community; empty where it is in none, or where that is unreported.</param>
/// <param name="FullMembers">正式党员: at least 1.</param>
public sealed record Joinable(string CreditCode, string Community, long FullMembers);

/// <summary>A proposed joint organisation.</summary>
/// <param name="Enterprises">Its enterprises, ordered by credit code.</param>
public sealed record JoinGroup(IReadOnlyList<Joinable> Enterprises)
{
    /// <summary>The full members of all together.</summary>
    public long FullMembers => Enterprises.Sum(enterprise => enterprise.FullMembers);

    /// <summary>Are all of one community.</summary>
    public bool IsOfOneCommunity => Enterprises[0].Community.Length > 0 && Enterprises.All(enterprise => enterprise.Community == Enterprises[0].Community);
}

/// <summary>Why an enterprise is in no group.</summary>
public enum JoinObstacle
{
    /// <summary>All that the committee could join have too few full members together.</summary>
    TooFewMembers,
    /// <summary>Those that are left would need more enterprises than a group may have.</summary>
    TooManyNeeded,
}

/// <summary>The groups of a committee, and who is in none.</summary>
/// <param name="Groups">The groups: those of one community first, by its name.</param>
/// <param name="Left">Who could not be grouped, ordered by credit code.</param>
/// <param name="Obstacle">Why; null where all are grouped.</param>
public sealed record JoinPlan(IReadOnlyList<JoinGroup> Groups, IReadOnlyList<Joinable> Left, JoinObstacle? Obstacle);

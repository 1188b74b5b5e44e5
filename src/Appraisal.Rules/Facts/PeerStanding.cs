namespace Appraisal.Rules.Facts;

/// <summary>
/// Where an organisation stands among its peers in one value of a scheme: a fact that comes from a first pass over all of them, not from
/// the ledger.
/// </summary>
/// <param name="Rank">One more than the number of peers that are better; ties share a rank.</param>
/// <param name="AtLeastAsGood">The number of peers that are at least as good, itself among them: the rank that a tie would have at its end.</param>
/// <param name="Count">The number of peers whose value is known, itself among them.</param>
/// <param name="Least">The lowest value, as a fraction.</param>
/// <param name="Most">The highest value, as a fraction.</param>
public sealed record PeerStanding(int Rank, int AtLeastAsGood, int Count, (Int128 Above, Int128 Below) Least, (Int128 Above, Int128 Below) Most);

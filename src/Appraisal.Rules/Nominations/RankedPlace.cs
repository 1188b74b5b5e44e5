namespace Appraisal.Rules.Nominations;

/// <summary>Where an eligible organisation stands among those of its district: all that its sentence says beside its own values.</summary>
/// <param name="Eligible">How many are eligible.</param>
/// <param name="Rank">Its rank, from 1; who is equal has the same.</param>
/// <param name="Tied">How many have this rank, itself among them.</param>
/// <param name="Places">The places of the level.</param>
/// <param name="FirstBelow">The first after the places; null where nobody is.</param>
public sealed record RankedPlace(int Eligible, int Rank, int Tied, int Places, Candidate? FirstBelow);

using Appraisal.Rules.Committees;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>What the rule network says of a case.</summary>
/// <param name="Scorecard">The scorecard of its organisation.</param>
/// <param name="Committee">Its committee; null where the case expects nothing of it.</param>
public sealed record AppraisedCase(Scorecard Scorecard, AppraisedCommittee? Committee)
{
    /// <summary>Appraises what a case is about: its organisation, among its peers where it has any, and its committee where it expects something of that.</summary>
    /// <param name="engine">The engine of the case's scheme.</param>
    /// <param name="found">The case.</param>
    /// <param name="cancellation">Stops the engine.</param>
    public static AppraisedCase Of(AppraisalEngine engine, SchemeCase found, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(found);
        var scorecard = found.Peers is { } peers ? engine.Score(found.AsOf, found.Facts, peers, cancellation) : engine.Score(found.AsOf, found.Facts, cancellation);
        return new AppraisedCase(scorecard, found.ExpectsOfCommittee ? engine.Appraise(found.AsOf, found.SupervisedAmong(scorecard.Facts.Peers), cancellation) : null);
    }
}

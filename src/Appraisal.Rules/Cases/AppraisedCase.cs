using Appraisal.Rules.Committees;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>What the rule network says of a case.</summary>
/// <param name="Scorecard">The scorecard of its organisation.</param>
/// <param name="Committee">Its committee; null where the case expects nothing of it.</param>
public sealed record AppraisedCase(Scorecard Scorecard, AppraisedCommittee? Committee);

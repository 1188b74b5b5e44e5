using Appraisal.Rules.Scorecards;

namespace Appraisal.Service.Store.Results;

/// <summary>Outcomes as they are stored, and back.</summary>
internal static class OutcomeCodes
{
    public static OutcomeCode Of(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => OutcomeCode.Met,
        LineOutcome.Partial => OutcomeCode.Partial,
        LineOutcome.Unmet => OutcomeCode.Unmet,
        LineOutcome.Unreported => OutcomeCode.Unreported,
        _ => OutcomeCode.NotApplicable,
    };

    public static LineOutcome Of(OutcomeCode code) => code switch
    {
        OutcomeCode.Met => LineOutcome.Met,
        OutcomeCode.Partial => LineOutcome.Partial,
        OutcomeCode.Unmet => LineOutcome.Unmet,
        OutcomeCode.Unreported => LineOutcome.Unreported,
        _ => LineOutcome.NotApplicable,
    };
}

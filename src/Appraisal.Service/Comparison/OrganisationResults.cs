using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Comparison;

/// <summary>What a run has of one organisation.</summary>
internal sealed record OrganisationResults(
    ScorecardRow Card,
    IReadOnlyList<TotalRow> Totals,
    IReadOnlyList<LineRow> Lines,
    IReadOnlyList<EligibilityRow> Eligibility,
    IReadOnlyList<RankRow> Ranks,
    IReadOnlyList<NominationRow> Nominations);

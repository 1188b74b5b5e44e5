using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Duties;

/// <summary>A duty that is certainly owed.</summary>
/// <param name="Duty">The duty of the scheme.</param>
/// <param name="Subject">The credit code, or the organisation's id.</param>
/// <param name="CommitteeId">The subject's own committee; empty where it has none.</param>
/// <param name="OwedSince">Since when; null where one ledger cannot know.</param>
/// <param name="IsOverdue">Is it certainly overdue at the appraisal date.</param>
/// <param name="IsUrgent">Is it certainly urgent.</param>
/// <param name="MissingItems">The ids of what is missing, in the order of the catalogue; empty where the duty is a single one.</param>
public sealed record DutyResult(
    SchemeDuty Duty,
    string Subject,
    string CommitteeId,
    DateOnly? OwedSince,
    bool IsOverdue,
    bool IsUrgent,
    IReadOnlyList<string> MissingItems);

using Appraisal.Rules.Coverage;
using Appraisal.Rules.Duties;

namespace Appraisal.Rules.Committees;

/// <summary>One committee appraised by itself, as if it were the only one of its district.</summary>
/// <param name="Result">Its lines, score and list; null where the scheme appraises no committees.</param>
/// <param name="Coverage">Each measure over the committee, one that counts towards a number over its district; a row for each target, the earliest first.</param>
/// <param name="Duties">What its organisations and enterprises certainly owe.</param>
public sealed record AppraisedCommittee(CommitteeResult? Result, IReadOnlyList<CoverageRow> Coverage, IReadOnlyList<DutyResult> Duties);

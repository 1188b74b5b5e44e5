using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>What an audit of a run came to.</summary>
/// <param name="Run">The run.</param>
/// <param name="Findings">What does not agree.</param>
/// <param name="Notes">What could not be compared, and why.</param>
internal sealed record AuditReport(RunRecord Run, Findings Findings, IReadOnlyList<string> Notes);

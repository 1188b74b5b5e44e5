using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Network;

/// <summary>Committees as subjects themselves, with their own facts and nothing else.</summary>
internal sealed class CommitteeBatch : SubjectBatch
{
    public CommitteeBatch(BatchLayout layout, DateOnly asOf, IReadOnlyList<SupervisingCommittee> subjects)
        : base(layout, asOf, subjects.Count) => layout.Own.Fill(Own, [.. subjects.Select(subject => subject.CellsOf(layout.Own.Sheet))]);
}

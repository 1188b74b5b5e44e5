using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Committees;

/// <summary>What a batch brings to the committees' figures: for each subject that names a committee what each term takes of it.</summary>
internal sealed class CommitteeFindings
{
    /// <summary>The committee, whose subject, the term by its place in the scheme, and the cell: a number or <see cref="Cell.Unreported"/>.</summary>
    public List<(string Committee, string Subject, int Term, long Cell)> Cells { get; } = [];

    /// <summary>The conditions on committees' own facts: the committee, the line by its place in the scheme, and whether it holds.</summary>
    public List<(string Committee, int Line, bool? Holds)> Held { get; } = [];
}

using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Tests.Committees;

/// <summary>Committees appraised with the network, each line compared with the second opinion.</summary>
internal static class AppraisedCommittees
{
    /// <summary>The results by committee.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="committees">The committees.</param>
    /// <param name="organisations">The organisations, cut into batches as the test likes.</param>
    /// <param name="enterprises">The operating enterprises in no organisation.</param>
    /// <param name="suspended">The suspended ones.</param>
    /// <param name="rejected">What is known of rejected enterprises that may operate.</param>
    /// <param name="rejectedOrganisations">What is known of rejected organisations.</param>
    public static IReadOnlyList<CommitteeResult> Of(
        AppraisalEngine engine, DateOnly asOf, IReadOnlyList<SupervisingCommittee> committees, IEnumerable<OrganisationFacts[]> organisations,
        IReadOnlyList<Enterprise>? enterprises = null, IReadOnlyList<Enterprise>? suspended = null, IReadOnlyList<Enterprise>? rejected = null,
        IReadOnlyList<PartyOrganisation>? rejectedOrganisations = null)
    {
        var (tally, coverage, again) = (new CommitteeTally(engine.Scheme), new CoverageTally(engine.Scheme), new CommitteeRecalculator(engine.Scheme, asOf));
        engine.AddCommittees(asOf, committees, tally);
        foreach (var committee in committees)
            coverage.AddCommittee(committee);
        foreach (var known in rejectedOrganisations ?? [])
        {
            tally.AddRejected(known);
            again.AddRejected(known);
        }
        foreach (var batch in organisations)
        {
            Add(engine.Appraise(asOf, batch), isCovered: true);
            Array.ForEach(batch, again.Add);
        }
        AddUnaffiliated(enterprises ?? [], isRejected: false, isCovered: true);
        AddUnaffiliated(suspended ?? [], isRejected: false, isCovered: false);
        AddUnaffiliated(rejected ?? [], isRejected: true, isCovered: true);
        var results = tally.Results(asOf, coverage.Rows(asOf));
        foreach (var result in results)
        {
            var committee = committees.Single(one => one.KeyText == result.CommitteeId);
            again.Lines(committee).ShouldBe(result.Lines.Select(line => new RecalculatedCommitteeLine(line.Outcome, line.Hundredths)), result.CommitteeId);
        }
        return results;

        void Add(AppraisedBatch batch, bool isCovered)
        {
            batch.AddTo(tally);
            if (!isCovered)
                return;
            batch.AddTo(coverage);
            tally.AddDuties(batch.Duties());
        }

        void AddUnaffiliated(IReadOnlyList<Enterprise> rows, bool isRejected, bool isCovered)
        {
            Add(engine.AppraiseUnaffiliated(asOf, rows, isRejected), isCovered);
            foreach (var row in rows)
                again.Add(row, isRejected, isCovered);
        }
    }

    /// <summary>A line of a result.</summary>
    public static CommitteeLineResult Line(this CommitteeResult result, string id) => result.Lines.Single(line => line.Line.Id == id);

    /// <summary>Outcome, points in hundredths, and the index where there is one.</summary>
    public static (LineOutcome Outcome, int Hundredths, string Index) Earned(this CommitteeLineResult line) => (line.Outcome, line.Hundredths, line.Index);
}

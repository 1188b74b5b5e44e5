using Appraisal.Contracts.V1;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Grpc.Results;

/// <summary>What a run counts under a committee.</summary>
internal static class CommitteeCounts
{
    public static void Fill(CommitteeSummary committee, AppraisalDatabase database, CompleteRun run)
    {
        using var connection = database.Open();
        if (run.Record.Purged is null)
            committee.Organisations = connection.Scalar(
                "SELECT COUNT(*) FROM fact_organisations WHERE row_number BETWEEN ?1 AND ?2 AND committee_id = ?3",
                RowNumber.First(run.Number), RowNumber.Last(run.Number), committee.CommitteeId) ?? 0;
        const string Duties = "SELECT COUNT(*) FROM duties WHERE run_number = ?1 AND committee_id = ?2";
        committee.DutiesOwed = connection.Scalar(Duties, run.Number, committee.CommitteeId) ?? 0;
        committee.DutiesOverdue = connection.Scalar($"{Duties} AND is_overdue", run.Number, committee.CommitteeId) ?? 0;
        using var coverage = database.Query($"""
            SELECT {CoverageMessages.Columns} FROM coverage c WHERE c.run_number = ?1 AND c.scope = 'committee' AND c.scope_id = ?2 ORDER BY c.measure, c.due_on
            """);
        coverage.BindAll(run.Number, committee.CommitteeId);
        while (coverage.Step())
            committee.Coverage.Add(CoverageMessages.Read(coverage, run.Scheme));
    }
}

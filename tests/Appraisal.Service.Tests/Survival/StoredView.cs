using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Tests.Survival;

/// <summary>What others see of a run in the database.</summary>
internal sealed class StoredView(AppraisalDatabase database, RunRecord run)
{
    private static readonly string[] s_views =
        ["completed_runs", "line_results", "total_results", "condition_results", "scorecard_results", "nomination_results", "committee_results", "committee_line_results", "proposal_results"];

    private static readonly string[] s_results =
        ["scorecards", "eligibility", "totals", "lines", "conditions", "vetoes", "ranks", "nominations", "coverage", "duties", "committee_scores", "committee_lines", "proposals"];

    private static readonly string[] s_ledger = ["subjects", "subject_enterprises", "sheet_counts", "rejected_rows", "rejected_organisations", "own_facts", .. FactCatalogue.Sheets.Select(sheet => $"fact_{sheet.Id}")];

    public void MustBeWhole()
    {
        using var connection = database.Open();
        long Count(string query) => connection.Scalar($"SELECT CAST(COALESCE(({query}), 0) AS bigint)") ?? 0;
        var isComplete = run.State == RunState.Complete;
        foreach (var view in s_views)
            (Count($"SELECT COUNT(*) FROM {view} WHERE run = '{run.Id}'") > 0).ShouldBe(isComplete, view);
        (run.Manifest is not null).ShouldBe(isComplete);

        long Rows(string table) => Count($"SELECT COUNT(*) FROM {table} WHERE run_number = {run.RunNumber}");
        foreach (var table in run.IsSealed ? [] : s_ledger.Append("chunks"))
            Rows(table).ShouldBe(0, table);
        s_results.Sum(Rows).ShouldBe(Count($"SELECT SUM(rows_stored) FROM chunks WHERE run_number = {run.RunNumber}"), "rows of chunks without a checkpoint, or the other way round");
        Rows("scorecards").ShouldBe(Count(
            $"SELECT SUM(last_organisation - first_organisation + 1) FROM chunks WHERE run_number = {run.RunNumber} AND last_organisation > 0"));
    }
}

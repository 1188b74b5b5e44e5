using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Benchmarks.Scale;

/// <summary>A question that is asked of a store: the statement that it rests on, and how the product asks it where that is more than the statement.</summary>
internal sealed record UsualQuery(string Name, string Sql, object?[] Parameters, Action? Ask = null);

/// <summary>The ten questions asked most: by <c>explain</c>, by a department for one of its own, by analysts.</summary>
internal static class UsualQueries
{
    public static IReadOnlyList<UsualQuery> Of(AppraisalDatabase database)
    {
        var runs = new RunStore(database, TimeProvider.System);
        var run = runs.Find(RunStore.Last);
        var (facts, results) = (new FactStore(database, Rules.Facts.FactSheets.Catalogue), new ResultStore(database));
        var middle = facts.OrganisationCount(run.RunNumber) / 2 + 1;
        var organisation = facts.Organisations(run.RunNumber, middle, middle).Single();
        var id = organisation.Organisation.KeyText;
        var district = organisation.Committee.DistrictCode;
        return
        [
            new("explain: one organisation with its facts, points, nominations",
                "SELECT organisation_number FROM subjects WHERE run_number = ?1 AND organisation_id = ?2", [run.RunNumber, id], () =>
                {
                    var number = facts.NumberOf(run.RunNumber, id)!.Value;
                    facts.Organisation(run.RunNumber, id);
                    results.RowsOf<LineRow>(run.RunNumber, number).Count();
                    results.RowsOf<NominationRow>(run.RunNumber, number).Count();
                }),
            new("lines of an organisation, by the analysts' view", "SELECT * FROM line_results WHERE run = ?1 AND organisation_id = ?2", [run.Id, id]),
            new("scorecards of a district", "SELECT * FROM scorecards WHERE run_number = ?1 AND district_code = ?2", [run.RunNumber, district]),
            new("average of each line of the run",
                "SELECT line_number, AVG(lowest_hundredths) FROM lines WHERE run_number = ?1 GROUP BY line_number", [run.RunNumber]),
            new("nominations of a level", "SELECT * FROM nominations WHERE run_number = ?1 AND level = ?2 ORDER BY district_code, place", [run.RunNumber, "district"]),
            new("coverage of a district", "SELECT * FROM coverage WHERE run_number = ?1 AND scope = ?2 AND scope_id = ?3", [run.RunNumber, "district", district]),
            new("duties of a committee", "SELECT * FROM duties WHERE run_number = ?1 AND committee_id = ?2", [run.RunNumber, organisation.Committee.KeyText]),
            new("what the ledger got wrong", "SELECT * FROM rejected_rows WHERE run_number = ?1 ORDER BY sequence", [run.RunNumber]),
            new("all runs with their state", "SELECT * FROM events WHERE run_number = ?1 ORDER BY event_number", [run.RunNumber], () => runs.List()),
            new("one total over all organisations",
                "SELECT COUNT(*), MIN(lowest_hundredths), MAX(lowest_hundredths) FROM totals WHERE run_number = ?1 AND total_number = ?2", [run.RunNumber, 0]),
        ];
    }

    public static void Ask(AppraisalDatabase database, UsualQuery query)
    {
        if (query.Ask is { } ask)
        {
            ask();
            return;
        }
        using var rows = database.Query(query.Sql);
        rows.BindAll(query.Parameters);
        while (rows.Step())
        {
        }
    }

    /// <summary>How the database goes about it: by which indexes, and what it looks through whole.</summary>
    public static string Plan(AppraisalDatabase database, UsualQuery query, bool isOnServer)
    {
        using var rows = database.Query((isOnServer ? "EXPLAIN (COSTS OFF) " : "EXPLAIN QUERY PLAN ") + query.Sql);
        rows.BindAll(query.Parameters);
        var steps = new List<string>();
        while (rows.Step())
            steps.Add(rows.Text(isOnServer ? 0 : 3).Trim());
        return string.Join("; ", steps.Where(step => step.Contains("SCAN", StringComparison.OrdinalIgnoreCase) || step.StartsWith("SEARCH", StringComparison.Ordinal)));
    }
}

using Appraisal.Service.Store.Copies;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Audit;

[TestClass]
public sealed class ChangedCellTests
{
    /// <summary>
    /// A column of each table of a group at a time, so that as many audits are made as the widest table has columns; what is changed of facts is
    /// named by their rows, what is changed of results while the facts are as they were.
    /// </summary>
    [TestMethod]
    [DataRow("facts", 90)]
    [DataRow("sealed with them", 20)]
    [DataRow("results", 50)]
    [DataRow("checkpoints", 4)]
    public void Every_cell_of_every_table_that_is_changed_is_found_and_its_table_named(string group, int least)
    {
        using var run = new AuditedRun();
        var tables = RunTables.All.Where(table => GroupOf(table) == group).Select(table => table.Shape).ToList();
        var (missed, changes) = (new List<string>(), 0);
        for (var place = 0; place < tables.Max(table => table.Columns.Count); place++)
        {
            using var copy = run.Copy();
            var changed = tables.Where(table => place < table.Columns.Count && table.Columns[place].Name is not ("run_number" or "row_number") && copy.Change(table, table.Columns[place]))
                .ToList();
            if (changed.Count == 0)
                continue;
            changes += changed.Count;
            var places = copy.Findings().Select(finding => finding.Place).ToList();
            missed.AddRange(changed.Where(table => !places.Any(found => found.StartsWith(table.Name, StringComparison.Ordinal)))
                .Select(table => $"{table.Name}.{table.Columns[place].Name}"));
        }

        missed.ShouldBeEmpty();
        changes.ShouldBeGreaterThan(least);
        run.Findings().ShouldBeEmpty();
    }

    private static string GroupOf(RunTable table) =>
        table.Shape.Name.StartsWith("fact_", StringComparison.Ordinal) || table == RunTables.OwnFacts ? "facts"
        : RunTables.Sealed.Contains(table) ? "sealed with them" : table.Shape.Name == "chunks" ? "checkpoints" : "results";

    [OnBothDatabases]
    [DataRow("runs", "ledger = '别处'")]
    [DataRow("events", "why = '别的' WHERE event_number = 2")]
    [DataRow("events", "detail = 'x' WHERE event_number = 1")]
    [DataRow("manifests", "manifest_json = '{}'")]
    [DataRow("manifests", "results_digest = 'x'")]
    [DataRow("manifests", "values_digest = 'x'")]
    [DataRow("scheme_lines", "maximum_hundredths = 1 WHERE line_number = 3")]
    [DataRow("scheme_totals", "text = '别的' WHERE total_number = 0")]
    [DataRow("scheme_conditions", "condition = 'x' WHERE condition_number = 0")]
    [DataRow("scheme_committee_lines", "text = 'x' WHERE line_number = 0")]
    [DataRow("committee_scores", "rank = rank + 1")]
    [DataRow("committee_lines", "hundredths = hundredths - 1 WHERE line_number = 0")]
    [DataRow("committee_lines", "threshold = '1/2' WHERE line_number = 8")]
    [DataRow("proposals", "group_id = 'ZD99' WHERE kind = 'instructor'")]
    [DataRow("lines", "lowest_hundredths = lowest_hundredths + 1 WHERE organisation_number = 3 AND line_number = 5")]
    [DataRow("fact_organisations", "talks = 9 WHERE row_number % 10 = 4")]
    [DataRow("chunks", "digest = 'x' WHERE chunk_number = 1")]
    public void A_record_that_is_changed_is_found_and_named(string table, string change)
    {
        using var run = new AuditedRun();

        run.Tamper(table, $"UPDATE {table} SET {change}");

        run.Findings().ShouldContain(finding => finding.Place.Contains(table, StringComparison.Ordinal));
    }

    [OnBothDatabases]
    public void A_count_of_a_chunk_in_the_manifest_is_found_and_named()
    {
        using var run = new AuditedRun();

        run.Tamper("manifests", """UPDATE manifests SET manifest_json = REPLACE(manifest_json, '"chunk":0,"first_organisation":1,', '"chunk":0,"first_organisation":7,')""");

        run.Findings().ShouldContain(finding => finding.Place == "manifest chunks 第 0 批");
    }

    [OnBothDatabases]
    public void A_count_beside_the_chunks_is_found_and_named()
    {
        using var run = new AuditedRun();

        run.Tamper("manifests", """UPDATE manifests SET manifest_json = REPLACE(manifest_json, '"beside_chunks": {', '"beside_chunks": { "honours": 1,')""");

        run.Findings().ShouldContain(finding => finding.Place == "manifest beside_chunks honours");
    }

    [OnBothDatabases]
    public void One_byte_of_the_scheme_is_found()
    {
        using var run = new AuditedRun();
        var sql = CurrentDatabase.Kind == DatabaseKind.Sqlite
            ? "UPDATE schemes SET scheme_yaml = CAST(REPLACE(CAST(scheme_yaml AS TEXT), '90%', '91%') AS BLOB)"
            : "UPDATE schemes SET scheme_yaml = set_byte(scheme_yaml, 100, get_byte(scheme_yaml, 100) # 1)";

        run.Tamper("schemes", sql);

        run.Findings().ShouldHaveSingleItem().Place.ShouldBe("schemes scheme_yaml");
    }

    [OnBothDatabases]
    [DataRow("lines", "organisation_number = 2 AND line_number = 0", "lines ZZ002 A1")]
    [DataRow("totals", "organisation_number = 2 AND total_number = 0", "totals ZZ002")]
    [DataRow("vetoes", "organisation_number > 0", "vetoes")]
    [DataRow("duties", "chunk_number = 0", "duties")]
    [DataRow("coverage", "scope = 'district'", "coverage")]
    [DataRow("committee_scores", "rank = 1", "committee_scores")]
    [DataRow("committee_lines", "line_number = 11", "committee_lines")]
    [DataRow("proposals", "kind = 'instructor'", "proposals")]
    [DataRow("chunks", "chunk_number = 1", "chunks")]
    [DataRow("fact_enterprises", "row_number % 10 = 5", "fact_enterprises")]
    [DataRow("fact_honours", "row_number > 0", "fact_")]
    [DataRow("events", "event_number = 2", "events")]
    public void A_row_that_was_deleted_is_found_and_named(string table, string which, string place)
    {
        using var run = new AuditedRun();

        run.Tamper(table, $"DELETE FROM {table} WHERE {which}");

        run.Findings().ShouldContain(finding => finding.Place.StartsWith(place, StringComparison.Ordinal));
    }

    [OnBothDatabases]
    public void A_row_of_an_organisation_that_the_run_does_not_have_is_found()
    {
        using var run = new AuditedRun();

        run.Tamper("totals", "INSERT INTO totals (run_number, organisation_number, total_number, lowest_hundredths, highest_hundredths) VALUES (1, 999, 0, 1, 1)");

        run.Findings().ShouldContain(finding => finding.Place == "totals");
    }
}

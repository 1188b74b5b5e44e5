using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Lays down, once a run's rows are all in, which rows belong to which organisation and in what order. SQLite sorts outside memory where it
/// must, each table is filled in the order of its key, so it only appends; and reading, the whole or a part, needs no sort any more.
/// </summary>
internal static class SubjectOrder
{
    /// <summary>
    /// The enterprise rows that name an accepted organisation and are not deregistered, rejected ones among them. CROSS JOIN keeps SQLite to the
    /// order written: through the run's rows once, each to its organisation.
    /// </summary>
    private const string Named = """
        named AS (
          SELECT s.organisation_number, e.credit_code, e.is_rejected, e.row_number
          FROM fact_enterprises e
          CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = e.organisation_id
          WHERE e.row_number BETWEEN ?2 AND ?3 AND (e.status IS NULL OR e.status <> ?4))
        """;

    private const string Subjects = """
        INSERT INTO subjects (run_number, organisation_number, organisation_id, row_number)
        SELECT ?1, ROW_NUMBER() OVER (ORDER BY organisation_id), organisation_id, row_number
        FROM fact_organisations
        WHERE row_number BETWEEN ?2 AND ?3
        ORDER BY organisation_id
        """;

    /// <summary>
    /// E(O). Accepted rows have a credit code each. Rejected ones may share one: such count once, and not at all beside an accepted row of it;
    /// those without a readable one count each.
    /// </summary>
    private const string Enterprises = $"""
        WITH {Named},
        counted AS (
          SELECT *, CASE WHEN credit_code <> '' THEN ROW_NUMBER() OVER (
            PARTITION BY organisation_number, credit_code ORDER BY is_rejected, row_number) ELSE 1 END AS occurrence
          FROM named)
        INSERT INTO subject_enterprises (run_number, organisation_number, position, row_number)
        SELECT ?1, organisation_number, ROW_NUMBER() OVER (PARTITION BY organisation_number ORDER BY credit_code, row_number), row_number
        FROM counted
        WHERE occurrence = 1
        ORDER BY organisation_number, credit_code, row_number
        """;

    /// <summary>
    /// The accepted incidents on the organisation or on an accepted enterprise of E(O), by id; after them, with no row, one that stands for any
    /// number of rejected incidents that name the organisation or any enterprise of E(O).
    /// </summary>
    private const string Incidents = $"""
        WITH {Named},
        fallen AS (
          SELECT s.organisation_number, i.is_rejected, i.incident_id, i.row_number
          FROM fact_incidents i
          CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = i.organisation_id
          WHERE i.row_number BETWEEN ?2 AND ?3
          UNION
          SELECT n.organisation_number, i.is_rejected, i.incident_id, i.row_number
          FROM named n
          CROSS JOIN fact_incidents i ON i.run_number = ?1 AND i.credit_code = n.credit_code
          WHERE n.credit_code <> '' AND (i.is_rejected OR NOT n.is_rejected)),
        listed AS (
          SELECT organisation_number, incident_id, row_number FROM fallen WHERE NOT is_rejected
          UNION ALL
          SELECT DISTINCT organisation_number, NULL, NULL FROM fallen WHERE is_rejected)
        INSERT INTO subject_incidents (run_number, organisation_number, position, row_number)
        SELECT ?1, organisation_number, ROW_NUMBER() OVER (PARTITION BY organisation_number ORDER BY row_number IS NULL, incident_id), row_number
        FROM listed
        ORDER BY organisation_number, row_number IS NULL, incident_id
        """;

    /// <returns>The number of organisations.</returns>
    public static long Lay(SqliteConnection connection, long runNumber)
    {
        Run(connection, runNumber, Subjects);
        Run(connection, runNumber, Enterprises, (long)EnterpriseStatus.Deregistered);
        Run(connection, runNumber, Incidents, (long)EnterpriseStatus.Deregistered);
        Run(connection, runNumber, OwnRows(FactCatalogue.Honours));
        Run(connection, runNumber, OwnRows(FactCatalogue.Exceptions));
        Statement.Run(connection, "UPDATE runs SET is_sealed = 1 WHERE run_number = ?1", runNumber);
        return Count(connection, runNumber);
    }

    /// <summary>The rows of a sheet that name the organisation itself, by their key.</summary>
    private static string OwnRows(Sheet sheet) => $"""
        INSERT INTO {SubjectTables.PartsOf(sheet)} (run_number, organisation_number, position, row_number)
        SELECT ?1, s.organisation_number, ROW_NUMBER() OVER (PARTITION BY s.organisation_number ORDER BY f.{sheet.Key.Id}), f.row_number
        FROM {FactTable.Of(sheet).Name} f
        CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = f.organisation_id
        WHERE f.row_number BETWEEN ?2 AND ?3
        ORDER BY s.organisation_number, f.{sheet.Key.Id}
        """;

    private static void Run(SqliteConnection connection, long runNumber, string sql, params long[] more) =>
        Statement.Run(connection, sql, [runNumber, RowNumber.First(runNumber), RowNumber.Last(runNumber), .. more]);

    private static long Count(SqliteConnection connection, long runNumber)
    {
        using var statement = new Statement(connection, "SELECT COUNT(*) FROM subjects WHERE run_number = ?1");
        statement.Bind(0, runNumber);
        statement.Step();
        return statement.Number(0);
    }
}

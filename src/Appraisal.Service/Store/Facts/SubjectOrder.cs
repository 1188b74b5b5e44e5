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
    private static readonly string[] s_partColumns = ["run_number", "organisation_number", "position", "row_number"];

    private const string Subjects = """
        INSERT INTO subjects (run_number, organisation_number, organisation_id, row_number)
        SELECT ?1, ROW_NUMBER() OVER (ORDER BY organisation_id), organisation_id, row_number
        FROM fact_organisations
        WHERE row_number BETWEEN ?2 AND ?3
        ORDER BY organisation_id
        """;

    /// <summary>
    /// The enterprise rows that name an accepted organisation and are not deregistered, rejected ones among them after accepted ones of the same
    /// credit code. CROSS JOIN, here and below, keeps SQLite to the order written: through the run's rows once, each to its organisation.
    /// </summary>
    private const string Enterprises = """
        SELECT s.organisation_number, e.row_number, e.credit_code
        FROM fact_enterprises e
        CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = e.organisation_id
        WHERE e.row_number BETWEEN ?2 AND ?3 AND (e.status IS NULL OR e.status <> ?4)
        ORDER BY s.organisation_number, e.credit_code, e.is_rejected, e.row_number
        """;

    /// <summary>
    /// The accepted incidents on the organisation or on an accepted enterprise of E(O), by id; after them, with no row, one that stands for any
    /// number of rejected incidents that name the organisation or any enterprise of E(O).
    /// </summary>
    private const string Incidents = """
        WITH fallen AS (
          SELECT s.organisation_number, i.is_rejected, i.incident_id, i.row_number
          FROM fact_incidents i
          CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = i.organisation_id
          WHERE i.row_number BETWEEN ?2 AND ?3
          UNION
          SELECT s.organisation_number, i.is_rejected, i.incident_id, i.row_number
          FROM fact_enterprises e
          CROSS JOIN fact_incidents i ON i.run_number = ?1 AND i.credit_code = e.credit_code
          CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = e.organisation_id
          WHERE e.row_number BETWEEN ?2 AND ?3 AND (e.status IS NULL OR e.status <> ?4)
            AND e.credit_code <> '' AND (i.is_rejected OR NOT e.is_rejected)),
        listed AS (
          SELECT organisation_number, row_number, incident_id FROM fallen WHERE NOT is_rejected
          UNION ALL
          SELECT DISTINCT organisation_number, NULL, NULL FROM fallen WHERE is_rejected)
        SELECT * FROM listed ORDER BY organisation_number, row_number IS NULL, incident_id
        """;

    /// <returns>The number of organisations.</returns>
    public static long Lay(SqliteConnection connection, long runNumber)
    {
        Statement.Run(connection, Subjects, runNumber, RowNumber.First(runNumber), RowNumber.Last(runNumber));
        const long Deregistered = (long)EnterpriseStatus.Deregistered;
        Lay(connection, runNumber, FactCatalogue.Enterprises, Enterprises, Deregistered);
        Lay(connection, runNumber, FactCatalogue.Incidents, Incidents, Deregistered);
        Lay(connection, runNumber, FactCatalogue.Honours, OwnRows(FactCatalogue.Honours));
        Lay(connection, runNumber, FactCatalogue.Exceptions, OwnRows(FactCatalogue.Exceptions));
        Statement.Run(connection, "UPDATE runs SET is_sealed = 1 WHERE run_number = ?1", runNumber);
        return Count(connection, runNumber);
    }

    /// <summary>The rows of a sheet that name the organisation itself, by their key.</summary>
    private static string OwnRows(Sheet sheet) => $"""
        SELECT s.organisation_number, f.row_number, f.{sheet.Key.Id}
        FROM {FactTable.Of(sheet).Name} f
        CROSS JOIN subjects s ON s.run_number = ?1 AND s.organisation_id = f.organisation_id
        WHERE f.row_number BETWEEN ?2 AND ?3
        ORDER BY 1, 3
        """;

    /// <summary>
    /// Counts through rows that come by organisation and key, and lays each down at its position. Of rows of one key the first counts: only
    /// rejected enterprises share one. Rows without a key count each. (SQLite could count too, by window functions, in three times the time.)
    /// </summary>
    private static void Lay(SqliteConnection connection, long runNumber, Sheet sheet, string ordered, params ReadOnlySpan<long> more)
    {
        using var rows = new Statement(connection, ordered);
        using var parts = new BulkInsert(connection, SubjectTables.PartsOf(sheet), s_partColumns);
        long[] parameters = [runNumber, RowNumber.First(runNumber), RowNumber.Last(runNumber), .. more];
        for (var place = 0; place < parameters.Length; place++)
            rows.Bind(place, parameters[place]);
        var (organisation, position, key) = (0L, 0L, "");
        while (rows.Step())
        {
            var isSameOrganisation = rows.Number(0) == organisation;
            var rowKey = rows.TextOrNull(2) ?? "";
            if (isSameOrganisation && rowKey.Length > 0 && rowKey == key)
                continue;
            (organisation, position, key) = (rows.Number(0), isSameOrganisation ? position + 1 : 1, rowKey);
            parts.Values.Bind(0, runNumber);
            parts.Values.Bind(1, organisation);
            parts.Values.Bind(2, position);
            if (rows.TryNumber(1, out var rowNumber))
                parts.Values.Bind(3, rowNumber);
            else
                parts.Values.BindNull(3);
            parts.Insert();
        }
    }

    private static long Count(SqliteConnection connection, long runNumber)
    {
        using var statement = new Statement(connection, "SELECT COUNT(*) FROM subjects WHERE run_number = ?1");
        statement.Bind(0, runNumber);
        statement.Step();
        return statement.Number(0);
    }
}

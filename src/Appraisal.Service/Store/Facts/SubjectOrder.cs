using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Lays down, once a run's rows are all in, which rows belong to which organisation and in what order. The database sorts outside memory where it
/// must, each table is filled in the order of its key, so it only appends; and reading, the whole or a part, needs no sort any more.
/// </summary>
internal sealed class SubjectOrder(StoreConnection connection, string join, long runNumber)
{
    private const string Subjects = """
        INSERT INTO subjects (run_number, organisation_number, organisation_id, row_number)
        SELECT ?1, ROW_NUMBER() OVER (ORDER BY organisation_id), organisation_id, row_number
        FROM fact_organisations
        WHERE row_number BETWEEN ?2 AND ?3
        ORDER BY organisation_id
        """;

    /// <returns>The number of organisations.</returns>
    public long Lay()
    {
        connection.Execute(Subjects, runNumber, RowNumber.First(runNumber), RowNumber.Last(runNumber));
        Lay(FactCatalogue.Enterprises, Enterprises, "key, is_rejected, row_number", EnterpriseStatus.Deregistered);
        Lay(FactCatalogue.Incidents, Incidents, "row_number IS NULL, key", EnterpriseStatus.Deregistered);
        Lay(FactCatalogue.Honours, OwnRows(FactCatalogue.Honours), "key");
        Lay(FactCatalogue.Exceptions, OwnRows(FactCatalogue.Exceptions), "key");
        return connection.Scalar("SELECT MAX(organisation_number) FROM subjects WHERE run_number = ?1", runNumber) ?? 0;
    }

    /// <summary>
    /// The enterprise rows that name an accepted organisation and are not deregistered, rejected ones among them after accepted ones of the same
    /// credit code. The join goes through the run's rows once, each to its organisation.
    /// </summary>
    private string Enterprises => $"""
        SELECT s.organisation_number, e.row_number, COALESCE(e.credit_code, '') AS key, e.is_rejected
        FROM fact_enterprises e
        {join} subjects s ON s.run_number = ?1 AND s.organisation_id = e.organisation_id
        WHERE e.row_number BETWEEN ?2 AND ?3 AND (e.status IS NULL OR e.status <> ?4)
        """;

    /// <summary>
    /// The accepted incidents on the organisation or on an accepted enterprise of E(O), by id; after them, with no row, one that stands for any
    /// number of rejected incidents that name the organisation or any enterprise of E(O).
    /// </summary>
    private string Incidents => $"""
        SELECT DISTINCT organisation_number, CASE WHEN is_rejected THEN NULL ELSE row_number END AS row_number,
          CASE WHEN is_rejected THEN '' ELSE incident_id END AS key
        FROM (
          SELECT s.organisation_number, i.is_rejected, i.incident_id, i.row_number
          FROM fact_incidents i
          {join} subjects s ON s.run_number = ?1 AND s.organisation_id = i.organisation_id
          WHERE i.row_number BETWEEN ?2 AND ?3
          UNION
          SELECT s.organisation_number, i.is_rejected, i.incident_id, i.row_number
          FROM fact_enterprises e
          {join} fact_incidents i ON i.run_number = ?1 AND i.credit_code = e.credit_code
          {join} subjects s ON s.run_number = ?1 AND s.organisation_id = e.organisation_id
          WHERE e.row_number BETWEEN ?2 AND ?3 AND (e.status IS NULL OR e.status <> ?4)
            AND e.credit_code <> '' AND (i.is_rejected OR NOT e.is_rejected)) AS fallen
        """;

    /// <summary>The rows of a sheet that name the organisation itself, by their key.</summary>
    private string OwnRows(Sheet sheet) => $"""
        SELECT s.organisation_number, f.row_number, f.{sheet.Key.Id} AS key
        FROM {FactTable.Of(sheet).Name} f
        {join} subjects s ON s.run_number = ?1 AND s.organisation_id = f.organisation_id
        WHERE f.row_number BETWEEN ?2 AND ?3
        """;

    /// <summary>
    /// Lays each row down at its position among those of its organisation. Of rows of one key the first counts: only rejected enterprises share one.
    /// Rows without a key count each.
    /// </summary>
    private void Lay(Sheet sheet, string rows, string order, params ReadOnlySpan<object?> more) => connection.Execute($"""
        INSERT INTO {SubjectTables.PartsOf(sheet)} (run_number, organisation_number, position, row_number)
        SELECT ?1, organisation_number, ROW_NUMBER() OVER (PARTITION BY organisation_number ORDER BY {order}) AS position, row_number
        FROM (
          SELECT part.*, LAG(key) OVER (PARTITION BY organisation_number ORDER BY {order}) AS key_before
          FROM ({rows}) AS part) AS counted
        WHERE key = '' OR key_before IS NULL OR key_before <> key
        ORDER BY organisation_number, {order}
        """, [runNumber, RowNumber.First(runNumber), RowNumber.Last(runNumber), .. more]);
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Looks up the names of a run's committees, organisations and enterprises by their keys. The facts are ordered by row, and a look through them for
/// each name would take the square of their number; a server asked for each name would take a journey for each. So the names of a sheet are copied
/// once, in the order of their keys, into a temporary file of SQLite's, whatever the database: beside memory, and gone with the process. For one thread.
/// </summary>
internal sealed class NameStore : IDisposable
{
    private const string Pragmas = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192";

    private readonly AppraisalDatabase _database;
    private readonly long _runNumber;
    private readonly SqliteConnection _names = new("Data Source=;Pooling=False");
    private readonly Dictionary<string, Statement> _queries = new(StringComparer.Ordinal);

    public NameStore(AppraisalDatabase database, long runNumber)
    {
        (_database, _runNumber) = (database, runNumber);
        _names.Open();
        Execute(Pragmas);
    }

    /// <summary>The name that an accepted row of a sheet has; null where no row has the key.</summary>
    public string? Find(string sheetId, string key)
    {
        if (!_queries.TryGetValue(sheetId, out var query))
            _queries[sheetId] = query = Copy(FactCatalogue.Find(sheetId)!);
        query.Bind(0, key);
        var name = query.Step() ? query.TextOrNull(0) : null;
        query.Reset();
        return name;
    }

    private SqliteStatement Copy(Sheet sheet)
    {
        var table = FactTable.Of(sheet);
        Execute($"CREATE TABLE {sheet.Id} (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID");
        using var rows = _database.Query($"""
            SELECT {sheet.Key.Id}, name FROM {table.Name}
            WHERE row_number BETWEEN ?1 AND ?2 {(table.HoldsRejected ? "AND NOT is_rejected" : "")} ORDER BY {sheet.Key.Id}
            """);
        rows.BindAll(RowNumber.First(_runNumber), RowNumber.Last(_runNumber));
        Execute("BEGIN");
        using (var insert = new SqliteStatement(_names, $"INSERT INTO {sheet.Id} VALUES (?1, ?2)"))
        {
            while (rows.Step())
            {
                insert.Bind(0, rows.Text(0));
                insert.Bind(1, rows.TextOrNull(1));
                insert.Run();
            }
        }
        Execute("COMMIT");
        return new SqliteStatement(_names, $"SELECT name FROM {sheet.Id} WHERE id = ?1");
    }

    private void Execute(string sql)
    {
        using var command = _names.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var query in _queries.Values)
            query.Dispose();
        _names.Dispose();
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Looks up the names of a run's committees, organisations and enterprises by their keys, in a table of its own that SQLite keeps outside
/// memory: the facts are ordered by row, and a look through them for each name would take the square of their number. For one thread.
/// </summary>
internal sealed class NameStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _queries = new(StringComparer.Ordinal);
    private readonly long _runNumber;

    public NameStore(AppraisalDatabase database, long runNumber)
    {
        (_connection, _runNumber) = (database.Open(), runNumber);
        Statement.Run(_connection, "PRAGMA temp_store = FILE");
    }

    /// <summary>The name that an accepted row of a sheet has; null where no row has the key.</summary>
    public string? Find(string sheetId, string key)
    {
        if (!_queries.TryGetValue(sheetId, out var query))
            _queries[sheetId] = query = Prepare(FactCatalogue.Find(sheetId)!);
        query.Bind(0, key);
        var name = query.Step() ? query.TextOrNull(0) : null;
        query.Reset();
        return name;
    }

    private Statement Prepare(Sheet sheet)
    {
        var (table, names) = (FactTable.Of(sheet), $"temp.names_{sheet.Id}");
        Statement.Run(_connection, $"CREATE TABLE {names} (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID");
        Statement.Run(_connection, $"""
            INSERT INTO {names} SELECT {sheet.Key.Id}, name FROM {table.Name}
            WHERE row_number BETWEEN ?1 AND ?2 {(table.HoldsRejected ? "AND NOT is_rejected" : "")} ORDER BY {sheet.Key.Id}
            """, RowNumber.First(_runNumber), RowNumber.Last(_runNumber));
        return new Statement(_connection, $"SELECT name FROM {names} WHERE id = ?1");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var query in _queries.Values)
            query.Dispose();
        _connection.Dispose();
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Looks up the names of a run's committees, organisations and enterprises by their keys, in a temporary table that the database keeps outside
/// memory: the facts are ordered by row, and a look through them for each name would take the square of their number. For one thread.
/// </summary>
internal sealed class NameStore : IDisposable
{
    private readonly StoreConnection _connection;
    private readonly Dictionary<string, Statement> _queries = new(StringComparer.Ordinal);
    private readonly long _runNumber;

    public NameStore(AppraisalDatabase database, long runNumber) => (_connection, _runNumber) = (database.OpenToHold(), runNumber);

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
        var (table, names) = (FactTable.Of(sheet), $"names_{sheet.Id}");
        _connection.Execute($"CREATE TEMPORARY TABLE {names} (id TEXT PRIMARY KEY, name TEXT)");
        _connection.Execute($"""
            INSERT INTO {names} SELECT {sheet.Key.Id}, name FROM {table.Name}
            WHERE row_number BETWEEN ?1 AND ?2 {(table.HoldsRejected ? "AND NOT is_rejected" : "")} ORDER BY {sheet.Key.Id}
            """, RowNumber.First(_runNumber), RowNumber.Last(_runNumber));
        return _connection.Prepare($"SELECT name FROM {names} WHERE id = ?1");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var query in _queries.Values)
            query.Dispose();
        _connection.Dispose();
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Facts;

/// <summary>Looks up the names of a run's committees, organisations and enterprises by their keys. For one thread.</summary>
internal sealed class NameStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _queries = new(StringComparer.Ordinal);
    private readonly long _runNumber;

    public NameStore(AppraisalDatabase database, long runNumber) => (_connection, _runNumber) = (database.Open(), runNumber);

    /// <summary>The name that an accepted row of a sheet has; null where no row has the key.</summary>
    public string? Find(string sheetId, string key)
    {
        if (!_queries.TryGetValue(sheetId, out var query))
        {
            var sheet = FactCatalogue.Find(sheetId)!;
            var accepted = sheet == FactCatalogue.Enterprises ? "AND NOT is_rejected" : "";
            _queries[sheetId] = query = new Statement(
                _connection, $"SELECT name FROM {FactTable.Of(sheet).Name} WHERE run_number = ?1 AND {sheet.Key.Id} = ?2 {accepted}");
            query.Bind(0, _runNumber);
        }
        query.Bind(1, key);
        var name = query.Step() ? query.TextOrNull(0) : null;
        query.Reset();
        return name;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var query in _queries.Values)
            query.Dispose();
        _connection.Dispose();
    }
}

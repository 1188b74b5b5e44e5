using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Results;

/// <summary>
/// Stores results chunk by chunk: the rows added since the last commit and the chunk's own row, its checkpoint, become visible together or not at
/// all. A chunk that is stored already cannot be stored again. Rows come cheapest in the order of their keys. For one thread; the prepared
/// statements serve the whole run.
/// </summary>
internal sealed class ResultWriter : IDisposable
{
    private readonly AppraisalDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<Type, BulkInsert> _inserts = [];
    private readonly long _runNumber;
    private SqliteTransaction? _transaction;
    private long _rows;

    internal ResultWriter(AppraisalDatabase database, long runNumber)
    {
        (_database, _runNumber) = (database, runNumber);
        _connection = database.Open();
    }

    /// <summary>Adds a row to the chunk.</summary>
    /// <exception cref="ArgumentException">The row is of another run.</exception>
    public void Add<TRow>(TRow row) where TRow : class, IResultRow
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.RunNumber != _runNumber)
            throw new ArgumentException($"A row of run {row.RunNumber} among the results of run {_runNumber}.", nameof(row));
        // The write lock is taken with the first row, so that a chunk is scored without holding up anyone.
        _transaction ??= _connection.BeginTransaction();
        var table = ResultTable<TRow>.Of(_database);
        if (!_inserts.TryGetValue(typeof(TRow), out var insert))
            _inserts.Add(typeof(TRow), insert = table.Inserter(_connection));
        table.Insert(insert, row);
        _rows++;
    }

    /// <summary>Commits the rows added since the last commit with their checkpoint.</summary>
    /// <param name="chunkNumber">The chunk, its number unique in the run.</param>
    /// <param name="firstOrganisation">The number of its first organisation; 0 for the step across all organisations.</param>
    /// <param name="lastOrganisation">The number of its last organisation; 0 likewise.</param>
    public void Commit(long chunkNumber, long firstOrganisation, long lastOrganisation)
    {
        Add(new ChunkRow
        {
            RunNumber = _runNumber,
            ChunkNumber = chunkNumber,
            FirstOrganisation = firstOrganisation,
            LastOrganisation = lastOrganisation,
            Rows = _rows,
        });
        _transaction!.Commit();
        Forget();
    }

    /// <summary>Drops the rows added since the last commit.</summary>
    public void Rollback() => Forget();

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        foreach (var insert in _inserts.Values)
            insert.Dispose();
        _connection.Dispose();
    }

    private void Forget()
    {
        _transaction?.Dispose();
        (_transaction, _rows) = (null, 0);
    }
}

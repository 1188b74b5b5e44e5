using System.Data.Common;
using Appraisal.Service.Store.Databases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>
/// A connection to the file. A run is held by an exclusive lock on a file of its own beside the database, attached to this connection: SQLite's
/// lock, which the system takes back with the connection or the process. The database's own file stays free for readers.
/// </summary>
internal sealed class SqliteStoreConnection(SqliteConnection connection, string path, CancellationToken stop) : StoreConnection
{
    private string? _holdFile;

    public override DbConnection Ado => connection;

    public SqliteConnection Sqlite => connection;

    public override Statement Prepare(string sql) => new SqliteStatement(connection, sql, stop);

    public override IRowInserter Inserter(TableShape table) => new SqliteInserter(connection, table);

    public override AppraisalContext Context() => new SqliteContext(SqliteDatabase.Options(connection));

    public override void Alone(StorePurpose purpose)
    {
        // There is one transaction that can write at a time anyway.
    }

    public override bool TryHold(long runNumber, string runId)
    {
        var file = $"{path}-run-{runId}";
        // Whoever holds it holds it for long: there is nothing to wait for.
        Execute("PRAGMA busy_timeout = 0");
        try
        {
            Execute("ATTACH ?1 AS run_hold", file);
            Execute("PRAGMA run_hold.locking_mode = EXCLUSIVE");
            Execute("CREATE TABLE IF NOT EXISTS run_hold.held (run_number)");
            Execute("INSERT INTO run_hold.held VALUES (?1)", runNumber);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }
        Execute(SqliteDatabase.BusyTimeout);
        _holdFile = file;
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Only then: a file taken away from a run that can go on could be held under its old name and its new one at once.</remarks>
    public override void ForgetHold()
    {
        if (_holdFile is null)
            return;
        Execute("DETACH run_hold");
        File.Delete(_holdFile);
        _holdFile = null;
    }

    public override void Dispose() => connection.Dispose();

    /// <inheritdoc/>
    /// <remarks>It takes the file's write lock at once, so that two never wait for each other.</remarks>
    protected override DbTransaction BeginTransaction() => connection.BeginTransaction();
}

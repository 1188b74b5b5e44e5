using System.Data.Common;
using Appraisal.Service.Store.Databases;
using Npgsql;

namespace Appraisal.Service.Store.Postgres;

/// <summary>A connection to the server. A run is held by an advisory lock of its session, which the server takes back with the connection.</summary>
internal sealed class PostgresStoreConnection(NpgsqlConnection connection, CancellationToken stop) : StoreConnection
{
    // The two halves of an advisory lock's key: whose it is, then the run or the purpose. Arbitrary, and never to be changed.
    private const int RunLock = 0x4150_5200;
    private const int PurposeLock = 0x4150_5201;

    public override DbConnection Ado => connection;

    public NpgsqlConnection Postgres => connection;

    public override Statement Prepare(string sql) => new PostgresStatement(connection, sql, stop);

    public override IRowInserter Inserter(TableShape table) => new PostgresInserter(connection, table);

    public override AppraisalContext Context() => new PostgresContext(PostgresDatabase.Options(connection));

    public override void Alone(StorePurpose purpose) => Execute("SELECT pg_advisory_xact_lock(?1::int, ?2::int)", PurposeLock, (int)purpose);

    public override bool TryHold(long runNumber, string runId)
    {
        using var statement = Prepare("SELECT pg_try_advisory_lock(?1::int, ?2::int)");
        statement.BindAll(RunLock, checked((int)runNumber));
        return statement.Step() && statement.Truth(0);
    }

    public override void ForgetHold()
    {
        // Closing the connection is enough.
    }

    public override void Dispose() => connection.Dispose();

    protected override DbTransaction BeginTransaction() => connection.BeginTransaction();
}

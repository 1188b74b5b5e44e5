using System.Data.Common;

namespace Appraisal.Service.Store.Databases;

/// <summary>An open connection. For one thread; PostgreSQL has one statement at a time under way on a connection.</summary>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>The connection as ADO.NET knows it.</summary>
    public abstract DbConnection Ado { get; }

    /// <summary>Prepares a statement; its parameters are <c>?1</c>, <c>?2</c> and so on.</summary>
    public abstract Statement Prepare(string sql);

    /// <summary>Begins to insert rows of a table.</summary>
    public abstract IRowInserter Inserter(TableShape table);

    /// <summary>The transaction that was begun last; whoever begins the next has ended it.</summary>
    public DbTransaction? Transaction { get; private set; }

    /// <summary>Begins a transaction that can write; those of others are waited for where the database must.</summary>
    public DbTransaction Begin() => Transaction = BeginTransaction();

    /// <summary>A context over this very connection.</summary>
    public abstract AppraisalContext Context();

    /// <summary>Within a transaction: nobody else is between this call and the end of a transaction that has called it for the same purpose.</summary>
    public abstract void Alone(StorePurpose purpose);

    /// <summary>
    /// Holds a run for this connection until it is closed, or its process is gone: the database's own lock, on the very connection that writes.
    /// </summary>
    /// <returns>False where another connection holds it; this one is then good for nothing else.</returns>
    public abstract bool TryHold(long runNumber, string runId);

    /// <summary>The run that is held will never be written again: what the lock left behind may go.</summary>
    public abstract void ForgetHold();

    /// <summary>Runs a statement once.</summary>
    public void Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = Prepare(sql);
        statement.BindAll(parameters);
        while (statement.Step())
        {
        }
    }

    /// <summary>The first number that a query gives; null where it gives none.</summary>
    public long? Scalar(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = Prepare(sql);
        statement.BindAll(parameters);
        return statement.Step() && statement.TryNumber(0, out var number) ? number : null;
    }

    public abstract void Dispose();

    /// <summary>Begins a transaction of the database's own.</summary>
    protected abstract DbTransaction BeginTransaction();
}

/// <summary>What only one transaction may do at a time. The numbers are keys of locks: never renumber.</summary>
internal enum StorePurpose
{
    Migrate = 1,
    BeginRun = 2,
    Nominate = 3,
}

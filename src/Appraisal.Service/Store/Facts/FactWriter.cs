using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Takes the rows of a run's ledger as they are read, sheets and rows in any order, and commits them in chunks. Nothing reads them before
/// <see cref="Seal"/>; a run whose writer was never sealed has part of its facts, and <see cref="FactStore.Writer"/> throws that part away.
/// For one thread.
/// </summary>
internal sealed class FactWriter : IDisposable
{
    // Long enough that a commit costs nothing beside its rows, short enough that the log beside the file stays small.
    private const int RowsInTransaction = 50_000;

    private readonly SqliteConnection _connection;
    private readonly long _runNumber;
    private readonly Dictionary<Sheet, Target> _targets = [];
    private readonly AppraisalDatabase _database;
    private SqliteTransaction? _transaction;
    private BulkInsert? _faults;
    private long _faultSequence;
    private int _rowsInTransaction;
    private bool _isSealed;

    /// <summary>Throws away what an earlier writer of the run, cut off, had stored: half a ledger is none.</summary>
    internal FactWriter(AppraisalDatabase database, long runNumber)
    {
        (_database, _connection, _runNumber) = (database, database.Open(), runNumber);
        using var transaction = _connection.BeginTransaction();
        foreach (var table in FactTable.All)
        {
            Statement.Run(_connection, $"DELETE FROM {table.Name} WHERE row_number BETWEEN ?1 AND ?2",
                RowNumber.First(runNumber), RowNumber.Last(runNumber));
        }
        Statement.Run(_connection, "DELETE FROM rejected_rows WHERE run_number = ?1", runNumber);
        transaction.Commit();
    }

    /// <summary>Stores an accepted row of any sheet.</summary>
    /// <exception cref="ArgumentException">The row has no key: such a row is never accepted.</exception>
    public void Append(FactRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.KeyText.Length == 0)
            throw new ArgumentException($"An accepted row of {row.Sheet} has its {row.Sheet.Key.Id}.", nameof(row));
        Insert(row, isRejected: false);
    }

    /// <summary>
    /// Stores what could be read of a rejected enterprise: its credit code (right or not), the organisation that it names, its status,
    /// district and committee. It stays in E(O) with every fact unreported, unless it is deregistered.
    /// </summary>
    public void AppendRejectedEnterprise(Enterprise row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Insert(row, isRejected: true);
    }

    /// <summary>Stores what could be read of a rejected incident: whom it names. It leaves their vetoes unreported.</summary>
    public void AppendRejectedIncident(Incident row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Insert(row, isRejected: true);
    }

    /// <summary>Stores one fault of the ledger; its sequence and its run are set here.</summary>
    public void AppendFault(RejectedRow fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var table = ResultTable<RejectedRow>.Of(_database);
        BeforeRow();
        table.Insert(_faults ??= table.Inserter(_connection), fault.In(_runNumber, ++_faultSequence));
        AfterRow();
    }

    /// <summary>
    /// Every row is in: numbers the organisations in the ordinal order of their ids (by code points, as the file's own order) and lays down
    /// which rows belong to each. All of it at once or not at all.
    /// </summary>
    /// <returns>The number of organisations.</returns>
    public long Seal()
    {
        Commit();
        using var transaction = _connection.BeginTransaction();
        var organisations = SubjectOrder.Lay(_connection, _runNumber);
        transaction.Commit();
        _isSealed = true;
        return organisations;
    }

    /// <summary>Keeps what is committed, drops the rows since; the database goes back as it was lent.</summary>
    public void Dispose()
    {
        _transaction?.Dispose();
        _faults?.Dispose();
        foreach (var target in _targets.Values)
            target.Insert.Dispose();
        _connection.Dispose();
    }

    private void Insert(FactRow row, bool isRejected)
    {
        BeforeRow();
        var target = TargetOf(row.Sheet);
        var values = target.Insert.Values;
        values.Bind(0, RowNumber.Of(_runNumber, ++target.Sequence));
        values.Bind(1, _runNumber);
        var place = 2;
        if (target.Table.HoldsRejected)
            values.Bind(place++, isRejected ? 1 : 0);
        RowCells.Bind(values, place, row, target.Table);
        target.Insert.Insert();
        AfterRow();
    }

    private void BeforeRow()
    {
        if (_isSealed)
            throw new InvalidOperationException("The facts of this run are sealed.");
        _transaction ??= _connection.BeginTransaction();
    }

    private void AfterRow()
    {
        if (++_rowsInTransaction == RowsInTransaction)
            Commit();
    }

    private Target TargetOf(Sheet sheet)
    {
        if (_targets.TryGetValue(sheet, out var target))
            return target;
        var table = FactTable.Of(sheet);
        return _targets[sheet] = new Target(table, new BulkInsert(_connection, table.Name, table.Columns));
    }

    private void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        (_transaction, _rowsInTransaction) = (null, 0);
    }

    private sealed class Target(FactTable table, BulkInsert insert)
    {
        public FactTable Table { get; } = table;

        public BulkInsert Insert { get; } = insert;

        public long Sequence { get; set; }
    }
}

using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Benchmarks.Stores;

/// <summary>Inserts by linq2db's BulkCopy over the model of EF Core: COPY in PostgreSQL, inserts of many rows in SQLite.</summary>
internal sealed class Linq2DbInsert : IBulkInsert
{
    private static readonly BulkCopyOptions s_options = new() { BulkCopyType = BulkCopyType.ProviderSpecific };

    private readonly StoreConnection _connection;
    private readonly AppraisalContext _context;

    public Linq2DbInsert(StoreConnection connection)
    {
        LinqToDBForEFTools.Initialize();
        (_connection, _context) = (connection, connection.Context());
    }

    public void Insert<TRow>(IReadOnlyList<TRow> rows) where TRow : class, IResultRow
    {
        _context.Database.UseTransaction(_connection.Transaction);
        _context.BulkCopy(s_options, rows);
        _context.Database.UseTransaction(null);
    }

    public void Dispose() => _context.Dispose();
}

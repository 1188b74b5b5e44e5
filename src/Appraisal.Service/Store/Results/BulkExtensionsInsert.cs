using Appraisal.Service.Store.Databases;
using EFCore.BulkExtensions;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>
/// Inserts by EFCore.BulkExtensions: prepared inserts in SQLite, COPY in PostgreSQL, by the model of EF Core. Only inserts, and rows whose keys the
/// product made: nothing is asked back and nothing is merged, which are its weak sides. It reads values through boxed objects, see decision 0005.
/// </summary>
internal sealed class BulkExtensionsInsert(StoreConnection connection) : IBulkInsert
{
    private static readonly BulkConfig s_config = new() { SetOutputIdentity = false };

    private readonly AppraisalContext _context = connection.Context();

    public void Insert<TRow>(IReadOnlyList<TRow> rows) where TRow : class, IResultRow
    {
        // Without a transaction that it knows it would begin one of its own, within the caller's.
        _context.Database.UseTransaction(connection.Transaction);
        try
        {
            _context.BulkInsert(rows, s_config);
        }
        finally
        {
            _context.Database.UseTransaction(null);
        }
    }

    public void Dispose() => _context.Dispose();
}

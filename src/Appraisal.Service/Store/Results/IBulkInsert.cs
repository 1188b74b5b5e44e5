namespace Appraisal.Service.Store.Results;

/// <summary>Inserts rows of any table on a connection that its caller has opened, in the transaction that it has begun.</summary>
internal interface IBulkInsert : IDisposable
{
    void Insert<TRow>(IReadOnlyList<TRow> rows) where TRow : class, IResultRow;
}

using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Results;

/// <summary>Inserts by the database's own fastest way: prepared statements in SQLite, COPY in PostgreSQL.</summary>
internal sealed class ResultInserter(StoreConnection connection) : IBulkInsert
{
    private readonly Dictionary<Type, IRowInserter> _inserters = [];

    public void Insert<TRow>(TRow row) where TRow : class, IResultRow
    {
        var inserter = Of<TRow>();
        ResultTable<TRow>.Bind(inserter.Values, row);
        inserter.Insert();
    }

    public void Insert<TRow>(IReadOnlyList<TRow> rows) where TRow : class, IResultRow
    {
        var inserter = Of<TRow>();
        foreach (var row in rows)
        {
            ResultTable<TRow>.Bind(inserter.Values, row);
            inserter.Insert();
        }
        inserter.Flush();
    }

    public void Flush()
    {
        foreach (var inserter in _inserters.Values)
            inserter.Flush();
    }

    public void Dispose()
    {
        foreach (var inserter in _inserters.Values)
            inserter.Dispose();
        _inserters.Clear();
    }

    private IRowInserter Of<TRow>() where TRow : class, IResultRow
    {
        if (!_inserters.TryGetValue(typeof(TRow), out var inserter))
            _inserters.Add(typeof(TRow), inserter = connection.Inserter(ResultTable<TRow>.Shape));
        return inserter;
    }
}

using Appraisal.Service.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>A table of results as EF's model describes it, with the compiled ways of a row into it and out of it.</summary>
/// <typeparam name="TRow">The kind of row.</typeparam>
internal sealed class ResultTable<TRow> where TRow : class, IResultRow
{
    private readonly string _name;
    private readonly string[] _columns;
    private readonly string _order;
    private readonly Action<Statement, TRow> _bind;
    private readonly Func<Statement, TRow> _read;

    private ResultTable(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(TRow))
            ?? throw new InvalidOperationException($"{typeof(TRow)} has no table.");
        var properties = entity.GetProperties().ToList();
        _name = entity.GetTableName()!;
        _columns = [.. properties.Select(property => property.GetColumnName())];
        _order = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => Quoted(property.GetColumnName())));
        var members = properties.Select(property => property.PropertyInfo!).ToList();
        (_bind, _read) = (RowColumns.Binder<TRow>(members), RowColumns.Reader<TRow>(members));
    }

    private static ResultTable<TRow>? s_known;

    /// <summary>The description, the same for every database: made once, from the first context that asks.</summary>
    public static ResultTable<TRow> Of(AppraisalDatabase database)
    {
        if (s_known is { } known)
            return known;
        using var context = database.Context();
        return s_known = new ResultTable<TRow>(context);
    }

    public BulkInsert Inserter(SqliteConnection connection) => new(connection, _name, _columns);

    public void Insert(BulkInsert into, TRow row)
    {
        _bind(into.Values, row);
        into.Insert();
    }

    /// <summary>Streams the rows for which a condition holds.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="orderBy">The columns that order them; null for those of the key.</param>
    /// <param name="where">The condition, with ?1, ?2 and so on for the parameters.</param>
    /// <param name="parameters">The parameters.</param>
    public IEnumerable<TRow> Rows(AppraisalDatabase database, string? orderBy, string where, params long[] parameters)
    {
        using var connection = database.Open();
        using var rows = new Statement(connection,
            $"SELECT {string.Join(", ", _columns.Select(Quoted))} FROM {Quoted(_name)} WHERE {where} ORDER BY {orderBy ?? _order}");
        for (var place = 0; place < parameters.Length; place++)
            rows.Bind(place, parameters[place]);
        while (rows.Step())
            yield return _read(rows);
    }

    private static string Quoted(string name) => $"\"{name}\"";
}

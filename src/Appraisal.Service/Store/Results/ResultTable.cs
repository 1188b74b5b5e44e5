using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Schema;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Results;

/// <summary>A table of results as its class describes it, with the compiled ways of a row into it and out of it.</summary>
/// <typeparam name="TRow">The kind of row.</typeparam>
internal static class ResultTable<TRow> where TRow : class, IResultRow
{
    private static readonly PropertyInfo[] s_properties = RowProperties.Of(typeof(TRow));
    private static readonly Func<IRowReader, TRow> s_read = RowColumns.Reader<TRow>(s_properties);

    /// <summary>Binds a row's values in the order of the shape's columns.</summary>
    public static Action<IRowValues, TRow> Bind { get; } = RowColumns.Binder<TRow>(s_properties);

    public static TableShape Shape { get; } = new(
        typeof(TRow).GetCustomAttribute<TableAttribute>()!.Name,
        [.. s_properties.Select(property => new TableColumn(SnakeCase.Of(property.Name), ColumnTypes.Of(property)))]);

    private static readonly string s_columns = string.Join(", ", Shape.Columns.Select(column => Quoted(column.Name)));

    private static readonly string s_order = string.Join(
        ", ", typeof(TRow).GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames.Select(name => Quoted(SnakeCase.Of(name))));

    /// <summary>Streams the rows for which a condition holds.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="orderBy">The columns that order them; null for those of the key.</param>
    /// <param name="where">The condition, with ?1, ?2 and so on for the parameters.</param>
    /// <param name="parameters">The parameters.</param>
    public static IEnumerable<TRow> Rows(AppraisalDatabase database, string? orderBy, string where, params object?[] parameters)
    {
        using var rows = database.Query($"SELECT {s_columns} FROM {Quoted(Shape.Name)} WHERE {where} ORDER BY {orderBy ?? s_order}");
        rows.BindAll(parameters);
        while (rows.Step())
            yield return s_read(rows);
    }

    private static string Quoted(string name) => $"\"{name}\"";
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Store.Databases;
using Google.Protobuf;

namespace Appraisal.Service.Grpc.Paging;

/// <summary>
/// A page of a list that the database keeps: filtered, ordered, and begun after the last row of the page before by comparing with its values, so that
/// a late page costs no more than the first. Whatever the caller wrote goes into it as a parameter.
/// </summary>
internal sealed class ListQuery
{
    private readonly List<object?> _parameters = [];
    private readonly StringBuilder _where = new();
    private readonly Page _page;
    private readonly IReadOnlyList<OrderTerm> _order;

    private ListQuery(Page page, IReadOnlyList<OrderTerm> order) => (_page, _order) = (page, order);

    /// <summary>Reads what a request asks for; what is wrong is refused, all of it.</summary>
    /// <param name="request">The request, with page_size, page_token, and perhaps filter and order_by.</param>
    /// <param name="fields">The fields of the list.</param>
    /// <param name="key">The fields that tell its rows apart, in their usual order; each is one that the list may be ordered by.</param>
    /// <param name="violations">What is wrong with the request so far.</param>
    public static ListQuery Read<TRequest>(TRequest request, IReadOnlyList<ListField> fields, IReadOnlyList<ListField> key, Violations violations)
        where TRequest : class, IMessage<TRequest>
    {
        var page = Page.Read(request, violations);
        var conditions = Filter.Read(TextOf(request, Filter.Field), fields, violations);
        var order = Order.Read(TextOf(request, Order.Field), fields, violations);
        var query = new ListQuery(page, [.. order, .. key.Where(field => order.All(term => term.Field != field)).Select(field => new OrderTerm(field, false))]);
        foreach (var condition in conditions)
            query.And($"{condition.Field.Sql} {condition.Comparison} {query.Parameter(condition.Value)}");
        if (page.After is { } after && !query.TryBeginAfter(after))
            violations.Add("page_token", Page.BadToken, ApiTexts.BadPageToken);
        violations.ThrowIfAny();
        return query;
    }

    /// <summary>Adds a parameter; gives its place.</summary>
    public string Parameter(object? value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_parameters.Count}");
    }

    /// <summary>Adds a condition that every row fulfils.</summary>
    public void And(string condition) => _where.Append(" AND (").Append(condition).Append(')');

    /// <summary>Adds that a value is one of several; none of none.</summary>
    public void AndIn(string sql, IEnumerable<string> values)
    {
        var list = string.Join(", ", values.Select(Parameter));
        And(list.Length == 0 ? "1 = 0" : $"{sql} IN ({list})");
    }

    /// <summary>Reads the page.</summary>
    /// <param name="database">Where the list is.</param>
    /// <param name="select">The columns that <paramref name="read"/> reads.</param>
    /// <param name="from">The tables, and a first condition after WHERE.</param>
    /// <param name="read">Makes a row of the statement's current one.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    public (List<TRow> Rows, string NextToken) Run<TRow>(AppraisalDatabase database, string select, string from, Func<IRowReader, TRow> read, CancellationToken cancellation)
    {
        var orderBy = string.Join(", ", _order.Select(term => $"{term.Field.Sql}{(term.IsDescending ? " DESC" : "")}"));
        var values = string.Join(", ", _order.Select(term => term.Field.Sql));
        using var statement = database.Query(string.Create(
            CultureInfo.InvariantCulture, $"SELECT {values}, {select} FROM {from}{_where} ORDER BY {orderBy} LIMIT {_page.Size + 1}"));
        statement.BindAll([.. _parameters]);
        var (rows, last) = (new List<TRow>(), "");
        while (statement.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Count == _page.Size)
                return (rows, _page.TokenAfter(last));
            last = KeyOf(statement);
            rows.Add(read(new Shifted(statement, _order.Count)));
        }
        return (rows, "");
    }

    private static string TextOf(IMessage request, string field) => request.Descriptor.FindFieldByName(field)?.Accessor.GetValue(request) as string ?? "";

    private string KeyOf(Statement row) => JsonSerializer.Serialize(_order.Select((term, place) => term.Field.Kind switch
    {
        FieldKind.Count or FieldKind.Points => row.Number(place).ToString(CultureInfo.InvariantCulture),
        FieldKind.Truth => row.Truth(place) ? "1" : "0",
        _ => row.Text(place),
    }));

    // After a row in the order (a, b desc, c): a > x, or a = x and b < y, or a = x and b = y and c > z.
    private bool TryBeginAfter(string after)
    {
        if (ValuesOf(after) is not { } values)
            return false;
        var places = values.Select(Parameter).ToList();
        var ways = new List<string>();
        for (var k = 0; k < _order.Count; k++)
        {
            var equal = Enumerable.Range(0, k).Select(i => $"{_order[i].Field.Sql} = {places[i]}");
            ways.Add(string.Join(" AND ", equal.Append($"{_order[k].Field.Sql} {(_order[k].IsDescending ? "<" : ">")} {places[k]}")));
        }
        And(string.Join(" OR ", ways));
        return true;
    }

    private List<object?>? ValuesOf(string after)
    {
        try
        {
            var texts = JsonSerializer.Deserialize<string[]>(after);
            if (texts?.Length != _order.Count)
                return null;
            return [.. texts.Zip(_order, (text, term) => term.Field.Kind switch
            {
                FieldKind.Count or FieldKind.Points => (object?)long.Parse(text, CultureInfo.InvariantCulture),
                FieldKind.Truth => text == "1",
                _ => text,
            })];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A row without the values of the order, which stand before the others.</summary>
    private sealed class Shifted(Statement row, int by) : IRowReader
    {
        public bool IsNull(int column) => row.IsNull(column + by);

        public long Number(int column) => row.Number(column + by);

        public string Text(int column) => row.Text(column + by);

        public bool Truth(int column) => row.Truth(column + by);

        public DateOnly Day(int column) => row.Day(column + by);

        public bool TryNumber(int column, out long number) => row.TryNumber(column + by, out number);

        public string? TextOrNull(int column) => row.TextOrNull(column + by);
    }
}

using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>
/// Inserts rows of one table through one prepared statement. Bind each column in <see cref="Values"/>, then <see cref="Insert"/>; what
/// is not bound again keeps the last row's value, so bind all. The transaction is the caller's.
/// </summary>
internal sealed class BulkInsert : IDisposable
{
    public BulkInsert(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns.Select(name => $"\"{name}\""));
        var values = string.Join(", ", Enumerable.Range(1, columns.Count).Select(place => "?" + place));
        Values = new Statement(connection, $"INSERT INTO \"{table}\" ({names}) VALUES ({values})");
    }

    /// <summary>The parameters, a place for each column in the order given.</summary>
    public Statement Values { get; }

    public void Insert() => Values.Run();

    public void Dispose() => Values.Dispose();
}

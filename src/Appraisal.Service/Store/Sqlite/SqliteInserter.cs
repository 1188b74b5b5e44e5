using Appraisal.Service.Store.Databases;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>Inserts through one prepared statement.</summary>
internal sealed class SqliteInserter(SqliteConnection connection, TableShape table) : IRowInserter
{
    private readonly SqliteStatement _insert = new(connection, Sql(table));

    public IRowValues Values => _insert;

    public void Insert() => _insert.Run();

    public void Flush()
    {
        // Each row went into the table as it came.
    }

    public void Dispose() => _insert.Dispose();

    private static string Sql(TableShape table)
    {
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", Enumerable.Range(1, table.Columns.Count).Select(place => "?" + place));
        return $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({values})";
    }
}

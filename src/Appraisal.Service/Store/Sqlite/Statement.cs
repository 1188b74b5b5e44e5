using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>
/// A prepared statement on SQLite's own interface: Microsoft.Data.Sqlite opens and guards the connection, but its parameters are boxed
/// objects, and a run binds hundreds of millions of numbers. Texts go and come as UTF-8 exactly; one that has no UTF-8 (half a
/// surrogate pair) is an error here and not a question mark in the file.
/// </summary>
internal sealed class Statement : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _buffer = new byte[256];

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs a statement once with the given numbers as its parameters.</summary>
    public static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<long> parameters)
    {
        using var statement = new Statement(connection, sql);
        for (var place = 0; place < parameters.Length; place++)
            statement.Bind(place, parameters[place]);
        statement.Run();
    }

    /// <param name="parameter">The parameter's place, from 0 as the columns.</param>
    /// <param name="value">The number.</param>
    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(_statement, parameter + 1, value));

    public void BindNull(int parameter) => Check(raw.sqlite3_bind_null(_statement, parameter + 1));

    public void Bind(int parameter, string? value)
    {
        if (value is null)
        {
            BindNull(parameter);
            return;
        }
        if (value.Length == 0)
        {
            // An empty span has no address, and a text without an address is NULL to SQLite.
            Check(raw.sqlite3_bind_text(_statement, parameter + 1, utf8z.FromSpan("\0"u8)));
            return;
        }
        var most = s_utf8.GetMaxByteCount(value.Length);
        if (_buffer.Length < most)
            _buffer = new byte[most];
        var length = s_utf8.GetBytes(value, _buffer);
        Check(raw.sqlite3_bind_text(_statement, parameter + 1, _buffer.AsSpan(0, length)));
    }

    /// <summary>Goes on to the next row; false where there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            Check(code);
        return false;
    }

    /// <summary>Makes it ready to run again with what is bound.</summary>
    public void Reset() => Check(raw.sqlite3_reset(_statement));

    /// <summary>Runs it to its end and makes it ready again.</summary>
    public void Run()
    {
        while (Step())
        {
        }
        Reset();
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>The number of a column; false where it is NULL. SQLite reads NULL as 0, so only a 0 is asked about: a call less for each other.</summary>
    public bool TryNumber(int column, out long number)
    {
        number = Number(column);
        return number != 0 || !IsNull(column);
    }

    /// <summary>The text of a column; null where it is NULL.</summary>
    public string? TextOrNull(int column)
    {
        var bytes = raw.sqlite3_column_blob(_statement, column);
        return bytes.Length > 0 ? s_utf8.GetString(bytes) : IsNull(column) ? null : "";
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The text of a column that is not NULL; its bytes are asked for, since a text may hold a NUL.</summary>
    public string Text(int column) => s_utf8.GetString(raw.sqlite3_column_blob(_statement, column));

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}

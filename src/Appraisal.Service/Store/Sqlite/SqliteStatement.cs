using System.Globalization;
using System.Text;
using Appraisal.Service.Store.Databases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>
/// A prepared statement on SQLite's own interface: Microsoft.Data.Sqlite opens and guards the connection, but its parameters are boxed
/// objects, and a run binds hundreds of millions of numbers. Texts go and come as UTF-8 exactly; one that has no UTF-8 (half a
/// surrogate pair) is an error here and not a question mark in the file. Truths are 0 and 1, days are ISO texts.
/// </summary>
internal sealed class SqliteStatement : Statement
{
    private const string IsoDay = "yyyy-MM-dd";

    // As EF Core writes and reads it.
    private const string IsoTime = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly CancellationToken _stop;
    private readonly IDisposable? _with;
    private byte[] _buffer = new byte[256];
    private CancellationTokenRegistration _stopping;
    private bool _isBegun;

    /// <param name="connection">The open connection.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="stop">Stops it while it is under way; of one that takes no time, as an insertion of a row, nothing need be stopped.</param>
    /// <param name="with">What goes with it.</param>
    public SqliteStatement(SqliteConnection connection, string sql, CancellationToken stop = default, IDisposable? with = null)
    {
        (_stop, _with) = (stop, with);
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public override void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(_statement, place + 1, value));

    public override void Bind(int place, bool value) => Bind(place, value ? 1L : 0L);

    public override void Bind(int place, DateOnly value) => Bind(place, value.ToString(IsoDay, CultureInfo.InvariantCulture));

    public override void Bind(int place, DateTime value) => Bind(place, value.ToString(IsoTime, CultureInfo.InvariantCulture));

    public override void BindNull(int place) => Check(raw.sqlite3_bind_null(_statement, place + 1));

    public override void Bind(int place, string? value)
    {
        if (value is null)
        {
            BindNull(place);
            return;
        }
        if (value.Length == 0)
        {
            // An empty span has no address, and a text without an address is NULL to SQLite.
            Check(raw.sqlite3_bind_text(_statement, place + 1, utf8z.FromSpan("\0"u8)));
            return;
        }
        var most = s_utf8.GetMaxByteCount(value.Length);
        if (_buffer.Length < most)
            _buffer = new byte[most];
        var length = s_utf8.GetBytes(value, _buffer);
        Check(raw.sqlite3_bind_text(_statement, place + 1, _buffer.AsSpan(0, length)));
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public override bool Step()
    {
        if (!_isBegun)
            Begin();
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_INTERRUPT && _stop.IsCancellationRequested)
            throw new OperationCanceledException("The statement was stopped.", _stop);
        if (code != raw.SQLITE_DONE)
            Check(code);
        return false;
    }

    public override void Reset()
    {
        End();
        Check(raw.sqlite3_reset(_statement));
    }

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public override bool Truth(int column) => Number(column) != 0;

    public override DateOnly Day(int column) => DateOnly.ParseExact(Text(column), IsoDay, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    /// <remarks>Its bytes are asked for, since a text may hold a NUL.</remarks>
    public override string Text(int column) => s_utf8.GetString(raw.sqlite3_column_blob(_statement, column));

    /// <inheritdoc/>
    /// <remarks>SQLite reads NULL as 0, so only a 0 is asked about: a call less for each other.</remarks>
    public override bool TryNumber(int column, out long number)
    {
        number = Number(column);
        return number != 0 || !IsNull(column);
    }

    public override string? TextOrNull(int column)
    {
        var bytes = raw.sqlite3_column_blob(_statement, column);
        return bytes.Length > 0 ? s_utf8.GetString(bytes) : IsNull(column) ? null : "";
    }

    public override void Dispose()
    {
        End();
        _statement.Dispose();
        _with?.Dispose();
    }

    // What begins after the stop notes that it was stopped: that runs to its end.
    private void Begin()
    {
        _isBegun = true;
        if (_stop.CanBeCanceled && !_stop.IsCancellationRequested)
            _stopping = _stop.Register(() => raw.sqlite3_interrupt(_database));
    }

    private void End()
    {
        _stopping.Dispose();
        _isBegun = false;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}

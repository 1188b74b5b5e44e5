using System.Text.RegularExpressions;
using Appraisal.Service.Store.Databases;
using Npgsql;
using NpgsqlTypes;

namespace Appraisal.Service.Store.Postgres;

/// <summary>A statement on Npgsql; its rows are streamed from the server as they are asked for.</summary>
internal sealed partial class PostgresStatement : Statement
{
    private readonly NpgsqlCommand _command;
    private readonly CancellationToken _stop;
    private readonly IDisposable? _with;
    private NpgsqlDataReader? _rows;
    private CancellationTokenRegistration _stopping;

    public PostgresStatement(NpgsqlConnection connection, string sql, CancellationToken stop, IDisposable? with = null)
    {
        (_stop, _with) = (stop, with);
        _command = new NpgsqlCommand(Place().Replace(sql, "$$$1"), connection);
        var places = Place().Matches(sql).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        for (var place = places.DefaultIfEmpty().Max(); place > 0; place--)
            _command.Parameters.Add(new NpgsqlParameter { Value = DBNull.Value });
    }

    public override void Bind(int place, long value) => Bind(place, value, NpgsqlDbType.Bigint);

    public override void Bind(int place, bool value) => Bind(place, value, NpgsqlDbType.Boolean);

    public override void Bind(int place, DateOnly value) => Bind(place, value, NpgsqlDbType.Date);

    public override void Bind(int place, DateTime value) => Bind(place, value, NpgsqlDbType.TimestampTz);

    public override void BindNull(int place) => _command.Parameters[place].Value = DBNull.Value;

    public override void Bind(int place, string? value)
    {
        if (value is null)
            BindNull(place);
        else
            Bind(place, value, NpgsqlDbType.Text);
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public override bool Step()
    {
        try
        {
            return (_rows ??= Begun()).Read();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.QueryCanceled && _stop.IsCancellationRequested)
        {
            throw new OperationCanceledException("The statement was stopped.", exception, _stop);
        }
    }

    public override void Reset()
    {
        _stopping.Dispose();
        _rows?.Dispose();
        _rows = null;
    }

    public override bool IsNull(int column) => _rows!.IsDBNull(column);

    public override long Number(int column) => _rows!.GetInt64(column);

    public override string Text(int column) => _rows!.GetString(column);

    public override bool Truth(int column) => _rows!.GetBoolean(column);

    public override DateOnly Day(int column) => _rows!.GetFieldValue<DateOnly>(column);

    public override bool TryNumber(int column, out long number)
    {
        var isNull = IsNull(column);
        number = isNull ? 0 : Number(column);
        return !isNull;
    }

    public override string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public override void Dispose()
    {
        Reset();
        _command.Dispose();
        _with?.Dispose();
    }

    // What begins after the stop notes that it was stopped: that runs to its end.
    private NpgsqlDataReader Begun()
    {
        if (_stop.CanBeCanceled && !_stop.IsCancellationRequested)
            _stopping = _stop.Register(_command.Cancel);
        return _command.ExecuteReader();
    }

    private void Bind(int place, object value, NpgsqlDbType type)
    {
        var parameter = _command.Parameters[place];
        (parameter.NpgsqlDbType, parameter.Value) = (type, value);
    }

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Place();
}

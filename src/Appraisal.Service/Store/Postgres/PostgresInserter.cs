using Appraisal.Service.Store.Databases;
using Npgsql;
using NpgsqlTypes;

namespace Appraisal.Service.Store.Postgres;

/// <summary>
/// Inserts by binary COPY. A connection can copy into one table at a time, and rows of several come mixed: so each table's rows wait here, and go
/// together.
/// </summary>
internal sealed class PostgresInserter : IRowInserter, IRowValues
{
    // Enough that a COPY's own cost is nothing beside its rows, little enough to hold: of enterprises, which have sixty columns, a thousand rows.
    private const int MostRows = 8_192;
    private const int MostCells = 1 << 16;

    private readonly NpgsqlConnection _connection;
    private readonly string _copy;
    private readonly NpgsqlDbType[] _types;
    private readonly bool[] _isNull;
    private readonly long[] _numbers;
    private readonly string?[] _texts;
    private readonly int _rowsHeld;
    private int _rows;

    public PostgresInserter(NpgsqlConnection connection, TableShape table)
    {
        _connection = connection;
        _copy = $"COPY \"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)";
        _types = [.. table.Columns.Select(column => TypeOf(column.Type))];
        _rowsHeld = Math.Min(MostRows, MostCells / _types.Length);
        var cells = _rowsHeld * _types.Length;
        (_isNull, _numbers, _texts) = (new bool[cells], new long[cells], new string?[cells]);
    }

    public IRowValues Values => this;

    public void Bind(int place, long value) => (_isNull[Cell(place)], _numbers[Cell(place)]) = (false, value);

    public void Bind(int place, bool value) => Bind(place, value ? 1L : 0L);

    public void Bind(int place, DateOnly value) => Bind(place, value.DayNumber);

    public void BindNull(int place) => _isNull[Cell(place)] = true;

    public void Bind(int place, string? value) => (_isNull[Cell(place)], _texts[Cell(place)]) = (value is null, value ?? "");

    public void Insert()
    {
        if (++_rows == _rowsHeld)
            Flush();
    }

    public void Flush()
    {
        if (_rows == 0)
            return;
        using var copy = _connection.BeginBinaryImport(_copy);
        for (int row = 0, cell = 0; row < _rows; row++)
        {
            copy.StartRow();
            foreach (var type in _types)
                Write(copy, type, cell++);
        }
        copy.Complete();
        Array.Clear(_texts, 0, _rows * _types.Length);
        _rows = 0;
    }

    public void Dispose()
    {
        // What was not flushed was not wanted: its transaction is given up.
    }

    private int Cell(int place) => _rows * _types.Length + place;

    private void Write(NpgsqlBinaryImporter copy, NpgsqlDbType type, int cell)
    {
        if (_isNull[cell])
        {
            copy.WriteNull();
            return;
        }
        switch (type)
        {
            case NpgsqlDbType.Text: copy.Write(_texts[cell]!, type); break;
            case NpgsqlDbType.Bigint: copy.Write(_numbers[cell], type); break;
            case NpgsqlDbType.Integer: copy.Write(checked((int)_numbers[cell]), type); break;
            case NpgsqlDbType.Smallint: copy.Write(checked((short)_numbers[cell]), type); break;
            case NpgsqlDbType.Boolean: copy.Write(_numbers[cell] != 0, type); break;
            default: copy.Write(DateOnly.FromDayNumber((int)_numbers[cell]), NpgsqlDbType.Date); break;
        }
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        ColumnTypes.Text => NpgsqlDbType.Text,
        ColumnTypes.Whole => NpgsqlDbType.Bigint,
        ColumnTypes.Integer => NpgsqlDbType.Integer,
        ColumnTypes.Short => NpgsqlDbType.Smallint,
        ColumnTypes.Truth => NpgsqlDbType.Boolean,
        ColumnTypes.Day => NpgsqlDbType.Date,
        _ => throw new InvalidOperationException($"No COPY for the type {type}."),
    };
}

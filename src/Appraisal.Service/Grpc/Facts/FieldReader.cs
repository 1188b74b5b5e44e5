using System.Globalization;
using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Errors;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Type;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>
/// Reads one field of a message into the column of the same name. A value is read as the ledger's cell of the same text would be, so that the
/// same limits hold and the same sentences are said.
/// </summary>
internal sealed class FieldReader
{
    private readonly FieldDescriptor _field;
    private readonly CellReader _cells;

    public FieldReader(Column column, FieldDescriptor field)
    {
        (Column, _field) = (column, field);
        _cells = new CellReader(column);
    }

    public Column Column { get; }

    /// <summary>Reads the field; false where it is absent, or empty as a ledger's cell is.</summary>
    public bool Read(IMessage message, FactRow row, string path, Violations violations)
    {
        if (!_field.Accessor.HasValue(message))
            return false;
        var value = _field.Accessor.GetValue(message);
        switch (value)
        {
            case string text:
                return Cell(text.AsSpan().Trim(), row, path, violations);
            case bool truth:
                row.Set(Column, truth ? 1 : 0);
                return true;
            case long or int when _field.FieldType is FieldType.Int64 or FieldType.Int32:
                return Cell(Convert.ToString(value, CultureInfo.InvariantCulture), row, path, violations);
            case Google.Type.Decimal number:
                return Cell(number.Value.AsSpan().Trim(), row, path, violations);
            case Date date:
                return Day(date, row, path, violations);
            default:
                return Choice(Convert.ToInt32(value, CultureInfo.InvariantCulture), row, path, violations);
        }
    }

    private bool Cell(ReadOnlySpan<char> text, FactRow row, string path, Violations violations)
    {
        if (text.IsEmpty)
            return false;
        if (_cells.Read(text, row) is { } fault)
            violations.Add($"{path}.{_field.Name}", CellFaultReason.Of(fault), ApiTexts.Cell(fault, Column));
        return true;
    }

    private bool Day(Date date, FactRow row, string path, Violations violations)
    {
        if (Days.Read(date) is { } day)
            row.Set(Column, day.DayNumber);
        else
            violations.Add($"{path}.{_field.Name}", CellFaultReason.Of(CellFault.NoSuchDay), ApiTexts.NotADay);
        return true;
    }

    private bool Choice(int number, FactRow row, string path, Violations violations)
    {
        if (number == 0)
            return false;
        if (number > 0 && number <= Column.Choices.Count)
            row.Set(Column, number - 1);
        else
            violations.Add($"{path}.{_field.Name}", CellFaultReason.Of(CellFault.NotAChoice), ApiTexts.UnknownChoice(Column, number));
        return true;
    }
}

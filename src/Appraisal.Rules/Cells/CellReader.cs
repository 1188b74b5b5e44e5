using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Cells;

/// <summary>Reads the cells of one column into a row as the column's type has it.</summary>
public sealed class CellReader
{
    private readonly Column _column;
    private readonly WordText _words;
    private readonly Func<string, CellFault?> _shape;

    /// <summary>A reader of the cells of a column.</summary>
    public CellReader(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        _column = column;
        _words = column.Type == CellType.Choice ? WordText.Of(column.Choices) : WordText.Truths;
        _shape = column.Type == CellType.Code ? CodeText.ShapeOf(column) : CodeText.Text;
    }

    /// <summary>Sets the cell of a row from a trimmed text that is not empty; leaves it unreported and says why where it cannot.</summary>
    public CellFault? Read(ReadOnlySpan<char> text, FactRow row)
    {
        var fault = _column.IsText ? ReadText(text.ToString(), row) : ReadValue(text, row);
        if (fault is not null)
            row.SetUnreported(_column);
        return fault;
    }

    private CellFault? ReadText(string text, FactRow row)
    {
        if (_column.Type == CellType.Text)
            text = CodeText.WithPlainBreaks(text);
        var fault = _shape(text);
        if (fault is null)
            row.Set(_column, text);
        return fault;
    }

    private CellFault? ReadValue(ReadOnlySpan<char> text, FactRow row)
    {
        long cell;
        var fault = _column.Type switch
        {
            CellType.Date => DateText.Read(text, out cell),
            CellType.Choice or CellType.Truth => _words.Read(text, out cell),
            _ => NumberText.Read(text, _column.Type, out cell),
        };
        if (fault is null)
            row.Set(_column, cell);
        return fault;
    }
}

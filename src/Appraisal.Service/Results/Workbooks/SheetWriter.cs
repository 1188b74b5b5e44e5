using System.Globalization;

namespace Appraisal.Service.Results.Workbooks;

/// <summary>Writes the rows of one sheet as they come; nothing of them stays in memory.</summary>
internal sealed class SheetWriter
{
    private const int HeaderStyle = 1;

    // Excel's day 1 is 1900-01-01, and it believes in a 29 February 1900: from 1 March on, the days since 1899-12-30.
    private static readonly int s_dayZero = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly int s_firstDay = new DateOnly(1900, 3, 1).DayNumber;

    private readonly TextWriter _xml;
    private readonly IReadOnlyList<WorkbookColumn> _columns;
    private readonly string[] _letters;

    internal SheetWriter(TextWriter xml, IReadOnlyList<WorkbookColumn> columns)
    {
        (_xml, _columns) = (xml, columns);
        _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
    }

    /// <summary>The rows written, the header not among them.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes the next row.</summary>
    /// <param name="cells">A cell for each column, in their order.</param>
    /// <exception cref="ArgumentException">More or fewer cells than columns, or one that its column does not hold.</exception>
    public void Row(params ReadOnlySpan<WorkbookCell> cells)
    {
        if (cells.Length != _columns.Count)
            throw new ArgumentException($"{cells.Length} cells for {_columns.Count} columns.", nameof(cells));
        var row = ++Rows + 1;
        Begin(row);
        for (var place = 0; place < cells.Length; place++)
        {
            if (cells[place].Content != CellContent.Empty)
                Cell(row, place, cells[place]);
        }
        End();
    }

    internal void Header()
    {
        Begin(1);
        for (var place = 0; place < _columns.Count; place++)
            Text(1, place, HeaderStyle, _columns[place].Header);
        End();
    }

    /// <summary>A sentence in place of the rows; it runs on over the empty cells beside it.</summary>
    internal void Note(string text)
    {
        Begin(2);
        Text(2, 0, (int)ColumnKind.Text, text);
        End();
    }

    private void Cell(long row, int place, WorkbookCell cell)
    {
        var column = _columns[place];
        var isFitting = cell.Content switch
        {
            CellContent.Text => column.Kind is ColumnKind.Text or ColumnKind.Sentence,
            CellContent.Day => column.Kind == ColumnKind.Date,
            _ => column.Kind is ColumnKind.Integer or ColumnKind.Points or ColumnKind.Percent,
        };
        if (!isFitting)
            throw new ArgumentException($"Column {column.Header} of {column.Kind} holds no {cell.Content}.", nameof(cell));
        if (cell.Content == CellContent.Text)
            Text(row, place, (int)column.Kind, cell.Text!);
        else if (cell.Content == CellContent.Number)
            Number(row, place, (int)column.Kind, cell.Number);
        else if (cell.Number >= s_firstDay)
            Number(row, place, (int)column.Kind, cell.Number - s_dayZero);
        else
            Text(row, place, (int)ColumnKind.Text, DateOnly.FromDayNumber((int)cell.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void Begin(long row)
    {
        _xml.Write("<row r=\"");
        Write(row);
        _xml.Write("\">");
    }

    private void End() => _xml.Write("</row>\n");

    private void Text(long row, int place, int style, string text)
    {
        Open(row, place, style);
        _xml.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        CellText.Write(_xml, text);
        _xml.Write("</t></is></c>");
    }

    private void Number(long row, int place, int style, decimal number)
    {
        Open(row, place, style);
        _xml.Write("\"><v>");
        Write(number);
        _xml.Write("</v></c>");
    }

    private void Open(long row, int place, int style)
    {
        _xml.Write("<c r=\"");
        _xml.Write(_letters[place]);
        Write(row);
        _xml.Write("\" s=\"");
        Write(style);
    }

    private void Write<TNumber>(TNumber number) where TNumber : ISpanFormattable
    {
        Span<char> digits = stackalloc char[48];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        _xml.Write(digits[..length]);
    }

    private static string Letters(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}

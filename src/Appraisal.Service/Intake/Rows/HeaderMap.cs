using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;

namespace Appraisal.Service.Intake.Rows;

/// <summary>Which cell of a record belongs to which column, as the header says; cells under an empty header belong to none.</summary>
internal sealed class HeaderMap
{
    private readonly int[] _positions;

    private HeaderMap(Sheet sheet, int count)
    {
        (Sheet, Count) = (sheet, count);
        _positions = new int[sheet.Columns.Count];
        Array.Fill(_positions, -1);
    }

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; }

    /// <summary>The number of headers, empty ones too.</summary>
    public int Count { get; }

    /// <summary>The positions of the empty headers.</summary>
    public List<int> Unnamed { get; } = [];

    /// <summary>The position of a column's cells; −1 where the sheet lacks the column.</summary>
    public int PositionOf(Column column) => _positions[column.Index];

    /// <summary>Reads a header; what makes the sheet unusable goes to the problems.</summary>
    public static HeaderMap Read(Sheet sheet, Record? header, string place, List<string> problems)
    {
        // A file without records, a blank first line, a workbook's sheet that begins further down: no header in any of them.
        if (header is null || header.Number != 1 || header.IsEmpty)
        {
            problems.Add(IntakeMessages.NoHeader(place));
            return new HeaderMap(sheet, 0);
        }
        var map = new HeaderMap(sheet, header.Count);
        for (var i = 0; i < header.Count; i++)
        {
            if (header.IsEmptyAt(i))
                map.Unnamed.Add(i);
            else if (Find(sheet, header.TextAt(i)) is not { } column)
                problems.Add(IntakeMessages.UnknownColumn(place, i, header.TextAt(i)));
            else if (map._positions[column.Index] >= 0)
                problems.Add(IntakeMessages.ColumnTwice(place, column, map._positions[column.Index], i));
            else
                map._positions[column.Index] = i;
        }
        map.CheckRequired(place, problems);
        return map;
    }

    /// <summary>The column with an id or a Chinese header; brackets may be full-width, as Chinese input has them.</summary>
    private static Column? Find(Sheet sheet, ReadOnlySpan<char> header)
    {
        var name = header.ToString();
        var narrow = HeaderText.Narrow(name);
        return sheet.Find(name) ?? sheet.Columns.FirstOrDefault(column => column.Header == narrow);
    }

    private void CheckRequired(string place, List<string> problems)
    {
        var missing = Sheet.Columns.Where(column => column.IsRequired && PositionOf(column) < 0).ToList();
        if (missing.Count > 0)
            problems.Add(IntakeMessages.ColumnsMissing(place, missing));
        if (Subjects.Of(Sheet) is { Count: > 0 } subjects && subjects.All(column => PositionOf(column) < 0))
            problems.Add(IntakeMessages.SubjectColumnsMissing(place, subjects));
    }
}

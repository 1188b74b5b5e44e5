using System.Globalization;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Databases;
using Sylvan.Data.Csv;

namespace Appraisal.Service.Store.Copies;

/// <summary>
/// Copies a run's rows of a table to CSV and back, exactly: NULL is <c>\N</c>, and a text that begins with a backslash has one more.
/// </summary>
internal static class TableCopy
{
    private const string Null = "\\N";
    private const int RowsAtOnce = 1_000;

    public static void Write(AppraisalDatabase database, RunTable table, long runNumber, Stream into)
    {
        var text = new CsvText();
        foreach (var column in table.Shape.Columns)
            text.Cell(column.Name);
        text.EndRow();
        using var rows = database.Query(table.Select);
        rows.BindAll(runNumber);
        for (var count = 1L; rows.Step(); count++)
        {
            for (var place = 0; place < table.Shape.Columns.Count; place++)
                text.Cell(rows.IsNull(place) ? Null : TextOf(rows, place, table.Shape.Columns[place].Type));
            text.EndRow();
            if (count % RowsAtOnce == 0)
                into.Write(text.Take().Bytes);
        }
        into.Write(text.Take().Bytes);
    }

    /// <exception cref="InvalidDataException">The file is not one that was written so.</exception>
    public static void Read(StoreConnection connection, RunTable table, string path)
    {
        using var rows = CsvDataReader.Create(path, new CsvDataReaderOptions { BufferSize = 1 << 20, MaxBufferSize = 1 << 26 });
        var columns = table.Shape.Columns;
        if (rows.FieldCount != columns.Count || columns.Where((column, place) => rows.GetName(place) != column.Name).Any())
            throw new InvalidDataException($"{Path.GetFileName(path)} 的列应为 {string.Join(",", columns.Select(column => column.Name))}。");
        using var inserter = connection.Inserter(table.Shape);
        while (rows.Read())
        {
            for (var place = 0; place < columns.Count; place++)
                Bind(inserter.Values, place, columns[place], rows.GetString(place), path, rows.RowNumber);
            inserter.Insert();
        }
        inserter.Flush();
    }

    private static string TextOf(Statement row, int place, string type) => type switch
    {
        ColumnTypes.Text => row.Text(place) is var text && text.StartsWith('\\') ? "\\" + text : text,
        ColumnTypes.Truth => row.Truth(place) ? "true" : "false",
        ColumnTypes.Day => row.Day(place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => row.Number(place).ToString(CultureInfo.InvariantCulture),
    };

    private static void Bind(IRowValues values, int place, TableColumn column, string text, string path, int row)
    {
        if (text == Null)
            values.BindNull(place);
        else if (column.Type == ColumnTypes.Text)
            values.Bind(place, text.StartsWith('\\') ? text[1..] : text);
        else if (column.Type == ColumnTypes.Truth && text is "true" or "false")
            values.Bind(place, text == "true");
        else if (column.Type == ColumnTypes.Day && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            values.Bind(place, day);
        else if (column.Type is not (ColumnTypes.Truth or ColumnTypes.Day) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            values.Bind(place, number);
        else
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} 第 {row} 行 {column.Name} 的“{text}”不是 {column.Type}。"));
    }
}

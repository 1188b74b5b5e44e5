using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Appraisal.Service.Results.Workbooks;

/// <summary>
/// Writes an .xlsx workbook straight through: each sheet's rows go into the package as they come, so memory does not grow with them, and the same
/// rows give the same bytes. No formula is ever written: a text that begins with = is a text.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>A table of more rows is left to its CSV. Excel's sheet ends at 1,048,576 rows.</summary>
    public const long MostRows = 1_000_000;

    private const int MostNameCharacters = 31;
    private const int MostColumns = 16_384;
    private static readonly char[] s_forbiddenInNames = ['[', ']', ':', '*', '?', '/', '\\'];
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // The earliest time that a zip file can tell, in place of the hour of writing.
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _package;
    private readonly List<string> _sheets = [];
    private bool _isBroken;

    private WorkbookWriter(Stream stream) => _package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a workbook on a stream, which stays open; it is whole once the writer is disposed of.</summary>
    public static WorkbookWriter Create(Stream stream) => new(stream);

    /// <summary>
    /// Writes a sheet: the headers, frozen, then the rows. A table of more than <see cref="MostRows"/> has a sentence in Chinese instead, which says
    /// which CSV has them, and its rows are not asked for.
    /// </summary>
    /// <param name="name">The sheet's name, unique in the workbook, at most 31 characters, none of <c>[]:*?/\</c>.</param>
    /// <param name="columns">Its columns, at least one.</param>
    /// <param name="rowCount">How many rows there are: known from the store before any is read.</param>
    /// <param name="csvName">The file that has the table too.</param>
    /// <param name="rows">Writes that many rows.</param>
    /// <exception cref="InvalidOperationException">Another number of rows was written than was said.</exception>
    public void Sheet(string name, IReadOnlyList<WorkbookColumn> columns, long rowCount, string csvName, Action<SheetWriter> rows)
    {
        CheckSheet(name, columns);
        _isBroken = true;
        _sheets.Add(name);
        using var xml = Part(WorkbookParts.SheetPath(_sheets.Count));
        xml.Write(WorkbookParts.SheetBegin(columns, isFirst: _sheets.Count == 1));
        var sheet = new SheetWriter(xml, columns);
        sheet.Header();
        if (rowCount > MostRows)
            sheet.Note(LeftToCsv(rowCount, csvName));
        else
            Fill(sheet, name, rowCount, rows);
        xml.Write(WorkbookParts.SheetEnd);
        _isBroken = false;
    }

    /// <summary>Completes the package; after an error in a sheet, or without any sheet, it is left incomplete, so that nobody takes it for whole.</summary>
    public void Dispose()
    {
        if (!_isBroken && _sheets.Count > 0)
        {
            Write("[Content_Types].xml", WorkbookParts.ContentTypes(_sheets));
            Write("_rels/.rels", WorkbookParts.Root);
            Write("xl/workbook.xml", WorkbookParts.Workbook(_sheets));
            Write("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelationships(_sheets));
            Write("xl/styles.xml", WorkbookParts.Styles);
        }
        _package.Dispose();
    }

    private static void Fill(SheetWriter sheet, string name, long rowCount, Action<SheetWriter> rows)
    {
        rows(sheet);
        if (sheet.Rows != rowCount)
            throw new InvalidOperationException($"Sheet {name} was to have {rowCount} rows and has {sheet.Rows}.");
    }

    private static string LeftToCsv(long rowCount, string csvName) => string.Create(CultureInfo.InvariantCulture,
        $"本表共 {rowCount:N0} 行,超过 {MostRows:N0} 行,不列入工作簿,请见同一文件夹中的 {csvName}。");

    private void CheckSheet(string name, IReadOnlyList<WorkbookColumn> columns)
    {
        if (name.Length is 0 or > MostNameCharacters || name.IndexOfAny(s_forbiddenInNames) >= 0 || name.StartsWith('\'') || name.EndsWith('\''))
            throw new ArgumentException($"'{name}' is no name of a sheet.", nameof(name));
        if (_sheets.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"There is a sheet '{name}' already.", nameof(name));
        if (columns.Count is 0 or > MostColumns)
            throw new ArgumentException($"{columns.Count} columns.", nameof(columns));
    }

    private void Write(string path, string text)
    {
        using var part = Part(path);
        part.Write(text);
    }

    private StreamWriter Part(string path)
    {
        var entry = _package.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = s_noTime;
        return new StreamWriter(entry.Open(), s_utf8, bufferSize: 1 << 16) { NewLine = "\n" };
    }
}

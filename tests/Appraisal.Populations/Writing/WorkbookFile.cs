using System.Globalization;
using Appraisal.Rules.Facts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Excel = DocumentFormat.OpenXml.Spreadsheet;

namespace Appraisal.Populations.Writing;

/// <summary>
/// A workbook, streamed: numbers are numbers, truths are truths, text stands in the cell itself, an empty cell is left out. A damaged
/// cell that is no longer what its column asks for is text.
/// </summary>
internal static class WorkbookFile
{
    private const uint DateStyle = 1;
    private const int DaysBefore1900 = 693_593;

    public static IReadOnlyDictionary<string, int> Write(string path, LedgerRows rows, LedgerFormat format)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var sheets = new Excel.Sheets();
        foreach (var sheet in FactCatalogue.Sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>("sheet" + (sheets.ChildElements.Count + 1).ToString(CultureInfo.InvariantCulture));
            counts[sheet.Id] = WriteSheet(part, sheet, rows, format);
            sheets.Append(new Excel.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = sheet.Id });
        }
        workbook.Workbook = new Excel.Workbook(sheets);
        return counts;
    }

    private static int WriteSheet(WorksheetPart part, Sheet sheet, LedgerRows rows, LedgerFormat format)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Excel.Worksheet());
        writer.WriteStartElement(new Excel.SheetData());
        WriteRow(writer, 1, [.. rows.HeaderOf(sheet).Select(header => TextCell(header))]);
        var number = 1u;
        foreach (var texts in rows.TextsOf(sheet))
        {
            number++;
            WriteRow(writer, number, [.. sheet.Columns.Select(column => CellOf(column, texts[column.Index], format))]);
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
        return (int)number - 1;
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, IReadOnlyList<Excel.Cell?> cells)
    {
        writer.WriteStartElement(new Excel.Row { RowIndex = number });
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { } cell)
                continue;
            cell.CellReference = LettersOf(i) + number.ToString(CultureInfo.InvariantCulture);
            writer.WriteElement(cell);
        }
        writer.WriteEndElement();
    }

    private static Excel.Cell? CellOf(Column column, string text, LedgerFormat format)
    {
        if (text.Length == 0)
            return null;
        return column.Type switch
        {
            CellType.Truth when text is "true" or "false" =>
                new Excel.Cell { DataType = Excel.CellValues.Boolean, CellValue = new Excel.CellValue(text == "true" ? "1" : "0") },
            CellType.Date when format.TrueDates && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                new Excel.Cell { StyleIndex = DateStyle, CellValue = new Excel.CellValue((day.DayNumber - DaysBefore1900).ToString(CultureInfo.InvariantCulture)) },
            CellType.Count or CellType.Year or CellType.Money or CellType.Decimal when IsNumber(text) => new Excel.Cell { CellValue = new Excel.CellValue(text) },
            _ => TextCell(text),
        };
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static Excel.Cell TextCell(string text) =>
        new() { DataType = Excel.CellValues.InlineString, InlineString = new Excel.InlineString(new Excel.Text(text) { Space = SpaceProcessingModeValues.Preserve }) };

    /// <summary>A, B … Z, AA … for 0, 1 … 25, 26 …</summary>
    private static string LettersOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : LettersOf(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>The plain style, and that of a date: number format 14.</summary>
    private static Excel.Stylesheet Styles() => new(
        new Excel.Fonts(new Excel.Font()),
        new Excel.Fills(new Excel.Fill(new Excel.PatternFill { PatternType = Excel.PatternValues.None }), new Excel.Fill(new Excel.PatternFill { PatternType = Excel.PatternValues.Gray125 })),
        new Excel.Borders(new Excel.Border()),
        new Excel.CellStyleFormats(new Excel.CellFormat()),
        new Excel.CellFormats(new Excel.CellFormat(), new Excel.CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
}

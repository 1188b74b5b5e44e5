using System.Globalization;

namespace Appraisal.Service.Results.Workbooks;

/// <summary>The parts of a workbook that are not its sheets: what is in the package, which sheets there are, how cells are shown.</summary>
internal static class WorkbookParts
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The package's own relationship: where the workbook is.</summary>
    public const string Root = Head + $"""
        <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    /// <summary>The styles: their places are those of <see cref="ColumnKind"/>, 1 is the header's.</summary>
    public const string Styles = Head + $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="0.00&quot;%&quot;"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="8">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    /// <summary>What a sheet's part ends with.</summary>
    public const string SheetEnd = "</sheetData></worksheet>\n";

    /// <summary>What a sheet's part begins with: the frozen first row and the widths.</summary>
    public static string SheetBegin(IReadOnlyList<WorkbookColumn> columns, bool isFirst) => Head
        + $"""
        <worksheet xmlns="{Main}"><sheetViews><sheetView {(isFirst ? "tabSelected=\"1\" " : "")}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
        <cols>{Each(columns, (column, number) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{number}" max="{number}" width="{column.Width}" customWidth="1"/>"""))}</cols>
        <sheetData>

        """;

    public static string SheetPath(int number) => $"xl/worksheets/sheet{number}.xml";

    public static string ContentTypes(IReadOnlyList<string> sheets) => Head + $"""
        <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>{Each(sheets, (_, number) => $"""<Override PartName="/{SheetPath(number)}" ContentType="{Type}.worksheet+xml"/>""")}</Types>
        """;

    public static string Workbook(IReadOnlyList<string> sheets) => Head + $"""
        <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(sheets, (name, number) => $"""<sheet name="{Escaped(name)}" sheetId="{number}" r:id="rId{number}"/>""")}</sheets></workbook>
        """;

    public static string WorkbookRelationships(IReadOnlyList<string> sheets) => Head + $"""
        <Relationships xmlns="{Package}/relationships">{Each(sheets, (_, number) => $"""<Relationship Id="rId{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}<Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
        """;

    private static string Each<T>(IReadOnlyList<T> items, Func<T, int, string> text) => string.Concat(items.Select((item, place) => text(item, place + 1)));

    private static string Escaped(string text)
    {
        using var xml = new StringWriter(CultureInfo.InvariantCulture);
        CellText.Write(xml, text);
        return xml.ToString();
    }
}

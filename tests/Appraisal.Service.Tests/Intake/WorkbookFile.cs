using System.IO.Compression;
using System.Security;
using System.Text;

namespace Appraisal.Service.Tests.Intake;

/// <summary>Writes a workbook whose cells are given as the markup that stands in the file, so that tests see what programs really write.</summary>
internal sealed class WorkbookFile
{
    private readonly List<(string Name, string Data, bool IsHidden)> _sheets = [];
    private readonly List<string> _shared = [];
    private string _styles = "";

    public bool From1904 { get; set; }

    public string Namespace { get; set; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static string Text(string text) => text.Length == 0 ? "" : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(text)}</t></is></c>";

    public static string Number(string number, int style = 0) => $"<c s=\"{style}\"><v>{number}</v></c>";

    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    /// <summary>Number formats, by their codes, as styles 1, 2, 3 …</summary>
    public WorkbookFile Formats(params string[] codes)
    {
        var formats = codes.Select((code, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{Escaped(code)}\"/>");
        var styles = codes.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>");
        return Styles($"<numFmts>{string.Concat(formats)}</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(styles)}</cellXfs>");
    }

    public WorkbookFile BuiltInFormats(params int[] ids) =>
        Styles($"<cellXfs><xf numFmtId=\"0\"/>{string.Concat(ids.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs>");

    public WorkbookFile Add(string name, string data, bool isHidden = false)
    {
        _sheets.Add((name, data, isHidden));
        return this;
    }

    /// <summary>Adds sheets of texts, shared ones as Excel writes them, with the position of each cell and without the empty ones.</summary>
    public WorkbookFile AddTexts(IReadOnlyDictionary<string, List<string[]>> sheets)
    {
        foreach (var (name, rows) in sheets)
        {
            var data = new StringBuilder();
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows[r].All(cell => cell.Length == 0))
                    continue;
                data.Append($"<row r=\"{r + 1}\">");
                for (var c = 0; c < rows[r].Length; c++)
                    data.Append(rows[r][c].Length == 0 ? "" : $"<c r=\"{Letters(c)}{r + 1}\" t=\"s\"><v>{Shared(rows[r][c])}</v></c>");
                data.Append("</row>");
            }
            Add(name, data.ToString());
        }
        return this;
    }

    public int Shared(string text) => SharedMarkup($"<t xml:space=\"preserve\">{Escaped(text)}</t>");

    public int SharedMarkup(string markup)
    {
        _shared.Add($"<si>{markup}</si>");
        return _shared.Count - 1;
    }

    public string Write(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        void Part(string name, string content)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content));
        }
        string Each(Func<int, string> item) => string.Concat(Enumerable.Range(0, _sheets.Count).Select(item));

        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
            + Each(i => $"<Override PartName=\"/xl/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
            + $"<Override PartName=\"/xl/shared.xml\" ContentType=\"{Types}.sharedStrings+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">"
            + Each(i => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"sheet{i}.xml\"/>")
            + $"<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"sh\" Type=\"{Relations}/sharedStrings\" Target=\"shared.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>"
            + Each(i => $"<sheet name=\"{_sheets[i].Name}\" sheetId=\"{i + 1}\"{(_sheets[i].IsHidden ? " state=\"veryHidden\"" : "")} r:id=\"s{i}\"/>") + "</sheets></workbook>");
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\">{_styles}</styleSheet>");
        Part("xl/shared.xml", $"<sst xmlns=\"{Namespace}\">{string.Concat(_shared)}</sst>");
        for (var i = 0; i < _sheets.Count; i++)
            Part($"xl/sheet{i}.xml", $"<worksheet xmlns=\"{Namespace}\"><sheetData>{_sheets[i].Data}</sheetData></worksheet>");
        return path;
    }

    private WorkbookFile Styles(string styles)
    {
        _styles = styles;
        return this;
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + Letters(column % 26);

    /// <summary>Escapes as Excel does: control characters, which XML does not have, as _xHHHH_.</summary>
    private static string Escaped(string text) => string.Concat(SecurityElement.Escape(text.Replace("_x", "_x005F_x", StringComparison.Ordinal))!
        .Select(character => char.IsControl(character) && character is not ('\n' or '\t') ? $"_x{(int)character:X4}_" : $"{character}"));
}

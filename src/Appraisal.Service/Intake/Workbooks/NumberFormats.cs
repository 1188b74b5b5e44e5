using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>The number formats of a workbook, by the number of the style that a cell names.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberFormat> _ofStyle = [];

    /// <summary>Reads them.</summary>
    public static NumberFormats Read(WorkbookStylesPart? part)
    {
        var formats = new NumberFormats();
        if (part is null)
            return formats;
        var custom = new Dictionary<int, NumberFormat>();
        using var reader = Markup.Open(part);
        var isInStyles = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth == 1)
                isInStyles = reader.LocalName == "cellXfs";
            else if (reader.LocalName == "numFmt" && reader.Depth == 2)
                custom[IdOf(reader)] = NumberFormat.Parse(reader.GetAttribute("formatCode") ?? "");
            else if (reader.LocalName == "xf" && reader.Depth == 2 && isInStyles)
                formats._ofStyle.Add(custom.TryGetValue(IdOf(reader), out var format) ? format : NumberFormat.BuiltIn(IdOf(reader)));
            if (formats._ofStyle.Count > IntakeLimits.WorkbookStyles || custom.Count > IntakeLimits.WorkbookStyles)
                throw new InvalidDataException("More styles than any workbook has.");
        }
        return formats;
    }

    /// <summary>The format of a style; plain where the workbook has no such style.</summary>
    public NumberFormat Of(string? style) =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _ofStyle.Count ? _ofStyle[index] : default;

    private static int IdOf(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) ? id : 0;
}

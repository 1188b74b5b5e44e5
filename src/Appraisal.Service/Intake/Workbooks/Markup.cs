using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>
/// Reads the XML of a workbook's parts. With an <see cref="XmlReader"/> and not the SDK's OpenXmlReader, which holds each text whole,
/// makes an object of every element, and takes several times as long over the millions of cells of a large ledger.
/// </summary>
internal static class Markup
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Reads a part from its beginning.</summary>
    public static XmlReader Open(OpenXmlPart part) =>
        XmlReader.Create(new MarkupStream(part.GetStream(FileMode.Open, FileAccess.Read)), s_settings);

    /// <summary>Does an attribute of XML's type boolean say yes.</summary>
    public static bool IsTrue(string? attribute) => attribute is "1" or "true";

    /// <summary>Reads on to the next element, or the end of an element that lies no deeper than a depth: false there.</summary>
    public static bool ReadInside(this XmlReader reader, int depth)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                return true;
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth)
                return false;
        }
        return false;
    }
}

using DocumentFormat.OpenXml.Packaging;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>The texts of a workbook that its cells name by number; Excel keeps every text there.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];
    private readonly HashSet<int> _tooLong = [];

    /// <summary>Reads them all.</summary>
    /// <exception cref="Records.RecordTooLargeException">Together they pass the limit.</exception>
    public static SharedTexts Read(SharedStringTablePart? part)
    {
        var shared = new SharedTexts();
        if (part is null)
            return shared;
        using var reader = Markup.Open(part);
        var (text, characters) = (new CellText(), 0L);
        while (reader.Read())
        {
            if (reader is not { NodeType: System.Xml.XmlNodeType.Element, LocalName: "si", Depth: 1 })
                continue;
            text.Clear();
            text.AppendRuns(reader);
            text.Unescape();
            characters += shared.Add(text.Span) + IntakeLimits.SharedOverhead;
            if (characters > IntakeLimits.SharedCharacters)
                throw new Records.RecordTooLargeException();
        }
        return shared;
    }

    /// <summary>Adds a cell with the text of a number to a record.</summary>
    /// <exception cref="InvalidDataException">There is no text of that number.</exception>
    public void AddTo(Records.Record record, ReadOnlySpan<char> number)
    {
        if (!int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var index) || index < 0 || index >= _texts.Count)
            throw new InvalidDataException($"No shared text '{number}'.");
        record.Add(_texts[index], _tooLong.Contains(index) ? FaultCode.TooLong : null);
    }

    private int Add(ReadOnlySpan<char> text)
    {
        if (text.Length > IntakeLimits.CellCharacters)
        {
            _tooLong.Add(_texts.Count);
            text = text[..(IntakeLimits.ShownCharacters + 1)];
        }
        _texts.Add(text.IsEmpty ? "" : text.ToString());
        return text.Length;
    }
}

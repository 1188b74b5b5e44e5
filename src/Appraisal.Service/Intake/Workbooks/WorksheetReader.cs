using System.Globalization;
using System.Xml;
using Appraisal.Service.Intake.Records;
using DocumentFormat.OpenXml.Packaging;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>Reads the rows of a workbook's sheet one by one. Rows that the file leaves out are empty records.</summary>
internal sealed class WorksheetReader : RecordReader
{
    private readonly XmlReader _xml;
    private readonly string _place;
    private readonly SharedTexts _shared;
    private readonly NumberFormats _formats;
    private readonly bool _from1904;
    private readonly CellText _value = new();
    private readonly CellText _formula = new();
    private bool _isInData;
    private int _number;

    public WorksheetReader(OpenXmlPart part, string place, SharedTexts shared, NumberFormats formats, bool from1904)
    {
        (_place, _shared, _formats, _from1904) = (place, shared, formats, from1904);
        _xml = Markup.Open(part);
    }

    public override bool Read()
    {
        try
        {
            return ReadRow();
        }
        catch (RecordTooLargeException cause)
        {
            throw new LedgerUnusableException(IntakeMessages.RecordTooLarge(_place, _number), cause);
        }
        catch (Exception cause) when (cause is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            throw new LedgerUnusableException(IntakeMessages.Damaged(_place, _number), cause);
        }
    }

    public override void Dispose() => _xml.Dispose();

    private bool ReadRow()
    {
        // To the end of the part, not of the data: what is cut off behind the data is damage too.
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.Depth == 1)
                _isInData = _xml.LocalName == "sheetData";
            if (!_isInData || _xml.Depth != 2 || _xml.LocalName != "row")
                continue;
            _number = RowNumber(_xml.GetAttribute("r"));
            Record.Begin(_number);
            if (!_xml.IsEmptyElement)
                ReadCells();
            if (_number > 1)
                Record.DropEmptyEnd();
            return true;
        }
        return false;
    }

    private int RowNumber(string? reference)
    {
        var number = reference is null ? _number + 1
            : int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        return number > _number && number <= IntakeLimits.WorksheetRecords
            ? number
            : throw new InvalidDataException($"Row '{reference}' comes after row {_number}.");
    }

    private void ReadCells()
    {
        var depth = _xml.Depth;
        while (_xml.ReadInside(depth))
        {
            if (_xml.Depth != depth + 1 || _xml.LocalName != "c")
                continue;
            var column = ColumnIndex(_xml.GetAttribute("r"));
            if (column < Record.Count)
                throw new InvalidDataException($"Cells of row {_number} are out of order.");
            Record.PadTo(column);
            ReadCell();
        }
    }

    private int ColumnIndex(string? reference)
    {
        if (reference is null)
            return Record.Count;
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = column * 26 + letter - 'A' + 1;
            if (column > IntakeLimits.RecordCells)
                break;
        }
        return column is >= 1 and <= IntakeLimits.RecordCells ? column - 1 : throw new InvalidDataException($"No cell is called '{reference}'.");
    }

    private void ReadCell()
    {
        var (type, style) = (_xml.GetAttribute("t"), _xml.GetAttribute("s"));
        var (hasFormula, hasValue) = (false, false);
        _value.Clear();
        _formula.Clear();
        var depth = _xml.Depth;
        var isEmpty = _xml.IsEmptyElement;
        while (!isEmpty && _xml.ReadInside(depth))
        {
            if (_xml.Depth != depth + 1)
                continue;
            if (_xml.LocalName == "f")
            {
                hasFormula = true;
                _formula.AppendContent(_xml);
            }
            else if (_xml.LocalName == "v")
            {
                hasValue = true;
                _value.AppendContent(_xml);
            }
            else if (_xml.LocalName == "is")
            {
                hasValue = true;
                _value.AppendRuns(_xml);
            }
        }
        // A formula may give an empty text, and its value is then an empty one of type str; an empty value of another type was never calculated.
        if (hasFormula && (!hasValue || _value.Span.IsEmpty && type != "str"))
            Record.Add($"={_formula.Span}", FaultCode.FormulaWithoutValue);
        else
            AddValue(type, style);
    }

    private void AddValue(string? type, string? style)
    {
        if (type is "str" or "inlineStr")
            _value.Unescape();
        var value = _value.Span;
        switch (type)
        {
            case "s" when !value.IsEmpty:
                _shared.AddTo(Record, value);
                break;
            case "b" when !value.IsEmpty:
                Record.Add(Markup.IsTrue(value.Trim().ToString()) ? "TRUE" : "FALSE");
                break;
            case "e":
                Record.Add(value, FaultCode.ErrorValue);
                break;
            case "d":
                Record.Add(IsMidnight(value) ? value[..value.IndexOf('T')] : value);
                break;
            case null or "n" when !value.IsEmpty:
                WorkbookNumber.AddTo(Record, value, _formats.Of(style), _from1904);
                break;
            default:
                Record.Add(value);
                break;
        }
    }

    private static bool IsMidnight(ReadOnlySpan<char> moment) =>
        moment.IndexOf('T') is >= 0 and var time && moment[(time + 1)..].IndexOfAnyExcept("0:.Z") < 0;
}

using System.Xml;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;
using DocumentFormat.OpenXml.Packaging;

namespace Appraisal.Service.Intake.Workbooks;

/// <summary>A ledger that is one .xlsx workbook: a sheet of it for each sheet of the catalogue, hidden ones too.</summary>
internal sealed class WorkbookSource : LedgerSource
{
    private readonly FileStream _file;
    private readonly SpreadsheetDocument? _document;
    private readonly Dictionary<Sheet, WorksheetPart> _parts = [];
    private readonly SharedTexts _shared = null!;
    private readonly NumberFormats _formats = null!;
    private bool _from1904;

    public WorkbookSource(string path)
    {
        var name = Path.GetFileName(path);
        _file = OpenFile(path, name);
        try
        {
            CheckKind(name, path);
            _document = SpreadsheetDocument.Open(_file, isEditable: false);
            var workbook = _document.WorkbookPart ?? throw new InvalidDataException("No workbook in the package.");
            ReadContents(workbook);
            _shared = SharedTexts.Read(workbook.SharedStringTablePart);
            _formats = NumberFormats.Read(workbook.WorkbookStylesPart);
        }
        catch (RecordTooLargeException cause)
        {
            Dispose();
            throw new LedgerUnusableException(IntakeMessages.SharedTextsTooLarge(name), cause);
        }
        catch (Exception cause) when (cause is not (LedgerUnusableException or OutOfMemoryException))
        {
            // The package reader meets foreign bytes with exceptions of many kinds; all of them say that this is no sound workbook.
            Dispose();
            throw new LedgerUnusableException(IntakeMessages.NotAWorkbook(name), cause);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override IReadOnlyCollection<string> Files => [_file.Name];

    public override bool Has(Sheet sheet) => _parts.ContainsKey(sheet);

    public override string PlaceOf(Sheet sheet) => IntakeMessages.Worksheet(sheet.Id);

    public override RecordReader Open(Sheet sheet)
    {
        try
        {
            return new WorksheetReader(_parts[sheet], PlaceOf(sheet), _shared, _formats, _from1904);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException or XmlException or NotSupportedException)
        {
            throw new LedgerUnusableException(IntakeMessages.Damaged(PlaceOf(sheet), 1), cause);
        }
    }

    public override void Dispose()
    {
        _document?.Dispose();
        _file.Dispose();
    }

    private static FileStream OpenFile(string path, string name)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnusableException(IntakeMessages.CannotOpen(name), cause);
        }
    }

    private void CheckKind(string name, string path)
    {
        var problem = FileSignature.Of(_file) switch
        {
            FileKind.EncryptedWorkbook => IntakeMessages.Encrypted(name),
            FileKind.OldWorkbook => IntakeMessages.OldWorkbook(name),
            FileKind.Other => IntakeMessages.NoWorkbookAtAll(name),
            _ when !Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) => IntakeMessages.NotNamedXlsx(name),
            _ => null,
        };
        if (problem is not null)
            throw new LedgerUnusableException(problem);
        _file.Position = 0;
    }

    private void ReadContents(WorkbookPart workbook)
    {
        using var reader = Markup.Open(workbook);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader is { LocalName: "workbookPr", Depth: 1 })
                _from1904 = Markup.IsTrue(reader.GetAttribute("date1904"));
            else if (reader is { LocalName: "sheet", Depth: 2 })
                AddSheet(workbook, reader.GetAttribute("name") ?? "", IdOf(reader));
        }
    }

    private void AddSheet(WorkbookPart workbook, string name, string? id)
    {
        if (FactCatalogue.Find(name.Trim().ToLowerInvariant()) is not { } sheet || id is null
            || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet)
            Warnings.Add(IntakeMessages.IgnoredWorksheet(name));
        else if (!_parts.TryAdd(sheet, worksheet))
            Problems.Add(IntakeMessages.SheetTwice(sheet, sheet.Id, name));
    }

    /// <summary>The relationship that names the part; its namespace differs between the two kinds of Open XML.</summary>
    private static string? IdOf(XmlReader reader)
    {
        string? id = null;
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.Prefix.Length > 0)
                id = reader.Value;
        }
        reader.MoveToElement();
        return id;
    }
}

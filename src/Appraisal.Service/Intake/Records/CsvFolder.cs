using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Records;

/// <summary>A ledger that is a folder: a CSV file for each sheet.</summary>
internal sealed class CsvFolder : LedgerSource
{
    private readonly Dictionary<Sheet, string> _files = [];
    private readonly Dictionary<Sheet, CsvText> _texts = [];

    public CsvFolder(string path)
    {
        foreach (var entry in Entries(path))
        {
            var name = Path.GetFileName(entry);
            if (SheetOf(entry) is not { } sheet)
                Warnings.Add(IntakeMessages.IgnoredFile(name));
            else if (!_files.TryAdd(sheet, entry))
                Problems.Add(IntakeMessages.SheetTwice(sheet, Path.GetFileName(_files[sheet]), name));
        }
        if (_files.Count == 0)
            throw new LedgerUnusableException(IntakeMessages.EmptyFolder(path));
    }

    public override IReadOnlyCollection<string> Files => _files.Values;

    public override bool Has(Sheet sheet) => _files.ContainsKey(sheet);

    public override string PlaceOf(Sheet sheet) => _files.TryGetValue(sheet, out var file) ? Path.GetFileName(file) : $"{sheet.Id}.csv";

    public override RecordReader Open(Sheet sheet)
    {
        var place = PlaceOf(sheet);
        try
        {
            if (!_texts.TryGetValue(sheet, out var text))
                _texts[sheet] = text = CsvText.Recognise(_files[sheet], place);
            return new CsvRecordReader(text.Open(_files[sheet]), place);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnusableException(IntakeMessages.CannotOpen(place), cause);
        }
        catch (System.Text.DecoderFallbackException cause)
        {
            // It was text throughout when the encoding was found out.
            throw new LedgerUnusableException(IntakeMessages.ChangedMeanwhile(place), cause);
        }
    }

    public override void Dispose()
    {
    }

    private static string[] Entries(string path)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(path);
            Array.Sort(entries, StringComparer.Ordinal);
            return entries;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnusableException(IntakeMessages.CannotOpen(path), cause);
        }
    }

    private static Sheet? SheetOf(string entry) =>
        Path.GetExtension(entry).Equals(".csv", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(entry)
            ? FactCatalogue.Find(Path.GetFileNameWithoutExtension(entry).Trim().ToLowerInvariant())
            : null;
}

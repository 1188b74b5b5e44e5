namespace Appraisal.Service.Grpc.Runs;

/// <summary>Where ledgers wait that came by calls: a folder each, beside the results, until every row is in the database.</summary>
internal sealed class LedgerSpool
{
    private readonly string _folder;

    /// <param name="work">The folder that the service works in; its own alone.</param>
    public LedgerSpool(string work)
    {
        Work = Path.GetFullPath(work);
        _folder = Path.Combine(Work, "ledgers");
        Directory.CreateDirectory(_folder);
    }

    public string Work { get; }

    /// <summary>A new, empty folder.</summary>
    public string New() => Directory.CreateDirectory(Path.Combine(_folder, Guid.CreateVersion7().ToString("N"))).FullName;

    /// <summary>Deletes the folder that a ledger stands in, if it is one of this spool's.</summary>
    public void Delete(string ledger)
    {
        if (FolderOf(ledger) is { } folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Deletes every folder but those of some ledgers: what a killed service had received and not accepted.</summary>
    public void Keep(IEnumerable<string?> ledgers)
    {
        var kept = ledgers.OfType<string>().Select(FolderOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(_folder).Where(folder => !kept.Contains(folder)).ToList())
            Directory.Delete(folder, recursive: true);
    }

    // A ledger is the folder itself, or a workbook in it.
    private string? FolderOf(string ledger)
    {
        var path = Path.GetFullPath(ledger);
        while (Path.GetDirectoryName(path) is { } above)
        {
            if (above == _folder)
                return path;
            path = above;
        }
        return null;
    }
}

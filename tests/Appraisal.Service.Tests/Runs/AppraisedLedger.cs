using System.Text.Json;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Runs;

/// <summary>An annual run made in this process, with its files and its database in a folder that is gone with the test.</summary>
internal sealed class AppraisedLedger : IDisposable
{
    public static readonly DateOnly AsOf = new(2023, 12, 31);

    private readonly TemporaryFolder _folder = new();
    private readonly EmptyDatabase _database = new();

    private AppraisedLedger(string ledger, int threads, int batch, string? scheme)
    {
        var request = new RunRequest(ledger, AsOf, scheme, _folder.Of("results"), threads, batch);
        Summary = new AnnualRun(DatabaseUrl, TimeProvider.System, new SilentProgress()).Execute(request, CancellationToken.None);
    }

    public RunSummary Summary { get; }

    public string DatabaseUrl => _database.Url;

    public AppraisalDatabase Database => AppraisalDatabase.Use(DatabaseUrl);

    public JsonElement Manifest => JsonDocument.Parse(File.ReadAllBytes(PathOf("manifest.json"))).RootElement;

    /// <summary>The names of the CSV files, in ordinal order.</summary>
    public IEnumerable<string> CsvNames =>
        Directory.EnumerateFiles(_folder.Of("results"), "*.csv").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static AppraisedLedger Of(string ledger, int threads = 2, int batch = 1024, string? scheme = null) => new(ledger, threads, batch, scheme);

    public static AppraisedLedger Handwritten() => Of(Fixtures.Path("handwritten", "ledger"));

    public string PathOf(string name) => _folder.Of("results", name);

    public CsvTable Table(string name) => CsvTable.Read(PathOf(name));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}

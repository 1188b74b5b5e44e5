using Appraisal.Contracts.V1;
using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>A generated ledger with faults, appraised, and a service that reads its results.</summary>
internal sealed class ServedResults : IAsyncDisposable
{
    private ServedResults(AppraisedLedger ledger, ServedApi api) => (Ledger, Api) = (ledger, api);

    public AppraisedLedger Ledger { get; }

    public ServedApi Api { get; }

    public string Run => Ledger.Summary.Manifest.Run;

    public ResultService.ResultServiceClient Client => new(Api.Calls);

    public static async Task<ServedResults> Start(Ledger population)
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(population, folder.Path, new LedgerFormat { Faults = 20, FaultSeed = 5 });
        var ledger = AppraisedLedger.Of(folder.Path);
        return new ServedResults(ledger, await ServedApi.Start(ledger.DatabaseUrl));
    }

    /// <summary>Another service of the same results, for a caller of one district.</summary>
    public Task<ServedApi> For(string district) => ServedApi.Start(new ServiceOptions
    {
        Database = Ledger.DatabaseUrl, LocalCaller = Caller.Local with { Districts = new HashSet<string> { district } },
    });

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Ledger.Dispose();
    }
}

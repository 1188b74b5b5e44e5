using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>
/// Ten thousand messages of any bytes at every method: each is answered, never with a fault of the service, never with a word of its inside, and the
/// next sound call as if nothing had been.
/// </summary>
[TestClass]
public sealed class FuzzTests
{
    private const int Messages = 10_000;
    private const int AtOnce = 8;
    private const long Growth = 256L << 20;

    /// <summary>What no call may be answered whose fault it is the caller's.</summary>
    private static readonly StatusCode[] s_faults = [StatusCode.Internal, StatusCode.Unknown, StatusCode.DataLoss, StatusCode.Unavailable, StatusCode.DeadlineExceeded];

    public static IEnumerable<object[]> Methods => RawCall.Methods.Select(method => new object[] { RawCall.NameOf(method) });

    private static AppraisedLedger s_ledger = null!;
    private static ServedApi s_api = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        CurrentDatabase.Kind = PostgresServer.SharedMissing is null ? DatabaseKind.Postgres : DatabaseKind.Sqlite;
        s_ledger = AppraisedLedger.Handwritten();
        // Broken calls linger for seconds, and the server would refuse a connection that has made too many of them: that is tested elsewhere.
        s_api = await ServedApi.Start(new ServiceOptions { Database = s_ledger.DatabaseUrl, Limits = new ServiceLimits { StreamsOfConnection = 1_000_000 } });
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        await s_api.DisposeAsync();
        s_ledger.Dispose();
    }

    [TestMethod]
    [DynamicData(nameof(Methods))]
    public async Task No_bytes_are_the_services_fault(string name)
    {
        var method = RawCall.Methods.Single(method => RawCall.NameOf(method) == name);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(async () =>
        {
            var random = new RandomMessages(worker);
            for (var i = 0; i < Messages / AtOnce; i++)
            {
                // A stream is sent several at once.
                List<byte[]> messages = [.. Enumerable.Range(0, method.IsClientStreaming ? 4 : 1).Select(_ => random.For(method.InputType))];
                var status = await RawCall.Call(s_api.Calls, method, null, messages);
                i += messages.Count - 1;
                if (s_faults.Contains(status.StatusCode) || status.Detail.Contains("Exception", StringComparison.Ordinal) || status.Detail.Contains(" at ", StringComparison.Ordinal))
                    faults.Add($"{status.StatusCode} {status.Detail}: {Convert.ToHexString(messages[0])[..Math.Min(200, 2 * messages[0].Length)]}");
            }
        })));

        faults.Distinct().Take(5).ShouldBeEmpty();
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(Growth);
        (await new ResultService.ResultServiceClient(s_api.Calls).ListScorecardsAsync(new ListScorecardsRequest { Run = s_ledger.Summary.Manifest.Run }))
            .Scorecards.Count.ShouldBe(18);
    }

    [TestMethod]
    public async Task A_message_above_the_limit_is_refused()
    {
        await using var api = await ServedApi.Start(new ServiceOptions { Database = s_ledger.DatabaseUrl, Limits = new ServiceLimits { MessageBytes = 10_000 } });

        (await RawCall.Call(api.Calls, SchemeService.Descriptor.FindMethodByName("CheckScheme"), null, new byte[10_001])).StatusCode.ShouldBe(StatusCode.ResourceExhausted);
        (await RawCall.Call(api.Calls, SchemeService.Descriptor.FindMethodByName("ListSchemes"), null, [[]])).StatusCode.ShouldBe(StatusCode.OK);
    }

    [TestMethod]
    public async Task A_message_that_cannot_be_parsed_says_so()
    {
        var status = await RawCall.Call(s_api.Calls, SchemeService.Descriptor.FindMethodByName("GetScheme"), null, [[0xFF, 0xFF, 0xFF]]);

        status.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        status.Detail.ShouldBe("The message cannot be parsed as the method's request.");
    }
}

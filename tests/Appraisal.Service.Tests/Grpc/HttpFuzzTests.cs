using System.Collections.Concurrent;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Google.Api;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Thousands of requests over plain HTTP at every path, with anything in them: each is answered, never with a fault of the service, never with a word of its inside.</summary>
[TestClass]
public sealed class HttpFuzzTests
{
    private const int Requests = 2_000;
    private const int AtOnce = 8;

    /// <summary>Of a stack trace.</summary>
    private static readonly string[] s_inside = ["Exception", "   at ", ".cs:line"];

    public static IEnumerable<object[]> Methods => RawCall.Methods
        .Where(method => method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not null).Select(method => new object[] { RawCall.NameOf(method) });

    private static AppraisedLedger s_ledger = null!;
    private static ServedApi s_api = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        CurrentDatabase.Kind = PostgresServer.SharedMissing is null ? DatabaseKind.Postgres : DatabaseKind.Sqlite;
        s_ledger = AppraisedLedger.Handwritten();
        s_api = await ServedApi.Start(new ServiceOptions { Database = s_ledger.DatabaseUrl, Limits = new ServiceLimits { CallsPerSecond = 1_000_000, CallsAtOnce = 1_000_000 } });
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        await s_api.DisposeAsync();
        s_ledger.Dispose();
    }

    [TestMethod]
    [DynamicData(nameof(Methods))]
    public async Task No_path_query_or_body_is_the_services_fault(string name)
    {
        var method = RawCall.Methods.Single(method => RawCall.NameOf(method) == name);
        var faults = new ConcurrentBag<string>();
        var (refused, understood) = (0, 0);
        using var http = s_api.Http;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(async () =>
        {
            var random = new RandomRequests(worker);
            for (var i = 0; i < Requests / AtOnce; i++)
            {
                using var request = random.For(method);
                var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
                using var response = await http.SendAsync(request);
                var answer = await response.Content.ReadAsStringAsync();
                if (!response.IsSuccessStatusCode)
                    Interlocked.Increment(ref refused);
                // What the service itself says has a reason; what cannot be read at all has none.
                if (response.IsSuccessStatusCode || answer.Contains("\"reason\"", StringComparison.Ordinal))
                    Interlocked.Increment(ref understood);
                if ((int)response.StatusCode >= 500 || (!response.IsSuccessStatusCode && s_inside.Any(inside => answer.Contains(inside, StringComparison.Ordinal))))
                    faults.Add($"{(int)response.StatusCode} {answer}: {request.Method} {request.RequestUri} {sent[..Math.Min(300, sent.Length)]}");
            }
        })));

        faults.Take(5).ShouldBeEmpty();
        refused.ShouldBeGreaterThan(0);
        understood.ShouldBeGreaterThan(0);
    }
}

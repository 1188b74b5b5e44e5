using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Appraisal.Contracts.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace Appraisal.Benchmarks.Load;

/// <summary><c>load</c>: the service in its own process under many connections; then twice what it takes.</summary>
internal static class LoadCommand
{
    private const string Sample = "docs/samples/organisation.json";

    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each kind of call is made.", DefaultValueFactory = _ => 10 };
        var connections = new Option<int>("--connections") { Description = "Connections that call at once.", DefaultValueFactory = _ => 16 };
        var command = new Command("load", "Calls a second and latencies: one organisation by gRPC and by JSON, a thousand in a message, a stream; then twice the load.") { seconds, connections };
        command.SetAction((parsed, _) => Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(connections)));
        return command;
    }

    private static async Task<int> Run(TimeSpan time, int connections)
    {
        var facts = JsonParser.Default.Parse<OrganisationFacts>(await File.ReadAllTextAsync(Sample));
        var settings = new ScoringSettings { AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = "double-strong-six-good" };
        var one = new ScoreOrganisationRequest { Settings = settings, Facts = facts };
        var thousand = new BatchScoreOrganisationsRequest { Settings = settings };
        thousand.Organisations.AddRange(Enumerable.Range(0, 1_000).Select(_ => facts));
        // Nothing but the processor limits it here: what limits do is seen below.
        using (var service = new ServiceProcess("""{ "callsPerSecond": 1000000, "callsAtOnce": 1000000, "queuedScorings": 100000 }"""))
        {
            Console.WriteLine($"{connections} connections, {time.TotalSeconds:0} s each, after as long to warm up; the callers share the machine with the service");
            Console.WriteLine("| call | answered a second | organisations a second | p50 ms | p99 ms | MiB |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|");
            await Measure(service, "ScoreOrganisation", 1, time, connections, client => client.Scoring.ScoreOrganisationAsync(one).ResponseAsync);
            var json = JsonFormatter.Default.Format(one);
            await Measure(service, "the same by JSON over HTTP", 1, time, connections, async client =>
            {
                using var content = new StringContent(json, Encoding.UTF8, "application/json");
                using var answer = await client.Http.PostAsync(new Uri("/v1/organisations:score", UriKind.Relative), content);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            });
            await Measure(service, "BatchScoreOrganisations of 1,000", 1_000, time, Math.Min(connections, 4), client => client.Scoring.BatchScoreOrganisationsAsync(thousand).ResponseAsync);
            await Measure(service, "a stream of 1,000", 1_000, time, Math.Min(connections, 4), client => Stream(client.Scoring, settings, facts, 1_000));
        }
        await Overload(one, time, connections);
        return 0;
    }

    private static async Task Measure(ServiceProcess service, string name, int organisations, TimeSpan time, int connections, Func<Client, Task> call)
    {
        await Load(service.Url, time, connections, call);
        var figures = await Load(service.Url, time, connections, call);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {figures.PerSecond:0.0} | {figures.PerSecond * organisations:0} | {figures.Percentile(50):0.0} | {figures.Percentile(99):0.0} | {service.ResidentMib} |"));
        if (figures.Failed + figures.Refused > 0)
            throw new InvalidOperationException($"{figures.Failed} calls failed, {figures.Refused} were refused.");
    }

    private static async Task Overload(ScoreOrganisationRequest one, TimeSpan time, int connections)
    {
        using var service = new ServiceProcess("""{ "callsPerSecond": 1000000, "callsAtOnce": 1000000, "concurrentScorings": 2, "queuedScorings": 16 }""");
        Console.WriteLine($"\na queue of 16 before 2 at once; {connections} connections, then four times as many, then as many as before");
        Console.WriteLine("| callers | answered a second | refused a second | p50 ms | p99 ms | failed | MiB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var callers in new[] { connections, 4 * connections, connections })
        {
            var figures = await Load(service.Url, time, callers, client => client.Scoring.ScoreOrganisationAsync(one).ResponseAsync);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {callers} | {figures.PerSecond:0} | {figures.Refused / figures.Seconds:0} | {figures.Percentile(50):0.0} | {figures.Percentile(99):0.0} | {figures.Failed} | {service.ResidentMib} |"));
        }
    }

    /// <summary>So many callers, each on a connection of its own, call one after the other for a time.</summary>
    private static async Task<LoadFigures> Load(string url, TimeSpan time, int connections, Func<Client, Task> call)
    {
        var times = new ConcurrentBag<double>();
        var (refused, failed) = (0L, 0L);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var client = new Client(url);
            while (watch.Elapsed < time)
            {
                var begun = Stopwatch.GetTimestamp();
                try
                {
                    await call(client);
                    times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }
                catch (RpcException exception) when (exception.StatusCode == StatusCode.ResourceExhausted)
                {
                    Interlocked.Increment(ref refused);
                }
                catch (Exception exception) when (exception is RpcException or HttpRequestException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        return new LoadFigures(watch.Elapsed.TotalSeconds, [.. times], refused, failed);
    }

    private static async Task Stream(ScoringService.ScoringServiceClient client, ScoringSettings settings, OrganisationFacts facts, int count)
    {
        using var call = client.ScoreOrganisations();
        var reading = Task.Run(async () =>
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
            }
        });
        await call.RequestStream.WriteAsync(new ScoreOrganisationsRequest { Settings = settings });
        for (var i = 0; i < count; i++)
            await call.RequestStream.WriteAsync(new ScoreOrganisationsRequest { Organisation = facts });
        await call.RequestStream.CompleteAsync();
        await reading;
    }

    private sealed class Client : IDisposable
    {
        private readonly GrpcChannel _channel;

        public Client(string url)
        {
            _channel = GrpcChannel.ForAddress(url, new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
            Scoring = new ScoringService.ScoringServiceClient(_channel);
            Http = new HttpClient { BaseAddress = new Uri(url) };
        }

        public ScoringService.ScoringServiceClient Scoring { get; }

        public HttpClient Http { get; }

        public void Dispose()
        {
            _channel.Dispose();
            Http.Dispose();
        }
    }
}

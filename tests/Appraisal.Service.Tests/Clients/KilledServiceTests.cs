using Appraisal.Contracts.V1;
using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Grpc;
using Appraisal.Service.Tests.Runs;
using Grpc.Net.Client;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The service is killed, or told to end, with runs under way and waiting: started again it ends them as if nothing had happened.</summary>
[TestClass]
public sealed class KilledServiceTests
{
    [OnBothDatabases]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Runs_go_on_at_the_next_start(bool isKilled)
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(Population.Of(9, 300), folder.Of("ledger"), new LedgerFormat());
        using var expected = AppraisedLedger.Of(folder.Of("ledger"));
        using var database = new EmptyDatabase();
        string[] options = ["--database", database.Url, "--work", folder.Of("work")];
        var runs = new List<string>();
        using (var first = new ServedProcess(options))
        {
            using var channel = GrpcChannel.ForAddress(first.Url);
            for (var i = 0; i < 2; i++)
                runs.Add((await SentLedger.Send(channel.CreateCallInvoker(), SentLedger.Header($"r{i}"), folder.Of("ledger"), 1 << 20)).Run.Run_);
            await WaitUntilScoring(channel, runs[0]);
            if (isKilled)
                first.Kill();
            else
                first.Terminate().ShouldBe(0);
        }

        using var second = new ServedProcess(options);
        using var again = GrpcChannel.ForAddress(second.Url);
        foreach (var run in runs)
        {
            var ended = (await SentLedger.Watch(again.CreateCallInvoker(), run)).Run;
            (ended.State, ended.ResultsDigest).ShouldBe((RunState.Complete, expected.Summary.Manifest.ResultsDigest));
        }
    }

    private static async Task WaitUntilScoring(GrpcChannel channel, string run)
    {
        using var watch = new RunService.RunServiceClient(channel).WatchRun(new WatchRunRequest { Run = run });
        while (await watch.ResponseStream.MoveNext(CancellationToken.None) && watch.ResponseStream.Current is { Phase: not "评分", Run.State: not RunState.Complete })
        {
        }
    }
}

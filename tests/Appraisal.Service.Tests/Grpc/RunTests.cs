using Appraisal.Contracts.V1;
using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>A run that a call asks for is the run that a person would have made: begun once, watched, stopped, gone on with, compared.</summary>
[TestClass]
public sealed class RunTests
{
    private static TemporaryFolder s_ledger = null!;
    private static string s_expected = null!;

    [ClassInitialize]
    public static void Write(TestContext _)
    {
        s_ledger = new TemporaryFolder();
        LedgerWriter.WriteFolder(Population.Of(5, 120), s_ledger.Path, new LedgerFormat { Faults = 12, FaultSeed = 3 });
        CurrentDatabase.Kind = DatabaseKind.Sqlite;
        using var run = AppraisedLedger.Of(s_ledger.Path);
        s_expected = run.Summary.Manifest.ResultsDigest;
    }

    [ClassCleanup]
    public static void Clean() => s_ledger.Dispose();

    [OnBothDatabases]
    [DataRow(997)]
    [DataRow(1 << 20)]
    public async Task A_ledger_that_is_sent_gives_the_results_of_a_run_at_the_keyboard(int partSize)
    {
        await using var here = await Here.Start();
        var begun = await SentLedger.Send(here.Calls, SentLedger.Header("first"), s_ledger.Path, partSize);
        var told = new List<WatchRunResponse>();

        var last = await SentLedger.Watch(here.Calls, begun.Run.Run_, told);

        begun.RepeatedRequest.ShouldBeFalse();
        last.Run.State.ShouldBe(RunState.Complete);
        last.Run.ResultsDigest.ShouldBe(s_expected);
        last.Run.Counts.ShouldAllBe(sheet => sheet.Read == sheet.Accepted + sheet.Rejected && sheet.Scored == sheet.Accepted);
        last.Run.Events.Select(happened => happened.Kind).ShouldBe(["begun", "requested", "resumed", "ledger", "sealed", "completed"]);
        told.Select(answer => answer.Run.State).Distinct().ShouldBeSubsetOf([RunState.Queued, RunState.Running, RunState.Complete]);
        Directory.EnumerateFileSystemEntries(Path.Combine(here.Work, "ledgers")).ShouldBeEmpty();
        File.Exists(Path.Combine(here.Work, "results", last.Run.Run_, "scorecards.csv")).ShouldBeTrue();
    }

    [OnBothDatabases]
    public async Task A_request_of_one_name_is_one_run_also_when_two_come_at_once_and_after_a_restart()
    {
        await using var here = await Here.Start();
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SentLedger.Send(here.Calls, SentLedger.Header("once"), s_ledger.Path)));
        both.Select(begun => begun.Run.Run_).Distinct().Count().ShouldBe(1);
        both.Count(begun => !begun.RepeatedRequest).ShouldBe(1);
        await SentLedger.Watch(here.Calls, both[0].Run.Run_);

        await here.Restart();
        var again = await SentLedger.Send(here.Calls, SentLedger.Header("once"), s_ledger.Path);
        var other = SentLedger.Header("once");
        other.AsOf.Day = 30;
        var refused = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, other, s_ledger.Path));

        (again.Run.Run_, again.RepeatedRequest, again.Run.State).ShouldBe((both[0].Run.Run_, true, RunState.Complete));
        (refused.StatusCode, Reason(refused)).ShouldBe((StatusCode.AlreadyExists, "REQUEST_ID_REUSED"));
        (await here.Client.ListRunsAsync(new ListRunsRequest())).Runs.Count.ShouldBe(1);
    }

    [OnBothDatabases]
    public async Task A_run_that_was_stopped_says_by_whom_and_why_and_goes_on_to_the_same_results()
    {
        await using var here = await Here.Start();
        var first = await SentLedger.Send(here.Calls, SentLedger.Header("a"), s_ledger.Path);
        var second = await SentLedger.Send(here.Calls, SentLedger.Header("b"), s_ledger.Path);

        var stopped = (await here.Client.CancelRunAsync(new CancelRunRequest { Run = second.Run.Run_, Why = "台账有误" })).Run;

        stopped.State.ShouldBe(RunState.Interrupted);
        (stopped.Events[^1].Kind, stopped.Events[^1].Who, stopped.Events[^1].Why).ShouldBe(("interrupted", Caller.Local.Subject, "台账有误"));
        (await SentLedger.Watch(here.Calls, first.Run.Run_)).Run.State.ShouldBe(RunState.Complete);
        await here.Restart();
        (await here.Client.GetRunAsync(new GetRunRequest { Run = stopped.Run_ })).Run.State.ShouldBe(RunState.Interrupted, "what a person stopped stays stopped");
        await here.Client.ResumeRunAsync(new ResumeRunRequest { Run = stopped.Run_ });
        var ended = (await SentLedger.Watch(here.Calls, stopped.Run_)).Run;
        (ended.State, ended.ResultsDigest).ShouldBe((RunState.Complete, s_expected));
        Reason(await Should.ThrowAsync<RpcException>(async () => await here.Client.ResumeRunAsync(new ResumeRunRequest { Run = stopped.Run_ }))).ShouldBe("RUN_ENDED");
        Reason(await Should.ThrowAsync<RpcException>(async () => await here.Client.CancelRunAsync(new CancelRunRequest { Run = stopped.Run_ }))).ShouldBe("RUN_ENDED");
    }

    [OnBothDatabases]
    public async Task What_is_under_way_when_the_service_ends_goes_on_when_it_starts()
    {
        await using var here = await Here.Start();
        var runs = new List<string>();
        for (var i = 0; i < 3; i++)
            runs.Add((await SentLedger.Send(here.Calls, SentLedger.Header($"r{i}"), s_ledger.Path)).Run.Run_);
        await here.Restart();

        foreach (var run in runs)
        {
            var ended = (await SentLedger.Watch(here.Calls, run)).Run;
            (ended.State, ended.ResultsDigest).ShouldBe((RunState.Complete, s_expected));
        }
    }

    [OnBothDatabases]
    public async Task What_is_no_ledger_is_refused_and_leaves_nothing_behind()
    {
        await using var here = await Here.Start(new ServiceLimits { LedgerBytes = 5_000_000 });
        using var empty = new TemporaryFolder();
        File.WriteAllText(empty.Of("organisations.csv"), "党组织编号,不知道的列\n");
        using var strange = new TemporaryFolder();
        File.WriteAllText(strange.Of("passwd.csv"), "x\n");
        using var large = new TemporaryFolder();
        File.WriteAllBytes(large.Of("organisations.csv"), new byte[5_000_001]);

        var mismatch = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, SentLedger.Header("x"), s_ledger.Path, sha256: new string('0', 64)));
        var unusable = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, SentLedger.Header("x"), empty.Path));
        var unknown = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, SentLedger.Header("x"), strange.Path));
        var tooLarge = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, SentLedger.Header("x"), large.Path, 1 << 20));
        var badHeader = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, new CreateRunHeader { RequestId = "a b" }, s_ledger.Path));

        Reason(mismatch).ShouldBe("DIGEST_MISMATCH");
        unusable.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Count.ShouldBeGreaterThan(2);
        unusable.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.ShouldAllBe(violation => violation.Reason == "LEDGER_UNUSABLE");
        unknown.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Single().Field.ShouldBe("ledger.file");
        (tooLarge.StatusCode, Reason(tooLarge)).ShouldBe((StatusCode.ResourceExhausted, "LEDGER_TOO_LARGE"));
        badHeader.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Select(violation => violation.Field).ShouldBe(["header.request_id", "header.scheme", "header.as_of"]);
        (await here.Client.ListRunsAsync(new ListRunsRequest())).Runs.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(here.Work, "ledgers")).ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task A_stream_that_breaks_off_or_has_no_end_begins_no_run()
    {
        await using var here = await Here.Start();
        using (var broken = here.Client.CreateRun())
        {
            await broken.RequestStream.WriteAsync(new CreateRunRequest { Header = SentLedger.Header("x") });
            await broken.RequestStream.WriteAsync(new CreateRunRequest { Ledger = new LedgerPart { File = "organisations.csv" } });
        }
        using var endless = here.Client.CreateRun();
        await endless.RequestStream.WriteAsync(new CreateRunRequest { Header = SentLedger.Header("x") });
        await endless.RequestStream.CompleteAsync();
        var error = await Should.ThrowAsync<RpcException>(async () => await endless);

        error.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Single().Field.ShouldBe("end");
        (await here.Client.ListRunsAsync(new ListRunsRequest())).Runs.ShouldBeEmpty();
        for (var i = 0; i < 50 && Directory.EnumerateFileSystemEntries(Path.Combine(here.Work, "ledgers")).Any(); i++)
            await Task.Delay(100);
        Directory.EnumerateFileSystemEntries(Path.Combine(here.Work, "ledgers")).ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task What_is_only_validated_is_counted_and_begins_no_run()
    {
        await using var here = await Here.Start();
        var header = SentLedger.Header("v");
        header.ValidateOnly = true;

        var counted = await SentLedger.Send(here.Calls, header, s_ledger.Path);

        counted.Run.ShouldBeNull();
        counted.Counts.Single(sheet => sheet.Sheet == "organisations").Read.ShouldBe(120);
        (await here.Client.ListRunsAsync(new ListRunsRequest())).Runs.ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task More_runs_than_may_wait_are_refused_before_they_are_sent()
    {
        await using var here = await Here.Start(new ServiceLimits { WaitingRuns = 0 });

        var error = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, SentLedger.Header("x"), s_ledger.Path));

        (error.StatusCode, Reason(error)).ShouldBe((StatusCode.ResourceExhausted, "TOO_MANY_RUNS"));
        error.GetRpcStatus()!.GetDetail<RetryInfo>().RetryDelay.Seconds.ShouldBeGreaterThan(0);
    }

    [OnBothDatabases]
    public async Task Runs_are_listed_by_page_and_filter_the_last_one_first()
    {
        await using var here = await Here.Start();
        var runs = new List<string>();
        for (var day = 29; day <= 31; day++)
        {
            var header = SentLedger.Header($"d{day}");
            header.AsOf.Day = day;
            runs.Insert(0, (await SentLedger.Send(here.Calls, header, s_ledger.Path)).Run.Run_);
        }
        await SentLedger.Watch(here.Calls, runs[0]);
        var first = await here.Client.ListRunsAsync(new ListRunsRequest { PageSize = 2 });
        var second = await here.Client.ListRunsAsync(new ListRunsRequest { PageSize = 2, PageToken = first.NextPageToken });

        first.Runs.Concat(second.Runs).Select(run => run.Run_).ShouldBe(runs);
        second.NextPageToken.ShouldBeEmpty();
        (await here.Client.ListRunsAsync(new ListRunsRequest { Filter = "state = COMPLETE AND as_of >= \"2023-12-30\"" })).Runs.Select(run => run.Run_).ShouldBe(runs[..2]);
        (await here.Client.ListRunsAsync(new ListRunsRequest { Filter = "scheme = other" })).Runs.ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task Who_has_not_all_districts_starts_and_stops_no_run()
    {
        await using var here = await Here.Start(caller: Caller.Local with { Districts = new HashSet<string> { "410302" } });

        var error = await Should.ThrowAsync<RpcException>(() => SentLedger.Send(here.Calls, SentLedger.Header("x"), s_ledger.Path));

        (error.StatusCode, Reason(error)).ShouldBe((StatusCode.PermissionDenied, "ALL_DISTRICTS_NEEDED"));
    }

    private static string Reason(RpcException error) => error.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason;

    /// <summary>The service with a database and a folder of its own, which it keeps when it starts again.</summary>
    private sealed class Here : IAsyncDisposable
    {
        private readonly EmptyDatabase _database = new();
        private readonly TemporaryFolder _folder = new();
        private readonly ServiceOptions _options;
        private ServedApi _api = null!;

        private Here(ServiceLimits limits, Caller caller) =>
            _options = new ServiceOptions { Database = _database.Url, Work = _folder.Of("work"), Limits = limits, LocalCaller = caller };

        public CallInvoker Calls => _api.Calls;

        public RunService.RunServiceClient Client => new(Calls);

        public string Work => _options.Work;

        public static async Task<Here> Start(ServiceLimits? limits = null, Caller? caller = null)
        {
            var here = new Here(limits ?? new ServiceLimits(), caller ?? Caller.Local);
            here._api = await ServedApi.Start(here._options);
            return here;
        }

        public async Task Restart()
        {
            await _api.DisposeAsync();
            _api = await ServedApi.Start(_options);
        }

        public async ValueTask DisposeAsync()
        {
            await _api.DisposeAsync();
            _database.Dispose();
            _folder.Dispose();
        }
    }
}

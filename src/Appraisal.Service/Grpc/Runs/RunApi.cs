using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Appraisal.Contracts.V1;
using Appraisal.Rules;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Grpc.Paging;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Intake;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Grpc.Core;
using RunState = Appraisal.Contracts.V1.RunState;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>Starts, watches and stops runs. A run is of a whole ledger: only who may act on all districts starts or stops one.</summary>
internal sealed partial class RunApi(
    AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf, LedgerSpool spool, RunQueue queue, RunDifferences differences, ServiceLimits limits)
    : RunService.RunServiceBase
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_betweenRows = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_atLeast = TimeSpan.FromSeconds(10);

    private const int MostWhy = 1_000;

    public override async Task<CreateRunResponse> CreateRun(IAsyncStreamReader<CreateRunRequest> requestStream, ServerCallContext context)
    {
        var caller = ForAllDistricts(context);
        var header = await requestStream.MoveNext(context.CancellationToken) ? requestStream.Current.Header : null;
        var asOf = Check(header);
        var source = shelf.Open(header!.Scheme, asOf);
        using var place = queue.Reserve();
        using var receiver = new LedgerReceiver(spool, limits.LedgerBytes);
        await receiver.Receive(requestStream, context.CancellationToken);
        if (header.ValidateOnly)
            return Counted(Usable(() => LedgerIntake.Read(receiver.Ledger, asOf, source.Scheme.Sheets, new NoSink(), context.CancellationToken)));
        Usable(() => LedgerIntake.Check(receiver.Ledger, source.Scheme.Sheets, context.CancellationToken));

        var (run, wasThere) = new RunStore(database, clock).BeginRequested(new NewRun
        {
            AsOf = asOf,
            Scheme = source.Scheme,
            SchemeYaml = source.Bytes,
            SchemeDigest = source.Digest,
            Engine = AppraisalEngine.Name,
            ProductVersion = ProductVersion.Text,
            BatchSize = RunRequest.DefaultBatchSize,
            Ledger = receiver.Ledger,
            Request = new RequestedBy(caller.Subject, header.RequestId, DigestOf(header, receiver.Digest)),
            Output = id => Path.Combine(spool.Work, "results", id),
        }) ?? throw ApiError.Of(
            StatusCode.AlreadyExists, Reason.RequestIdReused, ApiTexts.RequestIdReused(header.RequestId), ("request_id", header.RequestId)).ToException();
        if (!wasThere)
        {
            receiver.Keep();
            queue.Enqueue(run.Id, null);
        }
        return new CreateRunResponse { Run = Message(run), RepeatedRequest = wasThere };
    }

    public override Task<GetRunResponse> GetRun(GetRunRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRunResponse { Run = Message(Find(request.Run)) });

    public override Task<ListRunsResponse> ListRuns(ListRunsRequest request, ServerCallContext context)
    {
        var violations = new Violations();
        var page = Page.Read(request, violations);
        var conditions = Filter.Read(request.Filter, RunFilter.Fields, violations);
        violations.ThrowIfAny();
        var runs = new RunStore(database, clock).List().Reverse()
            .Where(run => conditions.All(condition => RunFilter.Holds(condition, run, RunMessages.StateOf(run, queue.Find(run.Id)))));
        // The last run first, and pages go by what comes after: so by what is left to the largest number.
        var (rows, next) = page.Of(runs, run => (long.MaxValue - run.RunNumber).ToString("D19", CultureInfo.InvariantCulture));
        var response = new ListRunsResponse { NextPageToken = next };
        response.Runs.AddRange(rows.Select(run => RunMessages.Of(run, queue.Find(run.Id), Counts(run), withEvents: false)));
        return Task.FromResult(response);
    }

    public override async Task WatchRun(WatchRunRequest request, IServerStreamWriter<WatchRunResponse> responseStream, ServerCallContext context)
    {
        var run = Find(request.Run);
        var (said, saidAt) = ((WatchRunResponse?)null, DateTimeOffset.MinValue);
        while (true)
        {
            var job = queue.Find(run.Id);
            var (phase, rows) = job?.Progress ?? ("", 0);
            var now = new WatchRunResponse { Run = Message(run), Phase = phase, Rows = rows, Ahead = job is null ? 0 : queue.Ahead(job) };
            var since = clock.GetUtcNow() - saidAt;
            var hasEnded = job is null && now.Run.State is RunState.Complete or RunState.Failed or RunState.Interrupted;
            if (said is null || hasEnded || now.Run.State != said.Run.State || phase != said.Phase || now.Ahead != said.Ahead
                || (rows != said.Rows && since >= s_betweenRows) || since >= s_atLeast)
            {
                await responseStream.WriteAsync(now, context.CancellationToken);
                (said, saidAt) = (now, clock.GetUtcNow());
            }
            if (hasEnded)
                return;
            await Task.Delay(s_look, clock, context.CancellationToken);
            run = new RunStore(database, clock).Get(run.RunNumber);
        }
    }

    public override async Task<CancelRunResponse> CancelRun(CancelRunRequest request, ServerCallContext context)
    {
        var caller = ForAllDistricts(context);
        if (request.Why.Length > MostWhy)
            throw Violated("why", CellFaultReason.TooMany, ApiTexts.TooMany("缘由的字符", MostWhy));
        var run = Find(request.Run);
        var by = new StoppedBy(caller.Subject, request.Why.Length == 0 ? null : request.Why);
        if (queue.Find(run.Id) is { } job)
        {
            job.Stop(by);
            while (job.IsUnderWay && queue.Find(run.Id) == job)
                await Task.Delay(s_look, clock, context.CancellationToken);
        }
        run = Find(request.Run);
        if (run.State is Store.Runs.RunState.Complete or Store.Runs.RunState.Failed)
            throw Ended(run);
        if (run.State == Store.Runs.RunState.Running)
        {
            // It waited, or nobody is at it: that it was stopped is noted here.
            using var hold = Held(run);
            hold.Append(EventKinds.Interrupted, why: by.Why, who: by.Who);
        }
        return new CancelRunResponse { Run = Message(Find(request.Run)) };
    }

    public override Task<ResumeRunResponse> ResumeRun(ResumeRunRequest request, ServerCallContext context)
    {
        var caller = ForAllDistricts(context);
        var run = Find(request.Run);
        if (run.State == Store.Runs.RunState.Complete)
            throw Ended(run);
        if (queue.Find(run.Id) is not null)
            throw Failed(Reason.RunUnderWay, ApiTexts.RunUnderWay(run.Id), run);
        using var place = queue.Reserve();
        try
        {
            Resumable.Check(run, run.Run.Output);
        }
        catch (RunException refusal)
        {
            throw Failed(Reason.RunNotResumable, new Said(refusal.Message, "The run cannot go on; see the message in Chinese."), run);
        }
        queue.Enqueue(run.Id, caller.Subject);
        return Task.FromResult(new ResumeRunResponse { Run = Message(run) });
    }

    public override Task<CompareRunsResponse> CompareRuns(CompareRunsRequest request, ServerCallContext context)
    {
        var violations = new Violations();
        var page = Page.Read(request, violations);
        if (request.Run.Length == 0)
            violations.Add("run", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评编号"));
        if (request.WithRun.Length == 0)
            violations.Add("with_run", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评编号"));
        violations.ThrowIfAny();
        return Task.FromResult(differences.Page(request, page, Caller.Of(context.GetHttpContext()), context.CancellationToken));
    }

    private Run Message(RunRecord run) => RunMessages.Of(run, queue.Find(run.Id), Counts(run), withEvents: true);

    private IEnumerable<SheetCountRow> Counts(RunRecord run) => run.IsSealed ? new ResultStore(database).Rows<SheetCountRow>(run.RunNumber) : [];

    private RunRecord Find(string id) => new RunStore(database, clock).WithId(id) ?? throw StoredOrganisations.RunNotFound(id);

    private RunHold Held(RunRecord run)
    {
        try
        {
            return new RunStore(database, clock).Hold(run);
        }
        catch (Store.StoreException)
        {
            throw Failed(Reason.RunUnderWay, ApiTexts.RunElsewhere(run.Id), run);
        }
    }

    private static Caller ForAllDistricts(ServerCallContext context)
    {
        var caller = Caller.Of(context.GetHttpContext());
        return caller.Districts is null ? caller
            : throw ApiError.Of(StatusCode.PermissionDenied, Reason.AllDistrictsNeeded, ApiTexts.AllDistrictsNeeded).ToException();
    }

    private static DateOnly Check(CreateRunHeader? header)
    {
        var violations = new Violations();
        if (header is null)
            violations.Add("header", CellFaultReason.RequiredMissing, ApiTexts.HeaderFirst);
        violations.ThrowIfAny();
        if (!RequestId().IsMatch(header!.RequestId))
            violations.Add("header.request_id", "BAD_REQUEST_ID", ApiTexts.BadRequestId);
        if (header.Scheme.Length == 0)
            violations.Add("header.scheme", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评方案"));
        var asOf = Days.Read(header.AsOf);
        if (header.AsOf is null)
            violations.Add("header.as_of", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评基准日"));
        else if (asOf is null)
            violations.Add("header.as_of", CellFaultReason.NoSuchDay, ApiTexts.NotADay);
        violations.ThrowIfAny();
        return asOf!.Value;
    }

    private static string DigestOf(CreateRunHeader header, string ledger) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{header.AsOf.Year}-{header.AsOf.Month}-{header.AsOf.Day}\n{header.Scheme}\n{ledger}"))));

    private static TResult Usable<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (LedgerUnusableException unusable)
        {
            var violations = new Violations();
            foreach (var problem in unusable.Problems)
                violations.Add("ledger", Reason.LedgerUnusable, new Said(problem, "The ledger cannot be read; see the message in Chinese."));
            throw ApiError.Invalid(violations).ToException();
        }
    }

    private static CreateRunResponse Counted(IntakeResult read)
    {
        var response = new CreateRunResponse();
        response.Counts.AddRange(read.Sheets.Select(RunMessages.Of));
        return response;
    }

    private static RpcException Ended(RunRecord run) => Failed(Reason.RunEnded, ApiTexts.RunEnded(run.Id), run);

    private static RpcException Failed(string reason, Said said, RunRecord run) => ApiError.Of(StatusCode.FailedPrecondition, reason, said, ("run", run.Id)).ToException();

    private static RpcException Violated(string field, string reason, Said said)
    {
        var violations = new Violations();
        violations.Add(field, reason, said);
        return ApiError.Invalid(violations).ToException();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex RequestId();
}

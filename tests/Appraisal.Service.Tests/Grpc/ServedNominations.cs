using Appraisal.Contracts.V1;
using Appraisal.Service.Audit;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Runs;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The handwritten ledger, appraised as of the end of 2023 and served: its nominations take their steps in January 2024.</summary>
internal sealed class ServedNominations : IAsyncDisposable
{
    public const string District = "district";
    public const string City = "city";

    private ServedApi _api = null!;
    private int _requests;

    private ServedNominations(AppraisedLedger ledger) => Ledger = ledger;

    public AppraisedLedger Ledger { get; }

    public CallInvoker Calls => _api.Calls;

    public NominationService.NominationServiceClient Client => new(_api.Calls);

    public string Run => Ledger.Summary.Manifest.Run;

    public static Task<ServedNominations> Start() => Start(AppraisedLedger.Handwritten());

    public static async Task<ServedNominations> Start(AppraisedLedger ledger)
    {
        var here = new ServedNominations(ledger);
        await here.Restart();
        return here;
    }

    public static Google.Type.Date January(int day) => new() { Year = 2024, Month = 1, Day = day };

    /// <summary>Ends the service, and starts it again on the same database.</summary>
    public async Task Restart(Func<ServiceOptions, ServiceOptions>? options = null)
    {
        if (_api is not null)
            await _api.DisposeAsync();
        var usual = new ServiceOptions { Database = Ledger.DatabaseUrl };
        _api = await ServedApi.Start(options?.Invoke(usual) ?? usual);
    }

    public TakeStepRequest Request(string organisation, NominationStep step, int day, string? why = null, string? document = null, string level = District) => new()
    {
        RequestId = $"r{++_requests}", Run = Run, Level = level, OrganisationId = organisation, Step = step, Day = January(day), Why = why ?? "", DocumentNumber = document ?? "",
    };

    public async Task<NominationCourse> Take(string organisation, NominationStep step, int day, string? why = null, string? document = null, string level = District) =>
        (await Client.TakeStepAsync(Request(organisation, step, day, why, document, level))).Nomination;

    public Task<string> Refused(string organisation, NominationStep step, int day, string? why = null, string? document = null, string level = District) =>
        Refused(Request(organisation, step, day, why, document, level));

    /// <summary>Why a step is refused, for programs.</summary>
    public async Task<string> Refused(TakeStepRequest request)
    {
        var error = await Should.ThrowAsync<RpcException>(async () => await Client.TakeStepAsync(request));
        error.StatusCode.ShouldBe(StatusCode.FailedPrecondition, error.Status.Detail);
        return error.GetRpcStatus()!.GetDetail<ErrorInfo>().Metadata["refusal"];
    }

    public async Task<NominationCourse> Get(string organisation, string level = District, int? day = null) => (await Client.GetNominationAsync(new GetNominationRequest
    {
        Run = Run, Level = level, OrganisationId = organisation, AsOfDay = day is { } known ? January(known) : null,
    })).Nomination;

    public IReadOnlyList<Finding> Findings()
    {
        var database = AppraisalDatabase.Use(Ledger.DatabaseUrl);
        return new RunAudit(database, new RunStore(database, TimeProvider.System).WithId(Run)!, new SilentProgress()).Verify(1, CancellationToken.None).Findings.All;
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        Ledger.Dispose();
    }
}

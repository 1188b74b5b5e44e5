using Appraisal.Contracts.V1;
using Appraisal.Service.Commands;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The committees of a run as calls read them: their appraisals are results, which stay when the facts are purged.</summary>
[TestClass]
public sealed class CommitteeListTests
{
    [OnBothDatabases]
    public async Task Once_the_facts_are_purged_all_is_there_but_what_only_they_said()
    {
        using var ledger = AppraisedLedger.Handwritten();
        await using var api = await ServedApi.Start(ledger.DatabaseUrl);
        await using var own = await ServedApi.Start(new ServiceOptions { Database = ledger.DatabaseUrl, LocalCaller = Caller.Local with { Districts = new HashSet<string> { "419901" } } });
        var (all, ofDistrict) = (new ResultService.ResultServiceClient(api.Calls), new ResultService.ResultServiceClient(own.Calls));
        var (before, inDistrict) = (await Committees(all, ledger), await Committees(ofDistrict, ledger));
        before.ShouldAllBe(committee => committee.Name.Length > 0 && committee.Organisations > 0 && committee.HasScoreHundredths);
        inDistrict.ShouldNotBeEmpty();
        var (duties, coverage) = (await Duties(ofDistrict, ledger), await Coverage(ofDistrict, ledger));

        PurgeCommand.Create(new LaterClock(6)).Parse(["last", "--older-than-days", "1825", "--reason", "期满", "--database", ledger.DatabaseUrl]).Invoke().ShouldBe(ExitCodes.Done);

        (await Committees(all, ledger)).ShouldBe(before.Select(WithoutFacts));
        (await Committees(ofDistrict, ledger)).ShouldBe(inDistrict.Select(WithoutFacts));
        (await Duties(ofDistrict, ledger)).ShouldBe(duties.Where(duty => duty.CommitteeId.Length > 0));
        (await Coverage(ofDistrict, ledger)).ShouldBe(coverage);
    }

    [OnBothDatabases]
    public async Task Where_the_scheme_does_not_appraise_them_nobody_has_a_score_and_they_are_gone_with_the_facts()
    {
        using var ledger = AppraisedLedger.Of(Fixtures.Path("handwritten", "ledger"), scheme: Fixtures.Path("schemes", "five-good", "scheme.yaml"));
        await using var api = await ServedApi.Start(ledger.DatabaseUrl);
        var client = new ResultService.ResultServiceClient(api.Calls);

        var committees = await Committees(client, ledger);
        committees.ShouldNotBeEmpty();
        committees.ShouldAllBe(committee => !committee.HasScoreHundredths && !committee.HasRank && committee.Lines.Count == 0);
        foreach (var filter in new[] { "rank = 1", "score >= 0.00", "list = commend" })
            (await Committees(client, ledger, filter)).ShouldBeEmpty(filter);
        PurgeCommand.Create(new LaterClock(6)).Parse(["last", "--older-than-days", "1825", "--reason", "期满", "--database", ledger.DatabaseUrl]).Invoke().ShouldBe(ExitCodes.Done);

        (await Should.ThrowAsync<RpcException>(async () => await Committees(client, ledger))).StatusCode.ShouldBe(StatusCode.FailedPrecondition);
    }

    private static CommitteeSummary WithoutFacts(CommitteeSummary committee)
    {
        var rest = committee.Clone();
        rest.Name = "";
        rest.Organisations = 0;
        return rest;
    }

    private static async Task<List<CommitteeSummary>> Committees(ResultService.ResultServiceClient client, AppraisedLedger ledger, string filter = "") =>
        [.. (await client.ListCommitteesAsync(new ListCommitteesRequest { Run = ledger.Summary.Manifest.Run, Filter = filter, PageSize = 1000 })).Committees];

    private static async Task<List<Duty>> Duties(ResultService.ResultServiceClient client, AppraisedLedger ledger) =>
        [.. (await client.ListDutiesAsync(new ListDutiesRequest { Run = ledger.Summary.Manifest.Run, PageSize = 1000 })).Duties];

    private static async Task<List<Coverage>> Coverage(ResultService.ResultServiceClient client, AppraisedLedger ledger) =>
        [.. (await client.GetCoverageAsync(new GetCoverageRequest { Run = ledger.Summary.Manifest.Run, PageSize = 1000 })).Coverage];
}

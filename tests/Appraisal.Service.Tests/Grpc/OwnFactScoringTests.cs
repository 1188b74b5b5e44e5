using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Runs;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>A scheme's own facts come by call as they come by ledger, and give the same bytes.</summary>
[TestClass]
public sealed class OwnFactScoringTests
{
    private static OwnFactLedger s_ledger = null!;
    private static AppraisedLedger s_run = null!;
    private static ServedApi s_api = null!;
    private static RunRecord s_stored = null!;
    private static List<Rules.Facts.OrganisationFacts> s_facts = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        s_ledger = new OwnFactLedger();
        File.Copy(s_ledger.SchemeFile, s_ledger.Of("district.yaml"));
        s_run = s_ledger.Appraise();
        s_stored = new RunStore(s_run.Database, TimeProvider.System).Find(RunStore.Last);
        s_facts = [.. new FactStore(s_run.Database, SchemeSource.Open(s_ledger.SchemeFile).Scheme.Sheets).Organisations(s_stored.RunNumber)];
        s_api = await ServedApi.Start(new ServiceOptions { Database = s_run.DatabaseUrl, Schemes = s_ledger.Of() });
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        await s_api.DisposeAsync();
        s_run.Dispose();
        s_ledger.Dispose();
    }

    private static ScoringService.ScoringServiceClient Client => new(s_api.Calls);

    private static ScoringSettings Settings(string scheme) => new()
    {
        AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = scheme, Explain = true, Duties = true,
    };

    private static Task<ScoreOrganisationResponse> Score(string scheme, OrganisationFacts facts) =>
        Client.ScoreOrganisationAsync(new ScoreOrganisationRequest { Settings = Settings(scheme), Facts = facts }).ResponseAsync;

    private static Task<ScoreOrganisationResponse> Stored(string scheme, string organisation) => Client.ScoreOrganisationAsync(new ScoreOrganisationRequest
    {
        Settings = Settings(scheme), Stored = new StoredOrganisation { Run = s_stored.Id, OrganisationId = organisation },
    }).ResponseAsync;

    [TestMethod]
    public async Task By_call_as_a_batch_and_by_reference_are_the_same_bytes_as_the_run()
    {
        var batch = new BatchScoreOrganisationsRequest { Settings = Settings("district") };
        batch.Organisations.AddRange(s_facts.Select(FactsAsMessages.Of));
        var batched = (await Client.BatchScoreOrganisationsAsync(batch)).Results;
        var lines = s_run.Table("lines.csv");
        var byKey = lines.By("organisation_id", "line");
        for (var i = 0; i < s_facts.Count; i++)
        {
            var id = s_facts[i].Organisation.KeyText;
            var one = await Score("district", FactsAsMessages.Of(s_facts[i]));
            var stored = await Stored("district", id);
            var byDigest = await Stored(s_stored.Run.SchemeDigest, id);

            stored.ShouldBe(one);
            batched[i].Scorecard.ShouldBe(one.Scorecard);
            batched[i].FactsDigest.ShouldBe(one.Basis.FactsDigest);
            byDigest.Scorecard.ShouldBe(one.Scorecard);
            byDigest.Basis.FactsDigest.ShouldBe(one.Basis.FactsDigest);
            foreach (var (line, why) in one.Scorecard.Lines.Zip(one.Explanation.Lines).Where(pair => pair.First.Line_.StartsWith('G')))
                (line.Measured, why.Reason).ShouldBe((lines.Cell(byKey[$"{id}|{line.Line_}"], "measured"), lines.Cell(byKey[$"{id}|{line.Line_}"], "reason")));
        }
        batched.ShouldContain(result => result.Duties.Any(duty => duty.Duty_ == "green"));
    }

    [TestMethod]
    public async Task Results_of_the_run_are_explained_by_call()
    {
        var explained = await new ResultService.ResultServiceClient(s_api.Calls).ExplainScorecardAsync(new ExplainScorecardRequest { Run = s_stored.Id, OrganisationId = "ZZ001" });

        explained.Explanation.Lines.Single(line => line.Line == "G3").Reason.ShouldContain("实际 81.25");
    }

    [TestMethod]
    public async Task Stored_facts_are_scored_by_a_scheme_that_does_not_declare_them_without_them()
    {
        var message = FactsAsMessages.Of(s_facts[0]);
        message.Organisation.OwnFacts.Clear();
        message.Committee.OwnFacts.Clear();
        foreach (var enterprise in message.Enterprises)
            enterprise.OwnFacts.Clear();

        (await Stored(Rules.Schemes.SchemeLibrary.Default, s_facts[0].Organisation.KeyText)).ShouldBe(await Score(Rules.Schemes.SchemeLibrary.Default, message));
    }

    [TestMethod]
    public async Task A_scheme_that_declares_a_fact_otherwise_does_not_take_its_value()
    {
        File.WriteAllText(s_ledger.Of("other.yaml"), OwnFactLedger.Scheme
            .Replace("self_mark: {sheet: organisations, header: 自评分, type: decimal, unit: 分}", "self_mark: {sheet: organisations, header: 自评分, type: count}", StringComparison.Ordinal));

        var scorecard = (await Stored("other", "ZZ001")).Scorecard;

        scorecard.Lines.Single(line => line.Line_ == "G3").Outcome.ShouldBe(LineOutcome.Unreported);
        scorecard.Lines.Single(line => line.Line_ == "G4").Measured.ShouldBe("fair");
    }

    [TestMethod]
    public async Task What_is_wrong_with_own_facts_is_told_with_everything_else()
    {
        var message = FactsAsMessages.Of(s_facts[0]);
        message.Organisation.Name = "";
        message.Organisation.OwnFacts["self_mark"] = "九十";
        message.Organisation.OwnFacts["held"] = " ";
        message.Organisation.OwnFacts["nobody"] = "1";
        message.Committee.OwnFacts["self_mark"] = "1";
        message.Enterprises[0].OwnFacts["donated_yuan"] = "-1";

        Fields(await Refused("district", message)).ShouldBe([
            "facts.committee.own_facts[\"self_mark\"] UNKNOWN_FIELD",
            "facts.organisation.own_facts[\"nobody\"] UNKNOWN_FIELD", "facts.organisation.own_facts[\"self_mark\"] NOT_A_NUMBER", "facts.organisation.name REQUIRED_MISSING",
            "facts.enterprises[0].own_facts[\"donated_yuan\"] NEGATIVE"]);
        // By a scheme that nobody has they are not looked at: it is told that there is none.
        message.Organisation.Name = "甲";
        (await Refused("nowhere", message)).Code.ShouldBe((int)StatusCode.NotFound);
        Fields(await Refused(Rules.Schemes.SchemeLibrary.Default, FactsAsMessages.Of(s_facts[0]))).ShouldContain("facts.organisation.own_facts[\"self_mark\"] UNKNOWN_FIELD");
    }

    private static async Task<Google.Rpc.Status> Refused(string scheme, OrganisationFacts facts) =>
        (await Should.ThrowAsync<RpcException>(async () => await Score(scheme, facts))).GetRpcStatus()!;

    private static IEnumerable<string> Fields(Google.Rpc.Status status) =>
        status.GetDetail<BadRequest>().FieldViolations.Select(violation => $"{violation.Field} {violation.Reason}");
}

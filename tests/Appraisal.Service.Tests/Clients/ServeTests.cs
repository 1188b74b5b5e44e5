using System.Text.Json;
using Appraisal.Contracts.V1;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Grpc;
using Appraisal.Service.Tests.Runs;
using Grpc.Core;
using Grpc.Net.Client;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The command that serves says what keeps it from starting, and ends in order.</summary>
[TestClass]
public sealed class ServeTests
{
    [TestMethod]
    [DataRow("{\"autentication\": {}}", "第 1 行有误")]
    [DataRow("{\n\"limits\": {\"messageBytes\": \"many\"}}", "第 2 行有误")]
    [DataRow("{\"authentication\": {\"issuer\": \"x\"}}", "Audience")]
    [DataRow("{\"urls\": \"http://0.0.0.0:0\"}", "不限本机")]
    [DataRow("{\"certificate\": {\"file\": \"no.pem\", \"key\": \"no.key\"}}", "没有证书文件")]
    public void What_is_configured_wrong_keeps_it_from_starting(string config, string said)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("appraisal.json"), config);

        var refused = AppraisalProcess.Run(folder.Path, "serve", "--config", "appraisal.json");

        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.Error.ShouldContain(said);
        Directory.Exists(folder.Of("appraisal-service")).ShouldBeFalse();
    }

    [TestMethod]
    public void A_port_that_is_taken_is_named()
    {
        using var first = new ServedProcess();
        using var folder = new TemporaryFolder();

        var refused = AppraisalProcess.Run(folder.Path, "serve", "--urls", first.Url.OriginalString);

        refused.ExitCode.ShouldBe(3, refused.Error);
        refused.Error.ShouldContain(first.Address);
    }

    [TestMethod]
    public void It_says_that_it_asks_nobody_and_ends_in_order()
    {
        using var folder = new TemporaryFolder();
        using var process = AppraisalProcess.Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        process.WaitFor("没有配置认证");
        process.Terminate();

        process.Finish().ExitCode.ShouldBe(0);
    }

    [TestMethod]
    public async Task Neither_facts_nor_tokens_are_in_the_log()
    {
        const string Fact = "某某保密支部";
        using var folder = new TemporaryFolder();
        using var issuer = new Issuer();
        File.WriteAllText(folder.Of("appraisal.json"), JsonSerializer.Serialize(new
        {
            urls = "http://127.0.0.1:0",
            authentication = new { issuer = Issuer.Name, audience = Issuer.Audience, keys = issuer.KeyFile },
        }));
        using var process = AppraisalProcess.Start(folder.Path, "serve", "--config", "appraisal.json");
        using var channel = GrpcChannel.ForAddress(process.WaitFor("serving ")["serving ".Length..]);
        var scoring = new ScoringService.ScoringServiceClient(channel);
        var (scorer, reader) = (issuer.Token(["scorer"], ["*"]), issuer.Token(["reader"], ["*"], subject: "curious"));
        var request = new ScoreOrganisationRequest
        {
            Settings = new ScoringSettings { AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = Rules.Schemes.SchemeLibrary.Default },
            Facts = new OrganisationFacts
            {
                Committee = new SupervisingCommittee { CommitteeId = "K1", Name = "某街道党工委", DistrictCode = "410302" },
                Organisation = new PartyOrganisation { OrganisationId = "O1", Name = Fact },
            },
        };
        await scoring.ScoreOrganisationAsync(request, Bearer(scorer));
        await Should.ThrowAsync<RpcException>(async () => await scoring.ScoreOrganisationAsync(request, Bearer(reader)));
        await Should.ThrowAsync<RpcException>(async () => await scoring.ScoreOrganisationAsync(request, Bearer(scorer + "x")));
        request.Facts.Organisation.VotesValid = -1;
        await Should.ThrowAsync<RpcException>(async () => await scoring.ScoreOrganisationAsync(request, Bearer(scorer)));
        process.Terminate();

        var log = process.Finish().Error;

        log.ShouldContain("denied to curious");
        log.ShouldNotContain(Fact);
        log.ShouldNotContain(scorer.Split('.')[1]);
        log.ShouldNotContain(reader.Split('.')[1]);
    }

    private static Metadata Bearer(string token) => new() { { "authorization", $"Bearer {token}" } };
}

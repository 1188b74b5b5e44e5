using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.IdentityModel.Tokens;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Who may call what, and see what of whom: every method with every role and scope; every way in which a token can be wrong.</summary>
[TestClass]
public sealed class AccessTests
{
    // The handwritten ledger's two districts; ZZ001 is in the first.
    private const string Own = "419901";
    private const string Other = "419902";

    private static AppraisedLedger s_ledger = null!;
    private static Issuer s_issuer = null!;
    private static ServedApi s_api = null!;
    private static Dictionary<string, Row> s_table = null!;

    /// <summary>A method: who may call it, a request, and the status of a caller of the organisation's district, of another, and of all.</summary>
    private sealed record Row(string Roles, IMessage Request, StatusCode Own, StatusCode Other, StatusCode All);

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        CurrentDatabase.Kind = DatabaseKind.Sqlite;
        s_ledger = AppraisedLedger.Handwritten();
        s_issuer = new Issuer();
        s_api = await ServedApi.Start(new ServiceOptions { Database = s_ledger.DatabaseUrl, Authentication = s_issuer.Options });
        var run = s_ledger.Summary.Manifest.Run;
        var number = new RunStore(s_ledger.Database, TimeProvider.System).Find(run).RunNumber;
        var facts = FactsAsMessages.Of(new FactStore(s_ledger.Database, Rules.Facts.FactSheets.Catalogue).Organisation(number, "ZZ001")!);
        var settings = new ScoringSettings { AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = Rules.Schemes.SchemeLibrary.Default };
        s_table = Table(run, facts, settings);
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        await s_api.DisposeAsync();
        s_issuer.Dispose();
        s_ledger.Dispose();
    }

    private static Dictionary<string, Row> Table(string run, OrganisationFacts facts, ScoringSettings settings)
    {
        const StatusCode Ok = StatusCode.OK;
        const StatusCode Hidden = StatusCode.NotFound;
        const StatusCode Denied = StatusCode.PermissionDenied;
        const StatusCode Invalid = StatusCode.InvalidArgument;
        const StatusCode Ended = StatusCode.FailedPrecondition;
        const string Reading = "reader auditor";
        const string Following = "reader operator auditor";
        const string Anybody = "reader scorer operator auditor";
        var batch = new BatchScoreOrganisationsRequest { Settings = settings };
        batch.Organisations.Add(facts);
        return new(StringComparer.Ordinal)
        {
            ["ScoringService/ScoreOrganisation"] = new("scorer", new ScoreOrganisationRequest { Settings = settings, Facts = facts }, Ok, Hidden, Ok),
            ["ScoringService/BatchScoreOrganisations"] = new("scorer", batch, Ok, Ok, Ok),
            ["ScoringService/ScoreOrganisations"] = new("scorer", new ScoreOrganisationsRequest { Settings = settings }, Ok, Ok, Ok),
            ["SchemeService/ListSchemes"] = new(Anybody, new ListSchemesRequest(), Ok, Ok, Ok),
            ["SchemeService/GetScheme"] = new(Anybody, new GetSchemeRequest { Scheme = settings.Scheme }, Ok, Ok, Ok),
            ["SchemeService/CheckScheme"] = new("scorer", new CheckSchemeRequest(), Invalid, Invalid, Invalid),
            ["RunService/CreateRun"] = new("operator", new CreateRunRequest(), Denied, Denied, Invalid),
            ["RunService/WatchRun"] = new(Following, new WatchRunRequest { Run = run }, Ok, Ok, Ok),
            ["RunService/GetRun"] = new(Following, new GetRunRequest { Run = run }, Ok, Ok, Ok),
            ["RunService/ListRuns"] = new(Following, new ListRunsRequest(), Ok, Ok, Ok),
            ["RunService/CancelRun"] = new("operator", new CancelRunRequest { Run = run }, Denied, Denied, Ended),
            ["RunService/ResumeRun"] = new("operator", new ResumeRunRequest { Run = run }, Denied, Denied, Ended),
            ["RunService/CompareRuns"] = new(Reading, new CompareRunsRequest { Run = run, WithRun = run }, Ok, Ok, Ok),
            ["ResultService/GetScorecard"] = new(Reading, new GetScorecardRequest { Run = run, OrganisationId = "ZZ001" }, Ok, Hidden, Ok),
            ["ResultService/ListScorecards"] = new(Reading, new ListScorecardsRequest { Run = run }, Ok, Ok, Ok),
            ["ResultService/ExplainScorecard"] = new(Reading, new ExplainScorecardRequest { Run = run, OrganisationId = "ZZ001" }, Ok, Hidden, Ok),
            ["ResultService/ListNominations"] = new(Reading, new ListNominationsRequest { Run = run }, Ok, Ok, Ok),
            ["ResultService/ListDuties"] = new(Reading, new ListDutiesRequest { Run = run }, Ok, Ok, Ok),
            ["ResultService/GetCoverage"] = new(Reading, new GetCoverageRequest { Run = run }, Ok, Ok, Ok),
            ["NominationService/TakeStep"] = new("operator", new TakeStepRequest
            {
                RequestId = "t", Run = run, Level = "district", OrganisationId = "ZZ001", Step = NominationStep.Publish, ValidateOnly = true,
                Day = new Google.Type.Date { Year = 2024, Month = 1, Day = 5 },
            }, Ok, Hidden, Ok),
            ["NominationService/GetNomination"] = new(Following, new GetNominationRequest { Run = run, Level = "district", OrganisationId = "ZZ001" }, Ok, Hidden, Ok),
            ["NominationService/ListCurrentNominations"] = new(Following, new ListCurrentNominationsRequest { Run = run }, Ok, Ok, Ok),
            ["NominationService/ListNominationEvents"] =
                new("operator auditor", new ListNominationEventsRequest { Run = run, Level = "district", OrganisationId = "ZZ001" }, Ok, Hidden, Ok),
            ["NominationService/ListTitles"] = new(Following, new ListTitlesRequest { Run = run }, Ok, Ok, Ok),
            ["ResultService/ListCommittees"] = new(Reading, new ListCommitteesRequest { Run = run }, Ok, Ok, Ok),
            ["ResultService/ListProposals"] = new(Reading, new ListProposalsRequest { Run = run }, Ok, Ok, Ok),
        };
    }

    [TestMethod]
    public void Every_method_has_a_row() =>
        RawCall.Methods.Select(method => $"{method.Service.Name}/{method.Name}").Order(StringComparer.Ordinal).ShouldBe(s_table.Keys.Order(StringComparer.Ordinal));

    [TestMethod]
    public async Task Every_method_with_every_role_and_scope()
    {
        var wrong = new List<string>();
        foreach (var method in RawCall.Methods)
        {
            var row = s_table[$"{method.Service.Name}/{method.Name}"];
            foreach (var role in new[] { "reader", "scorer", "operator", "auditor", "nobody" })
            {
                foreach (var (scope, districts, expected) in new[] { ("own", Own, row.Own), ("other", Other, row.Other), ("all", "*", row.All) })
                {
                    var token = s_issuer.Token([role], [districts]);
                    var status = await RawCall.Call(s_api.Calls, method, token, row.Request.ToByteArray());
                    var due = row.Roles.Split(' ').Contains(role) ? expected : StatusCode.PermissionDenied;
                    if (status.StatusCode != due)
                        wrong.Add($"{method.FullName} {role} {scope}: {status.StatusCode}, not {due}");
                }
            }
            var without = await RawCall.Call(s_api.Calls, method, null, row.Request.ToByteArray());
            if (without.StatusCode != StatusCode.Unauthenticated)
                wrong.Add($"{method.FullName} without a token: {without.StatusCode}");
        }
        wrong.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_caller_without_districts_sees_nothing_and_one_with_several_roles_may_do_what_either_may()
    {
        var none = Client(s_issuer.Token(["reader", "scorer"], []));
        var both = Client(s_issuer.Token(["reader", "scorer"], [Own, Other]));
        var run = s_ledger.Summary.Manifest.Run;

        (await none.Results.ListScorecardsAsync(new ListScorecardsRequest { Run = run }, none.Headers)).Scorecards.ShouldBeEmpty();
        (await both.Results.ListScorecardsAsync(new ListScorecardsRequest { Run = run }, both.Headers)).Scorecards.Count.ShouldBe(18);
    }

    [TestMethod]
    public async Task An_organisation_of_another_district_in_a_batch_is_not_found()
    {
        var request = (BatchScoreOrganisationsRequest)s_table["ScoringService/BatchScoreOrganisations"].Request;
        var client = Client(s_issuer.Token(["scorer"], [Other]));

        var result = (await client.Scoring.BatchScoreOrganisationsAsync(request, client.Headers)).Results.Single();

        result.Error.Code.ShouldBe((int)StatusCode.NotFound);
    }

    [TestMethod]
    public async Task A_token_that_is_wrong_in_any_way_is_none()
    {
        string[] roles = ["reader"];
        string[] all = ["*"];
        using var stranger = new Issuer();
        var secret = new SigningCredentials(new SymmetricSecurityKey(new byte[64]), SecurityAlgorithms.HmacSha256);
        var publicAsSecret = new SigningCredentials(new SymmetricSecurityKey(File.ReadAllBytes(s_issuer.KeyFile)), SecurityAlgorithms.HmacSha256);
        var sound = s_issuer.Token(roles, all);
        var parts = sound.Split('.');
        var unsigned = $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.";

        (await Status(sound)).ShouldBe(StatusCode.OK);
        foreach (var (what, token) in new[]
        {
            ("expired", s_issuer.Token(roles, all, expiresIn: TimeSpan.FromMinutes(-5))),
            ("another issuer", s_issuer.Token(roles, all, issuer: "https://other.example")),
            ("another audience", s_issuer.Token(roles, all, audience: "other")),
            ("another key", stranger.Token(roles, all)),
            ("a shared secret", s_issuer.Token(roles, all, signed: secret)),
            ("the public key as a secret", s_issuer.Token(roles, all, signed: publicAsSecret)),
            ("no signature", unsigned),
            ("another payload", $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("reader", "operator", StringComparison.Ordinal))}.{parts[2]}"),
            ("no subject", s_issuer.Token(roles, all, subject: "")),
            ("no token", "x"),
        })
        {
            (await Status(token)).ShouldBe(StatusCode.Unauthenticated, what);
        }
    }

    [TestMethod]
    public async Task Keys_rotate_without_a_restart()
    {
        using var issuer = new Issuer();
        await using var api = await ServedApi.Start(new ServiceOptions { Database = s_ledger.DatabaseUrl, Authentication = issuer.Options });
        var before = issuer.Token(["reader"], ["*"]);
        (await Status(before, api)).ShouldBe(StatusCode.OK);
        File.SetLastWriteTimeUtc(issuer.KeyFile, DateTime.UtcNow.AddMinutes(-1));

        issuer.Rotate();

        (await Status(issuer.Token(["reader"], ["*"]), api)).ShouldBe(StatusCode.OK);
        (await Status(before, api)).ShouldBe(StatusCode.Unauthenticated);
    }

    [TestMethod]
    public async Task Plain_http_passes_the_same_door()
    {
        using var http = s_api.Http;
        var without = await http.GetAsync(new Uri("/v1/schemes", UriKind.Relative));
        http.DefaultRequestHeaders.Authorization = new("Bearer", s_issuer.Token(["reader"], ["*"]));
        var allowed = await http.GetAsync(new Uri("/v1/schemes", UriKind.Relative));
        var denied = await http.PostAsync(new Uri("/v1/schemes:check", UriKind.Relative), new StringContent("{}", null, "application/json"));

        ((int)without.StatusCode, (int)allowed.StatusCode, (int)denied.StatusCode).ShouldBe((401, 200, 403));
    }

    [TestMethod]
    [DataRow("http://0.0.0.0:0", false, "不限本机")]
    [DataRow("http://0.0.0.0:0", true, "不限本机")]
    [DataRow("https://0.0.0.0:0", true, "需要证书")]
    [DataRow("http://127.0.0.1:0;http://[::]:0", true, "不限本机")]
    [DataRow("ftp://127.0.0.1:0", false, "监听地址“ftp://127.0.0.1:0”不对")]
    public void What_others_can_reach_needs_both_tls_and_authentication(string urls, bool isAuthenticated, string said)
    {
        var options = new ServiceOptions { Database = s_ledger.DatabaseUrl, Urls = urls, Authentication = isAuthenticated ? s_issuer.Options : null };

        Should.Throw<RunException>(() => ApiHost.Build(options, TimeProvider.System)).Message.ShouldContain(said);
    }

    [TestMethod]
    public void Authentication_that_is_half_configured_keeps_the_service_from_starting()
    {
        foreach (var half in new[]
        {
            s_issuer.Options with { Issuer = "" }, s_issuer.Options with { Audience = "" }, s_issuer.Options with { Keys = null },
            s_issuer.Options with { Metadata = "https://issuer.example" }, s_issuer.Options with { Keys = "/nowhere.json" },
            s_issuer.Options with { Keys = null, Metadata = "http://issuer.example" }, s_issuer.Options with { Algorithms = ["HS256"] },
            s_issuer.Options with { Algorithms = ["none"] }, s_issuer.Options with { Algorithms = [] }, s_issuer.Options with { ClockSkewSeconds = -1 },
        })
        {
            Should.Throw<RunException>(() => ApiHost.Build(new ServiceOptions { Database = s_ledger.DatabaseUrl, Authentication = half }, TimeProvider.System))
                .Message.ShouldStartWith("服务不能启动");
        }
    }

    private static async Task<StatusCode> Status(string token, ServedApi? api = null) => (await RawCall.Call(
        (api ?? s_api).Calls, SchemeService.Descriptor.FindMethodByName("ListSchemes"), token, [[]])).StatusCode;

    private static (ResultService.ResultServiceClient Results, ScoringService.ScoringServiceClient Scoring, Metadata Headers) Client(string token) =>
        (new(s_api.Calls), new(s_api.Calls), new Metadata { { "authorization", $"Bearer {token}" } });
}

using System.Text.Json;
using Appraisal.Contracts.V1;
using Appraisal.Rules;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Grpc;
using Appraisal.Service.Tests.Runs;
using Google.Protobuf;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The samples, in another language, against the real process over a socket: what they print is what the engine says of the same organisation.</summary>
[TestClass]
public sealed class SampleTests
{
    private static ServedProcess s_service = null!;
    private static Rules.Scorecards.Scorecard s_expected = null!;

    [ClassInitialize]
    public static void Start(TestContext _)
    {
        s_service = new ServedProcess();
        var message = JsonParser.Default.Parse<OrganisationFacts>(File.ReadAllText(Path.Combine(NodeSamples.Folder, "organisation.json")));
        var asOf = new DateOnly(2023, 12, 31);
        var violations = new Violations();
        var facts = FactMessages.Read(message, Rules.Facts.FactSheets.Catalogue, "facts", asOf, violations)!;
        violations.IsEmpty.ShouldBeTrue();
        s_expected = AppraisalEngine.Create(SchemeLibrary.Load(SchemeLibrary.Default)).Score(asOf, facts);
    }

    [ClassCleanup]
    public static void Stop() => s_service.Dispose();

    private static string Summary => $"ZB001 {Figures.Points(s_expected.Total("total")!.LowestHundredths)} {s_expected.Grade.Id}";

    private static IEnumerable<string> FirstLines => s_expected.Lines.Take(3).Select(line => $"{line.Line.Id} {Figures.Points(line.LowestHundredths)} {line.Reason}");

    [TestMethod]
    public void From_the_proto_files()
    {
        var lines = NodeSamples.Run("grpc.mjs", s_service.Address).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldStartWith(Summary);
        lines[1..4].ShouldBe(FirstLines);
        lines[4].ShouldStartWith("INVALID_ARGUMENT INVALID_REQUEST: 请求有 2 处问题");
        lines[5..].Select(line => line.Trim().Split(':')[0]).ShouldBe(["facts.organisation.venue_m2", "facts.organisation.votes_satisfied"]);
    }

    [TestMethod]
    public void From_reflection_alone()
    {
        var lines = NodeSamples.Run("reflection.mjs", s_service.Address).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].Split(' ').ShouldContain("appraisal.v1.ScoringService");
        lines[1].ShouldBe(Summary);
    }

    [TestMethod]
    public void Behind_tls_with_a_token()
    {
        using var folder = new TemporaryFolder();
        using var issuer = new Issuer();
        var certificate = new CertificateOptions { File = folder.Of("server.pem"), Key = folder.Of("server.key") };
        ServiceTests.Certify(certificate);
        File.WriteAllText(folder.Of("appraisal.json"), JsonSerializer.Serialize(new
        {
            urls = "https://127.0.0.1:0",
            certificate = new { file = certificate.File, key = certificate.Key },
            authentication = new { issuer = Issuer.Name, audience = Issuer.Audience, keys = issuer.KeyFile },
        }));
        using var service = new ServedProcess("--config", folder.Of("appraisal.json"));
        var token = issuer.Token(["scorer"], ["419901"]);
        var trusted = new Dictionary<string, string> { ["NODE_EXTRA_CA_CERTS"] = certificate.File };

        NodeSamples.Run("grpc.mjs", service.Address, certificate.File, token).ShouldStartWith(Summary);
        NodeSamples.Run("http.mjs", trusted, service.Url.OriginalString, token).ShouldStartWith(Summary);
        Should.Throw<ShouldAssertException>(() => NodeSamples.Run("grpc.mjs", service.Address, certificate.File)).Message.ShouldContain("UNAUTHENTICATED");
    }

    [TestMethod]
    public void Over_plain_http()
    {
        var lines = NodeSamples.Run("http.mjs", s_service.Url.OriginalString).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldStartWith(Summary);
        lines[1..4].ShouldBe(FirstLines);
        lines[4].ShouldStartWith("400 INVALID_REQUEST: 请求有 2 处问题");
        lines.Length.ShouldBe(7);
    }
}

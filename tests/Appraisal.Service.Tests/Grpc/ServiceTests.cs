using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Telemetry;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.AspNetCore.Builder;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>What the service tells of itself, and what it does under load, behind TLS, and at its end.</summary>
[TestClass]
public sealed class ServiceTests
{
    [OnBothDatabases]
    public async Task It_is_ready_while_its_database_answers()
    {
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(database.Url);
        using var http = api.Http;
        var health = new Health.HealthClient(api.Calls);

        (await health.CheckAsync(new HealthCheckRequest())).Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
        (await http.GetStringAsync(new Uri("/healthz", UriKind.Relative))).ShouldBe("Healthy");
    }

    [TestMethod]
    public async Task It_is_not_ready_once_the_database_is_gone()
    {
        if (PostgresServer.SharedMissing is { } missing)
            Assert.Inconclusive(missing);
        CurrentDatabase.Kind = DatabaseKind.Postgres;
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(database.Url);
        using var http = api.Http;

        PostgresServer.Shared.Drop(database.Name);

        (await new Health.HealthClient(api.Calls).CheckAsync(new HealthCheckRequest())).Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.NotServing);
        ((int)(await http.GetAsync(new Uri("/healthz", UriKind.Relative))).StatusCode).ShouldBe(503);
        var error = await Should.ThrowAsync<RpcException>(async () => await new RunService.RunServiceClient(api.Calls).ListRunsAsync(new ListRunsRequest()));
        (error.StatusCode, error.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason).ShouldBe((StatusCode.Unavailable, "STORE_UNAVAILABLE"));
    }

    [TestMethod]
    public async Task A_caller_that_runs_wild_is_told_to_wait_and_then_answered_again()
    {
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(new ServiceOptions { Database = database.Url, Limits = new ServiceLimits { CallsPerSecond = 10, CallsAtOnce = 5 } });
        var client = new SchemeService.SchemeServiceClient(api.Calls);
        var refused = new List<RpcException>();
        for (var i = 0; i < 30; i++)
        {
            try
            {
                await client.ListSchemesAsync(new ListSchemesRequest());
            }
            catch (RpcException exception)
            {
                refused.Add(exception);
            }
        }

        refused.Count.ShouldBeGreaterThan(10);
        refused.ShouldAllBe(error => error.StatusCode == StatusCode.ResourceExhausted && error.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason == "TOO_FAST");
        refused[0].GetRpcStatus()!.GetDetail<RetryInfo>().RetryDelay.Seconds.ShouldBe(1);
        await Task.Delay(TimeSpan.FromSeconds(1));
        (await client.ListSchemesAsync(new ListSchemesRequest())).Schemes.ShouldNotBeEmpty();
    }

    [TestMethod]
    public async Task More_calls_than_can_wait_are_told_to_come_back_and_the_others_are_answered()
    {
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(new ServiceOptions { Database = database.Url, Limits = new ServiceLimits { ConcurrentScorings = 1, QueuedScorings = 2 } });
        var client = new ScoringService.ScoringServiceClient(api.Calls);
        var request = new BatchScoreOrganisationsRequest
        {
            Settings = new ScoringSettings { AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = Rules.Schemes.SchemeLibrary.Default },
        };
        request.Organisations.AddRange(Enumerable.Range(0, 500).Select(i => new OrganisationFacts
        {
            Committee = new SupervisingCommittee { CommitteeId = "K1", Name = "某街道党工委", DistrictCode = "410302" },
            Organisation = new PartyOrganisation { OrganisationId = $"O{i}", Name = "某支部" },
        }));
        await client.BatchScoreOrganisationsAsync(request);
        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await client.BatchScoreOrganisationsAsync(request);
                return StatusCode.OK;
            }
            catch (RpcException exception)
            {
                return exception.StatusCode;
            }
        }));

        ends.Count(end => end == StatusCode.OK).ShouldBeGreaterThanOrEqualTo(3);
        ends.Count(end => end == StatusCode.ResourceExhausted).ShouldBeGreaterThan(5);
        ends.ShouldAllBe(end => end == StatusCode.OK || end == StatusCode.ResourceExhausted);
        (await client.BatchScoreOrganisationsAsync(request)).Results.Count.ShouldBe(500);
    }

    [TestMethod]
    public async Task Who_does_not_read_its_answers_is_not_read_from()
    {
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(new ServiceOptions { Database = database.Url, Limits = new ServiceLimits { StreamWindow = 16 } });
        using var call = new ScoringService.ScoringServiceClient(api.Calls).ScoreOrganisations();
        await call.RequestStream.WriteAsync(new ScoreOrganisationsRequest
        {
            Settings = new ScoringSettings { AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = Rules.Schemes.SchemeLibrary.Default, Explain = true },
        });
        const int Many = 20_000;
        var organisation = new ScoreOrganisationsRequest
        {
            Organisation = new OrganisationFacts
            {
                Committee = new SupervisingCommittee { CommitteeId = "K1", Name = "某街道党工委", DistrictCode = "410302" },
                Organisation = new PartyOrganisation { OrganisationId = "O1", Name = "某支部" },
            },
        };
        var sent = 0;
        var sending = Task.Run(async () =>
        {
            for (; sent < Many; sent++)
                await call.RequestStream.WriteAsync(organisation);
            await call.RequestStream.CompleteAsync();
        });

        // Until nothing more goes out for a while: the service waits for its answers to be read.
        for (var before = -1; before != sent || sent == 0;)
        {
            before = sent;
            await Task.Delay(1_500);
        }
        sent.ShouldBeLessThan(Many);
        var answers = 0;
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            call.ResponseStream.Current.Position.ShouldBe(answers++);
            if (answers == 3_000)
                break;
        }
        answers.ShouldBe(3_000);
        call.Dispose();
        await Should.ThrowAsync<Exception>(() => sending);
    }

    [TestMethod]
    public async Task A_call_that_is_cancelled_leaves_the_engine_to_the_next()
    {
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(new ServiceOptions { Database = database.Url, Limits = new ServiceLimits { ConcurrentScorings = 1, QueuedScorings = 4 } });
        var client = new ScoringService.ScoringServiceClient(api.Calls);
        var request = new BatchScoreOrganisationsRequest
        {
            Settings = new ScoringSettings
            {
                AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 }, Scheme = Rules.Schemes.SchemeLibrary.Default, Duties = true, Explain = true,
            },
        };
        request.Organisations.AddRange(Enumerable.Range(0, 1_000).Select(i => new OrganisationFacts
        {
            Committee = new SupervisingCommittee { CommitteeId = "K1", Name = "某街道党工委", DistrictCode = "410302" },
            Organisation = new PartyOrganisation { OrganisationId = $"O{i}", Name = "某支部" },
        }));
        for (var i = 0; i < 6; i++)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
            (await Should.ThrowAsync<RpcException>(async () => await client.BatchScoreOrganisationsAsync(request, cancellationToken: stop.Token))).StatusCode.ShouldBe(StatusCode.Cancelled);
        }
        request.Organisations.Clear();
        request.Organisations.Add(new OrganisationFacts
        {
            Committee = new SupervisingCommittee { CommitteeId = "K1", Name = "某街道党工委", DistrictCode = "410302" },
            Organisation = new PartyOrganisation { OrganisationId = "O1", Name = "某支部" },
        });

        (await client.BatchScoreOrganisationsAsync(request)).Results.Single().Scorecard.ShouldNotBeNull();
    }

    [TestMethod]
    public async Task A_deadline_stops_a_call()
    {
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(database.Url);
        using var stream = new ScoringService.ScoringServiceClient(api.Calls).ScoreOrganisations(deadline: DateTime.UtcNow.AddMilliseconds(300));

        (await Should.ThrowAsync<RpcException>(() => stream.ResponseStream.MoveNext(CancellationToken.None))).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        (await new SchemeService.SchemeServiceClient(api.Calls).ListSchemesAsync(new ListSchemesRequest())).Schemes.ShouldNotBeEmpty();
    }

    [TestMethod]
    public async Task What_is_measured_has_the_names_that_are_documented()
    {
        var measured = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Instruments.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();
        using var database = new EmptyDatabase();
        await using var api = await ServedApi.Start(database.Url);
        using var ledger = new TemporaryFolder();
        var begun = await SentLedger.Send(api.Calls, SentLedger.Header("m"), Fixtures.Path("handwritten", "ledger"));
        await SentLedger.Watch(api.Calls, begun.Run.Run_);
        listener.RecordObservableInstruments();

        foreach (var name in new[]
        {
            "appraisal.organisations.scored", "appraisal.rules.fired", "appraisal.call.duration", "appraisal.run.phase.duration", "appraisal.scoring.waiting", "appraisal.runs.open",
        })
        {
            measured.Keys.ShouldContain(name);
            File.ReadAllText(Path.Combine(Fixtures.Path(), "..", "docs", "api.md")).ShouldContain(name);
        }
        measured["appraisal.organisations.scored"].ShouldBeGreaterThanOrEqualTo(18);
        measured["appraisal.rules.fired"].ShouldBeGreaterThan(100);
    }

    [TestMethod]
    public async Task The_certificate_is_renewed_without_a_restart()
    {
        CurrentDatabase.Kind = DatabaseKind.Sqlite;
        using var database = new EmptyDatabase();
        using var folder = new TemporaryFolder();
        using var issuer = new Issuer();
        var files = new CertificateOptions { File = folder.Of("server.pem"), Key = folder.Of("server.key") };
        var first = Certify(files);
        await using WebApplication app = ApiHost.Build(new ServiceOptions
        {
            Database = database.Url, Urls = "https://127.0.0.1:0", Work = folder.Of("work"), Certificate = files, Authentication = issuer.Options,
        }, TimeProvider.System);
        await app.StartAsync();
        var port = new Uri(ApiHost.UrlsOf(app)[0]).Port;

        (await Shown(port)).ShouldBe(first);
        File.SetLastWriteTimeUtc(files.File, DateTime.UtcNow.AddMinutes(-1));
        var second = Certify(files);

        (await Shown(port)).ShouldBe(second);
        File.WriteAllText(files.File, "half");
        (await Shown(port)).ShouldBe(second, "what cannot be read leaves what was");
        await app.StopAsync();
    }

    /// <summary>Makes a certificate of this machine's own and writes it.</summary>
    internal static string Certify(CertificateOptions files)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(files.Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(files.File, certificate.ExportCertificatePem());
        return certificate.Thumbprint;
    }

    private static async Task<string> Shown(int port)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using var stream = new SslStream(client.GetStream(), false, (_, _, _, _) => true);
        await stream.AuthenticateAsClientAsync("localhost");
        return ((X509Certificate2)stream.RemoteCertificate!).Thumbprint;
    }
}

using System.Diagnostics.Metrics;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Hosting.SharedPort;
using Appraisal.Service.Grpc.Nominations;
using Appraisal.Service.Grpc.OpenApi;
using Appraisal.Service.Grpc.Results;
using Appraisal.Service.Grpc.Runs;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Telemetry;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>Puts the service together: what listens, what every call passes, and what answers it.</summary>
internal static class ApiHost
{
    /// <summary>The service, ready to be started.</summary>
    /// <exception cref="RunException">It must not be started so; the message says why.</exception>
    /// <exception cref="Store.StoreException">The database cannot be used.</exception>
    public static WebApplication Build(ServiceOptions options, TimeProvider clock)
    {
        MethodRoles.MustBeWhole();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        Configure(builder.Logging);
        var addresses = Listening.Parse(options.Urls);
        if (options.Refusal(addresses) is { } refusal)
            throw new RunException($"服务不能启动:{refusal}。");
        var certificate = options.Certificate is { } files ? new CertificateFile(files) : null;
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            Configure(kestrel, options.Limits);
            foreach (var address in addresses)
                address.On(kestrel, listen => listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate!.Certificate));
        });
        builder.Services.AddSingleton<SharedPortTransport>().AddSingleton<IConnectionListenerFactory>(services => services.GetRequiredService<SharedPortTransport>());
        builder.Services.AddSingleton(clock).AddSingleton(options.Limits).AddSingleton(AppraisalDatabase.Use(options.Database))
            .AddSingleton(services => new SchemeShelf(services.GetRequiredService<AppraisalDatabase>(), options.Schemes))
            .AddSingleton<ScoringGate>().AddSingleton<StoredOrganisations>().AddSingleton<ScorecardExplainer>()
            .AddSingleton(options.Calendar)
            .AddSingleton(options).AddSingleton(_ => new LedgerSpool(options.Work)).AddSingleton<RunDifferences>().AddSingleton<RunQueue>()
            .AddHostedService(services => services.GetRequiredService<RunQueue>());
        builder.Services.AddGrpc(grpc => Configure(grpc, options.Limits)).AddJsonTranscoding(json => json.TypeRegistry = TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor));
        builder.Services.AddCheckedMethods().AddGrpcReflection().AddSingleton<CallRate>();
        builder.Services.AddGrpcHealthChecks().AddCheck<ReadyCheck>("ready");
        TelemetrySetup.Add(builder.Services, options.Telemetry);
        if (options.Authentication is { } authentication)
            TokenValidation.Add(builder.Services, authentication, clock);
        var app = builder.Build();
        if (options.Authentication is not null)
            app.UseAuthentication();
        app.MapGrpcService<ScoringApi>();
        app.MapGrpcService<SchemeApi>();
        app.MapGrpcService<RunApi>();
        app.MapGrpcService<ResultApi>();
        app.MapGrpcService<NominationApi>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        app.MapHealthChecks("/healthz");
        ApiDocumentEndpoint.Map(app);
        // Made once, so that its gauges are there for whoever listens.
        app.Services.GetRequiredService<Meter>();
        return app;
    }

    /// <summary>Where a started service really listens: a port that was asked for as 0 has got a number.</summary>
    public static IReadOnlyList<string> UrlsOf(WebApplication app) =>
        [.. app.Urls.Distinct(StringComparer.Ordinal)];

    // A line of JSON for each event, on standard error as everything that is no result.
    private static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.None);
        logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void Configure(KestrelServerOptions kestrel, ServiceLimits limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.Http2.MaxStreamsPerConnection = limits.StreamsOfConnection;
        kestrel.Limits.MaxRequestBodySize = null;
    }

    private static void Configure(GrpcServiceOptions grpc, ServiceLimits limits)
    {
        grpc.MaxReceiveMessageSize = limits.MessageBytes;
        grpc.EnableDetailedErrors = false;
        grpc.Interceptors.Add<CallMeter>();
        grpc.Interceptors.Add<ErrorInterceptor>();
        grpc.Interceptors.Add<AccessInterceptor>();
    }
}

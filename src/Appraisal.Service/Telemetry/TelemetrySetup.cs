using System.Diagnostics.Metrics;
using Appraisal.Service.Grpc.Runs;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Runs;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Appraisal.Service.Telemetry;

/// <summary>OpenTelemetry: traces and metrics of the service, sent by OTLP to where the configuration or OTEL_EXPORTER_OTLP_ENDPOINT says; nowhere otherwise.</summary>
internal static class TelemetrySetup
{
    private const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Service = "appraisal";

    public static void Add(IServiceCollection services, string? endpoint)
    {
        services.AddSingleton(provider =>
        {
            var meter = new Meter(Instruments.Name);
            var (gate, queue) = (provider.GetRequiredService<ScoringGate>(), provider.GetRequiredService<RunQueue>());
            Instruments.Show(meter, () => gate.Waiting, () => queue.Count);
            return meter;
        });
        var collector = endpoint ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(collector))
            return;
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(Service, serviceVersion: ProductVersion.Text))
            .WithTracing(traces => traces.AddSource(Instruments.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(otlp => otlp.Endpoint = new Uri(collector)))
            .WithMetrics(metrics => metrics.AddMeter(Instruments.Name, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddAspNetCoreInstrumentation().AddOtlpExporter(otlp => otlp.Endpoint = new Uri(collector)));
    }
}

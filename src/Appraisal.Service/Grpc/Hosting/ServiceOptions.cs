using Appraisal.Rules.Courses;
using Appraisal.Service.Grpc.Access;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>What the service is started with: the command's options, then the configuration file's section <c>Appraisal</c>.</summary>
internal sealed record ServiceOptions
{
    /// <summary>Where it listens when nobody says otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The database; null for the default.</summary>
    public string? Database { get; init; }

    /// <summary>Where it listens, several joined by ";".</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>A folder with schemes that calls may name; null for none.</summary>
    public string? Schemes { get; init; }

    /// <summary>The folder that ledgers wait in and results of runs go to: the service's own alone.</summary>
    public string Work { get; init; } = "appraisal-service";

    /// <summary>Whose tokens are believed; null where the service asks nobody, and then only this machine may reach it.</summary>
    public AuthenticationOptions? Authentication { get; init; }

    /// <summary>The certificate for https; null for none.</summary>
    public CertificateOptions? Certificate { get; init; }

    /// <summary>Where traces and metrics are sent by OTLP; null for where OTEL_EXPORTER_OTLP_ENDPOINT says, or nowhere.</summary>
    public string? Telemetry { get; init; }

    /// <summary>The working days by which publications and decisions on objections are counted.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Shipped;

    /// <summary>Who calls where the service asks nobody.</summary>
    public Caller LocalCaller { get; init; } = Caller.Local;

    public ServiceLimits Limits { get; init; } = new();

    /// <summary>What keeps the service from starting, in Chinese; null where nothing does.</summary>
    public string? Refusal(IReadOnlyList<Listening> addresses)
    {
        if (addresses.Count == 0)
            return "没有监听地址";
        if (Authentication?.Problem() is { } problem)
            return problem;
        if (Certificate is { } certificate && (!File.Exists(certificate.File) || !File.Exists(certificate.Key)))
            return $"没有证书文件 {certificate.File} 或其私钥 {certificate.Key}";
        if (addresses.FirstOrDefault(address => address.IsSecure) is not null && Certificate is null)
            return "https 地址需要证书;请在配置文件中写明 certificate";
        return addresses.FirstOrDefault(address => !address.IsLoopback && !(address.IsSecure && Authentication is not null)) is { } open
            ? $"{open.At} 不限本机:须同时有 TLS(https 地址与 certificate)和认证(authentication)才能监听"
            : null;
    }
}

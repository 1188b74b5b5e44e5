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

    /// <summary>Who calls where the service asks nobody.</summary>
    public Caller LocalCaller { get; init; } = Caller.Local;

    public ServiceLimits Limits { get; init; } = new();
}

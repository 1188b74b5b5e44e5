using System.Text.Json;
using Appraisal.Rules.Courses;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Runs;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>What the configuration file says: JSON, every key known, so that a mistyped one does not silently leave a door open.</summary>
internal sealed record ServiceConfiguration
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public string? Database { get; init; }

    public string? Urls { get; init; }

    public string? Schemes { get; init; }

    public string? Work { get; init; }

    public string? Telemetry { get; init; }

    /// <summary>A file with the calendar of working days, in place of the shipped one.</summary>
    public string? Calendar { get; init; }

    public ServiceLimits? Limits { get; init; }

    public AuthenticationOptions? Authentication { get; init; }

    public CertificateOptions? Certificate { get; init; }

    /// <exception cref="RunException">It cannot be read; the message says where and why.</exception>
    public static ServiceConfiguration Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ServiceConfiguration>(File.ReadAllText(path), s_json) ?? new ServiceConfiguration();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"配置文件 {path} 读不出来:{exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new RunException($"配置文件 {path} 第 {exception.LineNumber + 1} 行有误:{exception.Message}", exception);
        }
    }

    /// <summary>The calendar of working days that the file names.</summary>
    /// <exception cref="RunException">It cannot be read; the message says where and why.</exception>
    public WorkingCalendar CalendarOrShipped()
    {
        if (Calendar is null)
            return WorkingCalendar.Shipped;
        try
        {
            return WorkingCalendar.Read(File.ReadAllText(Calendar));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new RunException($"工作日历 {Calendar} 读不出来:{exception.Message}", exception);
        }
    }
}

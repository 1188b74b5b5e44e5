using System.Text.Json;
using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Store.Runs;

/// <summary>What is known of a run when it begins; see <see cref="RunRecord"/>.</summary>
internal sealed record NewRun
{
    public required DateOnly AsOf { get; init; }

    public required Scheme Scheme { get; init; }

    public required byte[] SchemeYaml { get; init; }

    public required string SchemeDigest { get; init; }

    public required string Engine { get; init; }

    public required string ProductVersion { get; init; }

    public required int BatchSize { get; init; }

    public string? Ledger { get; init; }

    /// <summary>The call that asks for it; null for a person at the keyboard.</summary>
    public RequestedBy? Request { get; init; }

    /// <summary>Where the files go, by the run's id.</summary>
    public required Func<string, string> Output { get; init; }
}

/// <summary>A call that asks for a run.</summary>
/// <param name="Who">The caller.</param>
/// <param name="RequestId">The caller's own name of the request.</param>
/// <param name="Digest">Of all that is asked, the ledger with it.</param>
internal sealed record RequestedBy(string Who, string RequestId, string Digest)
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The detail of the event: of two requests it is the same only if they ask for the same under the same name.</summary>
    public string Detail => JsonSerializer.Serialize(new { RequestId, Digest }, s_json);

    /// <summary>What the details of every request of this name begin with.</summary>
    public string Beginning => Detail[..Detail.IndexOf("\"digest\"", StringComparison.Ordinal)];
}

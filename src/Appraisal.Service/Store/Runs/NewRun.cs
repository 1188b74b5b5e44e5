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

    /// <summary>Where the files go, by the run's id.</summary>
    public required Func<string, string> Output { get; init; }
}

namespace Appraisal.Service.Store.Runs;

/// <summary>What is known of a run when it begins; see <see cref="RunRecord"/>.</summary>
internal sealed record NewRun
{
    public required DateOnly AsOf { get; init; }

    public required string Scheme { get; init; }

    public required string Edition { get; init; }

    public required byte[] SchemeYaml { get; init; }

    public required string SchemeDigest { get; init; }

    public required string Engine { get; init; }

    public required string ProductVersion { get; init; }

    public string? Ledger { get; init; }
}

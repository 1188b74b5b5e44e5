using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Survival;

/// <summary>A run that nothing happens to: what every other run of its ledger must end with, and how long it takes on this computer today.</summary>
internal sealed class Undisturbed
{
    private static readonly Lazy<Undisturbed> s_shared = new(() => new Undisturbed());

    private readonly TemporaryFolder _folder = new();

    private Undisturbed()
    {
        LedgerWriter.WriteFolder(Population.Of(12, 240), Ledger, new LedgerFormat { Faults = 12, FaultSeed = 3 });
        var whole = Stopwatch.StartNew();
        using var process = AppraisalProcess.Start(_folder.Path, Arguments(_folder.Of("out"), $"Data Source={_folder.Of("runs.db")}"));
        process.WaitFor("run ");
        var sinceBegun = Stopwatch.StartNew();
        var finished = process.Finish();
        (Length, LengthSinceBegun) = (whole.Elapsed, sinceBegun.Elapsed);
        finished.ExitCode.ShouldBe(1, finished.Error);
        (ExitCode, Files, ResultsDigest) = (finished.ExitCode, Digests(_folder.Of("out")), DigestIn(_folder.Of("out")));
    }

    public static Undisturbed Shared => s_shared.Value;

    public string Ledger => _folder.Of("台账");

    public int ExitCode { get; }

    /// <summary>The SHA-256 of each CSV file, by its name.</summary>
    public SortedDictionary<string, string> Files { get; }

    public string ResultsDigest { get; }

    public TimeSpan Length { get; }

    public TimeSpan LengthSinceBegun { get; }

    /// <summary>What begins a run of the ledger, in many small batches.</summary>
    public string[] Arguments(string output, string databaseUrl) =>
        ["run", "--input", Ledger, "--as-of", "2023-12-31", "--output", output, "--database", databaseUrl, "--batch", "5", "--threads", "2"];

    public static SortedDictionary<string, string> Digests(string folder) => new(
        Directory.EnumerateFiles(folder, "*.csv").ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    public static string DigestIn(string folder) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json"))).RootElement.GetProperty("results_digest").GetString()!;

    public static void Clean()
    {
        if (s_shared.IsValueCreated)
            s_shared.Value._folder.Dispose();
    }
}

using System.Text.Json;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Copies;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>
/// A run in a folder of its own: the frozen facts and every stored value as CSV, the scheme, the events, the manifest, the published files, a
/// description, and the digests of all. It needs no database and nothing else.
/// </summary>
internal static class Pack
{
    public const string RunFile = "run.json";
    public const string SchemeFile = "scheme.yaml";
    public const string SumsFile = "SHA256SUMS";
    public const string DescriptionFile = "README.md";
    public const string Results = "results";
    public const string Tables = "tables";

    public static JsonSerializerOptions Json { get; } = new(Manifest.Json) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Is there a pack at a path.</summary>
    public static bool IsAt(string path) => File.Exists(Path.Combine(path, RunFile));

    public static string PathOf(string folder, RunTable table) => Path.Combine(folder, Tables, $"{table.Shape.Name}.csv");

    /// <summary>The files that have a line in the sums, in ordinal order of their names, which have slashes.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => name != SumsFile).Order(StringComparer.Ordinal);
}

/// <summary>What a pack says of its run beside tables.</summary>
internal sealed record PackedRun(RunRow Run, string Scheme, string Edition, IReadOnlyList<EventRow> Events, ManifestRow Manifest);

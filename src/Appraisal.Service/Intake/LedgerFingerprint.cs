using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Service.Intake.Records;

namespace Appraisal.Service.Intake;

/// <summary>
/// The files of a ledger with their digests, as they are when a run begins to read them: a run that stopped before every row was in reads them
/// again, and goes on only if they are the same.
/// </summary>
internal static class LedgerFingerprint
{
    /// <summary>SHA-256 of each file by its name, as JSON.</summary>
    /// <exception cref="LedgerUnusableException">There is no ledger.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Of(string path) => JsonSerializer.Serialize(Files(path));

    /// <summary>What became of the files since, in Chinese: the first that differs; null where they are the same.</summary>
    public static string? Difference(string recorded, string path)
    {
        var (before, now) = (JsonSerializer.Deserialize<SortedDictionary<string, string>>(recorded)!, Files(path));
        foreach (var (name, digest) in before)
        {
            if (!now.TryGetValue(name, out var found))
                return $"文件 {name} 已不在";
            if (found != digest)
                return $"文件 {name} 此后被改动";
        }
        return now.Keys.FirstOrDefault(name => !before.ContainsKey(name)) is { } added ? $"多出文件 {added}" : null;
    }

    private static SortedDictionary<string, string> Files(string path)
    {
        using var source = LedgerSource.At(path);
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in source.Files)
        {
            using var bytes = File.OpenRead(file);
            digests[Path.GetFileName(file)] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }
        return digests;
    }
}

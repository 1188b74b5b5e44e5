using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Appraisal.Rules;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Runs;

/// <summary>A scheme as a run takes it: a text that it can be read from again, its digest, and the engine made of it.</summary>
internal sealed class SchemeSource
{
    /// <summary>Beyond so many all are dropped, and made again as they are asked for.</summary>
    private const int MostKept = 32;

    // An engine takes longer to make than a small run to appraise; a service makes one run after another by the same scheme, an audit one verification.
    private static readonly ConcurrentDictionary<string, SchemeSource> s_kept = new(StringComparer.Ordinal);

    private SchemeSource(byte[] bytes, Scheme scheme, AppraisalEngine engine) =>
        (Bytes, Scheme, Engine, Digest) = (bytes, scheme, engine, DigestOf(bytes));

    /// <summary>A text from which alone the scheme can be read again.</summary>
    public byte[] Bytes { get; }

    public string Digest { get; }

    public Scheme Scheme { get; }

    public AppraisalEngine Engine { get; }

    /// <summary>Reads a shipped scheme by its name, or a file with all that it extends, as it is in force on a day.</summary>
    /// <param name="nameOrFile">The scheme; null for the default.</param>
    /// <param name="asOf">The appraisal date; without one the scheme is read as it is last.</param>
    /// <exception cref="RunException">There is none, it has problems, all of which the message lists, or it is not in force on the day.</exception>
    public static SchemeSource Open(string? nameOrFile, DateOnly? asOf = null)
    {
        var name = nameOrFile ?? SchemeLibrary.Default;
        var files = new SchemeFiles(name);
        var editions = SchemeReader.Read(files.First, files.Beside, out var problems);
        var scheme = editions is null ? null : asOf is { } day ? editions.At(day) ?? throw NotInForce(editions.Periods, day) : editions.Periods[^1];
        return (scheme is null ? null : Of(editions!, scheme, files, out problems))
            ?? throw new RunException($"方案 {name} 有 {problems.Count} 处问题:{string.Concat(problems.Select(problem => $"\n  {problem}"))}");
    }

    /// <summary>A scheme of a period as a run stores it; null with problems where no engine can be made of it.</summary>
    public static SchemeSource? Of(SchemeEditions editions, Scheme scheme, SchemeFiles files, out IReadOnlyList<Problem> problems)
    {
        var bytes = Stored(editions, scheme, files);
        return Kept(string.Create(CultureInfo.InvariantCulture, $"written {scheme.InForceFrom:O} {DigestOf(bytes)}"), bytes, () => (scheme, []), out problems);
    }

    /// <summary>Reads the text of a scheme that stands for itself, as a run stores it; null with its problems where it has any.</summary>
    public static SchemeSource? Of(byte[] bytes, string place, out IReadOnlyList<Problem> problems) => Kept($"stored {DigestOf(bytes)}", bytes, () =>
    {
        var scheme = SchemeReader.ReadStored(SchemeFiles.TextOf(bytes, place), place, out var found);
        return (scheme, found);
    }, out problems);

    // By what it is made of, and by how that is read: what a run has stored is read as it was then. What has problems is not kept, for they name a place.
    private static SchemeSource? Kept(string key, byte[] bytes, Func<(Scheme? Scheme, IReadOnlyList<Problem> Problems)> read, out IReadOnlyList<Problem> problems)
    {
        problems = [];
        if (s_kept.TryGetValue(key, out var kept))
            return kept;
        (var scheme, problems) = read();
        if (scheme is null || AppraisalEngine.Create(scheme, out problems) is not { } engine)
            return null;
        if (s_kept.Count >= MostKept)
            s_kept.Clear();
        return s_kept[key] = new SchemeSource(bytes, scheme, engine);
    }

    /// <summary>A scheme's own text and its digest, where the files that it came from do not matter.</summary>
    public static (byte[] Bytes, string Digest) Written(Scheme scheme)
    {
        var bytes = Encoding.UTF8.GetBytes(scheme.Text);
        return (bytes, DigestOf(bytes));
    }

    // What was put together from several files, or taken out of one that changes with time, is stored as what it came to; the files
    // that it came from are named with their digests, so that the run's digest stands for each of them.
    private static byte[] Stored(SchemeEditions editions, Scheme scheme, SchemeFiles files)
    {
        if (editions.IsAsWritten)
            return files.BytesOf(editions.Files[0]);
        var from = editions.Files.Select(file => $"#   {Path.GetFileName(file.Name)} sha256 {DigestOf(files.BytesOf(file))}\n");
        return Encoding.UTF8.GetBytes($"# 由以下文件得出 / made from:\n{string.Concat(from)}{scheme.Text}");
    }

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static RunException NotInForce(IReadOnlyList<Scheme> periods, DateOnly asOf)
    {
        var (first, last) = (periods[0], periods[^1]);
        return new RunException($"基准日 {Figures.Date(asOf)} 不在方案 {last.Name} {last.Edition} 版的有效期内:"
            + $"自 {Figures.Date(first.InForceFrom)} 起{(last.InForceTo is { } to ? $"至 {Figures.Date(to)}" : "")};请改基准日,或用 --scheme 指定适用的方案。");
    }
}

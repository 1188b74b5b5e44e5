using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Schemes;

/// <summary>
/// The schemes that calls may name: the shipped ones, the files of one folder, and by its digest whatever a stored run was scored by. A scheme is
/// compiled once for a text; a file that was changed is read anew. A caller's text is never a path.
/// </summary>
internal sealed partial class SchemeShelf(AppraisalDatabase database, string? folder)
{
    /// <summary>Engines kept at once; one takes about a megabyte. Beyond it all are dropped, and made again as they are asked for.</summary>
    private const int MostEngines = 64;

    private readonly ConcurrentDictionary<string, Lazy<SchemeSource>> _sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Stamp, SchemeEditions? Editions)> _editions = new(StringComparer.Ordinal);

    /// <summary>The names, shipped ones and those of the folder, ordered.</summary>
    public IReadOnlyList<string> Names =>
        [.. SchemeLibrary.Names.Concat(Files().Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => Name().IsMatch(name)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static bool IsShipped(string name) => SchemeLibrary.Names.Contains(name);

    /// <summary>A scheme as it is in force on a day, compiled; without a day as it is last.</summary>
    /// <exception cref="RpcException">There is none of that name, it is not in force on the day, or it has problems.</exception>
    public SchemeSource Open(string scheme, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        if (Digest().IsMatch(scheme))
            return Covering(scheme, Stored(scheme), asOf);
        var stamp = Stamp();
        var period = Period(EditionsOf(scheme, stamp) ?? throw Unsound(scheme), scheme, asOf);
        var key = string.Create(CultureInfo.InvariantCulture, $"{scheme} {period.InForceFrom:O} {stamp}");
        return Made(key, scheme, () => SchemeSource.Open(PathOf(scheme), period.InForceFrom));
    }

    /// <summary>The periods of a scheme; null where its file has problems.</summary>
    /// <exception cref="RpcException">There is none of that name.</exception>
    public SchemeEditions? EditionsOf(string name) => EditionsOf(name, Stamp());

    private SchemeEditions? EditionsOf(string name, string stamp)
    {
        if (_editions.TryGetValue(name, out var read) && read.Stamp == stamp)
            return read.Editions;
        var editions = Read(PathOf(name) ?? throw NotFound(name));
        _editions[name] = (stamp, editions);
        return editions;
    }

    public static RpcException NotFound(string scheme) => ApiError.Of(
        StatusCode.NotFound, Reason.SchemeNotFound, ApiTexts.SchemeNotFound(scheme), ("scheme", scheme)).ToException();

    private SchemeSource Stored(string digest) => Made(digest, digest, () =>
    {
        using var context = database.Context();
        var row = context.Schemes.FirstOrDefault(row => row.SchemeDigest == digest) ?? throw NotFound(digest);
        return SchemeSource.Of(row.SchemeYaml, row.Scheme, out _) ?? throw Unsound(digest);
    });

    private SchemeSource Made(string key, string scheme, Func<SchemeSource> make)
    {
        if (_sources.Count >= MostEngines && !_sources.ContainsKey(key))
            _sources.Clear();
        var made = _sources.GetOrAdd(key, _ => new Lazy<SchemeSource>(make));
        try
        {
            return made.Value;
        }
        catch (Exception exception)
        {
            // What failed once may work later: a file that was half written, a database that was away.
            _sources.TryRemove(new KeyValuePair<string, Lazy<SchemeSource>>(key, made));
            if (exception is RunException)
                throw Unsound(scheme);
            throw;
        }
    }

    // What SchemeSource opens: a shipped scheme's name, or a file of the folder.
    private string? PathOf(string name)
    {
        if (IsShipped(name))
            return name;
        return Name().IsMatch(name) ? Files().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name) : null;
    }

    private static SchemeEditions? Read(string path)
    {
        try
        {
            var files = new SchemeFiles(path);
            return SchemeReader.Read(files.First, files.Beside, out _);
        }
        catch (RunException)
        {
            // No text, or too large: not a scheme that can be used, as one with problems.
            return null;
        }
    }

    private static Scheme Period(SchemeEditions editions, string name, DateOnly? asOf) =>
        asOf is { } day ? editions.At(day) ?? throw NotInForce(name, day) : editions.Periods[^1];

    private static SchemeSource Covering(string name, SchemeSource source, DateOnly? asOf) =>
        asOf is not { } day || source.Scheme.Covers(day) ? source : throw NotInForce(name, day);

    private static RpcException NotInForce(string scheme, DateOnly asOf) => ApiError.Of(
        StatusCode.FailedPrecondition, Reason.SchemeNotInForce, ApiTexts.SchemeNotInForce(scheme, asOf), ("scheme", scheme)).ToException();

    private static RpcException Unsound(string scheme) => ApiError.Of(
        StatusCode.FailedPrecondition, Reason.SchemeUnsound, ApiTexts.SchemeUnsound(scheme), ("scheme", scheme)).ToException();

    private IEnumerable<string> Files() => folder is null || !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal);

    // A scheme may extend others of the folder: any change there makes every file be read again.
    private string Stamp() => string.Join(';', Files().Select(file => new FileInfo(file))
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{file.LastWriteTimeUtc.Ticks}:{file.Length}")));

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Digest();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex Name();
}

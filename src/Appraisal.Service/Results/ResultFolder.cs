using System.Security.Cryptography;
using System.Text;

namespace Appraisal.Service.Results;

/// <summary>
/// The files of a run while they are written: in a folder of their own beside the output, which takes the output's name when all are
/// whole. A run that stops on the way leaves no half folder under that name.
/// </summary>
internal sealed class ResultFolder : IDisposable
{
    private readonly string _path;
    private readonly Dictionary<string, DigestedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly bool _isKept;
    private bool _isPublished;

    private ResultFolder(string output, string path, IEnumerable<string> warnings, bool isKept) =>
        (Output, _path, Warnings, _isKept) = (output, path, warnings, isKept);

    /// <summary>The name of the manifest.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Where the files will be.</summary>
    public string Output { get; }

    /// <summary>Why a folder cannot take the results, in Chinese; null where it can.</summary>
    public static string? Refusal(string output)
    {
        if (string.IsNullOrWhiteSpace(output))
            return "没有写明输出文件夹;应为不存在的或空的文件夹。";
        var path = Path.GetFullPath(output);
        for (var above = path; above is not null; above = Path.GetDirectoryName(above))
        {
            if (System.IO.File.Exists(above))
                return $"输出 {output} 不能用:{above} 是一个文件;应为不存在的或空的文件夹。";
        }
        return Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()
            ? $"输出文件夹 {output} 里已有文件;不会清空它,请另指定一个不存在的或空的文件夹。"
            : null;
    }

    /// <param name="output">Where the files will be.</param>
    /// <param name="runId">The run.</param>
    /// <param name="warnings">What the workbook lists of warnings; no result.</param>
    public static ResultFolder Create(string output, string runId, IEnumerable<string> warnings)
    {
        DeletePartial(output, runId);
        var partial = PartialOf(output, runId);
        Directory.CreateDirectory(partial);
        return new ResultFolder(Full(output), partial, warnings, isKept: true);
    }

    /// <summary>Takes away what a run that was killed left of its files beside an output that it will not have.</summary>
    public static void DeletePartial(string output, string runId)
    {
        var partial = PartialOf(output, runId);
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
    }

    /// <summary>Files of which only the digests are wanted; they are never published.</summary>
    public static ResultFolder OfDigests()
    {
        var path = Directory.CreateTempSubdirectory("appraisal-").FullName;
        return new ResultFolder(path, path, [], isKept: false);
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Appends rows to a file.</summary>
    public void Append(ResultFile file, CsvRows rows)
    {
        foreach (var piece in rows.Pieces)
            File(file).Write(piece.Span);
        _rows[file.Name] = RowsOf(file) + rows.Count;
    }

    /// <summary>The rows appended to a file so far.</summary>
    public long RowsOf(ResultFile file) => _rows.GetValueOrDefault(file.Name);

    /// <summary>The stream of a file, begun with its header when first asked for.</summary>
    public DigestedFile File(ResultFile file)
    {
        if (!_files.TryGetValue(file.Name, out var digested))
        {
            // The scorecards are written once more, when the ranks are known.
            var isWritten = _isKept || file == ResultFile.Scorecards;
            _files[file.Name] = digested = new DigestedFile(
                isWritten ? new FileStream(PathOf(file.Name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 20) : null);
            digested.Write(CsvText.Header(file));
        }
        return digested;
    }

    /// <summary>A file was closed and written again by another hand.</summary>
    public void HasChanged(ResultFile file)
    {
        var digested = new DigestedFile(null);
        using (var stream = System.IO.File.OpenRead(PathOf(file.Name)))
        {
            var buffer = new byte[1 << 16];
            for (int length; (length = stream.Read(buffer)) > 0;)
                digested.Write(buffer.AsSpan(0, length));
        }
        _files[file.Name] = digested;
    }

    /// <summary>The warnings of the ledger, in their order.</summary>
    public IEnumerable<string> Warnings { get; }

    /// <summary>Closes every file, those without a row with their header.</summary>
    public void CloseAll()
    {
        foreach (var file in ResultFile.All)
            File(file);
        foreach (var stream in _files.Values)
            stream.Dispose();
    }

    /// <summary>SHA-256 of one file, in lower-case hexadecimal.</summary>
    public string DigestOf(ResultFile file) => File(file).Digest;

    /// <summary>SHA-256 of what <c>sha256sum</c> prints for the CSV files but the rejected one, in ordinal order of their names.</summary>
    public string ResultsDigest() => ResultsDigest(DigestOf);

    private static string ResultsDigest(Func<ResultFile, string> digestOf)
    {
        var sums = new StringBuilder();
        foreach (var file in ResultFile.All.Where(file => file != ResultFile.Rejected).OrderBy(file => file.Name, StringComparer.Ordinal))
            sums.Append(digestOf(file)).Append("  ").Append(file.Name).Append('\n');
        return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(sums.ToString())));
    }

    /// <summary>The same of files that were published.</summary>
    public static string ResultsDigest(string folder)
    {
        string DigestOf(ResultFile file)
        {
            var path = Path.Combine(folder, file.Name);
            if (!System.IO.File.Exists(path))
                return "";
            using var stream = System.IO.File.OpenRead(path);
            return Hex(SHA256.HashData(stream));
        }
        return ResultsDigest(DigestOf);
    }

    public void WriteManifest(Manifest manifest)
    {
        // File.WriteAllText asks for the room beforehand, and where there is none throws what no longer says that the disk is full.
        using var file = new FileStream(PathOf(ManifestName), FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(System.Text.Encoding.UTF8.GetBytes(manifest.ToJson()));
        file.Flush();
    }

    /// <summary>Gives the folder its name.</summary>
    /// <exception cref="IOException">Something else has got the name since the run began.</exception>
    public void Publish()
    {
        if (Refusal(Output) is { } refusal)
            throw new IOException(refusal);
        if (Directory.Exists(Output))
            Directory.Delete(Output);
        Directory.CreateDirectory(Path.GetDirectoryName(Output)!);
        Directory.Move(_path, Output);
        _isPublished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isPublished)
            return;
        foreach (var stream in _files.Values)
            stream.GiveUp();
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }

    private static string Full(string output) => Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar);

    private static string PartialOf(string output, string runId) => $"{Full(output)}.{runId}.partial";

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

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
    private readonly Dictionary<string, FileStream> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private bool _isPublished;

    private ResultFolder(string output, string path, IEnumerable<string> warnings) => (Output, _path, Warnings) = (output, path, warnings);

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
        return new ResultFolder(Full(output), partial, warnings);
    }

    /// <summary>Takes away what a run that was killed left of its files beside an output that it will not have.</summary>
    public static void DeletePartial(string output, string runId)
    {
        var partial = PartialOf(output, runId);
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
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
    public FileStream File(ResultFile file)
    {
        if (!_files.TryGetValue(file.Name, out var stream))
        {
            _files[file.Name] = stream = new FileStream(PathOf(file.Name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 20);
            stream.Write(CsvText.Header(file));
        }
        return stream;
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
    public string DigestOf(ResultFile file)
    {
        using var stream = System.IO.File.OpenRead(PathOf(file.Name));
        return Hex(SHA256.HashData(stream));
    }

    /// <summary>SHA-256 of what <c>sha256sum</c> prints for the CSV files but the rejected one, in ordinal order of their names.</summary>
    public string ResultsDigest()
    {
        var sums = new StringBuilder();
        foreach (var file in ResultFile.All.Where(file => file != ResultFile.Rejected).OrderBy(file => file.Name, StringComparer.Ordinal))
            sums.Append(DigestOf(file)).Append("  ").Append(file.Name).Append('\n');
        return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(sums.ToString())));
    }

    public void WriteManifest(Manifest manifest) => System.IO.File.WriteAllText(PathOf(ManifestName), manifest.ToJson());

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
            GiveUp(stream);
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }

    // What is still to be written of a file that goes away may not find room: that is no failure, and must not keep the file.
    private static void GiveUp(FileStream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            stream.SafeFileHandle.Dispose();
        }
    }

    private static string Full(string output) => Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar);

    private static string PartialOf(string output, string runId) => $"{Full(output)}.{runId}.partial";

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

using System.Text;
using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Runs;

/// <summary>The files that a scheme is read from: the one asked for, and those beside it that it extends.</summary>
internal sealed class SchemeFiles
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private readonly string _folder;

    /// <param name="nameOrFile">A shipped scheme's name, or a file.</param>
    /// <exception cref="RunException">There is neither, or the file is no text.</exception>
    public SchemeFiles(string nameOrFile)
    {
        _folder = Path.GetDirectoryName(nameOrFile) ?? "";
        if (SchemeLibrary.TextOf(nameOrFile) is { } shipped)
            First = new SchemeFile($"{nameOrFile}.yaml", shipped);
        else if (File.Exists(nameOrFile))
            First = Read(nameOrFile);
        else
            throw new RunException($"没有方案“{nameOrFile}”:既不是自带方案({string.Join("、", SchemeLibrary.Names)}),也不是文件。");
    }

    public SchemeFile First { get; }

    /// <summary>A file in the folder of the one asked for; null where there is none of the name.</summary>
    public SchemeFile? Beside(string name) => Path.Combine(_folder, name) is var path && File.Exists(path) ? Read(path) : null;

    /// <summary>A file as it stands on the disk, or a shipped scheme in UTF-8.</summary>
    public byte[] BytesOf(SchemeFile file) => _bytes.TryGetValue(file.Name, out var bytes) ? bytes : Encoding.UTF8.GetBytes(file.Text);

    private SchemeFile Read(string path)
    {
        if (new FileInfo(path).Length > 4 * SchemeReader.MaximumCharacters)
            throw new RunException($"方案文件 {path} 超过 {SchemeReader.MaximumCharacters} 个字符,不像是考评方案。");
        var bytes = _bytes[path] = File.ReadAllBytes(path);
        return new SchemeFile(path, TextOf(bytes, path));
    }

    /// <exception cref="RunException">The bytes are no UTF-8.</exception>
    public static string TextOf(byte[] bytes, string place)
    {
        try
        {
            return s_strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new RunException($"方案 {place} 不是 UTF-8 文本;请另存为 UTF-8。");
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Appraisal.Rules;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Runs;

/// <summary>A scheme as a run takes it: its text byte for byte, its digest, and the engine made of it.</summary>
internal sealed class SchemeSource
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SchemeSource(byte[] bytes, Scheme scheme, AppraisalEngine engine) =>
        (Bytes, Scheme, Engine, Digest) = (bytes, scheme, engine, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public byte[] Bytes { get; }

    public string Digest { get; }

    public Scheme Scheme { get; }

    public AppraisalEngine Engine { get; }

    /// <summary>Reads a shipped scheme by its name, or a file.</summary>
    /// <exception cref="RunException">There is none, or it has problems, all of which the message lists.</exception>
    public static SchemeSource Open(string? nameOrFile)
    {
        var name = nameOrFile ?? SchemeLibrary.Default;
        var (bytes, place) = (BytesOf(name), SchemeLibrary.Names.Contains(name) ? $"{name}.yaml" : name);
        return Of(bytes, place, out var problems)
            ?? throw new RunException($"方案 {name} 有 {problems.Count} 处问题:{string.Concat(problems.Select(problem => $"\n  {problem}"))}");
    }

    /// <summary>Reads the text of a scheme; null with its problems where it has any.</summary>
    public static SchemeSource? Of(byte[] bytes, string place, out IReadOnlyList<Problem> problems)
    {
        string text;
        try
        {
            text = s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RunException($"方案 {place} 不是 UTF-8 文本;请另存为 UTF-8。");
        }
        var scheme = SchemeReader.Read(text.TrimStart('\uFEFF'), place, out problems);
        var engine = scheme is null ? null : AppraisalEngine.Create(scheme, out problems);
        return scheme is null || engine is null ? null : new SchemeSource(bytes, scheme, engine);
    }

    /// <summary>Fails where the scheme's edition does not cover the appraisal date.</summary>
    public void MustCover(DateOnly asOf)
    {
        if (!Scheme.Covers(asOf))
        {
            throw new RunException($"基准日 {Figures.Date(asOf)} 不在方案 {Scheme.Name} {Scheme.Edition} 版的有效期内:"
                + $"自 {Figures.Date(Scheme.InForceFrom)} 起{(Scheme.InForceTo is { } to ? $"至 {Figures.Date(to)}" : "")};请改基准日,或用 --scheme 指定适用的方案。");
        }
    }

    internal static byte[] BytesOf(string nameOrFile)
    {
        if (SchemeLibrary.TextOf(nameOrFile) is { } shipped)
            return Encoding.UTF8.GetBytes(shipped);
        if (!File.Exists(nameOrFile))
            throw new RunException($"没有方案“{nameOrFile}”:既不是自带方案({string.Join("、", SchemeLibrary.Names)}),也不是文件。");
        if (new FileInfo(nameOrFile).Length > 4 * SchemeReader.MaximumCharacters)
            throw new RunException($"方案文件 {nameOrFile} 超过 {SchemeReader.MaximumCharacters} 个字符,不像是考评方案。");
        return File.ReadAllBytes(nameOrFile);
    }
}

using Appraisal.Rules.Cases;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>A marking sheet that a department published, as a folder of the fixtures: its scheme, its cases, and where both come from.</summary>
/// <param name="Name">The folder's name.</param>
internal sealed record MarkingSheet(string Name)
{
    private const string Scheme = "scheme.yaml";
    private const string Cases = "cases.yaml";

    /// <summary>The folders that have a scheme: the default scheme's has only cases.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateDirectories(Fixtures.Path("schemes"))
        .Where(folder => File.Exists(Path.Combine(folder, Scheme))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public string ReadMe => Path.Combine(Folder, "README.md");

    public string Text => File.ReadAllText(Path.Combine(Folder, Scheme));

    public string CasesText => File.ReadAllText(Path.Combine(Folder, Cases));

    private string Folder => Fixtures.Path("schemes", Name);

    /// <summary>Reads the scheme; it must be whole, for it finds no other to extend.</summary>
    public SchemeEditions? Read(out IReadOnlyList<Problem> problems) =>
        SchemeReader.Read(new SchemeFile(Scheme, Text), _ => null, out problems);

    public IReadOnlyList<SchemeCase>? ReadCases(SchemeEditions editions, out IReadOnlyList<Problem> problems) =>
        CaseReader.Read(editions, null, [new CaseText(Cases, CasesText)], out problems);
}

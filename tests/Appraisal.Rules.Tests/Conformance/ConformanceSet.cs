using Appraisal.Rules.Cases;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Conformance;

/// <summary>A conformance set: a scheme, cases of it, and schemes in which the same thing is written wrongly.</summary>
/// <param name="Kind">shapes, functions, operators, totals, facts, committees, measures or duties.</param>
/// <param name="Name">What it is about.</param>
internal sealed record ConformanceSet(string Kind, string Name)
{
    private static readonly string s_root = Fixtures.Path("conformance");

    public static IReadOnlyList<ConformanceSet> All { get; } = [.. Directory.EnumerateDirectories(s_root).SelectMany(Directory.EnumerateDirectories)
        .Order(StringComparer.Ordinal).Select(folder => new ConformanceSet(Path.GetFileName(Path.GetDirectoryName(folder))!, Path.GetFileName(folder)))];

    public string Folder => Path.Combine(s_root, Kind, Name);

    public SchemeEditions Editions => SchemeReader.Read(Text, _ => null, out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));

    public Scheme Scheme => Editions.Periods[^1];

    public SchemeFile Text => new("scheme.yaml", File.ReadAllText(Path.Combine(Folder, "scheme.yaml")));

    /// <summary>The schemes that are wrong.</summary>
    public IEnumerable<string> Wrong => Schemes.ToldProblems.Files(Folder, "problem-");

    public IReadOnlyList<SchemeCase>? Cases(SchemeEditions editions, out IReadOnlyList<Problem> problems) =>
        CaseReader.Read(editions, null, [new CaseText("cases.yaml", File.ReadAllText(Path.Combine(Folder, "cases.yaml")))], out problems);

    public override string ToString() => $"{Kind}/{Name}";
}

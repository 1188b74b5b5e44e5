using System.Globalization;
using Appraisal.Rules.Cases;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using YamlDotNet.RepresentationModel;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Files of the fixtures that are wrong: <c>NAME.yaml</c>, and beside it in <c>NAME.expected.yaml</c> all that must be told of it.</summary>
internal static class ToldProblems
{
    private const string Expected = ".expected.yaml";
    private const string Tested = ".scheme.yaml";

    /// <summary>The wrong files of a folder whose names begin so.</summary>
    public static IEnumerable<string> Files(string folder, string beginning = "") => Directory.EnumerateFiles(folder, $"{beginning}*.yaml")
        .Where(file => !file.EndsWith(Expected, StringComparison.Ordinal) && !file.EndsWith(Tested, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>What is told of a file: everything, from its reading to the engine that cannot be made of it.</summary>
    public static IReadOnlyList<Problem> Of(string file)
    {
        var beside = Path.GetDirectoryName(file)!;
        var editions = SchemeReader.Read(Named(file), name => File.Exists(Path.Combine(beside, name)) ? Named(Path.Combine(beside, name)) : null, out var problems);
        return editions is null
            ? problems
            : [.. editions.Periods.SelectMany(period => AppraisalEngine.Create(period, out var ofEngine) is null ? ofEngine : []).Distinct()];
    }

    /// <summary>What is told of a file of cases: of the default scheme, or of <c>NAME.scheme.yaml</c> beside it.</summary>
    public static IReadOnlyList<Problem> OfCases(string file)
    {
        var scheme = $"{file[..^".yaml".Length]}{Tested}";
        var editions = File.Exists(scheme) ? SchemeReader.Read(Named(scheme), _ => null, out _)! : DefaultScheme.Editions;
        CaseReader.Read(editions, null, [new CaseText(Path.GetFileName(file), File.ReadAllText(file))], out var problems);
        return problems;
    }

    public static IReadOnlyList<string> ExpectedOf(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText($"{file[..^".yaml".Length]}{Expected}")));
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(entry => (YamlMappingNode)entry).Select(entry =>
            string.Join(" | ", new[] { "code", "line", "column", "chinese", "english" }.Select(key => ((YamlScalarNode)entry[key]).Value)))];
    }

    /// <summary>Asserts that what is told of a file is what stands beside it; else writes what is told into the test's folder, to be looked at and copied.</summary>
    public static void ShouldBeTold(string file) => ShouldBeTold(file, Of(file));

    /// <summary>The same with what is told of it already found.</summary>
    public static void ShouldBeTold(string file, IReadOnlyList<Problem> problems)
    {
        if (problems.Select(Written).SequenceEqual(ExpectedOf(file)))
            return;
        var told = Path.Combine(AppContext.BaseDirectory, "told", Path.GetRelativePath(Fixtures.Path(), $"{file[..^".yaml".Length]}{Expected}"));
        Directory.CreateDirectory(Path.GetDirectoryName(told)!);
        File.WriteAllText(told, string.Concat(problems.Select(problem => string.Create(CultureInfo.InvariantCulture,
            $"- code: {problem.Code}\n  line: {problem.Place.Line}\n  column: {problem.Place.Column}\n  chinese: {Quoted(problem.Chinese)}\n  english: {Quoted(problem.English)}\n"))));
        problems.Select(Written).ShouldBe(ExpectedOf(file), $"what is told now stands in {told}");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    public static string Written(Problem problem) => string.Create(
        CultureInfo.InvariantCulture, $"{problem.Code} | {problem.Place.Line} | {problem.Place.Column} | {problem.Chinese} | {problem.English}");

    private static SchemeFile Named(string file) => new(Path.GetFileName(file), File.ReadAllText(file));
}

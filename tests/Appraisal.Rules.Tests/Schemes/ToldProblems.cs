using System.Globalization;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using YamlDotNet.RepresentationModel;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Files of the fixtures that are wrong: <c>NAME.yaml</c>, and beside it in <c>NAME.expected.yaml</c> all that must be told of it.</summary>
internal static class ToldProblems
{
    private const string Expected = ".expected.yaml";

    /// <summary>The wrong files of a folder whose names begin so.</summary>
    public static IEnumerable<string> Files(string folder, string beginning = "") => Directory.EnumerateFiles(folder, $"{beginning}*.yaml")
        .Where(file => !file.EndsWith(Expected, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>What is told of a file: everything, from its reading to the engine that cannot be made of it.</summary>
    public static IReadOnlyList<Problem> Of(string file)
    {
        var beside = Path.GetDirectoryName(file)!;
        var editions = SchemeReader.Read(Named(file), name => File.Exists(Path.Combine(beside, name)) ? Named(Path.Combine(beside, name)) : null, out var problems);
        return editions is null
            ? problems
            : [.. editions.Periods.SelectMany(period => AppraisalEngine.Create(period, out var ofEngine) is null ? ofEngine : []).Distinct()];
    }

    public static IReadOnlyList<string> ExpectedOf(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText($"{file[..^".yaml".Length]}{Expected}")));
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(entry => (YamlMappingNode)entry).Select(entry =>
            string.Join(" | ", new[] { "code", "line", "column", "chinese", "english" }.Select(key => ((YamlScalarNode)entry[key]).Value)))];
    }

    public static string Written(Problem problem) => string.Create(
        CultureInfo.InvariantCulture, $"{problem.Code} | {problem.Place.Line} | {problem.Place.Column} | {problem.Chinese} | {problem.English}");

    private static SchemeFile Named(string file) => new(Path.GetFileName(file), File.ReadAllText(file));
}

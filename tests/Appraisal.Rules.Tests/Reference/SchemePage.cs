using System.Text.RegularExpressions;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>The samples of the two pages for writers of schemes, each a file whose first line is its name; one of cases also says which scheme it tests.</summary>
internal static partial class SchemePage
{
    private static readonly string s_page = string.Concat(
        new[] { "scheme.md", "scheme-topics.md" }.Select(page => File.ReadAllText(Fixtures.Path("..", "docs", page)).Replace("\r\n", "\n", StringComparison.Ordinal)));

    /// <summary>The number of fenced blocks, named or not.</summary>
    public static int Fences => Fence().Count(s_page);

    public static IReadOnlyDictionary<string, string> Samples { get; } =
        Sample().Matches(s_page).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value);

    public static IEnumerable<string> Schemes => Samples.Keys.Where(name => Tested(name).Length == 0);

    public static IEnumerable<(string Name, string Text)> CasesOf(string scheme) =>
        Samples.Where(sample => Tested(sample.Key) == scheme).Select(sample => (sample.Key, sample.Value));

    public static IEnumerable<string> TestedSchemes => Samples.Keys.Select(Tested).Where(scheme => scheme.Length > 0).Distinct();

    private static string Tested(string name) => Title().Match(Samples[name]).Groups["scheme"].Value;

    [GeneratedRegex("^```[a-z]+$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```yaml\n(?<text># (?<name>\\S+\\.yaml).*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Sample();

    [GeneratedRegex("^# \\S+ 检验 (?<scheme>\\S+)\n")]
    private static partial Regex Title();
}

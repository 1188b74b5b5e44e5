using System.Text.RegularExpressions;

namespace Appraisal.Rules.Tests.Architecture;

[TestClass]
public sealed partial class FileTests
{
    private static readonly string s_source = System.IO.Path.GetFullPath(Fixtures.Path("..", "src"));

    [TestMethod]
    public void No_source_file_has_more_than_400_lines() =>
        Files().Select(file => (Name: Name(file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > 400).ShouldBeEmpty();

    [TestMethod]
    public void A_file_stands_in_the_folder_that_its_namespace_names()
    {
        foreach (var file in Files().Where(file => Name(file).StartsWith("Appraisal.Rules/", StringComparison.Ordinal)))
        {
            var folder = System.IO.Path.GetDirectoryName(Name(file))!.Replace('/', '.');
            File.ReadLines(file).ShouldContain($"namespace {folder};", Name(file));
        }
    }

    [TestMethod]
    public void No_folder_or_file_is_a_drawer() =>
        Files().Select(Name).Where(name => Drawer().IsMatch(name)).ShouldBeEmpty();

    [TestMethod]
    public void Lines_duties_and_measures_are_named_in_schemes_and_nowhere_in_the_rules()
    {
        var ids = DefaultScheme.Scheme.Lines.Select(line => line.Id)
            .Concat(DefaultScheme.Scheme.Duties.Select(duty => duty.Id)).Concat(DefaultScheme.Scheme.Measures.Select(measure => measure.Id))
            .Except(Rules.Facts.FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Id)).ToHashSet(StringComparer.Ordinal);
        var found = Files().Where(file => Name(file).StartsWith("Appraisal.Rules/", StringComparison.Ordinal) && !Name(file).Contains("/Facts/", StringComparison.Ordinal))
            .SelectMany(file => Literal().Matches(Regex.Replace(File.ReadAllText(file), "//.*", "")).Select(match => match.Groups[1].Value).Where(ids.Contains).Select(id => $"{Name(file)}: {id}"));
        found.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(s_source, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Name(file).Split('/').Any(folder => folder is "obj" or "bin" or "Migrations"));

    private static string Name(string file) => System.IO.Path.GetRelativePath(s_source, file).Replace('\\', '/');

    [GeneratedRegex("(^|[/.])(Utils?|Utilities|Helpers?|Common|Managers?|Misc)([/.]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Drawer();

    [GeneratedRegex("\"([^\"\\s]+)\"")]
    private static partial Regex Literal();
}

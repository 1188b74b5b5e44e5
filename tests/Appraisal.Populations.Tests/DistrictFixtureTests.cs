namespace Appraisal.Populations.Tests;

[TestClass]
public sealed class DistrictFixtureTests
{
    [TestMethod]
    public void The_command_in_its_readme_gives_the_committed_bytes()
    {
        using var folder = new TemporaryFolder();
        var exit = PopulationCommand.Run(["--district", "--seed", "2023", "--output", folder.Path], TextWriter.Null, TextWriter.Null);
        var committed = Directory.GetFiles(Fixtures.Path("district", "ledger")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();

        exit.ShouldBe(0);
        Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ShouldBe(committed);
        foreach (var file in committed)
            File.ReadAllBytes(Path.Combine(folder.Path, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Fixtures.Path("district", "ledger", file))).ShouldBeTrue(file);
    }

    [TestMethod]
    public void The_readme_names_the_command() =>
        File.ReadAllText(Fixtures.Path("district", "README.md")).ShouldContain("--project tests/Appraisal.Populations -- --district --seed 2023 --output");
}

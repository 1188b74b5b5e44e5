namespace Appraisal.Populations.Tests;

[TestClass]
public sealed class CommandTests
{
    [TestMethod]
    public void A_ledger_is_written_and_its_counts_are_printed()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = Run("--seed", "1", "--organisations", "20", "--enterprises", "70", "--committees", "3", "--as-of", "2022-06-30", "--output", folder.Path);

        exit.ShouldBe(0);
        output.ShouldStartWith("committees 3\nenterprises 70\norganisations 20\n");
        Directory.GetFiles(folder.Path).Length.ShouldBe(7);
    }

    [TestMethod]
    public void A_workbook_is_one_file()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = Run("--organisations", "5", "--format", "xlsx", "--headers", "chinese", "--true-dates", "--shuffle", "3", "--faults", "4", "--output", folder.Path);

        exit.ShouldBe(0);
        output.ShouldContain("faults 4\n");
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["ledger.xlsx"]);
    }

    [TestMethod]
    public void A_folder_with_something_in_it_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "kept.txt"), "");
        var (exit, output, error) = Run("--organisations", "5", "--output", folder.Path);

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("not an empty folder");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [TestMethod]
    [DataRow("--organisations", "5")]
    [DataRow("--organisations", "0", "--output", "unused")]
    [DataRow("--organisations", "5", "--enterprises", "4", "--output", "unused")]
    [DataRow("--as-of", "31.12.2023", "--output", "unused")]
    [DataRow("--format", "pdf", "--output", "unused")]
    [DataRow("--faults", "-1", "--output", "unused")]
    [DataRow("--district", "--organisations", "5", "--output", "unused")]
    [DataRow("--organisation", "5", "--output", "unused")]
    public void Wrong_use_is_exit_2_and_writes_nothing(params string[] arguments)
    {
        Run(arguments).Exit.ShouldBe(2);
        Directory.Exists("unused").ShouldBeFalse();
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        return (PopulationCommand.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}

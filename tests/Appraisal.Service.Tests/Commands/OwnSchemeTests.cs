using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Service.Runs;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Commands;

/// <summary>A department's own scheme, a short file that extends the shipped one and changes with time: checked, run and explained.</summary>
[TestClass]
public sealed class OwnSchemeTests
{
    private const string Scheme = """
        extends: 市.yaml
        scheme: 某区
        title: {dated: {2020-01-01: 某区方案, 2023-07-01: 某区新方案}}
        sections: {F: {lines: {F1: {bands: [{points: 6, from: {dated: {2020-01-01: 90%, 2023-07-01: 100%}}}, {points: 4, from: 80%}, {points: 2, from: 60%}]}}}}
        """;

    private const string City = "extends: double-strong-six-good\nscheme: 某市\nsections: {A: {lines: {A1: {lines: {A1.3: {takes: 4}}}}}}\n";

    [TestMethod]
    public void Check_scheme_prints_the_periods_and_what_the_file_has_otherwise_than_the_one_that_it_extends()
    {
        using var folder = Folder();

        var finished = AppraisalProcess.Run(folder.Path, "check-scheme", "区.yaml");

        finished.ExitCode.ShouldBe(0, finished.Error + finished.Output);
        var lines = finished.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("某区方案 2023 版(2020-01-01 起至 2023-06-30):");
        lines[1].ShouldStartWith("某区新方案 2023 版(2023-07-01 起):");
        lines[2..].ShouldBe([
            "与 市.yaml 相比:3 处不同",
            "  scheme:某市 → 某区",
            "  title:双强六好考评方案 → {dated: {2020-01-01: 某区方案, 2023-07-01: 某区新方案}}",
            "  F.F1.bands.1.from(党员群众满意率):90% → {dated: {2020-01-01: 90%, 2023-07-01: 100%}}",
        ]);
        AppraisalProcess.Run(folder.Path, "check-scheme", "市.yaml").Output.ShouldContain("  A.A1.A1.3.takes(配备书记):5 → 4\n");
    }

    [TestMethod]
    public void A_problem_is_told_in_the_file_where_it_stands()
    {
        using var folder = Folder();
        File.AppendAllText(folder.Of("市.yaml"), "colour: red\n");

        var finished = AppraisalProcess.Run(folder.Path, "check-scheme", "区.yaml");

        finished.ExitCode.ShouldBe(2);
        finished.Output.ShouldContain("市.yaml:4:1: ");
        AppraisalProcess.Run(folder.Path, "check-scheme", folder.Of("区.yaml")).Output.ShouldContain($"{folder.Of("市.yaml")}:4:1: ");
    }

    [TestMethod]
    public void A_run_uses_what_was_in_force_on_its_date_and_stores_a_scheme_that_explains_it_without_the_files()
    {
        using var folder = Folder();

        // 满意率 of ZZ001 reaches 90 % and not 100 %.
        Points("2023-06-30", "old").ShouldBe("6.00");
        Points("2023-07-01", "new").ShouldBe("4.00");
        Points("2023-06-30", "again").ShouldBe("6.00");

        Manifest("again", "results_digest").ShouldBe(Manifest("old", "results_digest"));
        Manifest("again", "scheme_digest").ShouldBe(Manifest("old", "scheme_digest"));
        Manifest("new", "scheme_digest").ShouldNotBe(Manifest("old", "scheme_digest"));
        File.Delete(folder.Of("区.yaml"));
        File.Delete(folder.Of("市.yaml"));
        var explained = AppraisalProcess.Run(folder.Path, "explain", "last", "ZZ001");
        explained.ExitCode.ShouldBe(0, explained.Error);
        explained.Output.ShouldContain("某区方案");

        string Points(string asOf, string output)
        {
            var finished = AppraisalProcess.Run(folder.Path, "run", "--input", Fixtures.Path("handwritten", "ledger"), "--as-of", asOf, "--scheme", "区.yaml", "--output", output);
            finished.ExitCode.ShouldBe(1, finished.Error);
            var table = CsvTable.Read(folder.Of(output, "lines.csv"));
            return table.Cell(table.Rows.Single(row => table.Cell(row, "organisation_id") == "ZZ001" && table.Cell(row, "line") == "F1"), "points");
        }

        string Manifest(string output, string key) =>
            JsonDocument.Parse(File.ReadAllBytes(folder.Of(output, "manifest.json"))).RootElement.GetProperty(key).GetString()!;
    }

    [TestMethod]
    public void The_digest_covers_every_file_that_was_read_and_not_where_it_stood()
    {
        using var folder = Folder();
        using var other = Folder();
        var asOf = new DateOnly(2023, 12, 31);
        var digest = SchemeSource.Open(folder.Of("区.yaml"), asOf).Digest;

        SchemeSource.Open(other.Of("区.yaml"), asOf).Digest.ShouldBe(digest);
        File.AppendAllText(other.Of("市.yaml"), "# a remark\n");
        SchemeSource.Open(other.Of("区.yaml"), asOf).Digest.ShouldNotBe(digest);
    }

    [TestMethod]
    public void What_is_stored_reads_as_the_same_scheme_and_a_scheme_of_one_file_is_stored_as_it_is()
    {
        using var folder = Folder();
        var source = SchemeSource.Open(folder.Of("区.yaml"), new DateOnly(2023, 12, 31));

        var again = SchemeSource.Of(source.Bytes, "某区", out var problems);
        problems.ShouldBeEmpty();
        again!.Digest.ShouldBe(source.Digest);
        again.Scheme.Lines.Select(line => (line.Id, line.RangeHundredths)).ShouldBe(source.Scheme.Lines.Select(line => (line.Id, line.RangeHundredths)));
        (again.Scheme.InForceFrom, again.Scheme.Title).ShouldBe((new DateOnly(2023, 7, 1), "某区新方案"));

        File.WriteAllText(folder.Of("单.yaml"), Appraisal.Rules.Schemes.SchemeLibrary.TextOf("double-strong-six-good"));
        var plain = SchemeSource.Open(folder.Of("单.yaml"), new DateOnly(2023, 12, 31));
        plain.Bytes.ShouldBe(File.ReadAllBytes(folder.Of("单.yaml")));
        plain.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(plain.Bytes)));
    }

    [TestMethod]
    public void An_engine_is_made_once_for_what_it_is_made_of()
    {
        using var folder = Folder();
        using var other = Folder();
        var (asOf, earlier) = (new DateOnly(2023, 12, 31), new DateOnly(2023, 6, 30));
        var source = SchemeSource.Open(folder.Of("区.yaml"), asOf);

        SchemeSource.Open(other.Of("区.yaml"), asOf).ShouldBeSameAs(source);
        SchemeSource.Open(folder.Of("区.yaml"), earlier).ShouldNotBeSameAs(source, "another period");
        var stored = SchemeSource.Of(source.Bytes, "某区", out _);
        stored.ShouldNotBeSameAs(source, "what is stored is read in its own way");
        SchemeSource.Of(source.Bytes, "某区", out _).ShouldBeSameAs(stored);
        SchemeSource.Of([.. source.Bytes, .. "# a remark\n"u8], "某区", out _).ShouldNotBeSameAs(stored);
        // What has problems has them each time, with the place that it was read from.
        foreach (var place in new[] { "甲", "乙" })
        {
            SchemeSource.Of([.. source.Bytes, .. "unknown: 1\n"u8], place, out var problems).ShouldBeNull();
            problems.ShouldAllBe(problem => problem.ToString().Contains(place, StringComparison.Ordinal));
            problems.ShouldNotBeEmpty();
        }
    }

    [TestMethod]
    public void A_date_before_the_scheme_is_refused()
    {
        using var folder = Folder();
        Should.Throw<RunException>(() => SchemeSource.Open(folder.Of("区.yaml"), new DateOnly(2019, 12, 31))).Message.ShouldContain("不在方案 某区 2023 版的有效期内:自 2020-01-01 起;");
    }

    [TestMethod]
    public void A_run_compares_every_organisation_with_its_peers_and_explains_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("比.yaml"), """
            extends: double-strong-six-good
            scheme: 某区
            peers: {talks: {text: 谈心, value: talks, among: district}}
            sections: {bonus: {lines: {G3: {text: 谈心名次, clause: 方案 一, evidence: 组织部, points: 3, value: rank_of(talks), linear: [{at: 1, points: 3}, {at: 4, points: 0}]}}}}
            """);
        var finished = AppraisalProcess.Run(folder.Path, "run", "--input", Fixtures.Path("district", "ledger"), "--as-of", "2023-12-31", "--scheme", "比.yaml", "--output", "results", "--batch", "7");
        finished.ExitCode.ShouldBe(0, finished.Error);

        // By hand: in each district, one more than the number of organisations with more talks.
        var ledger = CsvTable.Read(Fixtures.Path("district", "ledger", "organisations.csv"));
        var committees = CsvTable.Read(Fixtures.Path("district", "ledger", "committees.csv"));
        var districts = committees.Rows.ToDictionary(row => committees.Cell(row, "committee_id"), row => committees.Cell(row, "district_code"));
        var talks = ledger.Rows.Select(row => (Id: ledger.Cell(row, "organisation_id"), District: districts[ledger.Cell(row, "committee_id")], Talks: ledger.Cell(row, "talks"))).ToList();
        var lines = CsvTable.Read(folder.Of("results", "lines.csv"));
        var ranked = lines.Rows.Where(row => lines.Cell(row, "line") == "G3").ToDictionary(row => lines.Cell(row, "organisation_id"), row => lines.Cell(row, "measured"));
        ranked.Count.ShouldBe(talks.Count);
        foreach (var (id, district, own) in talks)
        {
            var better = talks.Count(other => other.District == district && own.Length > 0 && other.Talks.Length > 0 && int.Parse(other.Talks, null) > int.Parse(own, null));
            ranked[id].ShouldBe(own.Length == 0 ? "" : $"{better + 1}", id);
        }
        var explained = AppraisalProcess.Run(folder.Path, "explain", "last", talks[0].Id);
        explained.ExitCode.ShouldBe(0, explained.Error);
        explained.Output.ShouldContain("谈心名次");
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("区.yaml"), Scheme);
        File.WriteAllText(folder.Of("市.yaml"), City);
        return folder;
    }
}

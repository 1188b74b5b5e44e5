using System.Text.RegularExpressions;
using Appraisal.Rules.Cases;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>What the page for writers of schemes shows is what the product accepts, sample by sample.</summary>
[TestClass]
public sealed class SchemePageTests
{
    [TestMethod]
    public void Every_sample_of_the_page_has_a_name_and_is_tested()
    {
        SchemePage.Samples.Count.ShouldBe(SchemePage.Fences);
        SchemePage.Schemes.ShouldBe(["三行.yaml", "最小.yaml", "分档.yaml", "等次.yaml", "完整.yaml", "短文件.yaml", "两版.yaml", "星级.yaml", "同类.yaml", "自有.yaml", "某市党工委.yaml"]);
        SchemePage.TestedSchemes.ShouldBe(["完整.yaml", "自有.yaml", SchemeLibrary.Default, "某市党工委.yaml"]);
    }

    [TestMethod]
    public void Every_scheme_of_the_page_is_sound_and_makes_an_engine_and_an_editor_accepts_it()
    {
        foreach (var name in SchemePage.Schemes)
        {
            foreach (var period in Read(name).Periods)
            {
                AppraisalEngine.Create(period, out var problems).ShouldNotBeNull(name);
                problems.ShouldBeEmpty(name);
            }
            SchemaFile.Schemes.Accepts(SchemePage.Samples[name]).ShouldBeTrue(name);
        }
    }

    [TestMethod]
    public void The_smallest_scheme_of_the_page_has_nothing_that_could_be_left_out()
    {
        var text = SchemePage.Samples["最小.yaml"];
        var keys = text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0]).ToList();
        keys.ShouldBe(["scheme", "edition", "title", "in_force", "documents", "sections"]);
        foreach (var key in keys)
        {
            // A key with whatever is indented under it.
            var without = Regex.Replace($"\n{text}", $"\n{key}:.*(\n .*)*", "");
            SchemeReader.Read(without, "x", out var problems).ShouldBeNull(key);
            problems.ShouldContain(problem => problem.Code == ProblemCode.MissingKey, key);
        }
    }

    [TestMethod]
    [DataRow("完整.yaml")]
    [DataRow("自有.yaml")]
    [DataRow("某市党工委.yaml")]
    public void The_cases_of_the_page_pass(string scheme)
    {
        var editions = Read(scheme);
        foreach (var (name, text) in SchemePage.CasesOf(scheme))
        {
            SchemaFile.Cases.Accepts(text).ShouldBeTrue(name);
            var cases = CaseReader.Read(editions, null, [new CaseText(name, text)], out var problems);
            problems.ShouldBeEmpty(name);
            Tests.Cases.SchemeCases.Run(editions, cases!).Passed.ShouldBeTrue(name);
        }
    }

    private static SchemeEditions Read(string name)
    {
        var editions = SchemeReader.Read(
            new SchemeFile(name, SchemePage.Samples[name]), beside => SchemePage.Samples.TryGetValue(beside, out var text) ? new SchemeFile(beside, text) : null, out var problems);
        problems.ShouldBeEmpty(name);
        return editions.ShouldNotBeNull(name);
    }
}

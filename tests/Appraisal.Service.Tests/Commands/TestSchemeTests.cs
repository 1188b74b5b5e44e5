using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Commands;

/// <summary><c>appraisal test-scheme</c>.</summary>
[TestClass]
public sealed class TestSchemeTests
{
    private const string Scheme = "double-strong-six-good";

    private const string Case = """
        as_of: 2023-12-31
        cases:
          - {name: 有旗, organisation: {has_flag: 是}, expect: {lines: {A3.4: met 0.5}}}
        """;

    [TestMethod]
    public void The_cases_of_the_default_scheme_pass_and_answer_0()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", Scheme, Fixtures.Path("schemes", Scheme));

        finished.ExitCode.ShouldBe(0, finished.Output);
        finished.Output.ShouldContain("未通过 0 个");
        finished.Output.ShouldContain("每个计分项的每种结果都有用例");
        folder.Names.ShouldBeEmpty();
    }

    [TestMethod]
    public void One_file_of_a_folder_is_tested_with_the_base_cases_beside_it()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", Scheme, Fixtures.Path("schemes", Scheme, "D.yaml"));

        finished.ExitCode.ShouldBe(0, finished.Output);
        finished.Output.ShouldContain("A3.4 有党旗");
    }

    [TestMethod]
    public void A_case_that_fails_is_told_with_file_and_line_and_answers_1()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("用例.yaml"), Case.Replace("met 0.5", "unmet 0", StringComparison.Ordinal));

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", Scheme, "用例.yaml");

        finished.ExitCode.ShouldBe(1);
        finished.Output.ShouldStartWith("用例.yaml:3:5: 未通过“有旗”\n    用例.yaml:3:68: A3.4 的结果 应为“unmet”,实为“met”\n    用例.yaml:3:68: A3.4 的得分 应为“0.00”,实为“0.50”\n用例 1 个,通过 0 个,未通过 1 个。\n");
    }

    [TestMethod]
    public void A_file_with_problems_answers_2_with_all_of_them_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("用例.yaml"), Case.Replace("是", "对", StringComparison.Ordinal).Replace("A3.4", "A3.9", StringComparison.Ordinal));

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", Scheme, ".");

        finished.ExitCode.ShouldBe(2);
        finished.Output.ShouldContain("用例.yaml:3:41: “对”不能读作“有党旗”:不是“是”或“否”；应填是/否、有/无、true/false 或 1/0\n    WrongValue: '对' does not read as has_flag: neither true nor false");
        finished.Output.ShouldContain("引用的“A3.9”不存在");
        finished.Output.ShouldEndWith("用例文件共 2 处问题。\n");
    }

    [TestMethod]
    public void A_scheme_with_problems_answers_2_before_any_case_is_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("方案.yaml"), "scheme: x");
        File.WriteAllText(folder.Of("用例.yaml"), Case);

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", "方案.yaml", "用例.yaml");

        finished.ExitCode.ShouldBe(2);
        finished.Output.ShouldContain("缺少必填项");
        finished.Output.ShouldNotContain("用例.yaml");
    }

    [TestMethod]
    [DataRow("没有.yaml", "没有用例“没有.yaml”")]
    [DataRow(".", "里没有用例文件")]
    public void Where_there_are_no_cases_the_answer_is_2(string path, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("bases.yaml"), "bases: {}");

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", Scheme, path);

        finished.ExitCode.ShouldBe(2);
        finished.Error.ShouldContain(expected);
    }

    [TestMethod]
    public void A_file_that_is_no_UTF_8_answers_2()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Of("用例.yaml"), [0xD3, 0xC3, 0xC0, 0xFD]);

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", Scheme, "用例.yaml");

        finished.ExitCode.ShouldBe(2);
        finished.Error.ShouldContain("不是 UTF-8 文本");
    }

    [TestMethod]
    public void A_case_of_a_scheme_that_extends_another_and_changes_with_time_is_of_the_period_of_its_date()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("方案.yaml"), """
            extends: double-strong-six-good
            scheme: 某区双强六好
            sections: {D: {lines: {D2.1: {asked: {dated: {2020-01-01: 4, 2024-01-01: 6}}}}}}
            """);
        File.WriteAllText(folder.Of("用例.yaml"), """
            cases:
              - {name: 去年四次, as_of: 2023-12-31, organisation: {education_activities: 4}, expect: {lines: {D2.1: met 3}}}
              - {name: 今年六次, as_of: 2024-01-01, organisation: {education_activities: 4}, expect: {lines: {D2.1: partial 1}}}
            """);

        var finished = AppraisalProcess.Run(folder.Path, "test-scheme", "方案.yaml", "用例.yaml");

        finished.ExitCode.ShouldBe(0, finished.Output);
        finished.Output.ShouldStartWith("用例 2 个,通过 2 个,未通过 0 个。\n");
        finished.Output.ShouldContain("    D2.1 教育文体活动:未达标、未填报\n");
    }
}

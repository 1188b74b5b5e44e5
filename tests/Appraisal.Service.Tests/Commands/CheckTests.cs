using Appraisal.Rules.Schemes;
using Appraisal.Service.Runs;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Commands;

/// <summary><c>appraisal check-ledger</c> and <c>check-scheme</c>.</summary>
[TestClass]
public sealed class CheckTests
{
    private static readonly string s_scheme = SchemeLibrary.TextOf("double-strong-six-good")!;

    [TestMethod]
    public void Every_fault_of_a_ledger_is_said_with_its_place_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "check-ledger", "--input", Fixtures.Path("handwritten", "ledger"), "--as-of", "2023-12-31");

        finished.ExitCode.ShouldBe(1, finished.Error);
        var expected = CsvTable.Read(Fixtures.Path("handwritten", "expected-rejected.csv"));
        foreach (var row in expected.Rows)
        {
            finished.Output.ShouldContain($"表({expected.Cell(row, "sheet")})第 {expected.Cell(row, "row")} 行 {expected.Cell(row, "column")}:");
            finished.Output.ShouldContain($"(实为“{expected.Cell(row, "value")}”,{(expected.Cell(row, "effect") == "row" ? "整行退回" : "按未填报")})");
        }
        finished.Output.ShouldEndWith($"共 {expected.Rows.Count} 处问题。\n");
        folder.Names.ShouldBeEmpty();
    }

    [TestMethod]
    public void A_ledger_without_fault_answers_0()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "check-ledger", "--input", Fixtures.Path("district", "ledger"));

        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Output.ShouldEndWith("没有发现问题。\n");
    }

    [TestMethod]
    public void What_is_ignored_and_what_is_hardly_meant_is_said_and_is_no_fault()
    {
        using var folder = new TemporaryFolder();
        var ledger = LedgerTexts.Read(Fixtures.Path("district", "ledger"));
        for (var row = 1; row < ledger.Sheets["enterprises"].Count; row++)
            ledger.Cell("enterprises", row, "organisation_id") = "";
        ledger.Write(folder.Of("台账"));
        File.WriteAllText(folder.Of("台账", "organisation.csv"), "党组织编号\n");

        var finished = AppraisalProcess.Run(folder.Path, "check-ledger", "--input", "台账");

        finished.ExitCode.ShouldBe(0);
        finished.Error.ShouldContain("提醒:文件 organisation.csv 不是台账的表，未读取");
        finished.Error.ShouldContain("提醒:enterprises.csv 的 600 家企业都没有填“所属党组织编号”（organisation_id）");
    }

    [TestMethod]
    public void A_ledger_that_is_none_answers_2()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "check-ledger", "--input", "台账");

        finished.ExitCode.ShouldBe(2);
        finished.Error.ShouldContain("找不到台账");
    }

    [TestMethod]
    public void The_shipped_scheme_has_no_problem_and_every_rule_of_it_is_a_box_of_the_graph()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "check-scheme", "double-strong-six-good", "--graph", "规则.dot");

        finished.ExitCode.ShouldBe(0, finished.Error);
        var source = SchemeSource.Open(null);
        finished.Output.ShouldContain($"规则 {source.Engine.RuleCount} 条,没有发现问题");
        var dot = File.ReadAllLines(folder.Of("规则.dot"));
        dot[0].ShouldStartWith("digraph ");
        dot[^1].ShouldBe("}");
        var boxes = dot.Where(line => line.Contains(" [label=", StringComparison.Ordinal)).Select(line => line.Split('"')[1]).ToList();
        boxes.ShouldBeUnique();
        boxes.Count.ShouldBe(source.Engine.RuleCount);
        boxes.ShouldBe(source.Scheme.Lines.Select(line => $"line.{line.Id}").Concat(boxes.Where(box => !box.StartsWith("line.", StringComparison.Ordinal))), ignoreOrder: true);
    }

    [TestMethod]
    public void A_graph_that_cannot_be_written_answers_2()
    {
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "check-scheme", "double-strong-six-good", "--graph", "没有/规则.dot");

        finished.ExitCode.ShouldBe(2);
        finished.Error.ShouldContain("写不了图文件“没有/规则.dot”");
    }

    [TestMethod]
    public void All_problems_of_a_scheme_are_said_at_once_each_with_its_line_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("方案.yaml"), s_scheme
            .Replace("holds: has_secretary", "holds: has_secretaries", StringComparison.Ordinal)
            .Replace("takes: 5,", "takes: five,", StringComparison.Ordinal));

        var finished = AppraisalProcess.Run(folder.Path, "check-scheme", "方案.yaml");

        finished.ExitCode.ShouldBe(2);
        var line = s_scheme.Split('\n').ToList().FindIndex(text => text.Contains("holds: has_secretary", StringComparison.Ordinal)) + 1;
        finished.Output.ShouldContain($"方案.yaml:{line}:");
        finished.Output.ShouldContain("不认识的名称“has_secretaries”");
        finished.Output.ShouldContain("unknown name 'has_secretaries'");
        finished.Output.ShouldContain("“five”不能读作");
        finished.Output.ShouldContain("'five' does not read as");
    }

    [TestMethod]
    public void A_scheme_that_is_damaged_anywhere_is_told_and_never_a_crash()
    {
        var lines = s_scheme.Split('\n');
        for (var i = 0; i < lines.Length; i += 3)
        {
            var text = lines[i];
            foreach (var damaged in new[] { "", text.Replace(": ", ": [", StringComparison.Ordinal), text.Replace(": ", ": x", StringComparison.Ordinal), text + " {", $"{text}: y" })
            {
                lines[i] = damaged;
                if (SchemeReader.Read(string.Join('\n', lines), "方案.yaml", out var problems) is null)
                    problems.ShouldNotBeEmpty(damaged);
            }
            lines[i] = text;
        }
    }
}

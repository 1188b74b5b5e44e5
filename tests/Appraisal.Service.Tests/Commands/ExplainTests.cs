using System.Text.RegularExpressions;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Commands;

/// <summary><c>appraisal runs</c> and <c>appraisal explain</c> over a run that is done.</summary>
[TestClass]
public sealed partial class ExplainTests
{
    private static readonly string[] s_shown = ["ZZ001", "ZZ007", "ZZ013"];

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal);

    private static TemporaryFolder s_folder = null!;
    private static AppraisedLedger s_run = null!;

    [ClassInitialize]
    public static void Run(TestContext _) => (s_folder, s_run) = (new TemporaryFolder(), AppraisedLedger.Handwritten());

    [ClassCleanup]
    public static void Clean()
    {
        s_run.Dispose();
        s_folder.Dispose();
    }

    [TestMethod]
    public void The_runs_are_listed_with_their_state_date_scheme_and_counts()
    {
        var finished = Answer("runs");

        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Output.ShouldBe($"{s_run.Summary.Manifest.Run}  完成  2023-12-31  double-strong-six-good 2023  党组织 18(退回 0)  企业 30(退回 1)\n");
    }

    [TestMethod]
    public void A_scorecard_has_every_line_with_its_points_its_reason_and_its_clause()
    {
        var table = s_run.Table("lines.csv");
        foreach (var id in s_shown)
        {
            var text = Explain(id);
            var lines = LinePattern().Matches(text).ToDictionary(match => match.Groups["id"].Value, StringComparer.Ordinal);
            var expected = table.Rows.Where(row => table.Cell(row, "organisation_id") == id).ToList();

            lines.Keys.ShouldBe(expected.Select(row => table.Cell(row, "line")), ignoreOrder: true, id);
            foreach (var row in expected)
            {
                var line = lines[table.Cell(row, "line")];
                line.Groups["points"].Value.ShouldBe(table.Cell(row, "points"), line.Value);
                line.Groups["reason"].Value.ShouldBe(table.Cell(row, "reason"), line.Value);
                line.Groups["clause"].Value.ShouldNotBeEmpty(line.Value);
            }
        }
    }

    [TestMethod]
    public void A_scorecard_has_the_totals_and_the_grade_of_the_results()
    {
        var table = s_run.Table("scorecards.csv");
        var scorecards = table.By("organisation_id");
        var grades = new Dictionary<string, string> { ["excellent"] = "优秀", ["good"] = "良好", ["qualified"] = "合格", ["unqualified"] = "不合格" };
        var shown = new Dictionary<string, string> { ["bonus"] = "加分", ["deduction"] = "扣分", ["four_priorities"] = "四倾斜" };
        foreach (var id in s_shown)
        {
            var (text, row) = (Explain(id), scorecards[id]);
            foreach (var section in new[] { "A", "B", "C", "D", "E", "F", "bonus", "deduction", "four_priorities" })
                Regex.Match(text, $"【{shown.GetValueOrDefault(section, $"{section} .*")}】 (\\S+) 分").Groups[1].Value.ShouldBe(table.Cell(row, section), $"{id} {section}");
            foreach (var (column, name) in new[] { ("base", "基础分"), ("total", "总分"), ("party_strong", "党建强"), ("development_strong", "发展强") })
                Regex.Match(text, $"^{name} +(-?[0-9.]+)", RegexOptions.Multiline).Groups[1].Value.ShouldBe(table.Cell(row, column), $"{id} {column}");
            Regex.Match(text, "^等次 +(\\w+)", RegexOptions.Multiline).Groups[1].Value.ShouldBe(grades[table.Cell(row, "grade")], id);
        }
    }

    [TestMethod]
    public void A_scorecard_with_a_veto_says_which_since_when_by_whom_and_until_when()
    {
        var text = Explain("ZZ008");

        text.ShouldContain("一票否决:重大安全事故,2020-05-20,云溪区应急管理局 云应急〔2020〕17号,尚未解除");
        text.ShouldContain("一票否决:欠薪或重大劳动违法,2022-02-28,云溪区人力资源和社会保障局 云人社监〔2022〕5号,自 2024-03-01 起不再影响");
    }

    [TestMethod]
    public void A_committee_is_explained_line_by_line_with_what_was_read_the_clause_and_who_must_report()
    {
        var text = Explain("DW03");

        text.ShouldContain("DW03 青岚区产业集聚区党工委");
        text.ShouldContain("得分 53.93(满分 100.00)  区内名次 1/1  通报批评");
        text.ShouldContain("通报批评:53.93 分,本区 1 个党(工)委中排第 1,低于 60.00 分。失分最多:K4 应办事项按期办结 8.57、K1 组织覆盖率 8.33、");
        text.ShouldContain("实际 7/12(58.33%),目标 100.00%(2021-12-31 已到期),得 11.67 分(满分 20.00)。〔一;组织部〕");
        text.ShouldContain("应办事项 14 项,逾期 6 项,得 11.43 分");
        text.ShouldContain("未填报:党组织 ZZ007 的“配备书记”;得 0.00 分(满分 5.00)。〔三(三);组织部〕");
        Explain("DW01").ShouldContain(
            "所属党组织当年发展党员人数合计 ÷ 当年发展党员总数 = 14/60,应占 所属企业党员人数合计 ÷ 党员总数 = 259/1200,倾斜度 1.08(1 为持平),得 5.00 分(满分 5.00)。〔三(三);组织部 党内统计〕");
        Explain("DW01").ShouldContain("应占 0.50,倾斜度 1.28");
    }

    [TestMethod]
    [DataRow("", "", "一票否决:违纪违法,2021-12-31,自 2024-01-01 起不再影响〔")]
    [DataRow("区纪委监委", "", "一票否决:违纪违法,2021-12-31,区纪委监委,自 2024-01-01 起不再影响〔")]
    [DataRow("", "云纪〔2022〕3号", "一票否决:违纪违法,2021-12-31,云纪〔2022〕3号,自 2024-01-01 起不再影响〔")]
    public void Of_a_veto_nothing_is_said_where_nothing_is_known(string department, string document, string said)
    {
        var ledger = LedgerTexts.Handwritten();
        (ledger.Cell("incidents", 3, "department"), ledger.Cell("incidents", 3, "document_number")) = (department, document);
        using var folder = new TemporaryFolder();
        ledger.Write(folder.Of("ledger"));
        using var run = AppraisedLedger.Of(folder.Of("ledger"));

        var finished = AppraisalProcess.Run(folder.Path, "explain", "last", "ZZ009", "--database", run.DatabaseUrl);

        finished.Output.ShouldContain(said, customMessage: finished.Error);
    }

    [TestMethod]
    public void A_run_is_found_by_a_beginning_of_its_id()
    {
        var finished = Answer("explain", s_run.Summary.Manifest.Run[..12], "ZZ002");

        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Output.ShouldContain("(ZZ002)");
    }

    [TestMethod]
    [DataRow("0000", "ZZ001", "中没有编号以“0000”开头的考评")]
    [DataRow("去年", "ZZ001", "“去年”不是考评编号")]
    [DataRow("last", "ZZ999", "没有采用的党组织“ZZ999”")]
    public void An_unknown_run_or_organisation_answers_2_with_a_sentence(string run, string organisation, string said)
    {
        var finished = Answer("explain", run, organisation);

        finished.ExitCode.ShouldBe(2);
        finished.Error.ShouldContain(said);
        finished.Error.ShouldNotContain("   at ");
        finished.Output.ShouldBeEmpty();
    }

    private static string Explain(string organisation)
    {
        if (s_texts.TryGetValue(organisation, out var text))
            return text;
        var finished = Answer("explain", "last", organisation);
        finished.ExitCode.ShouldBe(0, finished.Error);
        return s_texts[organisation] = finished.Output;
    }

    private static Finished Answer(params string[] arguments) => AppraisalProcess.Run(s_folder.Path, [.. arguments, "--database", s_run.DatabaseUrl]);

    // A line: its id, its text, its points, its outcome; below it the reason and, in brackets, the clause and who has the evidence.
    [GeneratedRegex(@"^ +(?<id>[A-Z][0-9.]*) +\S.*? +(?<points>-?\d+\.\d\d) +\S+ *\n +(?<reason>.+)〔(?<clause>[^;〕]+);[^〕]+〕$", RegexOptions.Multiline)]
    private static partial Regex LinePattern();
}

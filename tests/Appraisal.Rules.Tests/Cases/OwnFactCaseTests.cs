using Appraisal.Rules.Cases;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Schemes;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>Cases name a scheme's own facts like any other; which there are is the scheme's that is in force on the case's date.</summary>
[TestClass]
public sealed class OwnFactCaseTests
{
    private static readonly SchemeEditions s_editions = SchemeReader.Read(new SchemeFile("own.yaml", SmallScheme.With("shown: {ratios: cut}", """
        shown: {ratios: cut}
        facts:
          mark: {sheet: organisations, header: 自评分, type: {dated: {一: count, 二: decimal}}}
          green: {dated: {一: absent, 二: {sheet: enterprises, header: 绿色工厂, type: boolean}}}
        """, out _)
        .Replace("edition: 1\n", "", StringComparison.Ordinal).Replace("in_force: {from: 2020-01-01}", "editions: {一: {from: 2020-01-01}, 二: {from: 2023-01-01}}", StringComparison.Ordinal)
        .Replace("counted: talks, asked", "counted: {dated: {一: mark, 二: floor(mark) + count(enterprise where enterprise.green)}}, asked", StringComparison.Ordinal)), _ => null, out _)!;

    [TestMethod]
    public void A_base_case_serves_every_period_with_the_facts_that_the_period_has()
    {
        var cases = Read("""
            bases: {甲: {organisation: {mark: 2}, enterprises: {一: {green: 是}, 二: unreported}}}
            base: 甲
            cases:
              - {name: 旧, as_of: 2022-12-31, expect: {grade: bad}}
              - {name: 新, as_of: 2023-01-01, organisation: {mark: 2.5}, expect: {grade: bad}}
            """, out var problems)!;
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var (before, after) = (s_editions.Periods[0].Sheets, s_editions.Periods[1].Sheets);
        cases[0].Facts.Organisation.CellOf(before.Organisations["mark"]).ShouldBe(2);
        cases[0].Facts.Enterprises.ShouldAllBe(row => row.Sheet == FactCatalogue.Enterprises);
        cases[1].Facts.Organisation.CellOf(after.Organisations["mark"]).ShouldBe(25_000);
        // A rejected row, which has no key, comes first.
        cases[1].Facts.Enterprises.Select(row => row.CellOf(after.Enterprises["green"])).ShouldBe([Cell.Unreported, 1]);
    }

    [TestMethod]
    [DataRow("{name: 旧, as_of: 2022-12-31, enterprises: {一: {‸green: 是}}, expect: {grade: bad}}", ProblemCode.UnknownName, "green", DisplayName = "a fact of another period, in the case itself")]
    [DataRow("{name: 新, organisation: {‸marks: 1}, expect: {grade: bad}}", ProblemCode.UnknownName, "marks", DisplayName = "a fact of no period")]
    [DataRow("{name: 新, enterprises: {一: {‸mark: 1}}, expect: {grade: bad}}", ProblemCode.UnknownName, "mark", DisplayName = "a fact of another sheet")]
    [DataRow("{name: 新, organisation: {mark: ‸九十}, expect: {grade: bad}}", ProblemCode.WrongValue, "“自评分”:不是数字", DisplayName = "no number")]
    [DataRow("{name: 旧, as_of: 2022-12-31, organisation: {mark: ‸2.5}, expect: {grade: bad}}", ProblemCode.WrongValue, "“自评分”:应为整数", DisplayName = "of the type that the period has")]
    [DataRow("{name: 新, organisation: {mark: ‸[1]}, expect: {grade: bad}}", ProblemCode.WrongNode, "文字", DisplayName = "no text")]
    public void What_is_wrong_is_told_at_its_place(string text, ProblemCode code, string says)
    {
        var at = text.IndexOf('‸', StringComparison.Ordinal);
        Read($"as_of: 2023-12-31\ncases:\n  - {text.Replace("‸", "", StringComparison.Ordinal)}", out var problems).ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        (problem.Code, problem.Place.Line, problem.Place.Column).ShouldBe((code, 3, at + 5));
        problem.Chinese.ShouldContain(says);
    }

    [TestMethod]
    public void What_a_base_case_has_written_wrongly_is_told_once_however_many_cases_stand_upon_it()
    {
        Read("""
            as_of: 2023-12-31
            bases: {甲: {organisation: {mark: 九十}}}
            base: 甲
            cases: [{name: 一, expect: {grade: bad}}, {name: 二, expect: {grade: bad}}]
            """, out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Place.Line.ShouldBe(2);
    }

    [TestMethod]
    public void A_case_takes_back_what_its_base_has()
    {
        var cases = Read("""
            as_of: 2023-12-31
            bases: {甲: {organisation: {mark: 2}}}
            base: 甲
            cases:
              - {name: 一, organisation: {mark: unreported}, expect: {grade: bad}}
              - {name: 二, organisation: {mark: ""}, expect: {grade: bad}}
              - {name: 三, organisation: unreported, expect: {grade: bad}}
              - {name: 四, organisation: {talks: 1}, expect: {grade: bad}}
            """, out _)!;
        var column = s_editions.Periods[1].Sheets.Organisations["mark"];
        cases.Select(found => found.Facts.Organisation.CellOf(column)).ShouldBe([Cell.Unreported, Cell.Unreported, Cell.Unreported, 20_000]);
    }

    private static IReadOnlyList<SchemeCase>? Read(string text, out IReadOnlyList<Problem> problems) =>
        CaseReader.Read(s_editions, null, [new CaseText("cases.yaml", text)], out problems);
}

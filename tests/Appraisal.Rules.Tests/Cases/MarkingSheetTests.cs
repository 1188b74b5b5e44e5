using Appraisal.Rules.Cases;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>Published marking sheets written as schemes, and what they give by hand.</summary>
[TestClass]
public sealed class MarkingSheetTests
{
    private static readonly string[] s_told = ["## 来源", "## 原文", "## 假定", "http"];

    public static IEnumerable<object[]> Sheets => MarkingSheet.Names.Select(name => new object[] { name });

    [TestMethod]
    public void Five_sheets_or_more_are_there() => MarkingSheet.Names.Count.ShouldBeGreaterThanOrEqualTo(5);

    [TestMethod]
    [DynamicData(nameof(Sheets))]
    public void A_published_sheet_gives_what_one_reckons_by_hand_on_both_engines(string name)
    {
        var sheet = new MarkingSheet(name);
        var editions = sheet.Read(out var problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var cases = sheet.ReadCases(editions!, out problems);
        problems.ShouldBeEmpty(string.Join('\n', problems));
        var report = SchemeCases.Run(editions!, cases!);
        report.Passed.ShouldBeTrue(string.Join('\n', CaseReportText.Of(report)));
        report.Unreached.Select(line => $"{line.Id}: {string.Join(", ", line.Outcomes)}").ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Sheets))]
    public void Each_grade_of_a_sheet_is_one_that_a_case_expects(string name)
    {
        var sheet = new MarkingSheet(name);
        var editions = sheet.Read(out _)!;
        var cases = sheet.ReadCases(editions, out _)!;
        var expected = cases.SelectMany(found => found.Expected).Where(part => part.Part == ExpectedPart.Grade).Select(part => part.Value).ToHashSet(StringComparer.Ordinal);
        editions.Periods.SelectMany(period => period.Grades.Ladder).Select(grade => grade.Id).Where(id => !expected.Contains(id)).ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Sheets))]
    public void A_sheet_says_where_it_comes_from_what_is_literal_and_what_is_assumed(string name)
    {
        var readMe = new MarkingSheet(name).ReadMe;
        File.Exists(readMe).ShouldBeTrue($"{name} has no README");
        var text = File.ReadAllText(readMe);
        s_told.Where(part => !text.Contains(part, StringComparison.Ordinal)).ShouldBeEmpty(name);
    }
}

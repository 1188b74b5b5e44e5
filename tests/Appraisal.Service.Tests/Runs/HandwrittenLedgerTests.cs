using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Tests.Runs;

/// <summary>
/// The annual run over the handwritten ledger, whose every expectation was worked out by hand from the rubric; see its README. Nothing
/// here was taken from the program.
/// </summary>
[TestClass]
public sealed class HandwrittenLedgerTests
{
    private static AppraisedLedger s_run = null!;

    [ClassInitialize]
    public static void Run(TestContext _) => s_run = AppraisedLedger.Handwritten();

    [ClassCleanup]
    public static void Clean() => s_run.Dispose();

    [TestMethod]
    public void Every_line_of_every_organisation_has_the_outcome_and_the_points_worked_out_by_hand() =>
        s_run.Table("lines.csv").Texts("organisation_id", "line", "outcome", "points")
            .ShouldBe(Expected("lines").Texts("organisation_id", "line", "outcome", "points"), ignoreOrder: true);

    [TestMethod]
    public void Every_stored_line_has_the_lowest_and_the_highest_points_worked_out_by_hand()
    {
        var (results, facts, run) = (new ResultStore(s_run.Database), new FactStore(s_run.Database, Rules.Facts.FactSheets.Catalogue), 1);
        var expected = Expected("lines");

        foreach (var rows in expected.Rows.GroupBy(row => expected.Cell(row, "organisation_id")))
        {
            var stored = results.RowsOf<LineRow>(run, facts.NumberOf(run, rows.Key)!.Value)
                .Select(row => $"{s_run.Summary.Scheme.Lines[row.LineNumber].Id}|{row.LowestHundredths / 100m:0.00}|{row.HighestHundredths / 100m:0.00}");

            stored.ShouldBe(rows.Select(row => expected.Text(row, "line", "points", "highest")), ignoreOrder: true, rows.Key);
        }
    }

    [TestMethod]
    [DataRow("scorecards")]
    [DataRow("nominations")]
    [DataRow("duties")]
    [DataRow("vetoes")]
    [DataRow("rejected")]
    [DataRow("committees")]
    [DataRow("proposals")]
    public void A_file_has_the_rows_worked_out_by_hand_and_no_other(string name)
    {
        var expected = Expected(name);

        s_run.Table($"{name}.csv").Texts(expected.Header).ShouldBe(expected.Texts(expected.Header));
    }

    [TestMethod]
    public void Every_line_of_every_committee_has_the_points_worked_out_by_hand() => new ResultStore(s_run.Database).Rows<CommitteeLineRow>(1)
        .Select(row => $"{row.CommitteeId}|{s_run.Summary.Scheme.Committees!.Lines[row.LineNumber].Id}|{row.Hundredths / 100m:0.00}")
        .ShouldBe(Expected("committee-lines").Texts("committee_id", "line", "points"));

    [TestMethod]
    public void Districts_and_committees_are_covered_as_worked_out_by_hand()
    {
        var (expected, coverage) = (Expected("coverage"), s_run.Table("coverage.csv"));

        coverage.Rows.Where(row => coverage.Cell(row, "scope") is "district" or "committee").Select(row => coverage.Text(row, expected.Header))
            .ShouldBe(expected.Texts(expected.Header));
    }

    private static CsvTable Expected(string name) => CsvTable.Read(Fixtures.Path("handwritten", $"expected-{name}.csv"));
}

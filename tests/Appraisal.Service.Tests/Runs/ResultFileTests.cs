using System.Globalization;
using System.Text.RegularExpressions;

namespace Appraisal.Service.Tests.Runs;

/// <summary>The files of a run as other programs rely on them; the lists of columns are the contract's.</summary>
[TestClass]
public sealed partial class ResultFileTests
{
    private const string Conditions = "no_veto,base,A,B,C,D,E,F,satisfaction,founded,operating,three_clears";

    private static readonly Dictionary<string, (string Columns, string Key)> s_files = new()
    {
        ["scorecards.csv"] = ("organisation_id, A, B, C, D, E, F, base, base_highest, bonus, deduction, total, four_priorities, party_strong, development_strong, "
            + "satisfaction, grade, vetoes, district_eligible, city_eligible, district_rank, grade_highest", "organisation_id"),
        ["lines.csv"] = ("organisation_id, line, outcome, points, maximum, measured, threshold, reason, parent", "organisation_id, line"),
        ["conditions.csv"] = ("organisation_id, level, condition, measured, threshold, state, reason", "organisation_id, level"),
        ["vetoes.csv"] = ("organisation_id, incident_id, kind, subject, occurred_on, lifted_on, department, document_number, bites_until", "organisation_id, incident_id"),
        ["nominations.csv"] = ("level, district_code, place, organisation_id, state, total, reason", "level, district_code, organisation_id"),
        ["coverage.csv"] = ("scope, scope_id, measure, numerator, denominator, ratio_percent, target_percent, due_on, state", "scope, scope_id, measure, due_on"),
        ["duties.csv"] = ("duty, subject, committee_id, owed_since, overdue, clause, detail", "duty, subject"),
        ["proposals.csv"] = ("kind, group, member, committee_id, reason", "kind, group, member"),
        ["committees.csv"] = ("committee_id, score, rank, members_tilt, developments_tilt, awards_tilt, training_tilt, funds_tilt, list", "committee_id"),
        ["rejected.csv"] = ("sheet, row, column, value, code, message, effect", "sheet"),
    };

    private static AppraisedLedger s_run = null!;

    /// <summary>Ids that a comma, a quote, the case, an accent or a culture would put elsewhere.</summary>
    [ClassInitialize]
    public static void Run(TestContext _)
    {
        var ledger = LedgerTexts.Handwritten();
        string[] ids = ["支部,一", "b\"2\"", "B", "a", "é", "Z", "_", "e", "ａ", "10", "9", "党", "ﬁ", "-"];
        for (var i = 0; i < ids.Length; i++)
            ledger.Rename("organisation_id", $"ZZ{i + 1:000}", ids[i]);
        ledger.Rename("committee_id", "DW01", "dw");
        s_run = ledger.Appraise();
    }

    [ClassCleanup]
    public static void Clean() => s_run.Dispose();

    [TestMethod]
    public void A_run_writes_the_files_of_the_contract() =>
        s_run.CsvNames.ShouldBe(s_files.Keys.Order(StringComparer.Ordinal));

    [TestMethod]
    public void A_file_has_the_columns_of_the_contract_in_its_order()
    {
        foreach (var (name, (columns, _)) in s_files)
            s_run.Table(name).Header.ShouldBe(columns.Split(", "), name);
    }

    [TestMethod]
    public void A_file_is_utf8_without_a_mark_and_its_lines_end_with_a_line_feed_alone()
    {
        foreach (var name in s_run.CsvNames)
        {
            var bytes = File.ReadAllBytes(s_run.PathOf(name));
            bytes.ShouldNotContain((byte)'\r', name);
            bytes[^1].ShouldBe((byte)'\n', name);
            bytes[0].ShouldBeLessThan((byte)0x80, name);
        }
    }

    [TestMethod]
    public void Rows_are_ordered_by_their_key_in_ordinal_order()
    {
        foreach (var (name, (_, key)) in s_files)
        {
            var table = s_run.Table(name);
            var keys = table.Rows.Select(row => key.Split(", ").Select(column => table.Cell(row, column)).ToArray()).ToList();

            keys.Zip(keys.Skip(1)).ShouldAllBe(pair => Ordinal(pair.First, pair.Second) <= 0, name);
        }
        s_run.Table("scorecards.csv").Rows.Count.ShouldBe(18);
    }

    [TestMethod]
    public void No_two_rows_have_one_key()
    {
        foreach (var (name, (_, key)) in s_files.Where(file => file.Key is not ("conditions.csv" or "rejected.csv")))
            s_run.Table(name).Texts(key.Split(", ")).ShouldBeUnique(name);
    }

    [TestMethod]
    public void Conditions_stand_in_the_order_of_the_contract_and_the_city_repeats_the_districts()
    {
        var table = s_run.Table("conditions.csv");
        foreach (var rows in table.Rows.GroupBy(row => table.Text(row, "organisation_id", "level")))
        {
            var expected = rows.Key.EndsWith("|city", StringComparison.Ordinal) ? $"{Conditions},district_model" : Conditions;
            rows.Select(row => table.Cell(row, "condition")).ShouldBe(expected.Split(','), rows.Key);
        }
        var states = table.By("organisation_id", "level", "condition");
        foreach (var (key, row) in states.Where(pair => pair.Key.Contains("|district|", StringComparison.Ordinal)))
            states[key.Replace("|district|", "|city|", StringComparison.Ordinal)][3..].ShouldBe(row[3..], key);
    }

    [TestMethod]
    public void Rejected_rows_are_ordered_by_the_number_of_the_row_not_by_its_digits()
    {
        var table = s_run.Table("rejected.csv");
        var rows = table.Rows.Select(row => (Sheet: table.Cell(row, "sheet"), Row: int.Parse(table.Cell(row, "row"), CultureInfo.InvariantCulture),
            Column: table.Cell(row, "column"), Code: table.Cell(row, "code"))).ToList();

        rows.ShouldBe(rows.OrderBy(row => row.Sheet, StringComparer.Ordinal).ThenBy(row => row.Row)
            .ThenBy(row => row.Column, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal));
    }

    [TestMethod]
    [DataRow("scorecards.csv", "A,B,C,D,E,F,base,base_highest,bonus,deduction,total,four_priorities,party_strong,development_strong")]
    [DataRow("lines.csv", "points,maximum")]
    [DataRow("nominations.csv", "total")]
    public void Points_have_two_decimals_always(string name, string columns)
    {
        var table = s_run.Table(name);
        foreach (var column in columns.Split(','))
            table.Texts(column).ShouldAllBe(cell => TwoDecimals().IsMatch(cell), column);
    }

    [TestMethod]
    [DataRow("scorecards.csv", "satisfaction")]
    [DataRow("coverage.csv", "ratio_percent,target_percent")]
    public void Percentages_have_two_decimals_or_are_empty(string name, string columns)
    {
        var table = s_run.Table(name);
        foreach (var column in columns.Split(','))
            table.Texts(column).ShouldAllBe(cell => cell.Length == 0 || TwoDecimals().IsMatch(cell), column);
    }

    [TestMethod]
    [DataRow("vetoes.csv", "occurred_on,lifted_on,bites_until")]
    [DataRow("coverage.csv", "due_on")]
    [DataRow("duties.csv", "owed_since")]
    public void Dates_are_iso_or_empty(string name, string columns)
    {
        var table = s_run.Table(name);
        foreach (var column in columns.Split(','))
        {
            foreach (var cell in table.Texts(column).Where(cell => cell.Length > 0))
                DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture).Year.ShouldBeGreaterThan(2000);
        }
    }

    [TestMethod]
    [DataRow("scorecards.csv", "grade", "excellent|good|qualified|unqualified")]
    [DataRow("scorecards.csv", "district_eligible", "true|false|undecided")]
    [DataRow("scorecards.csv", "city_eligible", "true|false|undecided")]
    [DataRow("lines.csv", "outcome", "met|partial|unmet|unreported|not_applicable")]
    [DataRow("conditions.csv", "state", "true|false|undecided")]
    [DataRow("nominations.csv", "state", "proposed|undetermined|reserve|cultivate|review")]
    [DataRow("duties.csv", "overdue", "true|false")]
    [DataRow("rejected.csv", "effect", "cell|row")]
    public void States_are_words_of_the_contract(string name, string column, string words) =>
        s_run.Table(name).Texts(column).ShouldBeSubsetOf(words.Split('|'));

    [TestMethod]
    public void Every_line_has_its_reason_and_a_deducting_one_the_maximum_zero()
    {
        var table = s_run.Table("lines.csv");
        foreach (var row in table.Rows)
        {
            table.Cell(row, "reason").ShouldNotBeEmpty();
            var (points, maximum) = (Number(table, row, "points"), Number(table, row, "maximum"));
            (maximum == 0 ? points <= 0 : points >= 0 && points <= maximum).ShouldBeTrue(string.Join(',', row));
        }
    }

    [TestMethod]
    public void Awkward_ids_stand_as_they_were_written_with_the_rank_of_their_organisation()
    {
        var table = s_run.Table("scorecards.csv");
        var expected = CsvTable.Read(Fixtures.Path("handwritten", "expected-scorecards.csv")).By("organisation_id");

        var scorecards = table.By("organisation_id");
        scorecards["支部,一"][1..].ShouldBe(expected["ZZ001"][1..]);
        scorecards["b\"2\""][1..].ShouldBe(expected["ZZ002"][1..]);
        scorecards["ﬁ"][1..].ShouldBe(expected["ZZ013"][1..]);
    }

    private static decimal Number(CsvTable table, string[] row, string column) => decimal.Parse(table.Cell(row, column), CultureInfo.InvariantCulture);

    private static int Ordinal(string[] left, string[] right) =>
        left.Zip(right, string.CompareOrdinal).FirstOrDefault(order => order != 0);

    [GeneratedRegex(@"\A-?(0|[1-9]\d*)\.\d\d\z")]
    private static partial Regex TwoDecimals();
}

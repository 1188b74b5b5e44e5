using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class RowTests
{
    [TestMethod]
    public void A_ledger_without_a_fault_is_read_whole()
    {
        using var ledger = new LedgerFiles();
        var read = ledger.ReadBoth();
        read.Faults.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
        read.Rows.Select(row => row.KeyText).ShouldBe(["C1", "O1", LedgerFiles.CreditCode]);
        read.Result.Of(FactCatalogue.Enterprises).ShouldBe(new SheetCounts(FactCatalogue.Enterprises, true, 1, 0));
        read.Result.Of(FactCatalogue.Honours).ShouldBe(new SheetCounts(FactCatalogue.Honours, false, 0, 0));
        read.Result.Sheets.Select(counts => counts.Sheet).ShouldBe(FactCatalogue.Sheets);
    }

    [TestMethod]
    public void Headers_may_be_Chinese_in_any_order_and_with_full_width_brackets()
    {
        using var ledger = new LedgerFiles()
            .Sheet("organisations", "上级党\uFF08工\uFF09委| 党组织名称 |organisation_id", "C1|某支部|O1")
            .Sheet("committees", "党(工)委编号|党(工)委名称|所属区划代码", "C1|某街道|410302");
        var read = ledger.ReadBoth();
        read.Faults.ShouldBeEmpty();
        read.Only<PartyOrganisation>().CommitteeId.ShouldBe("C1");
    }

    [TestMethod]
    public void Rows_that_share_a_key_are_all_rejected_identical_ones_too()
    {
        using var ledger = new LedgerFiles().Add("committees", "C2|甲|410302", "C2|甲|410302", "C3|乙|410302", " C2|丙|410302");

        var read = ledger.ReadBoth();

        read.FaultLines.ShouldBe(new[] { 3, 4, 6 }.Select(row => $"committees {row} committee_id key_shared Row"));
        read.Faults[0].Message.ShouldContain("第 3、4、6 行");
        read.Rows.OfType<SupervisingCommittee>().Select(row => row.CommitteeId).ShouldBe(["C1", "C3"]);
    }

    [TestMethod]
    public void Keys_that_differ_in_case_are_two_keys()
    {
        using var ledger = new LedgerFiles().Add("committees", "c1|甲|410302");
        ledger.ReadBoth().Faults.ShouldBeEmpty();
    }

    [TestMethod]
    public void A_row_without_a_key_or_with_a_wrong_one_is_rejected()
    {
        using var ledger = new LedgerFiles().Add("enterprises", "|甲|410302|operating|", "91350100M000100Y44|乙|410302|operating|");
        ledger.ReadBoth().FaultLines.ShouldBe([
            "enterprises 3 credit_code key_missing Row",
            "enterprises 4 credit_code bad_credit_code Row"]);
    }

    [TestMethod]
    [DataRow("committees", "name", "required_missing")]
    [DataRow("committees", "district_code", "required_missing")]
    [DataRow("organisations", "name", "required_missing")]
    [DataRow("organisations", "committee_id", "required_missing")]
    [DataRow("enterprises", "name", "required_missing")]
    [DataRow("enterprises", "district_code", "required_missing")]
    [DataRow("enterprises", "status", "required_missing")]
    [DataRow("honours", "organisation_id", "required_missing")]
    [DataRow("honours", "level", "required_missing")]
    [DataRow("honours", "awarded_on", "required_missing")]
    [DataRow("exceptions", "organisation_id", "required_missing")]
    [DataRow("exceptions", "reason", "required_missing")]
    [DataRow("incidents", "kind", "required_missing")]
    [DataRow("incidents", "occurred_on", "required_missing")]
    public void A_row_without_a_required_cell_is_rejected(string sheet, string column, string code)
    {
        using var ledger = WithEverySheet().With(sheet, column, " ");
        ledger.ReadBoth().FaultLines.ShouldContain($"{sheet} 2 {column} {code} Row");
    }

    [TestMethod]
    [DataRow("enterprises", "status", "open", "not_a_choice")]
    [DataRow("enterprises", "name", "\u0001", "control_character")]
    [DataRow("honours", "level", "县", "not_a_choice")]
    [DataRow("honours", "awarded_on", "去年", "not_a_date")]
    [DataRow("incidents", "kind", "其他", "not_a_choice")]
    [DataRow("incidents", "occurred_on", "2023-2-30", "no_such_day")]
    [DataRow("incidents", "credit_code", "91350100M000100Y44", "bad_credit_code")]
    [DataRow("instructors", "committee_id", "C;1", "bad_code")]
    public void A_row_with_an_unreadable_required_cell_is_rejected(string sheet, string column, string written, string code)
    {
        using var ledger = WithEverySheet().With(sheet, column, written);
        ledger.ReadBoth().FaultLines.ShouldContain($"{sheet} 2 {column} {code} Row");
    }

    [TestMethod]
    [DataRow("enterprises", "organisation_id", "Cell")]
    [DataRow("enterprises", "instructor_id", "Cell")]
    [DataRow("enterprises", "committee_id", "Cell")]
    [DataRow("organisations", "committee_id", "Row")]
    [DataRow("honours", "organisation_id", "Row")]
    [DataRow("exceptions", "organisation_id", "Row")]
    [DataRow("instructors", "committee_id", "Row")]
    public void A_reference_to_no_accepted_row_is_a_fault(string sheet, string column, string effect)
    {
        using var ledger = WithEverySheet().With(sheet, column, "X9");
        ledger.ReadBoth().FaultLines.ShouldContain($"{sheet} 2 {column} unknown_reference {effect}");
    }

    [TestMethod]
    public void An_instructor_may_come_from_no_committee_in_particular()
    {
        using var ledger = WithEverySheet().With("instructors", "committee_id", "");
        ledger.ReadBoth().Faults.ShouldBeEmpty();
    }

    [TestMethod]
    public void References_into_a_missing_sheet_are_not_checked_and_into_an_empty_one_they_are()
    {
        using var missing = new LedgerFiles().With("enterprises", "instructor_id", "I9");
        missing.ReadBoth().Faults.ShouldBeEmpty();
        missing.ReadBoth().Only<Enterprise>().InstructorId.ShouldBe("I9");

        using var empty = new LedgerFiles().With("enterprises", "instructor_id", "I9").Sheet("instructors", "instructor_id");
        empty.ReadBoth().FaultLines.ShouldBe(["enterprises 2 instructor_id unknown_reference Cell"]);
    }

    [TestMethod]
    public void A_rejected_row_is_no_row_to_refer_to()
    {
        using var ledger = WithEverySheet().With("committees", "name", "");
        var faults = ledger.ReadBoth().FaultLines.ToList();
        faults.ShouldContain("organisations 2 committee_id unknown_reference Row");
        faults.ShouldContain("instructors 2 committee_id unknown_reference Row");
        faults.ShouldContain("enterprises 2 organisation_id unknown_reference Cell");
        faults.ShouldContain("honours 2 organisation_id unknown_reference Row");
        faults.ShouldNotContain("incidents 2 credit_code unknown_reference Row");
    }

    [TestMethod]
    [DataRow("I1||", "no_subject")]
    [DataRow("I1|91350100M000100Y43|O1", "two_subjects")]
    [DataRow("I1|91350100M000100Y43|", null)]
    [DataRow("I1||O1", null)]
    [DataRow("I1||O9", "unknown_reference")]
    [DataRow("I1|91512081MA62K0260E|", "unknown_reference")]
    public void An_incident_falls_on_exactly_one_subject(string start, string? code)
    {
        using var ledger = new LedgerFiles().Sheet("incidents", "incident_id|credit_code|organisation_id|kind|occurred_on", start + "|safety|2023-01-01");
        var read = ledger.ReadBoth();
        read.Faults.Select(fault => fault.Code.Id()).SingleOrDefault().ShouldBe(code);
        if (code is "no_subject" or "two_subjects")
            read.Faults.Single().Column.ShouldBe("credit_code");
    }

    [TestMethod]
    public void An_incident_on_nobody_is_blamed_on_credit_code_also_where_that_column_is_missing()
    {
        using var ledger = new LedgerFiles().Sheet("incidents", "incident_id|organisation_id|kind|occurred_on", "I1||safety|2023-01-01");
        ledger.ReadBoth().FaultLines.ShouldBe(["incidents 2 credit_code no_subject Row"]);
    }

    [TestMethod]
    [DataRow("enterprises", "registered_on", "2023-12-31", true)]
    [DataRow("enterprises", "registered_on", "2024-01-01", false)]
    [DataRow("organisations", "founded_on", "2023-12-31", true)]
    [DataRow("organisations", "founded_on", "2024-01-01", false)]
    [DataRow("organisations", "last_election_on", "2024-01-01", true)]
    public void What_begins_after_the_appraisal_date_is_rejected(string sheet, string column, string written, bool isAccepted)
    {
        using var ledger = new LedgerFiles().With(sheet, column, written);
        var faults = ledger.ReadBoth().FaultLines.Where(line => line.StartsWith(sheet, StringComparison.Ordinal));
        faults.ShouldBe(isAccepted ? [] : [$"{sheet} 2 {column} after_as_of Row"]);
    }

    [TestMethod]
    [DataRow("enterprises", "full_members", "members", "5", "5", "4")]
    [DataRow("organisations", "developed_backbone", "developed", "5", "5", "4")]
    [DataRow("organisations", "votes_satisfied", "votes_valid", "5", "5", "4")]
    [DataRow("organisations", "members_qualified", "members_reviewed", "5", "5", "4")]
    [DataRow("committees", "training_places_enterprise", "training_places_total", "5", "5", "4")]
    [DataRow("incidents", "lifted_on", "occurred_on", "2023-05-05", "2023-05-05", "2023-05-06")]
    public void Of_two_cells_that_contradict_each_other_the_first_is_blamed(
        string sheet, string blamed, string other, string written, string agreeing, string contradicting)
    {
        using var agreed = WithEverySheet().With(sheet, blamed, written).With(sheet, other, agreeing);
        agreed.ReadBoth().Faults.ShouldBeEmpty();

        using var alone = WithEverySheet().With(sheet, blamed, written);
        alone.ReadBoth().Faults.ShouldBeEmpty();

        using var contradicted = WithEverySheet().With(sheet, blamed, written).With(sheet, other, contradicting);
        var read = contradicted.ReadBoth();
        read.FaultLines.ShouldBe([$"{sheet} 2 {blamed} contradiction Cell"]);
        var row = read.Rows.Single(row => row.Sheet.Id == sheet);
        row.IsUnreported(row.Sheet[blamed]).ShouldBeTrue();
        row.IsUnreported(row.Sheet[other]).ShouldBeFalse();
    }

    [TestMethod]
    public void A_row_with_more_cells_than_headers_is_rejected_and_one_with_fewer_is_filled_up()
    {
        using var ledger = new LedgerFiles().Add("committees", "C2|甲|410302|多", "C3|乙");

        var read = ledger.ReadBoth();

        read.FaultLines.ShouldBe(["committees 3  too_many_cells Row", "committees 4 district_code required_missing Row"]);
        read.Faults[0].Value.ShouldBe("多");
    }

    [TestMethod]
    public void Empty_records_count_in_row_numbers_and_are_skipped()
    {
        using var ledger = new LedgerFiles().Add("committees", "||", "", "　| |", "C1|甲|410302");
        var read = ledger.ReadBoth();
        read.FaultLines.ShouldContain("committees 6 committee_id key_shared Row");
        read.Result.Of(FactCatalogue.Committees).Read.ShouldBe(2);
    }

    [TestMethod]
    public void All_faults_of_a_row_are_reported_at_once()
    {
        using var ledger = new LedgerFiles().Sheet("enterprises",
            "credit_code|name|district_code|status|registered_on|members|full_members|employees|organisation_id",
            "91350100M000100Y44||41|open|2024-01-01|3|4|x|O9|多");
        ledger.ReadBoth().FaultLines.ShouldBe([
            "enterprises 2 credit_code bad_credit_code Row",
            "enterprises 2 name required_missing Row",
            "enterprises 2 district_code bad_district_code Row",
            "enterprises 2 status not_a_choice Row",
            "enterprises 2 employees not_a_number Cell",
            "enterprises 2  too_many_cells Row",
            "enterprises 2 organisation_id unknown_reference Cell",
            "enterprises 2 registered_on after_as_of Row",
            "enterprises 2 full_members contradiction Cell"], ignoreOrder: true);
    }

    [TestMethod]
    public void Every_message_is_Chinese_and_says_what_is_expected()
    {
        using var ledger = new LedgerFiles().With("enterprises", "employees", "5人").With("enterprises", "tax_credit", "E");
        var messages = ledger.ReadCsv().Faults.Select(fault => fault.Message).ToList();
        messages.ShouldBe(["“职工人数”不能在单元格中写单位；只填数字，单位固定为“人”", "“纳税信用等级”不在可选范围内；应填A、B、M、C、D"]);
    }

    [TestMethod]
    [DataRow("members", "6", "employees", "5", true)]
    [DataRow("members", "5", "employees", "5", false)]
    [DataRow("revenue_yuan", "1000", "revenue_previous_yuan", "1", true)]
    [DataRow("revenue_yuan", "999.99", "revenue_previous_yuan", "1", false)]
    [DataRow("revenue_yuan", "1000", "revenue_previous_yuan", "0", false)]
    public void What_is_only_unlikely_is_warned_of(string column, string written, string other, string otherWritten, bool isUnlikely)
    {
        using var ledger = new LedgerFiles().With("enterprises", column, written).With("enterprises", other, otherWritten);
        var read = ledger.ReadCsv();
        read.Faults.ShouldBeEmpty();
        read.Warnings.Count.ShouldBe(isUnlikely ? 1 : 0);
    }

    [TestMethod]
    public void Enterprises_of_which_none_names_an_organisation_are_warned_of_once()
    {
        const string Said = "家企业都没有填“所属党组织编号”（organisation_id），不会算进任何党组织；在此列填所属党组织的编号";
        var rows = new[] { $"{LedgerFiles.CreditCode}|甲|410302|operating", $"{LedgerFiles.CreditCodeOf(1)}|乙|410302|operating" };
        string[] Warnings(string header, params string[] ledgerRows)
        {
            using var ledger = new LedgerFiles().Sheet("enterprises", [$"credit_code|name|district_code|status{header}", .. ledgerRows]);
            var read = ledger.ReadBoth();
            read.Faults.ShouldBeEmpty();
            return [.. read.Warnings];
        }

        Warnings("", rows).ShouldBe([$"enterprises.csv 的 2 {Said}"]);
        Warnings("|organisation_id", $"{rows[0]}|", $"{rows[1]}| ").ShouldBe([$"enterprises.csv 的 2 {Said}"]);
        Warnings("|所属党组织编号", $"{rows[0]}|", $"{rows[1]}|O1").ShouldBeEmpty();
        Warnings("|organisation_id").ShouldBeEmpty("there is no enterprise");
        using var workbook = new LedgerFiles().With("enterprises", "organisation_id", "");
        workbook.ReadWorkbook().Warnings.ShouldBe([$"工作表 enterprises 的 1 {Said}"]);
    }

    [TestMethod]
    public void Cells_under_an_empty_header_are_ignored_with_a_warning()
    {
        using var ledger = new LedgerFiles()
            .Sheet("committees", "committee_id||name|district_code", "C1||某街道|410302", "C2|注|甲|410302", "C3|注|乙|410302");
        var read = ledger.ReadBoth();
        read.Faults.ShouldBeEmpty();
        read.Warnings.Single().ShouldContain("第 2 列没有表头");
    }

    [TestMethod]
    public void A_fault_of_the_cell_is_unreported_also_where_an_empty_cell_says_none()
    {
        using var ledger = WithEverySheet().With("incidents", "lifted_on", "x");
        ledger.ReadBoth().Only<Incident>().IsUnreported(FactCatalogue.Incidents["lifted_on"]).ShouldBeTrue();
    }

    private static LedgerFiles WithEverySheet() => new LedgerFiles()
        .Sheet("instructors", "instructor_id|committee_id", "I1|C1")
        .Sheet("honours", "honour_id|organisation_id|level|awarded_on", "H1|O1|city|2023-05-01")
        .Sheet("exceptions", "exception_id|organisation_id|reason", "X1|O1|贡献突出")
        .Sheet("incidents", "incident_id|credit_code|kind|occurred_on", $"N1|{LedgerFiles.CreditCode}|safety|2023-05-01");
}

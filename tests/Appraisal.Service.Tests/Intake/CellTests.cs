using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class CellTests
{
    [TestMethod]
    [DataRow("employees", "0", 0L)]
    [DataRow("employees", "007", 7L)]
    [DataRow("employees", "1,234,567", 1_234_567L)]
    [DataRow("employees", "\uFF11\uFF12", 12L, DisplayName = "full-width digits")]
    [DataRow("employees", "　12 ", 12L, DisplayName = "blanks around, a full-width one too")]
    [DataRow("employees", "999999999", 999_999_999L)]
    [DataRow("employees", "00000000000000000000000000005", 5L)]
    [DataRow("revenue_yuan", "9999999999999.99", 999_999_999_999_999L)]
    [DataRow("revenue_yuan", "12", 1200L)]
    [DataRow("revenue_yuan", "12.5", 1250L)]
    [DataRow("revenue_yuan", "1,234.50", 123_450L)]
    [DataRow("revenue_yuan", "0.01", 1L)]
    [DataRow("has_union", "TRUE", 1L)]
    [DataRow("has_union", "False", 0L)]
    [DataRow("has_union", "1", 1L)]
    [DataRow("has_union", "0", 0L)]
    [DataRow("has_union", "是", 1L)]
    [DataRow("has_union", "否", 0L)]
    [DataRow("has_union", "有", 1L)]
    [DataRow("has_union", "无", 0L)]
    [DataRow("tax_credit", "M", 2L)]
    [DataRow("status", "停业", 1L)]
    [DataRow("status", "deregistered", 2L)]
    public void A_cell_of_an_enterprise_is_read_as_its_type(string column, string written, long expected)
    {
        using var ledger = new LedgerFiles().With("enterprises", column, written);

        var read = ledger.ReadBoth();

        read.Faults.ShouldBeEmpty();
        read.Only<Enterprise>().CellOf(FactCatalogue.Enterprises[column]).ShouldBe(expected);
    }

    [TestMethod]
    [DataRow("2023-12-31")]
    [DataRow("2023/12/31")]
    [DataRow("2023年12月31日")]
    [DataRow("\uFF12\uFF10\uFF12\uFF13-\uFF11\uFF12-\uFF13\uFF11")]
    public void A_date_is_read_in_each_of_its_forms(string written)
    {
        using var ledger = new LedgerFiles().With("enterprises", "registered_on", written);
        ledger.ReadBoth().Only<Enterprise>().RegisteredOn.ShouldBe(new DateOnly(2023, 12, 31));
    }

    [TestMethod]
    [DataRow("2023-1-2")]
    [DataRow("2023/01/2")]
    [DataRow("2023年1月02日")]
    public void Month_and_day_have_one_or_two_digits(string written)
    {
        using var ledger = new LedgerFiles().With("enterprises", "registered_on", written);
        ledger.ReadBoth().Only<Enterprise>().RegisteredOn.ShouldBe(new DateOnly(2023, 1, 2));
    }

    [TestMethod]
    [DataRow("employees", "1000000000", "too_large")]
    [DataRow("employees", "99999999999999999999999999", "too_large")]
    [DataRow("employees", "-5", "negative")]
    [DataRow("employees", "\uFF0D\uFF15", "negative")]
    [DataRow("employees", "5%", "percent")]
    [DataRow("employees", "\uFF15\uFF05", "percent")]
    [DataRow("employees", "5人", "unit")]
    [DataRow("employees", "1,2345", "misplaced_comma")]
    [DataRow("employees", "1234,567", "misplaced_comma")]
    [DataRow("employees", "12,", "misplaced_comma")]
    [DataRow("employees", "5.0", "not_whole")]
    [DataRow("employees", "NaN", "not_a_number")]
    [DataRow("employees", "1e9", "not_a_number")]
    [DataRow("employees", "+5", "not_a_number")]
    [DataRow("employees", ",123", "not_a_number")]
    [DataRow("employees", "1 000", "not_a_number")]
    [DataRow("employees", "-", "not_a_number")]
    [DataRow("employees", "约5", "not_a_number")]
    [DataRow("revenue_yuan", "10000000000000", "too_large")]
    [DataRow("revenue_yuan", "1.234", "too_many_decimals")]
    [DataRow("revenue_yuan", ".5", "not_a_number")]
    [DataRow("revenue_yuan", "5.", "not_a_number")]
    [DataRow("revenue_yuan", "1.2.3", "not_a_number")]
    [DataRow("revenue_yuan", "12万元", "unit")]
    [DataRow("revenue_yuan", "¥12", "unit")]
    [DataRow("revenue_yuan", "1.234,56", "not_a_number")]
    [DataRow("has_union", "yes", "not_a_truth")]
    [DataRow("has_union", "\uFF11", "not_a_truth")]
    [DataRow("has_union", "2", "not_a_truth")]
    [DataRow("tax_credit", "a", "not_a_choice")]
    [DataRow("registered_on", "2023-02-29", "no_such_day")]
    [DataRow("registered_on", "2023-13-01", "no_such_day")]
    [DataRow("registered_on", "2023-0-1", "no_such_day")]
    [DataRow("registered_on", "0000-01-01", "no_such_day")]
    [DataRow("registered_on", "23-12-31", "not_a_date")]
    [DataRow("registered_on", "2023-12/31", "not_a_date")]
    [DataRow("registered_on", "2023年12月31", "not_a_date")]
    [DataRow("registered_on", "2023-12-31 00:00", "not_a_date")]
    [DataRow("registered_on", "2023.12.31", "not_a_date")]
    [DataRow("registered_on", "20231231", "not_a_date")]
    [DataRow("registered_on", "45291", "not_a_date")]
    [DataRow("industry", "U", "bad_industry")]
    [DataRow("industry", "a", "bad_industry")]
    [DataRow("instructor_id", "I;1", "bad_code")]
    [DataRow("instructor_id", "I\u00011", "bad_code")]
    [DataRow("instructor_id", "𠀀1", "bad_code")]
    [DataRow("community", "某\0村", "control_character")]
    [DataRow("community", "某\u0085村", "control_character")]
    public void A_cell_that_cannot_be_read_is_unreported_and_its_row_stays(string column, string written, string code)
    {
        using var ledger = new LedgerFiles().With("enterprises", column, written);

        var read = ledger.ReadBoth();

        read.FaultLines.ShouldBe([$"enterprises 2 {column} {code} Cell"]);
        read.Only<Enterprise>().IsUnreported(FactCatalogue.Enterprises[column]).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("2023", 2023L, null)]
    [DataRow("9999", 9999L, null)]
    [DataRow("1000", 1000L, null)]
    [DataRow("999", 0L, "not_a_year")]
    [DataRow("22", 0L, "not_a_year")]
    [DataRow("0", 0L, "not_a_year")]
    [DataRow("10000", 0L, "not_a_year")]
    [DataRow("2,023", 0L, "misplaced_comma")]
    [DataRow("2023.0", 0L, "not_whole")]
    [DataRow("2023年", 0L, "unit")]
    public void A_year_has_four_digits_and_nothing_else(string written, long expected, string? code)
    {
        using var ledger = new LedgerFiles().With("organisations", "district_model_since", written);
        var read = ledger.ReadBoth();
        read.Faults.Select(fault => fault.Code.Id()).SingleOrDefault().ShouldBe(code);
        read.Only<PartyOrganisation>().CellOf(FactCatalogue.Organisations["district_model_since"]).ShouldBe(code is null ? expected : Cell.Unreported);
    }

    [TestMethod]
    [DataRow("0.0001", 1L, null)]
    [DataRow("20", 200_000L, null)]
    [DataRow("999999999.9999", 9_999_999_999_999L, null)]
    [DataRow("1000000000", 0L, "too_large")]
    [DataRow("20.00001", 0L, "too_many_decimals")]
    [DataRow("20㎡", 0L, "unit")]
    public void A_decimal_has_at_most_four_decimals(string written, long expected, string? code)
    {
        using var ledger = new LedgerFiles().With("organisations", "venue_m2", written);
        var read = ledger.ReadBoth();
        read.Faults.Select(fault => fault.Code.Id()).SingleOrDefault().ShouldBe(code);
        read.Only<PartyOrganisation>().CellOf(FactCatalogue.Organisations["venue_m2"]).ShouldBe(code is null ? expected : Cell.Unreported);
    }

    [TestMethod]
    [DataRow("41030", false)]
    [DataRow("410302", true)]
    [DataRow("4103022", false)]
    [DataRow("41030A", false)]
    [DataRow("\uFF14\uFF11\uFF10\uFF13\uFF10\uFF12", false)]
    public void A_district_code_has_six_digits(string written, bool isCode)
    {
        using var ledger = new LedgerFiles().With("enterprises", "district_code", written);
        ledger.ReadBoth().FaultLines.ShouldBe(isCode ? [] : ["enterprises 2 district_code bad_district_code Row"]);
    }

    [TestMethod]
    public void An_empty_cell_says_none_where_the_column_has_it_so_and_else_nothing()
    {
        using var ledger = new LedgerFiles().With("enterprises", "community", "　").With("enterprises", "employees", " ");
        var enterprise = ledger.ReadBoth().Only<Enterprise>();
        enterprise.CellOf(FactCatalogue.Enterprises["community"]).ShouldBe(Cell.None);
        enterprise.CellOf(FactCatalogue.Enterprises["employees"]).ShouldBe(Cell.Unreported);
    }

    [TestMethod]
    [DataRow(64, true)]
    [DataRow(65, false)]
    public void A_code_has_at_most_64_characters(int length, bool isCode)
    {
        using var ledger = new LedgerFiles().With("organisations", "organisation_id", new string('O', length)).With("enterprises", "organisation_id", "");
        ledger.ReadBoth().FaultLines.ShouldBe(isCode ? [] : ["organisations 2 organisation_id bad_code Row"]);
    }

    [TestMethod]
    [DataRow(32_767, true)]
    [DataRow(32_768, false)]
    [DataRow(3_000_000, false)]
    public void A_cell_has_at_most_as_many_characters_as_in_Excel(int length, bool isShortEnough)
    {
        using var ledger = new LedgerFiles().With("enterprises", "community", new string('村', length));

        var read = ledger.ReadBoth();

        read.FaultLines.ShouldBe(isShortEnough ? [] : ["enterprises 2 community too_long Cell"]);
        if (!isShortEnough)
            read.Faults[0].Value.ShouldBe(new string('村', 256) + "…");
    }

    [TestMethod]
    public void A_text_may_have_line_breaks_of_any_kind_and_characters_of_any_plane()
    {
        using var ledger = new LedgerFiles().With("enterprises", "name", "某\r\n公\r司\t𠀀");
        ledger.ReadBoth().Only<Enterprise>().Name.ShouldBe("某\n公\n司\t𠀀");
    }

    [TestMethod]
    public void The_value_of_a_fault_shows_control_characters_as_pictures()
    {
        using var ledger = new LedgerFiles().With("enterprises", "community", "某\0\u007F\u0085村");
        ledger.ReadBoth().Faults.Single().Value.ShouldBe("某␀␡\uFFFD村");
    }

    [TestMethod]
    public void Every_kind_of_fault_has_an_id_of_its_own()
    {
        var ids = Enum.GetValues<FaultCode>().Select(code => code.Id()).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldAllBe(id => id.All(letter => char.IsAsciiLetterLower(letter) || letter == '_'));
    }

    [TestMethod]
    public void A_fault_of_a_cell_is_the_ledgers_fault_of_the_same_name() =>
        Enum.GetValues<CellFault>().ShouldAllBe(fault => FaultCodes.Of(fault).ToString() == fault.ToString());
}

using System.IO.Compression;
using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class WorkbookTests
{
    [TestMethod]
    [DataRow("employees", "5", 5L)]
    [DataRow("employees", "1E+2", 100L)]
    [DataRow("employees", "100.0", 100L)]
    [DataRow("employees", "-0", 0L)]
    [DataRow("employees", "4.9999999999999999", 5L)]
    [DataRow("employees", "999999999", 999_999_999L)]
    [DataRow("revenue_yuan", "1234.5600000000001", 123_456L)]
    [DataRow("revenue_yuan", "0.30000000000000004", 30L)]
    [DataRow("revenue_yuan", "9999999999999.99", 999_999_999_999_999L)]
    [DataRow("revenue_yuan", "1.5E-1", 15L)]
    [DataRow("has_union", "1", 1L)]
    public void A_number_is_what_was_entered_and_not_its_binary_neighbour(string column, string markup, long expected)
    {
        var read = ReadCell(column, WorkbookFile.Number(markup));
        read.Faults.ShouldBeEmpty();
        read.Only<Enterprise>().CellOf(FactCatalogue.Enterprises[column]).ShouldBe(expected);
    }

    [TestMethod]
    [DataRow("employees", "-1", "negative", "-1")]
    [DataRow("employees", "1.5", "not_whole", "1.5")]
    [DataRow("employees", "1E+9", "too_large", "1000000000")]
    [DataRow("employees", "1E-300", "not_a_number", "1E-300")]
    [DataRow("employees", "1E+300", "precision_lost", "1E+300")]
    [DataRow("employees", "NaN", "not_a_number", "NaN")]
    [DataRow("revenue_yuan", "1234.567", "too_many_decimals", "1234.567")]
    [DataRow("registered_on", "45291", "not_a_date", "45291")]
    [DataRow("community", "1000000000000000", "precision_lost", "1000000000000000")]
    [DataRow("community", "9.1410105123456794E+17", "precision_lost", "9.1410105123456794E+17")]
    public void A_number_that_cannot_stand_in_its_column_is_a_fault(string column, string markup, string code, string value)
    {
        var fault = ReadCell(column, WorkbookFile.Number(markup)).Faults.Single();
        (fault.Code.Id(), fault.Value, fault.Effect).ShouldBe((code, value, FaultEffect.Cell));
    }

    [TestMethod]
    public void A_number_in_a_column_of_text_is_its_digits()
    {
        ReadCell("community", WorkbookFile.Number("410302")).Only<Enterprise>().Community.ShouldBe("410302");
        ReadCell("community", WorkbookFile.Number("999999999999999")).Only<Enterprise>().Community.ShouldBe("999999999999999");
    }

    [TestMethod]
    public void A_credit_code_stored_as_a_number_rejects_its_row_and_is_not_guessed_at()
    {
        using var ledger = new LedgerFiles().Without("enterprises");
        var data = WorkbookFile.Row(Texts("credit_code", "name", "district_code", "status"))
            + WorkbookFile.Row([WorkbookFile.Number("9.1350100000010098E+17"), .. Texts("甲", "410302", "在营")]);

        var read = LedgerFiles.Read(new WorkbookFile().AddTexts(ledger.Sheets).Add("enterprises", data).Write(ledger.Path("ledger.xlsx")));

        read.FaultLines.ShouldBe(["enterprises 2 credit_code precision_lost Row"]);
        read.RejectedEnterprises.Single().CreditCode.ShouldBeNull();
    }

    [TestMethod]
    public void A_key_stored_as_a_number_does_not_take_the_like_text_of_another_row_with_it()
    {
        using var ledger = new LedgerFiles().Without("committees").With("organisations", "committee_id", "1000000000000000");
        var data = WorkbookFile.Row(Texts("committee_id", "name", "district_code"))
            + WorkbookFile.Row(Texts("1000000000000000", "甲", "410302"))
            + WorkbookFile.Row([WorkbookFile.Number("1000000000000000"), .. Texts("乙", "410302")]);

        var read = LedgerFiles.Read(new WorkbookFile().AddTexts(ledger.Sheets).Add("committees", data).Write(ledger.Path("ledger.xlsx")));

        read.FaultLines.ShouldBe(["committees 3 committee_id precision_lost Row"]);
    }

    [TestMethod]
    [DataRow("yyyy-mm-dd")]
    [DataRow("yyyy\"年\"m\"月\"d\"日\"")]
    [DataRow("[$-804]yyyy年m月d日")]
    [DataRow("[$-F800]dddd, mmmm dd, yyyy")]
    [DataRow("m/d")]
    [DataRow("mmm-yy;@")]
    [DataRow("[Red]e/m/d")]
    public void A_number_shown_as_a_date_is_a_date(string format)
    {
        var read = ReadCell("registered_on", WorkbookFile.Number("45291", 1), new WorkbookFile().Formats(format));
        read.Faults.ShouldBeEmpty();
        read.Only<Enterprise>().RegisteredOn.ShouldBe(new DateOnly(2023, 12, 31));
    }

    [TestMethod]
    [DataRow(14)]
    [DataRow(17)]
    [DataRow(22)]
    [DataRow(31)]
    [DataRow(57)]
    public void Formats_that_every_workbook_has_are_known_by_number(int format)
    {
        var read = ReadCell("registered_on", WorkbookFile.Number("45291", 1), new WorkbookFile().BuiltInFormats(format));
        read.Only<Enterprise>().RegisteredOn.ShouldBe(new DateOnly(2023, 12, 31));
    }

    [TestMethod]
    [DataRow("1", false, "1900-01-01")]
    [DataRow("59", false, "1900-02-28")]
    [DataRow("61", false, "1900-03-01")]
    [DataRow("0", true, "1904-01-01")]
    [DataRow("43829", true, "2023-12-31")]
    public void Days_are_counted_from_1900_or_from_1904(string number, bool from1904, string expected)
    {
        var read = ReadCell("registered_on", WorkbookFile.Number(number, 1), new WorkbookFile { From1904 = from1904 }.BuiltInFormats(14));
        $"{read.Only<Enterprise>().RegisteredOn:yyyy-MM-dd}".ShouldBe(expected);
    }

    [TestMethod]
    [DataRow("60", "60", DisplayName = "29 February 1900, which never was")]
    [DataRow("0", "0")]
    [DataRow("2958466", "2958466", DisplayName = "after 9999")]
    [DataRow("-3", "-3")]
    [DataRow("45291.5", "2023-12-31 12:00:00")]
    public void A_number_that_is_no_day_is_a_fault(string number, string shown)
    {
        var fault = ReadCell("registered_on", WorkbookFile.Number(number, 1), new WorkbookFile().BuiltInFormats(14)).Faults.Single();
        (fault.Code.Id(), fault.Value).ShouldBe(("not_a_date", shown));
    }

    [TestMethod]
    [DataRow("0.00%", "0.95", "percent", "95%")]
    [DataRow("0\"人\"", "5", "unit", "5人")]
    [DataRow("0!.0,\"万\"", "50000", "unit", "50000万")]
    [DataRow("yyyy-mm-dd", "45291", "not_a_number", "2023-12-31")]
    [DataRow("h:mm", "0.5", "not_a_number", "12:00:00")]
    [DataRow("[h]:mm", "2", "not_a_number", "48:00:00")]
    public void A_number_shown_as_something_else_is_the_fault_that_its_text_would_be(string format, string number, string code, string shown)
    {
        var fault = ReadCell("employees", WorkbookFile.Number(number, 1), new WorkbookFile().Formats(format)).Faults.Single();
        (fault.Code.Id(), fault.Value).ShouldBe((code, shown));
    }

    [TestMethod]
    [DataRow("General")]
    [DataRow("#,##0.00_);[Red]\\(#,##0.00\\)")]
    [DataRow("0.00E+00")]
    [DataRow("\"¥\"#,##0.00")]
    [DataRow("_ [$¥-804]* #,##0.00_ ;_ * \\-#,##0.00_ ")]
    [DataRow("@")]
    [DataRow("# ?/?")]
    [DataRow("[>=10000]0.0;0")]
    public void A_number_shown_as_a_number_or_as_yuan_is_a_number(string format)
    {
        var read = ReadCell("revenue_yuan", WorkbookFile.Number("12.5", 1), new WorkbookFile().Formats(format));
        read.Faults.ShouldBeEmpty();
        read.Only<Enterprise>().RevenueYuan.ShouldBe(12.5m);
    }

    [TestMethod]
    [DataRow("<c><f>SUM(A1:A9)</f></c>", "=SUM(A1:A9)")]
    [DataRow("<c><f>SUM(A1:A9)</f><v></v></c>", "=SUM(A1:A9)")]
    [DataRow("<c><f>SUM(A1:A9)</f><v/></c>", "=SUM(A1:A9)")]
    [DataRow("<c t=\"str\"><f>A1</f></c>", "=A1")]
    [DataRow("<c><f t=\"shared\" si=\"0\"/></c>", "=")]
    public void A_formula_without_a_value_is_a_fault_and_no_blank(string cell, string shown)
    {
        var read = ReadCell("community", cell);
        (read.Faults.Single().Code.Id(), read.Faults.Single().Value).ShouldBe(("formula_without_value", shown));
        read.Only<Enterprise>().IsUnreported(FactCatalogue.Enterprises["community"]).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("<c><f>1+1</f><v>2</v></c>", "2")]
    [DataRow("<c t=\"str\"><f>A1</f><v>某村</v></c>", "某村")]
    [DataRow("<c t=\"str\"><f>A1</f><v></v></c>", null)]
    [DataRow("<c t=\"inlineStr\"><is><r><t>某</t></r><r><rPr><b/></rPr><t>村</t></r><rPh sb=\"0\" eb=\"1\"><t>mou</t></rPh></is></c>", "某村")]
    [DataRow("<c t=\"inlineStr\"><is><t/></is></c>", null)]
    [DataRow("<c t=\"inlineStr\"><is><t>_x5F20_x_</t></is></c>", "张x_")]
    [DataRow("<c t=\"inlineStr\"><is><t><![CDATA[<某村>]]></t></is></c>", "<某村>")]
    [DataRow("<c><v> </v></c>", null)]
    [DataRow("<c/>", null)]
    public void Texts_and_calculated_values_are_read(string cell, string? expected)
    {
        var read = ReadCell("community", cell);
        read.Faults.ShouldBeEmpty();
        read.Only<Enterprise>().Community.ShouldBe(expected);
    }

    [TestMethod]
    [DataRow("<c t=\"e\"><v>#N/A</v></c>", "error_value", "#N/A")]
    [DataRow("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "error_value", "#DIV/0!")]
    [DataRow("<c t=\"inlineStr\"><is><t>_x0000_</t></is></c>", "control_character", "␀")]
    public void An_error_value_or_an_escaped_control_character_is_a_fault(string cell, string code, string shown)
    {
        var fault = ReadCell("community", cell).Faults.Single();
        (fault.Code.Id(), fault.Value).ShouldBe((code, shown));
    }

    [TestMethod]
    [DataRow("<c t=\"b\"><v>1</v></c>", true)]
    [DataRow("<c t=\"b\"><v>0</v></c>", false)]
    [DataRow("<c t=\"b\"><v>true</v></c>", true)]
    public void A_truth_is_read_as_one(string cell, bool expected) => ReadCell("has_union", cell).Only<Enterprise>().HasUnion.ShouldBe(expected);

    [TestMethod]
    [DataRow("2023-12-31")]
    [DataRow("2023-12-31T00:00:00")]
    [DataRow("2023-12-31T00:00:00.000Z")]
    public void A_date_in_words_of_XML_is_read(string written) =>
        ReadCell("registered_on", $"<c t=\"d\"><v>{written}</v></c>").Only<Enterprise>().RegisteredOn.ShouldBe(new DateOnly(2023, 12, 31));

    [TestMethod]
    public void Hidden_sheets_are_read_and_other_sheets_ignored_with_a_warning()
    {
        using var ledger = new LedgerFiles();
        var workbook = new WorkbookFile().AddTexts(ledger.Sheets)
            .Add("honours", WorkbookFile.Row(Texts("honour_id", "organisation_id", "level", "awarded_on")) + WorkbookFile.Row(Texts("H1", "O1", "市", "2023-01-01")), isHidden: true)
            .Add("填表说明", "");

        var read = LedgerFiles.Read(workbook.Write(ledger.Path("ledger.xlsx")));

        read.Only<Honour>().Level.ShouldBe(HonourLevel.City);
        read.Warnings.ShouldBe(["工作表“填表说明”不是台账的表，未读取"]);
    }

    [TestMethod]
    public void Rows_and_cells_may_leave_out_where_they_stand_and_formatted_empty_ones_are_empty()
    {
        using var ledger = new LedgerFiles().Without("committees");
        var data = "<row r=\"1\">" + string.Concat(Texts("committee_id", "name", "district_code")) + "</row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"/><c r=\"ZZ3\" s=\"1\"/></row>"
            + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>C1</t></is></c><c r=\"C5\"><v>410302</v></c><c r=\"F5\" s=\"1\"/></row>"
            + WorkbookFile.Row([.. Texts("C2", "乙"), WorkbookFile.Number("410302"), "<c r=\"E6\"><v>7</v></c>"]);

        var read = LedgerFiles.Read(new WorkbookFile().AddTexts(ledger.Sheets).Add("committees", data).Write(ledger.Path("ledger.xlsx")));

        read.FaultLines.ShouldContain("committees 5 name required_missing Row");
        read.FaultLines.ShouldContain("committees 6  too_many_cells Row");
        read.FaultLines.Count(line => line.StartsWith("committees", StringComparison.Ordinal)).ShouldBe(2);
        read.Result.Of(FactCatalogue.Committees).Read.ShouldBe(2);
    }

    [TestMethod]
    public void The_strict_kind_of_Open_XML_is_read_too()
    {
        using var ledger = new LedgerFiles();
        var workbook = new WorkbookFile { Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main" }.AddTexts(ledger.Sheets);
        LedgerFiles.Read(workbook.Write(ledger.Path("ledger.xlsx"))).Rows.Count.ShouldBe(3);
    }

    [TestMethod]
    public void A_cell_of_gigabytes_is_refused_without_being_held()
    {
        using var ledger = new LedgerFiles();
        var path = ledger.WriteWorkbook();
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.GetEntry("xl/sheet0.xml")!.Delete();
            using var stream = zip.CreateEntry("xl/sheet0.xml", CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"));
            var junk = new byte[1024 * 1024];
            Array.Fill(junk, (byte)'x');
            for (var i = 0; i < 64; i++)
                stream.Write(junk);
            stream.Write(Encoding.UTF8.GetBytes("</t></is></c></row></sheetData></worksheet>"));
        }
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(path)).Message.ShouldContain("工作表 committees 第 1 行过大");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
    }

    [TestMethod]
    public void A_document_type_is_refused_so_that_no_entity_can_unfold()
    {
        using var ledger = new LedgerFiles();
        var path = ledger.WriteWorkbook();
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.GetEntry("xl/sheet1.xml")!.Delete();
            using var stream = zip.CreateEntry("xl/sheet1.xml").Open();
            stream.Write(Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>"));
        }
        Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(path)).Message.ShouldContain("工作表 organisations 在第");
    }

    private static string[] Texts(params string[] texts) => [.. texts.Select(WorkbookFile.Text)];

    /// <summary>Reads a ledger whose only enterprise has a cell with the markup in a column.</summary>
    private static ListSink ReadCell(string column, string cell, WorkbookFile? workbook = null)
    {
        using var ledger = new LedgerFiles().Without("enterprises");
        var data = WorkbookFile.Row(Texts("credit_code", "name", "district_code", "status", column))
            + WorkbookFile.Row([.. Texts(LedgerFiles.CreditCode, "某公司", "410302", "在营"), cell]);
        return LedgerFiles.Read((workbook ?? new WorkbookFile()).AddTexts(ledger.Sheets).Add("enterprises", data).Write(ledger.Path("ledger.xlsx")));
    }
}

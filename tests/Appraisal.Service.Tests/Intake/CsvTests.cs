using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class CsvTests
{
    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [TestMethod]
    public void Utf8_with_and_without_mark_and_GB18030_are_told_apart()
    {
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), s_gb18030 })
        {
            using var ledger = new LedgerFiles()
                .Sheet("committees", "党(工)委编号|name|district_code", "C1|洛阳市老城区某某街道党工委,“甲”|410302");
            ledger.WriteCsv(encoding);
            foreach (var file in Directory.GetFiles(ledger.FolderPath("")))
                File.WriteAllBytes(file, [.. encoding.GetPreamble(), .. File.ReadAllBytes(file)]);
            LedgerFiles.Read(ledger.FolderPath("")).Only<SupervisingCommittee>().Name.ShouldBe("洛阳市老城区某某街道党工委,“甲”", encoding.EncodingName);
        }
    }

    [TestMethod]
    public void GB18030_has_characters_of_four_bytes()
    {
        using var ledger = new LedgerFiles().With("committees", "name", "镕㐂𠀀街道");
        ledger.ReadCsv(s_gb18030).Only<SupervisingCommittee>().Name.ShouldBe("镕㐂𠀀街道");
    }

    [TestMethod]
    public void Each_file_has_an_encoding_of_its_own()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllBytes(ledger.FolderPath("committees.csv"), s_gb18030.GetBytes("committee_id,name,district_code\nC1,某街道,410302\n"));
        LedgerFiles.Read(ledger.FolderPath("")).Rows.Count.ShouldBe(3);
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(65_535)]
    [DataRow(65_536)]
    [DataRow(65_537)]
    [DataRow(200_000)]
    public void Bytes_that_are_text_in_neither_encoding_are_refused_with_their_place(int position)
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        var bytes = Encoding.ASCII.GetBytes("committee_id,name,district_code\n" + string.Concat(Enumerable.Repeat("C1,a,410302\n", 20_000)));
        bytes[position] = 0xFF;
        File.WriteAllBytes(ledger.FolderPath("committees.csv"), bytes);

        var problems = Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(ledger.FolderPath(""))).Problems;

        problems.Single().ShouldContain($"committees.csv 的编码无法识别：第 {position + 1} 个字节不是 UTF-8，第 {position + 1} 个字节不是 GB18030");
    }

    [TestMethod]
    public void Damaged_UTF8_is_refused_and_not_read_as_other_characters()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        var text = Encoding.UTF8.GetBytes("committee_id,name,district_code\nC1,洛阳市某某街道,410302\n");
        var damaged = text.Where((_, i) => i != 37).ToArray();
        File.WriteAllBytes(ledger.FolderPath("committees.csv"), damaged);
        Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(ledger.FolderPath(""))).Message.ShouldContain("不是有效的 UTF-8");
    }

    [TestMethod]
    public void Characters_on_the_edge_of_a_buffer_are_read_whole()
    {
        using var ledger = new LedgerFiles();
        for (var shift = 0; shift < 4; shift++)
        {
            ledger.Sheet("committees", "committee_id|name|district_code", $"C1{new string('x', shift)}|{string.Concat(Enumerable.Repeat("街道𠀀", 7_000))}|410302")
                .With("organisations", "committee_id", $"C1{new string('x', shift)}");
            ledger.ReadCsv().Only<SupervisingCommittee>().Name!.Length.ShouldBe(28_000);
            ledger.ReadCsv(s_gb18030).Only<SupervisingCommittee>().Name!.Length.ShouldBe(28_000);
        }
    }

    [TestMethod]
    [DataRow("C1,\"某\"\"街\"\"道\",410302", "某\"街\"道", DisplayName = "doubled quotes inside a quoted cell")]
    [DataRow("C1,某\"街\"道,410302", "某\"街\"道", DisplayName = "quotes inside a cell that begins with none")]
    [DataRow("\"C1\",\"某,街道\",\"410302\"", "某,街道", DisplayName = "a comma inside a quoted cell")]
    [DataRow("C1,\"某\n街道\",410302", "某\n街道", DisplayName = "a line break inside a quoted cell")]
    [DataRow("C1,#街道,410302", "#街道", DisplayName = "a number sign")]
    public void Quotes_are_read_as_RFC_4180_has_them(string line, string name)
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("committees.csv"), "committee_id,name,district_code\n" + line);
        LedgerFiles.Read(ledger.FolderPath("")).Only<SupervisingCommittee>().Name.ShouldBe(name);
    }

    [TestMethod]
    [DataRow("#C2,甲,410302", 3)]
    [DataRow("\"C2\",甲,410302", 3)]
    [DataRow("\n\nC2,甲,410302", 5)]
    [DataRow("\uFEFFC2,甲,410302", 3)]
    public void No_line_is_a_comment_or_lost(string lines, int row)
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("committees.csv"), $"committee_id,name,district_code\nC1,某街道,410302\n{lines}\n,丙,410302\n");
        var read = LedgerFiles.Read(ledger.FolderPath(""));
        read.Result.Of(FactCatalogue.Committees).Accepted.ShouldBe(2);
        read.FaultLines.ShouldBe([$"committees {row + 1} committee_id key_missing Row"]);
    }

    [TestMethod]
    public void A_line_that_begins_with_what_is_no_character_is_refused_and_not_skipped()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("committees.csv"), "committee_id,name,district_code\n\uFFFFC1,某街道,410302\n");
        Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(ledger.FolderPath(""))).Message.ShouldContain("committees.csv 在第 2 行附近已损坏");
    }

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    [DataRow("\r")]
    public void Lines_end_as_any_system_ends_them(string end)
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("committees.csv"), $"committee_id,name,district_code{end}C1,某街道,410302{end}C2,甲,410302");
        LedgerFiles.Read(ledger.FolderPath("")).Result.Of(FactCatalogue.Committees).Accepted.ShouldBe(2);
    }

    [TestMethod]
    [DataRow("C1,\"某街道,410302\nC2,乙,410302\n", DisplayName = "a quote that is never closed")]
    [DataRow("C1,\"某\"街道,410302\nC2,乙,410302\n", DisplayName = "text behind a closing quote")]
    public void Quotes_that_leave_the_end_of_a_row_in_doubt_are_refused_with_the_row(string lines)
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("committees.csv"), "committee_id,name,district_code\n" + lines);
        Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(ledger.FolderPath("")))
            .Problems.Single().ShouldContain("committees.csv 第 2 行的双引号不成对");
    }

    [TestMethod]
    public void A_record_beyond_every_limit_is_refused_without_being_held()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.WriteAllText(ledger.FolderPath("committees.csv"), "committee_id,name,district_code\nC1,\"" + new string('x', 9_000_000) + "\",410302\n");
        Should.Throw<LedgerUnusableException>(() => LedgerFiles.Read(ledger.FolderPath(""))).Message.ShouldContain("committees.csv 第 2 行过大");
    }

    [TestMethod]
    public void Other_files_are_ignored_with_a_warning_and_names_may_have_any_case()
    {
        using var ledger = new LedgerFiles();
        ledger.WriteCsv();
        File.Move(ledger.FolderPath("committees.csv"), ledger.FolderPath("Committees.CSV"));
        File.WriteAllText(ledger.FolderPath("说明.txt"), "");
        Directory.CreateDirectory(ledger.FolderPath("honours.csv"));
        var read = LedgerFiles.Read(ledger.FolderPath(""));
        read.Rows.Count.ShouldBe(3);
        read.Warnings.ShouldBe(["文件 honours.csv 不是台账的表，未读取", "文件 说明.txt 不是台账的表，未读取"]);
    }
}

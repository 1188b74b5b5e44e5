using System.IO.Compression;
using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;
using CsCheck;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class AnyLedgerTests
{
    private const int Iterations = 300;
    private static readonly string[] s_pieces =
        ["", " ", "　", "\"", "\"\"", ",", "\n", "\r\n", "\0", "\uFEFF", "5", "1,234", "5人", "是", "2023-12-31", "2023年2月30日", "operating", "注销", "C1", "O1", "O9",
            "410302", LedgerFiles.CreditCode, "9135;", "#N/A", "𠀀", "1e9", "95%", "-3", "discipline", "national", "_x0007_", new string('长', 40_000)];

    private static readonly Gen<string> s_cell = Gen.Frequency(
        (8, OneOf(s_pieces)),
        (1, Gen.Select(OneOf(s_pieces), OneOf(s_pieces), (first, second) => first + second)));

    [TestMethod]
    public void Any_bytes_are_a_result_or_an_unusable_ledger()
    {
        Gen.Select(Gen.Int[0, FactCatalogue.Sheets.Count - 1], Gen.Byte.Array[0, 200], Gen.Int[0, 120]).Sample((sheet, bytes, place) =>
        {
            using var ledger = new LedgerFiles();
            ledger.WriteCsv();
            var file = ledger.FolderPath(FactCatalogue.Sheets[sheet].Id + ".csv");
            var before = File.Exists(file) ? File.ReadAllBytes(file) : [];
            File.WriteAllBytes(file, [.. before.Take(place), .. bytes, .. before.Skip(place)]);
            ReadOrRefuse(ledger.FolderPath(""));
        }, iter: Iterations, threads: 1);
    }

    [TestMethod]
    public void Any_damage_to_a_workbook_is_a_result_or_an_unusable_ledger()
    {
        using var ledger = new LedgerFiles().With("enterprises", "employees", "5");
        var whole = File.ReadAllBytes(ledger.WriteWorkbook());
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte.Array[1, 4]).Sample((place, bytes) =>
        {
            byte[] damaged = [.. whole.Take(place), .. bytes, .. whole.Skip(place + bytes.Length)];
            File.WriteAllBytes(ledger.Path("damaged.xlsx"), damaged);
            ReadOrRefuse(ledger.Path("damaged.xlsx"));
        }, iter: Iterations, threads: 1);
    }

    [TestMethod]
    public void Any_damage_to_a_part_of_a_workbook_is_a_result_or_an_unusable_ledger()
    {
        using var ledger = new LedgerFiles().With("enterprises", "employees", "5");
        var path = ledger.WriteWorkbook();
        var parts = new List<(string Name, byte[] Bytes)>();
        using (var zip = ZipFile.OpenRead(path))
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                parts.Add((entry.FullName, copy.ToArray()));
            }
        }
        Gen.Select(Gen.Int[0, parts.Count - 1], Gen.Double.Unit, OneOf("<", ">", "\"", "/", "9", "-", "Z", "", "\0", "<v>", "</row>", "r=\"7\"")).Sample((part, place, text) =>
        {
            using (var zip = new ZipArchive(File.Create(ledger.Path("damaged.xlsx")), ZipArchiveMode.Create))
            {
                for (var i = 0; i < parts.Count; i++)
                {
                    using var stream = zip.CreateEntry(parts[i].Name).Open();
                    var bytes = parts[i].Bytes;
                    var at = (int)(place * bytes.Length);
                    stream.Write(i == part ? [.. bytes.Take(at), .. Encoding.UTF8.GetBytes(text), .. bytes.Skip(at + 1)] : bytes);
                }
            }
            ReadOrRefuse(ledger.Path("damaged.xlsx"));
        }, iter: Iterations, threads: 1);
    }

    [TestMethod]
    public void Any_cells_are_the_same_rows_and_faults_from_CSV_and_from_a_workbook_and_none_is_lost()
    {
        Gen.Select(Gen.Int[0, FactCatalogue.Sheets.Count - 1], s_cell.Array[12].Array[1, 6]).Sample((index, cells) =>
        {
            var sheet = FactCatalogue.Sheets[index];
            using var ledger = new LedgerFiles();
            var header = sheet.Columns.Take(12).Select(column => column.Id).ToArray();
            ledger.Sheets[sheet.Id] = [header, .. cells.Select(row => row.Take(header.Length).ToArray())];

            var read = ledger.ReadBoth();

            var counts = read.Result.Of(sheet);
            counts.Read.ShouldBe(cells.Count(row => row.Take(header.Length).Any(cell => cell.Trim().Length > 0)));
            counts.Rejected.ShouldBe(read.Faults.Where(fault => fault.Sheet == sheet.Id && fault.Effect == FaultEffect.Row).Select(fault => fault.Row).Distinct().Count());
            read.Faults.Select(fault => (fault.Sheet, fault.Row, fault.Column, fault.Code)).ShouldBeUnique();
        }, iter: Iterations, threads: 1);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void ReadOrRefuse(string path)
    {
        try
        {
            foreach (var counts in LedgerFiles.Read(path).Result.Sheets)
                counts.Read.ShouldBe(counts.Accepted + counts.Rejected);
        }
        catch (LedgerUnusableException unusable)
        {
            unusable.Problems.ShouldNotBeEmpty();
        }
    }
}

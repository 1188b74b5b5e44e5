using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Appraisal.Service.Tests.Runs;

/// <summary>Anyone can check a run by its manifest, with <c>sha256sum</c> and no more.</summary>
[TestClass]
public sealed class ManifestTests
{
    private static AppraisedLedger s_run = null!;

    [ClassInitialize]
    public static void Run(TestContext _) => s_run = AppraisedLedger.Handwritten();

    [ClassCleanup]
    public static void Clean() => s_run.Dispose();

    [TestMethod]
    public void The_results_digest_is_that_of_what_sha256sum_prints_for_every_csv_but_the_rejected()
    {
        var printed = string.Concat(s_run.CsvNames.Where(name => name != "rejected.csv").Select(name => $"{Sha256(s_run.PathOf(name))}  {name}\n"));

        Text("results_digest").ShouldBe(Hex(SHA256.HashData(Encoding.ASCII.GetBytes(printed))));
    }

    [TestMethod]
    public void The_rejected_digest_is_that_of_its_file() => Text("rejected_digest").ShouldBe(Sha256(s_run.PathOf("rejected.csv")));

    [TestMethod]
    public void It_says_what_was_appraised_by_what_in_these_keys()
    {
        s_run.Manifest.EnumerateObject().Select(property => property.Name).ShouldBe(
        [
            "run", "as_of", "scheme", "edition", "engine", "product_version", "facts_digest", "scheme_digest", "results_digest", "rejected_digest", "counts",
            "beside_chunks", "chunks",
        ]);
        Text("as_of").ShouldBe("2023-12-31");
        Text("scheme").ShouldBe("double-strong-six-good");
        Text("edition").ShouldBe("2023");
        Text("engine").ShouldBe("NRules 1.0.4");
        Text("run").Length.ShouldBe(32);
        new[] { "facts_digest", "scheme_digest", "results_digest", "rejected_digest" }.ShouldAllBe(key => Text(key).Length == 64);
    }

    [TestMethod]
    public void Every_row_that_was_read_is_accepted_or_rejected_and_every_accepted_one_was_scored()
    {
        var counts = s_run.Manifest.GetProperty("counts");

        counts.EnumerateObject().Select(sheet => sheet.Name)
            .ShouldBe(["committees", "enterprises", "organisations", "instructors", "incidents", "honours", "exceptions"]);
        foreach (var sheet in counts.EnumerateObject())
        {
            var (read, accepted, rejected) = (Count(sheet.Value, "read"), Count(sheet.Value, "accepted"), Count(sheet.Value, "rejected"));
            read.ShouldBe(CsvTable.Read(Fixtures.Path("handwritten", "ledger", $"{sheet.Name}.csv")).Rows.Count, sheet.Name);
            read.ShouldBe(accepted + rejected, sheet.Name);
            Count(sheet.Value, "scored").ShouldBe(accepted, sheet.Name);
        }
        Count(counts.GetProperty("organisations"), "scored").ShouldBe(s_run.Table("scorecards.csv").Rows.Count);
    }

    [TestMethod]
    public void The_chunks_and_what_is_beside_them_add_up_to_the_rows_of_each_sheet()
    {
        using var run = AppraisedLedger.Of(Fixtures.Path("handwritten", "ledger"), batch: 4);
        var (counts, beside, chunks) = (run.Manifest.GetProperty("counts"), run.Manifest.GetProperty("beside_chunks"), run.Manifest.GetProperty("chunks").EnumerateArray().ToList());

        chunks.Count.ShouldBeGreaterThan(6);
        foreach (var sheet in counts.EnumerateObject())
        {
            var counted = chunks.Sum(chunk => chunk.TryGetProperty(sheet.Name, out var rows) ? rows.GetInt64() : 0);
            var more = beside.TryGetProperty(sheet.Name, out var rest) ? rest.GetInt64() : 0;
            (counted + more).ShouldBe(Count(sheet.Value, "scored"), sheet.Name);
        }
        chunks.Select(chunk => chunk.GetProperty("chunk").GetInt32()).ShouldBe(Enumerable.Range(0, chunks.Count));
        chunks.Where(chunk => Count(chunk, "organisations") > 0).ShouldAllBe(chunk =>
            Count(chunk, "last_organisation") - Count(chunk, "first_organisation") + 1 == Count(chunk, "organisations"));
        // Each organisation has its card, its lines and its totals at least.
        chunks.Where(chunk => Count(chunk, "organisations") > 0).ShouldAllBe(chunk => Count(chunk, "rows_stored") > 60 * Count(chunk, "organisations"));
    }

    [TestMethod]
    public void Another_ledger_has_another_facts_digest_and_the_same_scheme_digest()
    {
        var ledger = LedgerTexts.Handwritten();
        ledger.Cell("organisations", 1, "talks") = "21";

        using var run = ledger.Appraise();

        run.Summary.Manifest.FactsDigest.ShouldNotBe(Text("facts_digest"));
        run.Summary.Manifest.SchemeDigest.ShouldBe(Text("scheme_digest"));
    }

    private static string Text(string key) => s_run.Manifest.GetProperty(key).GetString()!;

    private static long Count(JsonElement sheet, string key) => sheet.GetProperty(key).GetInt64();

    private static string Sha256(string path) => Hex(SHA256.HashData(File.ReadAllBytes(path)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

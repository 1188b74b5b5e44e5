using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Runs;

/// <summary>The same facts give the same bytes, however the ledger is written, however the run is cut into batches and threads, and in whichever database it is stored.</summary>
[TestClass]
public sealed class SameResultsTests
{
    private static readonly Ledger s_population = Population.Generate(new PopulationOptions
    {
        Seed = 71, Organisations = 60, Districts = 2, Committees = 5, Exemplary = 3, IncidentShare = 0.1, ExceptionShare = 0.1, UnreportedShare = 0.01,
    });

    private static readonly LedgerFormat s_plain = new() { Faults = 36, FaultSeed = 5 };

    private static AppraisedLedger s_expected = null!;

    [ClassInitialize]
    public static void Run(TestContext _) => s_expected = Appraise(s_plain);

    [ClassCleanup]
    public static void Clean() => s_expected.Dispose();

    [OnBothDatabases]
    [DataRow(1, 1)]
    [DataRow(1, 7)]
    [DataRow(2, 1)]
    [DataRow(2, 7)]
    [DataRow(1, 1024)]
    [DataRow(5, 3)]
    public void On_any_number_of_threads_and_in_batches_of_any_size(int threads, int batch)
    {
        using var run = Appraise(s_plain, threads, batch);

        ShouldBeTheSame(run, isRejectedToo: true);
    }

    [OnBothDatabases]
    public void Under_chinese_headers()
    {
        using var run = Appraise(s_plain with { Headers = HeaderLanguage.Chinese });

        ShouldBeTheSame(run, isRejectedToo: true);
    }

    [OnBothDatabases]
    [DataRow(LedgerEncoding.Gb18030)]
    [DataRow(LedgerEncoding.Utf8WithMark)]
    public void In_another_encoding(LedgerEncoding encoding)
    {
        using var run = Appraise(s_plain with { Encoding = encoding, Headers = HeaderLanguage.Chinese });

        ShouldBeTheSame(run, isRejectedToo: true);
    }

    [OnBothDatabases]
    [DataRow(false)]
    [DataRow(true)]
    public void From_a_workbook_of_numbers_and_true_dates(bool trueDates)
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteWorkbook(s_population, folder.Of("台账.xlsx"), s_plain with { TrueDates = trueDates });

        using var run = AppraisedLedger.Of(folder.Of("台账.xlsx"));

        ShouldBeTheSame(run, isRejectedToo: true);
    }

    [OnBothDatabases]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void With_the_rows_in_any_order_but_for_the_numbers_of_rejected_rows(int seed)
    {
        using var run = Appraise(s_plain with { ShuffleSeed = seed });

        ShouldBeTheSame(run, isRejectedToo: false);
        run.Table("rejected.csv").Texts("sheet", "column", "value", "code", "effect")
            .ShouldBe(s_expected.Table("rejected.csv").Texts("sheet", "column", "value", "code", "effect"), ignoreOrder: true);
    }

    [OnBothDatabases]
    public void With_the_columns_in_another_order()
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(s_population, folder.Path, s_plain);
        var texts = LedgerTexts.Read(folder.Path);
        foreach (var row in texts.Sheets.Values.SelectMany(rows => rows))
            Array.Reverse(row);

        using var run = texts.Appraise();

        ShouldBeTheSame(run, isRejectedToo: true);
    }

    private static AppraisedLedger Appraise(LedgerFormat format, int threads = 2, int batch = 1024)
    {
        using var folder = new TemporaryFolder();
        LedgerWriter.WriteFolder(s_population, folder.Path, format);
        return AppraisedLedger.Of(folder.Path, threads, batch);
    }

    private static void ShouldBeTheSame(AppraisedLedger run, bool isRejectedToo)
    {
        foreach (var name in run.CsvNames.Where(name => isRejectedToo || name != "rejected.csv"))
            File.ReadAllText(run.PathOf(name)).ShouldBe(File.ReadAllText(s_expected.PathOf(name)), name);
        var (manifest, expected) = (run.Summary.Manifest, s_expected.Summary.Manifest);
        manifest.ResultsDigest.ShouldBe(expected.ResultsDigest);
        manifest.FactsDigest.ShouldBe(expected.FactsDigest);
        manifest.SchemeDigest.ShouldBe(expected.SchemeDigest);
        manifest.Counts.ShouldBe(expected.Counts);
        if (isRejectedToo)
            manifest.RejectedDigest.ShouldBe(expected.RejectedDigest);
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Tests.Databases;
using CsCheck;

namespace Appraisal.Service.Tests.Store;

/// <summary>Rows are digested and stored whole, in whatever pieces they are held, and also where they are made as they are asked for.</summary>
[TestClass]
public sealed class ChunkRowsTests
{
    // Around the bounds of the pieces.
    private static readonly Gen<int> s_count = Gen.OneOf(Gen.Int[1, 20], Gen.Int[8_190, 8_194], Gen.Int[16_383, 16_386]);

    [TestMethod]
    public void Rows_that_are_made_when_asked_for_have_the_digest_of_rows_that_were_added() => s_count.Sample(count =>
    {
        var (added, made) = (new ChunkRows(1), new ChunkRows(1));
        var rows = Totals(1, count);
        foreach (var row in rows)
            added.Add(row);
        made.AddAll(count, rows);

        made.Count.ShouldBe(count);
        added.Count.ShouldBe(count);
        added.Of<TotalRow>().Select(row => row.OrganisationNumber).ShouldBe(rows.Select(row => row.OrganisationNumber));
        made.Of<TotalRow>().Count.ShouldBe(count);
        Digest(made).ShouldBe(Digest(added));
    }, iter: 20);

    [TestMethod]
    public void All_rows_of_a_kind_are_added_once()
    {
        var rows = new ChunkRows(1);
        rows.AddAll(2, Totals(1, 2));

        Should.Throw<ArgumentException>(() => rows.AddAll(2, Totals(1, 2)));
    }

    [OnBothDatabases]
    [DataRow(8_191)]
    [DataRow(8_192)]
    [DataRow(16_385)]
    public void Every_row_is_stored_once_on_both_sides_of_a_piece(int count)
    {
        using var store = new TemporaryDatabase();
        var run = store.Load(new SupervisingCommittee { CommitteeId = "c1" }, new PartyOrganisation { OrganisationId = "o1", CommitteeId = "c1" });
        var (added, made) = (new ChunkRows(run), new ChunkRows(run));
        foreach (var row in Totals(run, count))
            added.Add(row);
        made.AddAll(count, Totals(run, count).Select(row => new RankRow { RunNumber = run, OrganisationNumber = row.OrganisationNumber, Level = "city", Rank = 1 }));
        using (var hold = store.Runs.Hold(store.Runs.Get(run)))
        using (var writer = store.Results.Writer(hold))
        {
            writer.Commit(added, 1, count, "f");
            writer.Commit(made, 0, 0, "f");
        }

        store.Results.Rows<TotalRow>(run).Select(row => row.OrganisationNumber).ShouldBe(Enumerable.Range(1, count).Select(number => (long)number));
        store.Results.Rows<RankRow>(run).Select(row => row.OrganisationNumber).ShouldBe(Enumerable.Range(1, count).Select(number => (long)number));
        store.Results.Chunks(run).Select(chunk => chunk.RowsStored).ShouldBe([count, count]);
    }

    [OnBothDatabases]
    public void Rows_of_many_columns_are_stored_whatever_number_of_them_waits()
    {
        using var store = new TemporaryDatabase();
        var sheet = FactCatalogue.Enterprises;
        var rows = Enumerable.Range(1, 2_500).Select(number =>
        {
            var row = new Enterprise { CreditCode = $"{number:D8}" };
            // A text that is there in every second row must not be left for the next.
            if (number % 2 == 0)
                row.Set(sheet["district_code"], $"d{number}");
            return row;
        }).ToList();
        using var run = store.Runs.Begin(TemporaryDatabase.NewRun);
        using (var writer = store.Facts.Writer(run))
        {
            rows.ForEach(writer.Append);
            writer.Seal([]);
        }

        FactQueries.Rows<FactRow>(store.Database, sheet, run.RunNumber, "TRUE", "f.row_number").Select(Rows.Text).ShouldBe(rows.Select(Rows.Text));
    }

    private static List<TotalRow> Totals(long run, int count) =>
        [.. Enumerable.Range(1, count).Select(number => new TotalRow { RunNumber = run, OrganisationNumber = number, TotalNumber = 0, LowestHundredths = number, HighestHundredths = 2 })];

    private static string Digest(ChunkRows rows) => ChunkDigest.Of(new DigestValues(), "before", 0, 1, 2, "f", rows);
}

using System.Data.Common;
using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Results;


using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class ResultStoreTests
{
    [OnBothDatabases]
    public void A_row_of_each_table_comes_back_as_it_was_with_and_without_what_may_be_missing()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        IResultRow[] rows =
        [
            new ScorecardRow { RunNumber = run, OrganisationNumber = 1, OrganisationId = "o1", DistrictCode = "410102", Grade = "good", GradeHighest = "excellent", SatisfactionNumerator = 9, SatisfactionDenominator = 10, VetoesUnreported = true },
            new ScorecardRow { RunNumber = run, OrganisationNumber = 2, OrganisationId = "o2", DistrictCode = "410102", Grade = "unqualified", GradeHighest = "unqualified" },
            new EligibilityRow { RunNumber = run, OrganisationNumber = 1, Level = "city", IsEligible = false },
            new EligibilityRow { RunNumber = run, OrganisationNumber = 1, Level = "district" },
            new TotalRow { RunNumber = run, OrganisationNumber = 1, TotalNumber = 3, LowestHundredths = -400, HighestHundredths = 9999 },
            new LineRow { RunNumber = run, OrganisationNumber = 1, LineNumber = 0, Outcome = OutcomeCode.Partial, LowestHundredths = 150, HighestHundredths = 150, Measured = "617/624" },
            new LineRow { RunNumber = run, OrganisationNumber = 1, LineNumber = 1, Outcome = OutcomeCode.Unreported, LowestHundredths = 0, HighestHundredths = 200 },
            new ConditionRow { RunNumber = run, OrganisationNumber = 1, Level = "city", ConditionNumber = 0 },
            new ConditionRow { RunNumber = run, OrganisationNumber = 1, Level = "district", ConditionNumber = 0, IsMet = true },
            new VetoRow { RunNumber = run, OrganisationNumber = 2, IncidentId = "i1", Kind = "labour", Subject = "o2", OccurredOn = new(2023, 1, 31), LiftedOn = new(2023, 2, 1), Department = "应急", DocumentNumber = "1号", BitesUntil = new(2025, 2, 1) },
            new VetoRow { RunNumber = run, OrganisationNumber = 2, IncidentId = "i2", Kind = "fraud", Subject = "o2", OccurredOn = new(1, 1, 1) },
            new RankRow { RunNumber = run, OrganisationNumber = 1, Level = "district", Rank = 1 },
            new NominationRow { RunNumber = run, Level = "city", DistrictCode = "410102", OrganisationNumber = 1, Place = 4, State = "undetermined", Tied = 3, PlacesLeft = 2 },
            new NominationRow { RunNumber = run, Level = "city", DistrictCode = "410102", OrganisationNumber = 2, State = "review" },
            new CoverageRow { RunNumber = run, Scope = "district", ScopeId = "410102", Measure = "organisations", DueOn = "", State = "met", Numerator = 1, Denominator = 2, TargetHundredths = 9800 },
            new CoverageRow { RunNumber = run, Scope = "district", ScopeId = "410102", Measure = "unions", DueOn = "2023-12-31", State = "unreported" },
            new DutyRow { RunNumber = run, ChunkNumber = 0, Duty = "found", Subject = "91", CommitteeId = "c1", OwedSince = new(2023, 3, 1), IsOverdue = false, Detail = "3" },
            new DutyRow { RunNumber = run, ChunkNumber = 0, Duty = "found", Subject = "92", IsOverdue = true },
        ];
        var chunk = new ChunkRows(run);
        foreach (var row in rows)
            Add(chunk, (dynamic)row);
        using (var writer = store.Results.Writer(store.Hold(run)))
            writer.Commit(chunk, 1, 2, "f");

        IEnumerable<IResultRow> read =
        [
            .. store.Results.Rows<ScorecardRow>(run), .. store.Results.Rows<EligibilityRow>(run), .. store.Results.Rows<TotalRow>(run), .. store.Results.Rows<LineRow>(run),
            .. store.Results.Rows<ConditionRow>(run), .. store.Results.Rows<VetoRow>(run), .. store.Results.Rows<RankRow>(run),
            .. store.Results.Rows<NominationRow>(run), .. store.Results.Rows<CoverageRow>(run), .. store.Results.Rows<DutyRow>(run),
        ];

        read.Select(Text).ShouldBe(rows.Select(Text));
        store.Results.RowsOf<VetoRow>(run, 2).Count().ShouldBe(2);
        store.Results.RowsOf<NominationRow>(run, 2).Single().State.ShouldBe("review");
        store.Results.Chunks(run).Single().RowsStored.ShouldBe(rows.Length);
        using var context = store.Database.Context();
        Text(context.Set<VetoRow>().First(row => row.IncidentId == "i1")).ShouldBe(Text(rows[9]));
    }

    [OnBothDatabases]
    public void A_chunk_that_cannot_be_stored_whole_is_not_stored_at_all()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        using var writer = store.Results.Writer(store.Hold(run));
        writer.Commit(Chunk(Total(run, 1)), 1, 1, "f");

        Should.Throw<DbException>(() => writer.Commit(Chunk(Total(run, 2), Total(run, 1)), 2, 2, "f"));

        store.Results.Rows<TotalRow>(run).Select(row => row.OrganisationNumber).ShouldBe([1L]);
        store.Results.Chunks(run).Select(chunk => chunk.ChunkNumber).ShouldBe([0]);
    }

    [OnBothDatabases]
    public void A_chunk_that_is_stored_already_is_compared_and_not_stored_again()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        var digest = Write(store, run, Total(run, 1), Total(run, 2));

        Write(store, run, Total(run, 1), Total(run, 2)).ShouldBe(digest);
        Should.Throw<InvalidDataException>(() => Write(store, run, Total(run, 1), Total(run, 3))).Message.ShouldContain("第 1 批");
        Should.Throw<InvalidDataException>(() => Write(store, run, Total(run, 1))).Message.ShouldContain("第 1 批");

        store.Results.Rows<TotalRow>(run).Count().ShouldBe(2);
    }

    [TestMethod]
    public void A_row_of_another_run_is_refused() => Should.Throw<ArgumentException>(() => new ChunkRows(1).Add(Total(2, 1)));

    [OnBothDatabases]
    [DataRow("totals")]
    [DataRow("runs")]
    [DataRow("events")]
    [DataRow("fact_organisations")]
    [DataRow("subjects")]
    public void What_is_stored_is_neither_changed_nor_deleted(string table)
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        Write(store, run, Total(run, 1));

        Should.Throw<DbException>(() => store.Execute($"UPDATE {table} SET run_number = 9")).Message.ShouldContain("append-only");
        Should.Throw<DbException>(() => store.Execute($"DELETE FROM {table}")).Message.ShouldContain("append-only");
    }

    private static string Write(TemporaryDatabase store, long run, params TotalRow[] rows)
    {
        using var hold = store.Runs.Hold(store.Runs.Get(run));
        using var writer = store.Results.Writer(hold);
        foreach (var row in rows)
            writer.Commit(Chunk(row), row.OrganisationNumber, row.OrganisationNumber, "f");
        writer.Finish();
        return writer.Digest;
    }

    private static ChunkRows Chunk(params TotalRow[] rows)
    {
        var chunk = new ChunkRows(rows[0].RunNumber);
        foreach (var row in rows)
            chunk.Add(row);
        return chunk;
    }

    private static long Loaded(TemporaryDatabase store) => store.Load(
        new SupervisingCommittee { CommitteeId = "c1" },
        new PartyOrganisation { OrganisationId = "o1", CommitteeId = "c1" },
        new PartyOrganisation { OrganisationId = "o2", CommitteeId = "c1" });

    private static TotalRow Total(long run, long organisation) =>
        new() { RunNumber = run, OrganisationNumber = organisation, TotalNumber = 0, LowestHundredths = 1, HighestHundredths = 2 };

    private static void Add<TRow>(ChunkRows chunk, TRow row) where TRow : class, IResultRow => chunk.Add(row);

    private static string Text(IResultRow row) => row.GetType().Name + ":" + string.Join("|", row.GetType().GetProperties().Select(property => property.GetValue(row) ?? "?"));
}

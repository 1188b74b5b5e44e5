using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Results;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class ResultStoreTests
{
    [TestMethod]
    public void A_row_of_each_table_comes_back_as_it_was_with_and_without_what_may_be_missing()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        IResultRow[] rows =
        [
            new ScorecardRow { RunNumber = run, OrganisationNumber = 1, OrganisationId = "o1", DistrictCode = "410102", Grade = GradeCode.Good, GradeHighest = GradeCode.Excellent, SatisfactionNumerator = 9, SatisfactionDenominator = 10, VetoesUnreported = true, DistrictEligible = true, CityEligible = false },
            new ScorecardRow { RunNumber = run, OrganisationNumber = 2, OrganisationId = "o2", DistrictCode = "410102", Grade = GradeCode.Unqualified, GradeHighest = GradeCode.Unqualified },
            new TotalRow { RunNumber = run, OrganisationNumber = 1, TotalNumber = 3, LowestHundredths = -400, HighestHundredths = 9999 },
            new LineRow { RunNumber = run, OrganisationNumber = 1, LineNumber = 0, Outcome = OutcomeCode.Partial, LowestHundredths = 150, HighestHundredths = 150, Measured = "617/624" },
            new LineRow { RunNumber = run, OrganisationNumber = 1, LineNumber = 1, Outcome = OutcomeCode.Unreported, LowestHundredths = 0, HighestHundredths = 200 },
            new ConditionRow { RunNumber = run, OrganisationNumber = 1, Level = LevelCode.District, Condition = 0, State = true },
            new ConditionRow { RunNumber = run, OrganisationNumber = 1, Level = LevelCode.City, Condition = 0 },
            new VetoRow { RunNumber = run, OrganisationNumber = 2, IncidentId = "i1", Kind = 8, Subject = "o2", OccurredOn = new(2023, 1, 31), LiftedOn = new(2023, 2, 1), Department = "应急", DocumentNumber = "1号", BitesUntil = new(2025, 2, 1) },
            new VetoRow { RunNumber = run, OrganisationNumber = 2, IncidentId = "i2", Kind = 0, Subject = "o2", OccurredOn = new(1, 1, 1) },
            new RankRow { RunNumber = run, OrganisationNumber = 1, Level = LevelCode.District, Rank = 1 },
            new NominationRow { RunNumber = run, Level = LevelCode.City, DistrictCode = "410102", OrganisationNumber = 1, Place = 4, State = "undetermined", Tied = 3, PlacesLeft = 2 },
            new NominationRow { RunNumber = run, Level = LevelCode.City, DistrictCode = "410102", OrganisationNumber = 2, State = "review" },
            new CoverageRow { RunNumber = run, Scope = "district", ScopeId = "410102", Measure = "organisations", DueOn = "", State = "met", Numerator = 1, Denominator = 2, TargetHundredths = 9800 },
            new CoverageRow { RunNumber = run, Scope = "district", ScopeId = "410102", Measure = "unions", DueOn = "2023-12-31", State = "unreported" },
            new DutyRow { RunNumber = run, Duty = "found", Subject = "91", CommitteeId = "c1", OwedSince = new(2023, 3, 1), Overdue = false, Detail = "3" },
            new DutyRow { RunNumber = run, Duty = "found", Subject = "92" },
        ];
        using (var writer = store.Results.Writer(run))
        {
            foreach (var row in rows)
                Add(writer, (dynamic)row);
            writer.Commit(1, 1, 2);
        }

        IEnumerable<IResultRow> read =
        [
            .. store.Results.Rows<ScorecardRow>(run), .. store.Results.Rows<TotalRow>(run), .. store.Results.Rows<LineRow>(run),
            .. store.Results.Rows<ConditionRow>(run), .. store.Results.Rows<VetoRow>(run), .. store.Results.Rows<RankRow>(run),
            .. store.Results.Rows<NominationRow>(run), .. store.Results.Rows<CoverageRow>(run), .. store.Results.Rows<DutyRow>(run),
        ];

        read.Select(Text).ShouldBe(rows.Select(Text));
        store.Results.RowsOf<VetoRow>(run, 2).Count().ShouldBe(2);
        store.Results.RowsOf<NominationRow>(run, 2).Single().State.ShouldBe("review");
        store.Results.Chunks(run).Single().Rows.ShouldBe(rows.Length);
        using var context = store.Database.Context();
        Text(context.Set<VetoRow>().First(row => row.IncidentId == "i1")).ShouldBe(Text(rows[7]));
    }

    [TestMethod]
    public void What_was_not_committed_with_its_checkpoint_is_not_there()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        using (var writer = store.Results.Writer(run))
        {
            writer.Add(Total(run, 1));
            writer.Commit(1, 1, 1);
            writer.Add(Total(run, 2));
        }

        store.Results.Rows<TotalRow>(run).Select(row => row.OrganisationNumber).ShouldBe([1L]);
        store.Results.Chunks(run).Select(chunk => chunk.ChunkNumber).ShouldBe([1L]);
    }

    [TestMethod]
    public void A_chunk_is_stored_once()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        using var writer = store.Results.Writer(run);
        writer.Commit(1, 1, 1);
        writer.Add(Total(run, 1));

        Should.Throw<SqliteException>(() => writer.Commit(1, 1, 1));

        writer.Rollback();
        store.Results.Rows<TotalRow>(run).ShouldBeEmpty();
    }

    [TestMethod]
    public void A_result_of_an_organisation_that_is_not_in_the_run_is_refused()
    {
        using var store = new TemporaryDatabase();
        var run = Loaded(store);
        using var writer = store.Results.Writer(run);

        Should.Throw<SqliteException>(() => writer.Add(Total(run, 3)));
        Should.Throw<ArgumentException>(() => writer.Add(Total(run + 1, 1)));
    }

    private static long Loaded(TemporaryDatabase store) => store.Load(
        new SupervisingCommittee { CommitteeId = "c1" },
        new PartyOrganisation { OrganisationId = "o1", CommitteeId = "c1" },
        new PartyOrganisation { OrganisationId = "o2", CommitteeId = "c1" });

    private static TotalRow Total(long run, long organisation) =>
        new() { RunNumber = run, OrganisationNumber = organisation, TotalNumber = 0, LowestHundredths = 1, HighestHundredths = 2 };

    private static void Add<TRow>(ResultWriter writer, TRow row) where TRow : class, IResultRow => writer.Add(row);

    private static string Text(IResultRow row) => row.GetType().Name + ":" + string.Join("|", row.GetType().GetProperties().Select(property => property.GetValue(row) ?? "?"));
}

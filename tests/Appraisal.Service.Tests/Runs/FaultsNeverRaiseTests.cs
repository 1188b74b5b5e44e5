using Appraisal.Populations;
using Appraisal.Rules.Facts;
using Appraisal.Service.Tests.Store;

namespace Appraisal.Service.Tests.Runs;

/// <summary>
/// "A fault in a ledger never raises a score" (rubric): each ledger here is sound at first, then damaged, and nobody stands better for it.
/// Nor does a cell that cannot be read rule out what it may have said: at its best everyone is as good as before.
/// </summary>
[TestClass]
public sealed class FaultsNeverRaiseTests
{
    // "An unreadable lifted_on is not lifted": the one cell whose worst is taken for certain.
    private static readonly Column s_certainAtItsWorst = FactCatalogue.Incidents["lifted_on"];

    private static readonly string[] s_onlyOfThoseThatReported = ["members_where_50", "built_where_due_rate"];

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_cell_that_cannot_be_read_raises_no_total_grade_eligibility_or_rate(int seed)
    {
        using var ledger = new SoundLedger(seed);
        foreach (var column in SoundLedger.Columns.Where(column => !column.IsKey && column.References is null))
        {
            if (ledger.AnyRecord(column.Sheet) is { } record)
                ledger.Damage(column, record, column.IsText ? "\u0007" : "?");
        }
        ledger.Found.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(4)]
    [DataRow(5)]
    public void A_key_that_is_missing_malformed_or_shared_raises_no_total_grade_eligibility_or_rate(int seed)
    {
        using var ledger = new SoundLedger(seed);
        foreach (var sheet in FactCatalogue.Sheets)
        {
            foreach (var wrong in new Func<int, string>[] { _ => "", _ => "a;b", record => ledger.Neighbour(sheet, record) })
            {
                for (var i = 0; i < 3; i++)
                {
                    if (ledger.AnyRecord(sheet) is { } record)
                        ledger.Damage(sheet.Key, record, wrong(record));
                }
            }
        }
        ledger.Found.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(6)]
    [DataRow(7)]
    public void Many_cells_that_cannot_be_read_raise_nothing_either(int seed)
    {
        using var ledger = new SoundLedger(seed);
        for (var trial = 0; trial < 40; trial++)
            ledger.DamageMany(cells: 1 + trial);
        ledger.Found.ShouldBeEmpty();
    }

    /// <summary>A sound ledger, how everyone stands by it, and what was found better in damaged copies of it.</summary>
    private sealed class SoundLedger : IDisposable
    {
        private readonly TemporaryDatabase _store = new();
        private readonly LedgerTexts _texts;
        private readonly Standing _sound;
        private readonly Random _random;

        public SoundLedger(int seed)
        {
            _random = new Random(seed);
            _texts = LedgerTexts.Of(Population.Generate(new PopulationOptions
            {
                Seed = seed, Organisations = 20, Districts = 2, Committees = 4, Exemplary = 4, Mix = new(20, 30, 30, 20), IncidentShare = 0.1, ExceptionShare = 0.3,
                SuspendedShare = 0.1, DeregisteredShare = 0.1, NewEnterpriseShare = 0.15, NewOrganisationShare = 0.15, UnreportedShare = 0.01,
            }));
            _sound = Standing.Of(_texts, _store);
            _sound.Faults.ShouldBe(0);
        }

        public static IEnumerable<Column> Columns => FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns);

        public List<string> Found { get; } = [];

        public int? AnyRecord(Sheet sheet) => _texts.Sheets[sheet.Id].Count is > 2 and var count ? _random.Next(1, count) : null;

        public string Neighbour(Sheet sheet, int record) => _texts.Cell(sheet.Id, record == 1 ? 2 : record - 1, sheet.Key.Id);

        public void Damage(Column column, int record, string text)
        {
            var damaged = _texts.Copy();
            damaged.Cell(column.Sheet.Id, record, column.Id) = text;
            Compare(damaged, $"{column}, record {record}, '{_texts.Cell(column.Sheet.Id, record, column.Id)}' → '{text}'",
                (scope, group, measure) => IsComparable(column, text, scope, group, measure), leavesOpen: column != s_certainAtItsWorst);
        }

        public void DamageMany(int cells)
        {
            var damaged = _texts.Copy();
            var columns = Columns.Where(column => !column.IsKey && column.References is null && _texts.Sheets[column.Sheet.Id].Count > 1).ToList();
            for (var i = 0; i < cells; i++)
            {
                var column = columns[_random.Next(columns.Count)];
                damaged.Cell(column.Sheet.Id, _random.Next(1, _texts.Sheets[column.Sheet.Id].Count), column.Id) = column.IsText ? "\u0007" : "?";
            }
            Compare(damaged, $"{cells} cells", (_, group, measure) => group == Standing.WholeLedger && !s_onlyOfThoseThatReported.Contains(measure), leavesOpen: false);
        }

        public void Dispose() => _store.Dispose();

        private void Compare(LedgerTexts damaged, string damage, Func<string, string, string, bool> isComparable, bool leavesOpen)
        {
            var standing = Standing.Of(damaged, _store);
            standing.Faults.ShouldBeGreaterThan(0, damage);
            Found.AddRange(standing.BetterThan(_sound, isComparable).Select(better => $"{damage}: {better}"));
            if (leavesOpen && !standing.HasRejectedRow)
                Found.AddRange(standing.RulesOutOf(_sound).Select(worse => $"{damage}: {worse}"));
        }

        private static bool IsComparable(Column column, string text, string scope, string group, string measure)
        {
            if (column.Sheet != FactCatalogue.Enterprises)
                return true;
            // "counts (once for a credit_code)": two enterprises under one code cannot be told from one that is entered twice.
            if (column.IsKey && CreditCode.IsValid(text))
                return false;
            // "unreported employees or full_members in no denominator that asks for them": such a rate is of those that reported.
            if (s_onlyOfThoseThatReported.Contains(measure) && (column.IsRequired || column.Id is "employees" or "full_members"))
                return false;
            // "group `unreported` where the fact is": an enterprise leaves the group that nobody can read, so that its others may look better;
            // of a rejected row the district and the committee are known all the same.
            return group == Standing.WholeLedger || (scope is "district" or "committee" && column.Id != "district_code");
        }
    }
}

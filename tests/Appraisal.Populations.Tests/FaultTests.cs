using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests;

[TestClass]
public sealed class FaultTests
{
    private static readonly Ledger s_ledger = Population.Of(3, 150);

    [TestMethod]
    public void As_many_rows_are_damaged_as_asked_one_fault_each_of_every_kind()
    {
        var faults = Write(new LedgerFormat { Faults = 36 }).Faults;

        faults.Count.ShouldBe(36);
        faults.Select(fault => fault.Kind).Distinct().Count().ShouldBe(Enum.GetValues<FaultKind>().Length);
        faults.Select(fault => (fault.Sheet, fault.RowIndex)).ShouldBeUnique();
    }

    [TestMethod]
    public void Damaged_rows_differ_from_sound_ones_and_the_others_do_not()
    {
        var (sound, damaged) = (Write(new LedgerFormat()).Records, Write(new LedgerFormat { Faults = 36 }));

        foreach (var sheet in FactCatalogue.Sheets)
        {
            var differing = Enumerable.Range(0, s_ledger.RowsOf(sheet).Count)
                .Where(row => !sound[sheet][row + 1].SequenceEqual(damaged.Records[sheet][row + 1]));
            differing.ShouldBe(damaged.Faults.Where(fault => fault.Sheet == sheet).Select(fault => fault.RowIndex), sheet.Id);
        }
    }

    [TestMethod]
    public void A_damaged_cell_is_what_its_kind_says()
    {
        var (faults, records) = Write(new LedgerFormat { Faults = 54, FaultSeed = 4 });
        foreach (var fault in faults)
        {
            var row = records[fault.Sheet][fault.RowIndex + 1];
            var cell = row[fault.Column.Index];
            var isDamaged = fault.Kind switch
            {
                FaultKind.WrongCheckDigit => cell.Length == CreditCode.Length && !CreditCode.IsValid(cell),
                FaultKind.SharedKey => cell == records[fault.Sheet][fault.RowIndex][fault.Column.Index],
                FaultKind.MissingKey or FaultKind.MissingRequired => cell.Length == 0,
                FaultKind.MoreFullMembersThanMembers => Number(cell) > Number(row[fault.Sheet["members"].Index]),
                FaultKind.MoreSatisfiedThanValid => Number(cell) > Number(row[fault.Sheet["votes_valid"].Index]),
                FaultKind.TwoSubjects => CreditCode.IsValid(cell) && row[fault.Sheet["organisation_id"].Index].Length > 0,
                _ => cell.Length > 0,
            };
            isDamaged.ShouldBeTrue($"{fault}: {cell}");
        }

        static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [TestMethod]
    public void The_same_seed_damages_the_same_cells_and_another_others()
    {
        Positions(1).ShouldBe(Positions(1));
        Positions(1).ShouldNotBe(Positions(2));

        static List<(string, int)> Positions(int seed) =>
            [.. Write(new LedgerFormat { Faults = 20, FaultSeed = seed }).Faults.Select(fault => (fault.Sheet.Id, fault.RowIndex))];
    }

    [TestMethod]
    public void More_faults_than_rows_are_as_many_as_there_is_room_for()
    {
        var plan = new FaultPlan(1, 1_000, _ => 10);
        plan.Faults.Count.ShouldBeInRange(5, 40);
    }

    private static (IReadOnlyList<Fault> Faults, Dictionary<Sheet, List<List<string>>> Records) Write(LedgerFormat format)
    {
        using var folder = new TemporaryFolder();
        var written = LedgerWriter.WriteFolder(s_ledger, folder.Path, format);
        return (written.Faults, FactCatalogue.Sheets.ToDictionary(sheet => sheet,
            sheet => Texts.Records(File.ReadAllText(Path.Combine(folder.Path, sheet.Id + ".csv")))));
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Schema;
using CsCheck;

using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class RoundTripTests
{
    [OnBothDatabases]
    [DataRow("committees")]
    [DataRow("enterprises")]
    [DataRow("organisations")]
    [DataRow("instructors")]
    [DataRow("incidents")]
    [DataRow("honours")]
    [DataRow("exceptions")]
    public void Every_cell_of_a_sheet_comes_back_as_it_was_reported_unreported_or_none(string sheetId)
    {
        using var store = new TemporaryDatabase();
        var sheet = FactCatalogue.Find(sheetId)!;
        var key = 0;
        Rows.Of(sheet, Gen.Int.Select(_ => $"{Interlocked.Increment(ref key):D8}")).Array[40].Sample(rows =>
        {
            using var run = store.Runs.Begin(TemporaryDatabase.NewRun);
            using (var writer = store.Facts.Writer(run))
            {
                foreach (var row in rows)
                    writer.Append(row);
                writer.Seal([]);
            }

            var read = FactQueries.Rows<FactRow>(store.Database, sheet, run.RunNumber, "TRUE", "f.row_number");

            read.Select(Rows.Text).ShouldBe(rows.Select(Rows.Text));
        }, iter: 20, threads: 1);
    }

    [OnBothDatabases]
    public void A_text_that_is_no_unicode_is_refused_instead_of_changed()
    {
        using var store = new TemporaryDatabase();
        using var writer = store.Facts.Writer(store.Begin());

        Should.Throw<ArgumentException>(() =>
        {
            writer.Append(new Honour { HonourId = "h\uD842" });
            writer.Seal([]);
        });
    }

    [TestMethod]
    public void Money_is_kept_in_fen_and_a_decimal_in_ten_thousandths_and_their_columns_say_so()
    {
        FactTable.Of(FactCatalogue.Committees).Facts.Select(fact => fact.Name).ShouldContain("funds_total_fen");
        FactTable.Of(FactCatalogue.Organisations).Facts.Select(fact => fact.Name).ShouldContain("venue_m2_e4");
        FactTable.All.SelectMany(table => table.Shape.Columns).ShouldNotContain(column => column.Name.EndsWith("_yuan", StringComparison.Ordinal));
    }
}

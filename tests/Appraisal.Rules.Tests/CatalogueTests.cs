using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests;

[TestClass]
public sealed class CatalogueTests
{
    [TestMethod]
    public void The_catalogue_has_every_column_of_the_domains_list_in_its_order()
    {
        var listed = File.ReadLines(Fixtures.Path("domain", "facts.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => $"{cells[0]},{cells[1]},{cells[2]}");

        var catalogued = FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns)
            .Select(column => $"{column.Sheet.Id},{column.Id},{column.Header}");

        catalogued.ShouldBe(listed, ignoreOrder: false);
    }

    [TestMethod]
    public void Every_column_is_read_and_written_by_its_property()
    {
        foreach (var sheet in FactCatalogue.Sheets)
        {
            foreach (var column in sheet.Columns)
            {
                var row = sheet.NewRow();
                var property = row.GetType().GetProperty(column.Property)!;
                property.GetValue(row).ShouldBeNull(column.ToString());
                row.IsUnreported(column).ShouldBe(!column.EmptyMeansNone, column.ToString());

                if (column.IsText)
                    row.Set(column, "某");
                else
                    row.Set(column, 1L);
                var value = property.GetValue(row);
                value.ShouldNotBeNull(column.ToString());

                var copy = sheet.NewRow();
                property.SetValue(copy, value);
                copy.CellOf(column).ShouldBe(row.CellOf(column), column.ToString());
            }
        }
    }

    [TestMethod]
    public void A_cell_refuses_what_its_type_cannot_hold()
    {
        foreach (var column in FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).Where(column => !column.IsText))
        {
            var row = column.Sheet.NewRow();
            row.Set(column, Cell.Maximum(column.Type));
            Should.Throw<ArgumentOutOfRangeException>(() => row.Set(column, Cell.Maximum(column.Type) + 1), column.ToString());
            Should.Throw<ArgumentOutOfRangeException>(() => row.Set(column, -1L), column.ToString());
        }
    }
}

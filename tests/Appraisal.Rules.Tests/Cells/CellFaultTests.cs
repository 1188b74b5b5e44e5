using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests.Cells;

/// <summary>Why a cell does not read, said in both languages.</summary>
[TestClass]
public sealed class CellFaultTests
{
    [TestMethod]
    public void Every_fault_is_said_of_every_type_of_column_in_both_languages()
    {
        foreach (var column in FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns).DistinctBy(column => column.Type))
        {
            foreach (var fault in Enum.GetValues<CellFault>())
            {
                CellFaultTexts.Chinese(fault, column).ShouldContain(character => character > 0x2E80, $"{fault} {column}");
                CellFaultTexts.English(fault, column).ShouldAllBe(character => character < 0x2E80, $"{fault} {column}");
            }
        }
    }

    [TestMethod]
    public void Every_column_refuses_a_text_that_none_of_them_can_hold_and_stays_unreported()
    {
        var nothing = $"{new string('x', CodeText.MaximumCharacters)}\u0001";
        foreach (var column in FactCatalogue.Sheets.SelectMany(sheet => sheet.Columns))
        {
            var row = column.Sheet.NewRow();
            new CellReader(column).Read(nothing, row).ShouldNotBeNull($"{column}");
            row.IsUnreported(column).ShouldBeTrue($"{column}");
        }
    }
}

using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>The texts of a sheet's rows in the order in which they are written, damaged where the plan says so.</summary>
internal sealed class LedgerRows(Func<Sheet, IEnumerable<FactRow>> rowsOf, LedgerFormat format)
{
    public FaultPlan Plan { get; } = format.Faults > 0
        ? new FaultPlan(format.FaultSeed, format.Faults, new RowCounts(rowsOf).Of)
        : new FaultPlan(format.FaultSeed, 0, _ => 0);

    public string[] HeaderOf(Sheet sheet) =>
        [.. sheet.Columns.Select(column => format.Headers == HeaderLanguage.Ids ? column.Id : column.Header)];

    public IEnumerable<string[]> TextsOf(Sheet sheet) => format.ShuffleSeed is { } seed ? Shuffled(sheet, seed) : InPlace(sheet);

    private IEnumerable<string[]> InPlace(Sheet sheet)
    {
        var index = 0;
        var previousKey = "";
        foreach (var row in rowsOf(sheet))
        {
            var texts = CellText.Of(row);
            if (Plan.Find(sheet, index) is { } fault)
                Damage.Apply(fault, texts, previousKey);
            previousKey = texts[sheet.Key.Index];
            index++;
            yield return texts;
        }
    }

    private List<string[]> Shuffled(Sheet sheet, int seed)
    {
        var rows = InPlace(sheet).ToList();
        var draw = new Draw(seed, Purpose.Shuffle, Array.IndexOf([.. FactCatalogue.Sheets], sheet));
        for (var last = rows.Count - 1; last > 0; last--)
        {
            var other = draw.Number(0, last);
            (rows[last], rows[other]) = (rows[other], rows[last]);
        }
        return rows;
    }
}

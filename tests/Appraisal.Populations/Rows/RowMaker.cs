using Appraisal.Populations.Drawing;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Rows;

/// <summary>Makes the rows of one sheet, each from its position alone.</summary>
internal abstract class RowMaker(Layout layout, Sheet sheet)
{
    /// <summary>One row in so many is kept badly, and has all the unreported cells.</summary>
    private const int BadlyKeptOneIn = 8;

    private readonly Column[] _reportable =
        [.. sheet.Columns.Where(column => !column.IsRequired && !column.EmptyMeansNone && column.References is null)];

    protected Layout Layout { get; } = layout;

    protected PopulationOptions Options => Layout.Options;

    protected Naming Naming { get; } = new();

    public abstract IEnumerable<FactRow> Rows();

    protected Draw DrawFor(Purpose purpose, long index) => new(Options.Seed, purpose, index);

    /// <summary>Empties some cells of a row, where an empty cell says that nothing was reported.</summary>
    protected FactRow Unreport(FactRow row, int index)
    {
        if (Options.UnreportedShare <= 0)
            return row;
        var draw = DrawFor(Purpose.Unreported, ((long)Array.IndexOf([.. FactCatalogue.Sheets], sheet) << 32) + index);
        var isBadlyKept = draw.Chance(1.0 / BadlyKeptOneIn);
        var share = Options.UnreportedShare * BadlyKeptOneIn <= 1 ? (isBadlyKept ? Options.UnreportedShare * BadlyKeptOneIn : 0) : Options.UnreportedShare;
        foreach (var column in _reportable)
        {
            if (share > 0 && draw.Chance(share))
                row.SetUnreported(column);
        }
        return row;
    }
}

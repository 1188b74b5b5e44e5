using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Writing;

/// <summary>The numbers of rows, counted once for each sheet that is asked for.</summary>
internal sealed class RowCounts(Func<Sheet, IEnumerable<FactRow>> rowsOf)
{
    private readonly Dictionary<Sheet, int> _counts = [];

    public int Of(Sheet sheet)
    {
        if (!_counts.TryGetValue(sheet, out var count))
            _counts[sheet] = count = rowsOf(sheet).Count();
        return count;
    }
}

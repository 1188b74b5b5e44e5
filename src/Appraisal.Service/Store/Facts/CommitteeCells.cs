using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Facts;

/// <summary>The own facts of a run's committees, held in memory: committees are few, and each is the committee of many organisations.</summary>
internal sealed class CommitteeCells
{
    private readonly Dictionary<long, FactRow> _known = [];
    private readonly Sheet _sheet;

    public CommitteeCells(AppraisalDatabase database, Sheet sheet, long runNumber)
    {
        _sheet = sheet;
        if (sheet.Own.Count == 0)
            return;
        using var cells = database.Query($"SELECT x.row_number, {OwnCells.Columns} FROM {OwnCells.Table} x WHERE x.run_number = ?1 AND x.sheet = ?2");
        cells.BindAll(runNumber, sheet.Id);
        while (cells.Step())
        {
            var number = cells.Number(0);
            if (!_known.TryGetValue(number, out var row))
                _known[number] = row = sheet.NewRow();
            OwnCells.Read(cells, 1, row);
        }
    }

    /// <summary>Reads the own facts of a committee.</summary>
    public void Read(long rowNumber, FactRow row)
    {
        if (!_known.TryGetValue(rowNumber, out var known))
            return;
        foreach (var column in _sheet.Own)
            row.Set(column, known.CellOf(column));
    }
}

using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Audit;

/// <summary>
/// Reads the stored cells of own facts of a sheet, row by row in the order of their numbers, and names each that is not as it was stored. It asks
/// no scheme: what is there is what the digests are of.
/// </summary>
internal sealed class OwnCellAudit : IDisposable
{
    private readonly long _runNumber;
    private readonly Sheet _sheet;
    private readonly Findings _findings;
    private readonly Statement _cells;
    private readonly DigestValues _values = new();
    private bool _isThere;

    public OwnCellAudit(AppraisalDatabase database, long runNumber, Sheet sheet, Findings findings)
    {
        (_runNumber, _sheet, _findings) = (runNumber, sheet, findings);
        _cells = database.Query($"""
            SELECT x.row_number, {OwnCells.Columns}, x.cell_digest FROM {OwnCells.Table} x
            WHERE x.run_number = ?1 AND x.sheet = ?2 ORDER BY x.row_number, x.fact
            """);
        _cells.BindAll(runNumber, sheet.Id);
        _isThere = _cells.Step();
    }

    /// <summary>The cells of a row, whose number is above that of the last call, in the order of their facts' ids.</summary>
    public IReadOnlyList<(string Fact, long Value)> Of(long rowNumber, string key)
    {
        Strangers(rowNumber);
        if (!_isThere || _cells.Number(0) != rowNumber)
            return [];
        var cells = new List<(string, long)>();
        for (; _isThere && _cells.Number(0) == rowNumber; _isThere = _cells.Step())
        {
            var (fact, value) = (_cells.Text(1), _cells.Number(2));
            if (OwnCells.Digest(_values, _sheet.Id, Sequence(rowNumber), fact, value) != _cells.Number(3))
                _findings.Add($"{OwnCells.Table} {_sheet.Id} {key} {fact}", "与其摘要不符:该单元格被改动");
            cells.Add((fact, value));
        }
        return cells;
    }

    /// <summary>Every row was asked for.</summary>
    public void Done() => Strangers(long.MaxValue);

    public void Dispose() => _cells.Dispose();

    private void Strangers(long before)
    {
        for (; _isThere && _cells.Number(0) < before; _isThere = _cells.Step())
        {
            _findings.Add($"{OwnCells.Table} {_sheet.Id} {_cells.Text(1)}", string.Create(
                CultureInfo.InvariantCulture, $"第 {Sequence(_cells.Number(0))} 行不在事实中,却有它的单元格"));
        }
    }

    private long Sequence(long rowNumber) => rowNumber - RowNumber.First(_runNumber);
}

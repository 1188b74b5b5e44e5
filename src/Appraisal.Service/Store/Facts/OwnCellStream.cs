using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Facts;

/// <summary>The own facts of rows that are streamed beside it in the same order. Of a sheet without any it does nothing.</summary>
internal sealed class OwnCellStream : IDisposable
{
    private const long End = long.MaxValue;

    private readonly Sheet _sheet;
    private readonly Statement? _cells;
    private long _rowNumber = End;

    /// <param name="database">Where they are.</param>
    /// <param name="sheet">The sheet as the scheme has it.</param>
    /// <param name="rows">A FROM that joins the rows' numbers, as r.row_number, with the rest of the condition and the order, to <see cref="OwnCells.Table"/> as x.</param>
    /// <param name="parameters">Its parameters.</param>
    public OwnCellStream(AppraisalDatabase database, Sheet sheet, string rows, params ReadOnlySpan<object?> parameters)
    {
        _sheet = sheet;
        if (sheet.Own.Count == 0)
            return;
        _cells = database.Query($"SELECT x.row_number, {OwnCells.Columns} {rows}");
        _cells.BindAll(parameters);
        Next();
    }

    /// <summary>Reads the own facts of a row, which comes after that of the last call.</summary>
    public void Read(long rowNumber, FactRow row)
    {
        while (_rowNumber == rowNumber)
        {
            OwnCells.Read(_cells!, 1, row);
            Next();
        }
    }

    /// <summary>Every row was read.</summary>
    /// <exception cref="InvalidDataException">There are cells of rows that never came: their facts would be lost in silence.</exception>
    public void MustBeDone()
    {
        if (_rowNumber != End)
            throw new InvalidDataException($"{OwnCells.Table} 有 {_sheet.Id} 表第 {_rowNumber} 行的单元格,该行不在考评中。");
    }

    public void Dispose() => _cells?.Dispose();

    private void Next() => _rowNumber = _cells!.Step() ? _cells.Number(0) : End;
}

using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;

namespace Appraisal.Service.Intake.Rows;

/// <summary>Reads the records of one sheet into rows, and finds all that is wrong with each.</summary>
internal sealed class RowReader
{
    private readonly Sheet _sheet;
    private readonly HeaderMap _headers;
    private readonly KeyIndex _keys;
    private readonly ReferenceBook _references;
    private readonly DateOnly _asOf;
    private readonly RowFaults _faults;
    private readonly List<(Column Column, int Position, CellReader Reader)> _cells;
    private readonly List<Column> _referring;
    private readonly List<Contradiction> _contradictions;
    private readonly IReadOnlyList<Column> _subjects;

    public RowReader(HeaderMap headers, KeyIndex keys, ReferenceBook references, DateOnly asOf)
    {
        (_sheet, _headers, _keys, _references, _asOf) = (headers.Sheet, headers, keys, references, asOf);
        _faults = new RowFaults(_sheet, headers);
        var columns = _sheet.Columns.Where(column => headers.PositionOf(column) >= 0).ToList();
        _cells = [.. columns.Select(column => (column, headers.PositionOf(column), new CellReader(column)))];
        _referring = [.. columns.Where(column => column.References is not null)];
        _contradictions = [.. Contradiction.Of(_sheet)];
        _subjects = Subjects.Of(_sheet);
    }

    /// <summary>What is wrong with the row that was read last.</summary>
    public RowFaults Faults => _faults;

    /// <summary>Reads a record; its faults are in <see cref="Faults"/>, the faulty cells of the row are unreported.</summary>
    public FactRow Read(Record record)
    {
        _faults.Clear();
        var row = _sheet.NewRow();
        foreach (var (column, position, reader) in _cells)
            ReadCell(record, row, column, position, reader);
        CheckKey(record);
        if (record.Count > _headers.Count)
            _faults.AddTooManyCells(record);
        CheckReferences(record, row);
        CheckSubject(record);
        CheckDays(record, row);
        CheckContradictions(record, row);
        return row;
    }

    private void ReadCell(Record record, FactRow row, Column column, int position, CellReader reader)
    {
        var text = record.TextAt(position);
        var fault = record.FlawAt(position);
        if (fault is not null)
            row.SetUnreported(column);
        else if (!text.IsEmpty)
            AddUnreadable(record, column, reader.Read(text, row));
        else if (column.IsRequired)
            fault = column.IsKey ? FaultCode.KeyMissing : FaultCode.RequiredMissing;
        if (fault is { } code)
            _faults.AddCell(record, column, code, IntakeMessages.CellFault(code, column));
    }

    private void AddUnreadable(Record record, Column column, CellFault? fault)
    {
        if (fault is { } found)
            _faults.AddCell(record, column, FaultCodes.Of(found), IntakeMessages.CellFault(found, column));
    }

    private void CheckKey(Record record)
    {
        if (_keys.RowsSharing(record.KeyAt(_headers.PositionOf(_sheet.Key))) is { } rows)
            _faults.Add(record, _sheet.Key, FaultCode.KeyShared, FaultEffect.Row, IntakeMessages.KeyShared(_sheet.Key, rows));
    }

    private void CheckReferences(Record record, FactRow row)
    {
        foreach (var column in _referring)
        {
            if (row.TextOf(column) is not { } key || !_references.IsUnknown(column, key))
                continue;
            row.SetUnreported(column);
            _faults.AddCell(record, column, FaultCode.UnknownReference, IntakeMessages.UnknownReference(column));
        }
    }

    private void CheckSubject(Record record)
    {
        if (_subjects.Count == 0)
            return;
        var given = _subjects.Count(column => !record.IsEmptyAt(_headers.PositionOf(column)));
        if (given == 0)
            _faults.Add(record, _subjects[0], FaultCode.NoSubject, FaultEffect.Row, IntakeMessages.NoSubject(_subjects));
        else if (given > 1)
            _faults.Add(record, _subjects[0], FaultCode.TwoSubjects, FaultEffect.Row, IntakeMessages.TwoSubjects(_subjects));
    }

    private void CheckDays(Record record, FactRow row)
    {
        foreach (var column in NotAfterAsOf.Of(_sheet))
        {
            if (NotAfterAsOf.IsAfter(row, column, _asOf))
                _faults.Add(record, column, FaultCode.AfterAsOf, FaultEffect.Row, IntakeMessages.AfterAsOf(column, _asOf));
        }
    }

    private void CheckContradictions(Record record, FactRow row)
    {
        foreach (var contradiction in _contradictions)
        {
            if (!contradiction.IsIn(row))
                continue;
            row.SetUnreported(contradiction.Blamed);
            _faults.AddCell(record, contradiction.Blamed, FaultCode.Contradiction, IntakeMessages.Contradicts(contradiction));
        }
    }
}

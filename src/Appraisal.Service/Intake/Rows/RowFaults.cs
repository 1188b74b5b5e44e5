using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;

namespace Appraisal.Service.Intake.Rows;

/// <summary>The faults of one row while it is read, all of them.</summary>
internal sealed class RowFaults(Sheet sheet, HeaderMap headers)
{
    private readonly List<Fault> _faults = [];

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<Fault> Found => _faults;

    /// <summary>Does one of them reject the row.</summary>
    public bool RejectRow { get; private set; }

    /// <summary>Forgets them, for the next row.</summary>
    public void Clear()
    {
        _faults.Clear();
        RejectRow = false;
    }

    /// <summary>Adds a fault of a cell that rejects the row where the row cannot be without the cell.</summary>
    public void AddCell(Record record, Column column, FaultCode code, string message) =>
        Add(record, column, code, IsIndispensable(column) ? FaultEffect.Row : FaultEffect.Cell, message);

    /// <summary>Adds a fault with its effect.</summary>
    public void Add(Record record, Column column, FaultCode code, FaultEffect effect, string message) =>
        Add(new Fault(sheet.Id, record.Number, column.Id, ShownText.Of(record.TextAt(headers.PositionOf(column))), code, effect, message));

    /// <summary>Adds the fault of a row with cells that no header stands over.</summary>
    public void AddTooManyCells(Record record) =>
        Add(new Fault(sheet.Id, record.Number, "", ShownText.Of(record.TextAt(headers.Count)), FaultCode.TooManyCells, FaultEffect.Row,
            IntakeMessages.TooManyCells(record.Count, headers.Count)));

    private static bool IsIndispensable(Column column) =>
        column.IsRequired || (column.References is not null && !column.ReferenceIsOptional);

    private void Add(Fault fault)
    {
        _faults.Add(fault);
        RejectRow |= fault.Effect == FaultEffect.Row;
    }
}

namespace Appraisal.Service.Intake;

/// <summary>What a fault does: the cell counts as unreported, or the row is rejected.</summary>
public enum FaultEffect
{
    /// <summary>The cell counts as unreported, never as none; the row stays.</summary>
    Cell,
    /// <summary>The row is rejected.</summary>
    Row,
}

/// <summary>A fault of a ledger: a line of <c>rejected.csv</c>.</summary>
/// <param name="Sheet">The id of the sheet.</param>
/// <param name="Row">The number of the record; the header is 1.</param>
/// <param name="Column">The id of the column; empty for a fault of the whole row.</param>
/// <param name="Value">What stands in the cell: cut where it is long, a control character as its picture.</param>
/// <param name="Code">The kind of the fault; a cell has at most one fault of a kind.</param>
/// <param name="Effect">What the fault does.</param>
/// <param name="Message">What is wrong and what is expected, in Chinese.</param>
public sealed record Fault(string Sheet, int Row, string Column, string Value, FaultCode Code, FaultEffect Effect, string Message);

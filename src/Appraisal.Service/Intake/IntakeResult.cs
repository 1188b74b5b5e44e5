using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake;

/// <summary>What was read of a ledger.</summary>
/// <param name="Sheets">The counts of every sheet of the catalogue, in its order; a missing sheet has none.</param>
public sealed record IntakeResult(IReadOnlyList<SheetCounts> Sheets)
{
    /// <summary>The counts of a sheet.</summary>
    public SheetCounts Of(Sheet sheet) => Sheets.Single(counts => counts.Sheet == sheet);
}

/// <summary>The rows of a sheet: read = accepted + rejected, always.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="IsPresent">Does the ledger have the sheet.</param>
/// <param name="Accepted">Rows handed on, some with faulty cells.</param>
/// <param name="Rejected">Rows rejected.</param>
public sealed record SheetCounts(Sheet Sheet, bool IsPresent, int Accepted, int Rejected)
{
    /// <summary>Rows read: all but the header and the empty ones.</summary>
    public int Read => Accepted + Rejected;
}

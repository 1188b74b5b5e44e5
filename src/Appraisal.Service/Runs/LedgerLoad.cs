using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>Takes what the intake reads into the store. The run begins with the first row: an unusable ledger leaves nothing behind.</summary>
internal sealed class LedgerLoad(Func<FactWriter> begin, IRunProgress progress) : ILedgerSink
{
    private readonly List<string> _warnings = [];
    private FactWriter? _writer;

    public void Accepted(FactRow row)
    {
        Writer().Append(row);
        progress.Advance(1);
    }

    public void RejectedEnterprise(Enterprise knownOfIt) => Writer().AppendRejectedEnterprise(knownOfIt);

    public void RejectedOrganisation(PartyOrganisation knownOfIt) => Writer().AppendRejectedOrganisation(knownOfIt);

    public void RejectedIncident(Incident knownOfIt) => Writer().AppendRejectedIncident(knownOfIt);

    public void Fault(Fault fault) => Writer().AppendFault(new RejectedRow
    {
        Sheet = fault.Sheet,
        Row = fault.Row,
        Column = fault.Column,
        Value = fault.Value,
        Code = FaultCodes.Id(fault.Code),
        Effect = fault.Effect == FaultEffect.Row ? "row" : "cell",
        Message = fault.Message,
    });

    public void Warning(string warning)
    {
        progress.Warning(warning);
        if (_writer is { } writer)
            writer.AppendWarning(warning);
        else
            _warnings.Add(warning);
    }

    /// <summary>Every row is in.</summary>
    public void Seal(IntakeResult read, long runNumber) => Writer().Seal(read.Sheets.Select(sheet => new SheetCountRow
    {
        RunNumber = runNumber,
        Sheet = sheet.Sheet.Id,
        IsPresent = sheet.IsPresent,
        RowsRead = sheet.Read,
        RowsAccepted = sheet.Accepted,
        RowsRejected = sheet.Rejected,
    }));

    // Warnings before the first row wait for the run.
    private FactWriter Writer()
    {
        if (_writer is { } begun)
            return begun;
        _writer = begin();
        foreach (var warning in _warnings)
            _writer.AppendWarning(warning);
        return _writer;
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Intake;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>
/// Takes what the intake reads into the store, and the faults into files, a sheet each, since <c>rejected.csv</c> has the sheets in
/// ordinal order. The run begins with the first row: an unusable ledger leaves nothing behind.
/// </summary>
internal sealed class LedgerLoad(Func<(FactWriter Facts, ResultFolder Folder)> begin, IRunProgress progress) : ILedgerSink, IDisposable
{
    private readonly Dictionary<string, (FileStream Rows, int Count)> _faultFiles = new(StringComparer.Ordinal);
    private readonly List<Fault> _faultsOfRow = [];
    private readonly List<string> _warnings = [];
    private readonly CsvText _text = new();
    private (FactWriter Facts, ResultFolder Folder)? _run;

    public long Faults { get; private set; }

    private (FactWriter Facts, ResultFolder Folder) Run => _run ??= begin();

    public void Accepted(FactRow row)
    {
        Run.Facts.Append(row);
        progress.Advance(1);
    }

    public void RejectedEnterprise(Enterprise knownOfIt) => Run.Facts.AppendRejectedEnterprise(knownOfIt);

    public void RejectedIncident(Incident knownOfIt) => Run.Facts.AppendRejectedIncident(knownOfIt);

    public void Fault(Fault fault)
    {
        Faults++;
        Run.Facts.AppendFault(new RejectedRow
        {
            Sheet = fault.Sheet,
            Row = fault.Row,
            Column = fault.Column,
            Value = fault.Value,
            Code = FaultCodes.Id(fault.Code),
            Effect = EffectOf(fault),
        });
        if (_faultsOfRow is [var earlier, ..] && (earlier.Sheet, earlier.Row) != (fault.Sheet, fault.Row))
            WriteRow();
        _faultsOfRow.Add(fault);
    }

    public void Warning(string warning)
    {
        progress.Warning(warning);
        if (_run is { } run)
            WriteWarnings(run.Folder, [.. _warnings, warning]);
        else
            _warnings.Add(warning);
    }

    /// <summary>Every row is in: writes <c>rejected.csv</c>.</summary>
    public void Finish()
    {
        WriteRow();
        WriteWarnings(Run.Folder, [.. _warnings]);
        foreach (var (_, part) in _faultFiles.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            part.Rows.Position = 0;
            part.Rows.CopyTo(Run.Folder.File(ResultFile.Rejected));
            Run.Folder.Append(ResultFile.Rejected, new CsvRows([], part.Count));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _faultFiles.Values)
            part.Rows.Dispose();
    }

    // Warnings before the first row wait for the folder.
    private void WriteWarnings(ResultFolder folder, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
            folder.AppendWarning(warning);
        _warnings.Clear();
    }

    private void WriteRow()
    {
        if (_faultsOfRow.Count == 0)
            return;
        var sheet = _faultsOfRow[0].Sheet;
        foreach (var fault in _faultsOfRow.OrderBy(fault => fault.Column, StringComparer.Ordinal).ThenBy(fault => FaultCodes.Id(fault.Code), StringComparer.Ordinal))
        {
            _text.Cells(
                fault.Sheet, fault.Row.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Column, fault.Value,
                FaultCodes.Id(fault.Code), fault.Message, EffectOf(fault));
            _text.EndRow();
        }
        _faultsOfRow.Clear();
        if (!_faultFiles.TryGetValue(sheet, out var part))
        {
            var path = Run.Folder.PathOf($"{sheet}.faults");
            part.Rows = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        }
        var rows = _text.Take();
        part.Rows.Write(rows.Bytes);
        _faultFiles[sheet] = (part.Rows, part.Count + rows.Count);
    }

    private static string EffectOf(Fault fault) => fault.Effect == FaultEffect.Row ? "row" : "cell";
}

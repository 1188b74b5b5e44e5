using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;
using Appraisal.Service.Intake.Rows;

namespace Appraisal.Service.Intake;

/// <summary>
/// Reads a ledger, a folder of CSV files or one workbook, into rows. In two readings of each sheet: the first finds the keys that
/// several rows share, the second reads the rows. What is held in memory are the keys, never the rows.
/// </summary>
public static class LedgerIntake
{
    /// <summary>Each sheet after those that it refers to.</summary>
    private static readonly Sheet[] s_order =
    [
        FactCatalogue.Committees, FactCatalogue.Organisations, FactCatalogue.Instructors, FactCatalogue.Enterprises,
        FactCatalogue.Incidents, FactCatalogue.Honours, FactCatalogue.Exceptions,
    ];

    /// <summary>Reads the ledger at a path and hands on its rows and faults.</summary>
    /// <param name="path">A folder, or a file <c>.xlsx</c>.</param>
    /// <param name="asOf">The appraisal date, after which nothing can have been founded.</param>
    /// <param name="sheets">The sheets as the scheme has them: its own facts are columns like any other.</param>
    /// <param name="sink">Takes the rows and faults.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    /// <returns>The counts of each sheet.</returns>
    /// <exception cref="LedgerUnusableException">
    /// The ledger is not one. The sink was given nothing, unless a file was changed while it was read.
    /// </exception>
    public static IntakeResult Read(string path, DateOnly asOf, FactSheets sheets, ILedgerSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(sink);
        using var source = LedgerSource.At(path);
        var surveys = SheetSurvey.Of(source, sheets, cancellation);
        foreach (var warning in source.Warnings.Concat(SheetSurvey.Doubts(source, surveys)))
            sink.Warning(warning);
        var references = new ReferenceBook();
        var counts = new Dictionary<Sheet, SheetCounts>();
        foreach (var sheet in s_order.Where(surveys.ContainsKey))
        {
            counts.Add(sheet, ReadSheet(source, surveys[sheet], references, asOf, sink, cancellation));
            references.Add(sheet, surveys[sheet].Keys);
        }
        return new IntakeResult(
            [.. FactCatalogue.Sheets.Select(sheet => counts.GetValueOrDefault(sheet) ?? new SheetCounts(sheet, false, 0, 0))]);
    }

    /// <summary>Reads a ledger as far as it takes to know that it is one.</summary>
    /// <returns>How many rows each sheet has.</returns>
    /// <exception cref="LedgerUnusableException">It is not one.</exception>
    internal static IReadOnlyDictionary<Sheet, int> Check(string path, FactSheets sheets, CancellationToken cancellation = default)
    {
        using var source = LedgerSource.At(path);
        return SheetSurvey.Of(source, sheets, cancellation).ToDictionary(pair => pair.Key, pair => pair.Value.Rows);
    }

    private static SheetCounts ReadSheet(
        LedgerSource source, SheetSurvey survey, ReferenceBook references, DateOnly asOf, ILedgerSink sink, CancellationToken cancellation)
    {
        var sheet = survey.Headers.Sheet.Catalogue;
        using var records = source.Open(sheet);
        var rows = new RowReader(survey.Headers, survey.Keys, references, asOf);
        var handOver = new HandOver(sink, survey, source.PlaceOf(sheet));
        records.Read();
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!records.Record.IsEmpty)
                handOver.Take(rows.Read(records.Record), rows.Faults, records.Record);
        }
        if (handOver.Accepted + handOver.Rejected != survey.Rows)
            throw new LedgerUnusableException(IntakeMessages.ChangedMeanwhile(source.PlaceOf(sheet)));
        return new SheetCounts(sheet, true, handOver.Accepted, handOver.Rejected);
    }
}

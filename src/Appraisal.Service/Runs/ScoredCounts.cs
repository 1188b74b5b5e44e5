using Appraisal.Rules.Facts;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>Counts the accepted rows that reached the scoring, sheet by sheet, and checks that none was lost on the way.</summary>
internal sealed class ScoredCounts
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Add(FactRow row) => Add(row.Sheet, 1);

    public void Add(OrganisationFacts facts)
    {
        Add(facts.Organisation);
        Add(FactCatalogue.Enterprises, facts.Enterprises.Count(IsAccepted));
        Add(FactCatalogue.Incidents, facts.Incidents.Count(IsAccepted));
        Add(FactCatalogue.Honours, facts.Honours.Count);
        Add(FactCatalogue.Exceptions, facts.Exceptions.Count);
    }

    public void AddUnaffiliated(Chunk chunk) => Add(FactCatalogue.Enterprises, chunk.AreRejected ? 0 : chunk.UnaffiliatedCount);

    /// <summary>The counts for the manifest.</summary>
    /// <exception cref="InvalidDataException">Accepted and scored differ: the run has failed.</exception>
    public IReadOnlyDictionary<string, SheetCount> Reconcile(IEnumerable<SheetCountRow> read, FactStore facts, long runNumber)
    {
        // What the scheme leaves out by its own definition (deregistered, suspended in no organisation, an incident on such) was looked at too.
        foreach (var sheet in new[] { FactCatalogue.Enterprises, FactCatalogue.Incidents })
            Add(sheet, facts.CountWithoutEffect(runNumber, sheet));
        var counts = new Dictionary<string, SheetCount>(StringComparer.Ordinal);
        var rows = read.ToDictionary(sheet => sheet.Sheet, StringComparer.Ordinal);
        foreach (var sheet in FactCatalogue.Sheets.Select(sheet => rows[sheet.Id]))
        {
            var scored = _counts.GetValueOrDefault(sheet.Sheet);
            if (scored != sheet.RowsAccepted)
                throw new InvalidDataException($"对账不平:{sheet.Sheet} 采用 {sheet.RowsAccepted} 行,评分 {scored} 行。");
            if (sheet.RowsRead != sheet.RowsAccepted + sheet.RowsRejected)
                throw new InvalidDataException($"对账不平:{sheet.Sheet} 读到 {sheet.RowsRead} 行,采用 {sheet.RowsAccepted} 行,退回 {sheet.RowsRejected} 行。");
            counts[sheet.Sheet] = new SheetCount(sheet.RowsRead, sheet.RowsAccepted, sheet.RowsRejected, scored);
        }
        return counts;
    }

    // A rejected row comes with its key unreported too.
    private static bool IsAccepted(FactRow row) => row.KeyText.Length > 0;

    private void Add(Sheet sheet, long rows) => _counts[sheet.Id] = _counts.GetValueOrDefault(sheet.Id) + rows;
}

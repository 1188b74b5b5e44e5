using Appraisal.Rules.Facts;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>Counts the accepted rows that reached the scoring, sheet by sheet, and checks that none was lost on the way.</summary>
internal sealed class ScoredCounts
{
    private readonly Dictionary<string, long> _beside = FactCatalogue.Sheets.ToDictionary(sheet => sheet.Id, _ => 0L, StringComparer.Ordinal);
    private readonly List<ChunkCount> _chunks = [];
    private int _stored;

    /// <summary>What each chunk scored and stored, in their order.</summary>
    public IReadOnlyList<ChunkCount> Chunks => _chunks;

    /// <summary>The rows that belong to no chunk, of the sheets that have such.</summary>
    public IReadOnlyDictionary<string, long> BesideChunks => _beside.Where(sheet => sheet.Value > 0).ToDictionary(StringComparer.Ordinal);

    /// <summary>Adds a row that belongs to no chunk.</summary>
    public void Add(FactRow row) => _beside[row.Sheet.Id]++;

    /// <summary>Adds the next chunk, as it was scored.</summary>
    public void Add(Chunk chunk)
    {
        var facts = chunk.Scorecards.Select(scorecard => scorecard.Facts).ToList();
        // Those that do not operate are counted with what has no effect on organisations and coverage.
        var unaffiliated = chunk.AreRejected || chunk.CountsInSumsAlone ? 0 : chunk.UnaffiliatedCount;
        Add(new ChunkCount(
            0, chunk.First, chunk.Last, facts.Count, unaffiliated + facts.Sum(one => one.Enterprises.Count(IsAccepted)),
            facts.Sum(one => one.Incidents.Count(IsAccepted)), facts.Sum(one => one.Honours.Count), facts.Sum(one => one.Exceptions.Count), 0));
    }

    /// <summary>Adds the step across all, which scores no row.</summary>
    public void AddAcross() => Add(new ChunkCount(0, 0, 0, 0, 0, 0, 0, 0, 0));

    /// <summary>The next chunk, which was added before, is stored with so many rows; called in their order.</summary>
    public void Stored(long rows)
    {
        lock (_chunks)
            _chunks[_stored] = _chunks[_stored] with { RowsStored = rows };
        _stored++;
    }

    /// <summary>The counts for the manifest.</summary>
    /// <exception cref="InvalidDataException">Accepted and scored differ: the run has failed.</exception>
    public IReadOnlyDictionary<string, SheetCount> Reconcile(IEnumerable<SheetCountRow> read, FactStore facts, long runNumber)
    {
        // What the scheme leaves out by its own definition (deregistered, suspended in no organisation, an incident on such) was looked at too.
        foreach (var sheet in new[] { FactCatalogue.Enterprises, FactCatalogue.Incidents })
            _beside[sheet.Id] += facts.CountWithoutEffect(runNumber, sheet);
        var counts = new Dictionary<string, SheetCount>(StringComparer.Ordinal);
        var rows = read.ToDictionary(sheet => sheet.Sheet, StringComparer.Ordinal);
        foreach (var sheet in FactCatalogue.Sheets.Select(sheet => rows[sheet.Id]))
        {
            var scored = _beside[sheet.Sheet] + _chunks.Sum(chunk => chunk.Of(sheet.Sheet));
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

    // One thread scores on while another stores what was scored.
    private void Add(ChunkCount chunk)
    {
        lock (_chunks)
            _chunks.Add(chunk with { Chunk = _chunks.Count });
    }
}

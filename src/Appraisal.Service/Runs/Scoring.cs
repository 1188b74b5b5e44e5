using System.Text;
using System.Text.Json;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Nominations;
using Appraisal.Service.Intake;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>
/// Scores a sealed run. Batches are read, scored and rendered side by side and written in their order, so that the files are the same
/// whatever the number of threads; in memory are the batches on their way and what ranks: a few numbers for each organisation.
/// </summary>
internal sealed class Scoring
{
    private readonly AnnualRun.Begun _run;
    private readonly SchemeSource _source;
    private readonly RunRequest _request;
    private readonly IRunProgress _progress;
    private readonly ScorecardRows _rows;
    private readonly CoverageTally _tally;
    private readonly List<Candidate> _candidates = [];
    private readonly ScoredCounts _scored = new();
    private readonly FactsDigest _facts = new();
    private readonly Dictionary<string, long> _grades;
    private long _vetoed;
    private long _duties;

    public Scoring(AnnualRun.Begun run, SchemeSource source, RunRequest request, IRunProgress progress)
    {
        (_run, _source, _request, _progress) = (run, source, request, progress);
        _rows = new ScorecardRows(source.Scheme);
        _tally = new CoverageTally(source.Scheme);
        _grades = source.Scheme.Grades.Ladder.ToDictionary(grade => grade.Id, _ => 0L, StringComparer.Ordinal);
    }

    private long Number => _run.Run.RunNumber;

    private ResultFolder Folder => _run.Folder;

    public RunSummary Run(IntakeResult read, long faults, CancellationToken cancellation)
    {
        _progress.Phase("评分");
        using var writer = _run.Results.Writer(Number);
        var stored = new StoredResults(_source.Scheme, Number, writer);
        AddOneByOne();
        var pipeline = new ChunkPipeline(_source.Engine, _rows, _run.Facts, Number, _request);
        var chunks = pipeline.Run(WriteFiles, (chunk, number) =>
        {
            stored.Add(chunk);
            writer.Commit(number, chunk.First, chunk.Last);
        }, cancellation);

        _progress.Phase("排序推荐");
        var nominations = new Nominator(_source.Scheme, _request.AsOf).Nominate(_candidates);
        var coverage = _tally.Rows(_request.AsOf);
        StoreAcross(stored, nominations, coverage);
        writer.Commit(chunks, 0, 0);

        _progress.Phase("写结果文件");
        var across = new AcrossFiles(Folder, _source.Scheme);
        across.Ranks(nominations.Ranks.GetValueOrDefault(ScorecardRows.District) ?? new Dictionary<string, int>());
        across.Nominations(nominations);
        across.Coverage(coverage);
        across.Duties(_run.Results.Rows<DutyRow>(Number));
        Folder.CloseAll();

        var counts = _scored.Reconcile(read, _run.Facts, Number);
        var manifest = new Manifest
        {
            Run = _run.Run.Id,
            AsOf = _request.AsOf,
            Scheme = _source.Scheme.Name,
            Edition = _source.Scheme.Edition,
            Engine = _run.Run.Engine,
            ProductVersion = _run.Run.ProductVersion,
            FactsDigest = _facts.Finish(),
            SchemeDigest = _source.Digest,
            ResultsDigest = Folder.ResultsDigest(),
            RejectedDigest = Folder.DigestOf(ResultFile.Rejected),
            Counts = counts,
        };
        Folder.WriteManifest(manifest);
        _progress.Phase("写工作簿");
        var summary = new RunSummary(
            manifest, _source.Scheme, Folder.Output, faults, _grades, Count(true), Count(null), _vetoed, _duties, nominations, coverage);
        using (var names = _run.Facts.Names(Number))
            new Report(Folder, _source.Scheme, names.Find, cancellation).Write(manifest, SummaryRows.Of(summary));
        cancellation.ThrowIfCancellationRequested();
        var countsJson = JsonSerializer.Serialize(counts, Manifest.Json);
        _run.Runs.RecordFacts(Number, manifest.FactsDigest, manifest.RejectedDigest, countsJson);
        Folder.Publish();
        _run.Runs.Complete(Number, manifest.ResultsDigest, countsJson);
        return summary;
    }

    private List<long> Count(bool? state) =>
        [.. _source.Scheme.Levels.Select((_, level) => _candidates.LongCount(candidate => candidate.EligibilityOf(level) == state))];

    // Committees and instructors are few; they are read whole, for the groups of coverage and for the digest.
    private void AddOneByOne()
    {
        var text = new StringBuilder();
        foreach (var committee in _run.Facts.Committees(Number))
        {
            _tally.AddCommittee(committee);
            _scored.Add(committee);
            FactsDigest.Write(committee, text);
        }
        foreach (var instructor in _run.Facts.Instructors(Number))
        {
            _scored.Add(instructor);
            FactsDigest.Write(instructor, text);
        }
        _facts.Add(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void WriteFiles(Chunk chunk)
    {
        foreach (var scorecard in chunk.Scorecards)
        {
            _scored.Add(scorecard.Facts);
            _grades[scorecard.Grade.Id]++;
            _vetoed += scorecard.VetoKinds.Count > 0 ? 1 : 0;
        }
        _duties += chunk.Duties.Count;
        chunk.Batch.AddTo(_tally);
        _candidates.AddRange(chunk.Candidates);
        _scored.AddUnaffiliated(chunk);
        _facts.Add(chunk.Facts);
        Folder.Append(ResultFile.Scorecards, chunk.ScorecardRows);
        Folder.Append(ResultFile.Lines, chunk.LineRows);
        Folder.Append(ResultFile.Conditions, chunk.ConditionRows);
        Folder.Append(ResultFile.Vetoes, chunk.VetoRows);
        _progress.Advance(chunk.Scorecards.Count > 0 ? chunk.Scorecards.Count : chunk.UnaffiliatedCount);
    }

    private void StoreAcross(StoredResults stored, NominationList nominations, IReadOnlyList<Rules.Coverage.CoverageRow> coverage)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < _candidates.Count; i++)
            numbers[_candidates[i].OrganisationId] = i + 1;
        foreach (var nomination in nominations.Nominations)
            stored.Add(nomination, numbers[nomination.Candidate.OrganisationId]);
        foreach (var (level, ranks) in nominations.Ranks)
        {
            foreach (var (organisation, rank) in ranks.OrderBy(pair => numbers[pair.Key]))
                stored.AddRank(level, numbers[organisation], rank);
        }
        foreach (var row in coverage)
            stored.Add(row);
    }
}

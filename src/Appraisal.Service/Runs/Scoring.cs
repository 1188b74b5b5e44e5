using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Nominations;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>
/// Scores a sealed run. Batches are read, scored and rendered side by side and written in their order, so that the files are the same
/// whatever the number of threads; in memory are the batches on their way and what ranks: a few numbers for each organisation.
/// </summary>
internal sealed class Scoring
{
    private const int CommitteesAtOnce = 1024;

    private readonly RunWork _work;
    private readonly IRunProgress _progress;
    private readonly ScorecardRows _rows;
    private readonly CoverageTally _tally;
    private readonly CommitteeTally? _committees;
    private readonly CandidatePool _candidates;
    private readonly ScoredCounts _scored = new();
    private readonly FactsDigest _facts = new();
    private readonly Dictionary<string, long> _grades;
    private long _vetoed;
    private long _duties;

    public Scoring(RunWork work, IRunProgress progress)
    {
        (_work, _progress) = (work, progress);
        _rows = new ScorecardRows(Scheme);
        _tally = new CoverageTally(Scheme);
        _committees = Scheme.Committees is null ? null : new CommitteeTally(Scheme);
        _candidates = new CandidatePool(Scheme, work.Run.AsOf);
        _grades = Scheme.Grades.Ladder.ToDictionary(grade => grade.Id, _ => 0L, StringComparer.Ordinal);
    }

    private Rules.Schemes.Scheme Scheme => _work.Source.Scheme;

    private ResultFolder Folder => _work.Folder;

    /// <summary>Scores, ranks, nominates, and hands everything to the store and to the files but the manifest and the workbook.</summary>
    public RunSummary Run(CancellationToken cancellation)
    {
        _progress.Phase("评分");
        var stored = new StoredResults(Scheme, _work.Number);
        AddOneByOne();
        var pipeline = new ChunkPipeline(_work, _rows);
        pipeline.Run(WriteFiles, chunk => Commit(stored.Of(chunk, _work.Chunks.ChunkNumber), chunk.First, chunk.Last, FactsDigest.Of(chunk.Facts)), cancellation);

        UnderWay.GiveBack();
        Propose(cancellation);
        UnderWay.GiveBack();
        _progress.Phase("排序推荐");
        var kept = _candidates.Kept.ToList();
        var nominations = new Nominator(Scheme, _work.Run.AsOf).Nominate(kept.Select(one => one.Candidate));
        var numbers = kept.ToDictionary(one => one.Candidate.OrganisationId, one => one.Number, StringComparer.Ordinal);
        var coverage = _tally.Rows(_work.Run.AsOf);
        var committees = _committees?.Results(_work.Run.AsOf, coverage) ?? [];
        _work.InspectCommittees?.Invoke(committees);
        UnderWay.GiveBack();
        var factsDigest = _facts.Finish();
        _scored.AddAcross();
        Commit(stored.Across(nominations, coverage, id => numbers[id], committees), 0, 0, factsDigest);
        _work.Chunks.Finish();
        UnderWay.GiveBack();

        _progress.Phase("写结果文件");
        var across = new AcrossFiles(Folder, Scheme);
        across.Ranks(nominations.Ranks.GetValueOrDefault(ScorecardRows.District) ?? new Dictionary<string, int>());
        across.Nominations(nominations);
        across.Coverage(coverage);
        across.Duties(_work.Results.Duties(_work.Number));
        across.Proposals(_work.Results.Proposals(_work.Number));
        CommitteeFiles.Write(Folder, committees);
        across.Rejected(_work.Results.RejectedRows(_work.Number));
        Folder.CloseAll();
        var counts = _scored.Reconcile(_work.Results.Rows<SheetCountRow>(_work.Number), _work.Facts, _work.Number);
        return new RunSummary(
            ManifestOf(factsDigest, counts), Scheme, Folder.Output, Folder.RowsOf(ResultFile.Rejected), _grades, _candidates.Eligible, _candidates.Undecided, _vetoed, _duties,
            nominations, coverage, committees);
    }

    // Once every duty is stored: a piece of proposals is a chunk like any other.
    private void Propose(CancellationToken cancellation)
    {
        if (Scheme.Proposals is not { } proposals)
            return;
        _progress.Phase("组建与选派建议");
        foreach (var (rows, digest) in new Proposing(_work.Facts, proposals, _work.Number).Pieces(() => _work.Chunks.ChunkNumber, cancellation))
        {
            _scored.AddAcross();
            Commit(rows, 0, 0, digest);
        }
    }

    private Manifest ManifestOf(string factsDigest, IReadOnlyDictionary<string, SheetCount> counts) => new()
    {
        Run = _work.Run.Id,
        AsOf = _work.Run.AsOf,
        Scheme = Scheme.Name,
        Edition = Scheme.Edition,
        Engine = _work.Run.Engine,
        ProductVersion = _work.Run.ProductVersion,
        FactsDigest = factsDigest,
        SchemeDigest = _work.Source.Digest,
        ResultsDigest = Folder.ResultsDigest(),
        RejectedDigest = Folder.DigestOf(ResultFile.Rejected),
        Counts = counts,
        BesideChunks = _scored.BesideChunks,
        Chunks = _scored.Chunks,
    };

    private void Commit(ChunkRows rows, long first, long last, string factsDigest)
    {
        _work.Chunks.Commit(rows, first, last, factsDigest);
        _scored.Stored(rows.Count);
    }

    // Committees and instructors belong to no batch: for the groups of coverage, for the counts, and for the digest. What was never read of a
    // rejected organisation leaves its committee's figures open.
    private void AddOneByOne()
    {
        if (_committees is not null)
        {
            _facts.Add(_work.Facts.RejectedOrganisations(_work.Number).Select(rejected =>
            {
                _committees.AddRejected(rejected);
                return rejected;
            }));
        }
        foreach (var committees in _work.Facts.Committees(_work.Number).Chunk(CommitteesAtOnce))
        {
            if (_committees is not null)
                _work.Source.Engine.AddCommittees(_work.Run.AsOf, committees, _committees);
            foreach (var committee in committees)
            {
                _tally.AddCommittee(committee);
                _scored.Add(committee);
            }
            _facts.Add(committees);
        }
        _facts.Add(_work.Facts.Instructors(_work.Number).Select(instructor =>
        {
            _scored.Add(instructor);
            return instructor;
        }));
    }

    private void WriteFiles(Chunk chunk)
    {
        foreach (var scorecard in chunk.Scorecards)
        {
            _grades[scorecard.Grade.Id]++;
            _vetoed += scorecard.VetoKinds.Count > 0 ? 1 : 0;
        }
        _duties += chunk.Duties.Count;
        if (!chunk.CountsInSumsAlone)
            chunk.Batch!.AddTo(_tally);
        if (_committees is not null)
        {
            chunk.Batch!.AddTo(_committees);
            _committees.AddDuties(chunk.Duties);
        }
        for (var i = 0; i < chunk.Candidates.Count; i++)
            _candidates.Add(chunk.Candidates[i], chunk.First + i);
        _scored.Add(chunk);
        _facts.Add(chunk.Facts);
        Folder.Append(ResultFile.Scorecards, chunk.ScorecardRows);
        Folder.Append(ResultFile.Lines, chunk.LineRows);
        Folder.Append(ResultFile.Conditions, chunk.ConditionRows);
        Folder.Append(ResultFile.Vetoes, chunk.VetoRows);
        _progress.Advance(chunk.Scorecards.Count > 0 ? chunk.Scorecards.Count : chunk.UnaffiliatedCount);
    }
}

using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Facts;
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
    private readonly SemaphoreSlim _threads;
    private readonly Dictionary<string, long> _grades;
    private long _vetoed;
    private long _duties;

    public Scoring(AnnualRun.Begun run, SchemeSource source, RunRequest request, IRunProgress progress)
    {
        (_run, _source, _request, _progress) = (run, source, request, progress);
        _threads = new SemaphoreSlim(request.Threads);
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
        var chunks = WriteAll(writer, stored, cancellation);

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

    // A task for each batch, in a channel that holds only so many: they run side by side and are awaited in order. What is written of one
    // goes into the files here, and into the store on a thread of its own.
    private long WriteAll(ResultWriter writer, StoredResults stored, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var scored = Channel.CreateBounded<Task<Chunk>>(_request.Threads);
        var written = Channel.CreateBounded<Chunk>(1);
        var reading = Task.Run(() => ReadAll(scored.Writer, stop.Token), CancellationToken.None);
        var storing = Task.Run(() => StoreAll(written.Reader, writer, stored, stop), CancellationToken.None);
        try
        {
            while (scored.Reader.WaitToReadAsync(stop.Token).AsTask().GetAwaiter().GetResult())
            {
                while (scored.Reader.TryRead(out var scoring))
                {
                    var chunk = scoring.GetAwaiter().GetResult();
                    WriteFiles(chunk);
                    written.Writer.WriteAsync(chunk, stop.Token).AsTask().GetAwaiter().GetResult();
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody but the store stops the rest: its failure is the one to tell, below.
        }
        finally
        {
            written.Writer.Complete();
            if (!reading.IsCompleted)
                stop.Cancel();
            Task.WhenAll(reading, storing).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            while (scored.Reader.TryRead(out var dropped))
                dropped.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
        var chunks = storing.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        return chunks;
    }

    private static long StoreAll(ChannelReader<Chunk> written, ResultWriter writer, StoredResults stored, CancellationTokenSource stop)
    {
        var chunks = 0L;
        try
        {
            while (written.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                while (written.TryRead(out var chunk))
                {
                    stored.Add(chunk);
                    writer.Commit(chunks++, chunk.First, chunk.First == 0 ? 0 : chunk.First + chunk.Scorecards.Count - 1);
                }
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        return chunks;
    }

    private async Task ReadAll(ChannelWriter<Task<Chunk>> chunks, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            var (engine, asOf) = (_source.Engine, _request.AsOf);
            var first = 1L;
            foreach (var organisations in _run.Facts.Organisations(Number).Chunk(_request.BatchSize))
            {
                var begin = first;
                await StartAsync(chunks, () => Chunk.OfOrganisations(engine, _rows, asOf, begin, organisations, cancellation), cancellation);
                first += organisations.Length;
            }
            foreach (var (enterprises, areRejected) in Unaffiliated())
                await StartAsync(chunks, () => Chunk.OfUnaffiliated(engine, asOf, enterprises, areRejected, cancellation), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure = exception;
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled knows; the reader of the channel is told by its end.
        }
        chunks.Complete(failure);
    }

    // A batch begins once there is a thread for it.
    private async Task StartAsync(ChannelWriter<Task<Chunk>> chunks, Func<Chunk> score, CancellationToken cancellation)
    {
        await _threads.WaitAsync(cancellation);
        var scoring = Task.Run(() =>
        {
            try
            {
                return score();
            }
            finally
            {
                _threads.Release();
            }
        }, CancellationToken.None);
        await chunks.WriteAsync(scoring, cancellation);
    }

    private IEnumerable<(Enterprise[] Enterprises, bool AreRejected)> Unaffiliated()
    {
        foreach (var enterprises in _run.Facts.EnterprisesForCoverage(Number).Chunk(_request.BatchSize))
            yield return (enterprises, false);
        foreach (var enterprises in _run.Facts.RejectedEnterprises(Number).Chunk(_request.BatchSize))
            yield return (enterprises, true);
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

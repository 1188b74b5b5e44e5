using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>
/// Verifies a complete run: computes everything once more from the stored facts and the stored scheme, with the rule network and with the
/// recalculator, and compares every stored value, digest and event. Of a run whose facts were purged it verifies what is left.
/// </summary>
internal sealed class RunAudit(AppraisalDatabase database, RunRecord run, IRunProgress progress)
{
    private readonly Findings _findings = new();
    private readonly List<string> _notes = [];

    /// <exception cref="RunException">The run is not complete.</exception>
    public AuditReport Verify(int threads, CancellationToken cancellation)
    {
        if (run.State != RunState.Complete)
            throw new RunException($"考评 {run.Id} 没有完成,无从核对;请先用 resume 完成它。");
        progress.Phase("核对事件");
        EventAudit.Look(run, _findings);
        var source = SchemeAudit.Look(run, _findings) ? Scheme() : null;
        if (source is not null)
            NominationAudit.Look(database, run, source.Scheme, _findings);
        if (run.Purged is { } purged)
        {
            _notes.Add($"事实已于 {purged.OccurredAt:yyyy-MM-dd} 由 {purged.Who} 清除({purged.Why}):计分项、合计、等次、条件、覆盖率和应办事项不能再由事实算出;已核对的是事件、方案、检查点的摘要和存下的结果。");
            progress.Phase("核对检查点");
            PurgedAudit.Look(database, run, _findings);
        }
        else
        {
            progress.Phase("核对事实");
            new FactAudit(database, run, _findings).Look(cancellation);
            if (source is not null)
                ComputeAgain(source, threads, cancellation);
        }
        return new AuditReport(run, _findings, _notes);
    }

    private SchemeSource? Scheme()
    {
        if (SchemeSource.Of(run.Scheme.SchemeYaml, run.Scheme.Scheme, out var problems) is { } source)
        {
            SchemeAudit.LookAtLists(database, run, source.Scheme, _findings);
            return source;
        }
        _findings.Add("schemes scheme_yaml", $"读不出来:{problems[0]}");
        return null;
    }

    private void ComputeAgain(SchemeSource source, int threads, CancellationToken cancellation)
    {
        var (facts, results) = (new FactStore(database, source.Scheme.Sheets), new ResultStore(database));
        using var folder = ResultFolder.OfDigests();
        var opinion = new SecondOpinion(source.Scheme, run.AsOf, _findings);
        var work = new RunWork(run.Run, source, facts, results, new ResultAudit(results, run, source.Scheme, _findings), folder, threads)
        {
            Inspect = opinion.Look,
            InspectCommittees = committees => opinion.Look(committees, facts.Committees(run.RunNumber), facts.RejectedOrganisations(run.RunNumber)),
        };
        try
        {
            Compare(new Scoring(work, progress).Run(cancellation).Manifest);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or InvalidOperationException or OverflowException or KeyNotFoundException)
        {
            // Facts that no ledger could have had: the cells are named already, and there is nothing to compute from.
            _findings.Add("复算", $"不能由存下的事实算完:{exception.Message}");
        }
    }

    private void Compare(Manifest again)
    {
        // One that cannot be read is named already.
        if (Manifest.FromJson(run.Manifest!.ManifestJson) is not { } manifest)
            return;
        _findings.MustBe("manifest facts_digest", manifest.FactsDigest, again.FactsDigest);
        _findings.MustBe("manifest rejected_digest", manifest.RejectedDigest, again.RejectedDigest);
        foreach (var (sheet, counts) in again.Counts)
            _findings.MustBe($"manifest counts {sheet}", manifest.Counts.GetValueOrDefault(sheet), counts);
        // A manifest of a version that did not write it is none the worse.
        if (manifest.Chunks is not null)
        {
            ChunkCounts.Compare(manifest.Chunks, again.Chunks!, _findings);
            foreach (var sheet in again.BesideChunks!.Keys.Union(manifest.BesideChunks!.Keys, StringComparer.Ordinal))
                _findings.MustBe($"manifest beside_chunks {sheet}", manifest.BesideChunks.GetValueOrDefault(sheet), again.BesideChunks.GetValueOrDefault(sheet));
        }
        if (run.Run.ProductVersion == ProductVersion.Text)
            _findings.MustBe("manifest results_digest", manifest.ResultsDigest, again.ResultsDigest);
        else
            _notes.Add($"结果文件由 {run.Run.ProductVersion} 版写成,本程序是 {ProductVersion.Text} 版,句子可能不同,文件的摘要不作比较;各项数值都已逐一核对。");
    }
}

using System.Globalization;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>Of a run without facts: do the stored results still have the digests of their checkpoints.</summary>
internal static class PurgedAudit
{
    public static void Look(AppraisalDatabase database, RunRecord run, Findings findings)
    {
        var (results, values, digest) = (new ResultStore(database), new DigestValues(), EventDigest.Of(run.Run));
        var chunks = results.Chunks(run.RunNumber).ToList();
        foreach (var chunk in chunks)
        {
            var rows = new ChunkRows(run.RunNumber);
            if (chunk.FirstOrganisation > 0)
            {
                Add<ScorecardRow>();
                Add<EligibilityRow>();
                Add<TotalRow>();
                Add<LineRow>();
                Add<ConditionRow>();
                Add<VetoRow>();
            }
            foreach (var duty in results.Duties(run.RunNumber, chunk.ChunkNumber))
                rows.Add(duty);
            foreach (var proposal in results.Proposals(run.RunNumber, chunk.ChunkNumber))
                rows.Add(proposal);
            if (chunk == chunks[^1])
            {
                AddAll<RankRow>();
                AddAll<NominationRow>();
                AddAll<CoverageRow>();
                AddAll<CommitteeScoreRow>();
                AddAll<CommitteeLineRow>();
            }
            digest = ChunkDigest.Of(values, digest, chunk.ChunkNumber, chunk.FirstOrganisation, chunk.LastOrganisation, chunk.FactsDigest, rows);
            if (digest != chunk.Digest)
            {
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"chunks 第 {chunk.ChunkNumber} 批(党组织 {chunk.FirstOrganisation}–{chunk.LastOrganisation})"),
                    "存下的结果与检查点的摘要不符");
            }
            digest = chunk.Digest;

            void Add<TRow>() where TRow : class, IOrganisationResult
            {
                foreach (var row in results.Rows<TRow>(run.RunNumber, chunk.FirstOrganisation, chunk.LastOrganisation))
                    rows.Add(row);
            }

            void AddAll<TRow>() where TRow : class, IResultRow
            {
                foreach (var row in results.Rows<TRow>(run.RunNumber))
                    rows.Add(row);
            }
        }
        findings.MustBe("manifests values_digest", run.Manifest!.ValuesDigest, digest);
        if (Manifest.FromJson(run.Manifest.ManifestJson)?.Chunks is { } counted)
            ChunkCounts.Compare(counted, chunks, findings);
    }
}

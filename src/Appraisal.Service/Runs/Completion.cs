using System.Security.Cryptography;
using System.Text;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>Records that a run is complete: its manifest and the event that says so, together.</summary>
internal static class Completion
{
    /// <param name="hold">The run.</param>
    /// <param name="run">The run as it stands.</param>
    /// <param name="stored">Its checkpoints.</param>
    /// <param name="manifest">What it publishes.</param>
    /// <param name="valuesDigest">Of the stored results.</param>
    /// <exception cref="InvalidDataException">Its checkpoints do not add up with its manifest, or it was complete before, with another manifest.</exception>
    public static void Record(RunHold hold, RunRecord run, IEnumerable<ChunkRow> stored, Manifest manifest, string valuesDigest)
    {
        MustAddUp(stored.ToList(), manifest.Chunks!);
        var json = manifest.ToJson();
        if (run.Manifest is { } earlier)
        {
            if (earlier.ManifestJson != json || earlier.ValuesDigest != valuesDigest)
                throw new InvalidDataException($"考评 {run.Id} 重新算出的结果与当初的不同;请用 verify 找出改动。");
            return;
        }
        using var transaction = hold.Connection.Begin();
        hold.Connection.Execute(
            "INSERT INTO manifests (run_number, facts_digest, rejected_digest, results_digest, values_digest, manifest_json) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            hold.RunNumber, manifest.FactsDigest, manifest.RejectedDigest, manifest.ResultsDigest, valuesDigest, json);
        hold.Append(EventKinds.Completed, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
        transaction.Commit();
    }

    // What was counted while it was scored is what the checkpoints in the database say.
    private static void MustAddUp(List<ChunkRow> stored, IReadOnlyList<ChunkCount> counted)
    {
        if (stored.Count != counted.Count)
            throw new InvalidDataException($"对账不平:评分 {counted.Count} 批,库中有 {stored.Count} 个检查点。");
        foreach (var (row, chunk) in stored.Zip(counted))
        {
            if ((row.ChunkNumber, row.FirstOrganisation, row.LastOrganisation, row.RowsStored) != (chunk.Chunk, chunk.FirstOrganisation, chunk.LastOrganisation, chunk.RowsStored))
                throw new InvalidDataException($"对账不平:第 {chunk.Chunk} 批算出 {chunk.RowsStored} 行,检查点记有 {row.RowsStored} 行(党组织 {row.FirstOrganisation}–{row.LastOrganisation})。");
        }
    }
}

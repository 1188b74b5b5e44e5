using System.Security.Cryptography;
using System.Text;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>Records that a run is complete: its manifest and the event that says so, together.</summary>
internal static class Completion
{
    /// <exception cref="InvalidDataException">The run was complete before, with another manifest.</exception>
    public static void Record(RunHold hold, RunRecord run, Manifest manifest, string valuesDigest)
    {
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
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>Recomputes the chain of a run's events, from the run's own row on, and what events and manifest say of each other.</summary>
internal static class EventAudit
{
    public static void Look(RunRecord run, Findings findings)
    {
        var digest = EventDigest.Of(run.Run);
        if (run.Last(EventKinds.Begun)?.Detail != digest)
            findings.Add("runs", "考评的记录(基准日、方案、版本、批量、台账、输出、开始时间)与开始时的不同");
        var number = 0;
        foreach (var happened in run.Events)
        {
            number++;
            var place = string.Create(CultureInfo.InvariantCulture, $"events 第 {number} 件({happened.Kind})");
            digest = EventDigest.Of(
                digest, happened.EventNumber, happened.Kind, happened.OccurredAt, happened.Who, happened.Why, happened.Detail);
            if (happened.EventNumber != number || happened.Digest != digest)
                findings.Add(place, "与其摘要不符:该事件或它之前的事件、考评的记录被改动、增加或删去");
            // Named once; what comes after it is chained to what is there.
            (number, digest) = (happened.EventNumber, happened.Digest);
        }
        if (run.Manifest is { } manifest)
            Look(run, manifest, findings);
    }

    private static void Look(RunRecord run, ManifestRow row, Findings findings)
    {
        findings.MustBe(
            "manifests manifest_json", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.ManifestJson))), run.Last(EventKinds.Completed)?.Detail);
        if (Manifest.FromJson(row.ManifestJson) is not { } manifest)
        {
            findings.Add("manifests manifest_json", "读不出来");
            return;
        }
        findings.MustBe("manifests facts_digest", row.FactsDigest, manifest.FactsDigest);
        findings.MustBe("manifests rejected_digest", row.RejectedDigest, manifest.RejectedDigest);
        findings.MustBe("manifests results_digest", row.ResultsDigest, manifest.ResultsDigest);
        findings.MustBe("manifests run", manifest.Run, run.Id);
        findings.MustBe("manifests scheme_digest", manifest.SchemeDigest, run.Run.SchemeDigest);
    }
}

using System.Text.Json;
using Appraisal.Service.Results;

namespace Appraisal.Service.Commands;

/// <summary>The stored counts of a run in a few words.</summary>
internal static class CountsText
{
    public static string Of(string manifestJson)
    {
        var counts = JsonSerializer.Deserialize<Manifest>(manifestJson, Manifest.Json)!.Counts;
        var parts = new[] { "organisations", "enterprises" }
            .Where(counts.ContainsKey)
            .Select(sheet => $"{Rules.Facts.FactCatalogue.Find(sheet)!.Header} {counts[sheet].Accepted}(退回 {counts[sheet].Rejected})");
        return string.Join("  ", parts);
    }
}

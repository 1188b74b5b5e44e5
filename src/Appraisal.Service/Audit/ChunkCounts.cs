using System.Globalization;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Audit;

/// <summary>Compares what a manifest says of each chunk.</summary>
internal static class ChunkCounts
{
    /// <summary>With what was counted once more.</summary>
    public static void Compare(IReadOnlyList<ChunkCount> published, IReadOnlyList<ChunkCount> again, Findings findings)
    {
        findings.MustBe("manifest chunks", published.Count, again.Count);
        foreach (var (one, other) in published.Zip(again))
            findings.MustBe(Place(other.Chunk), one, other);
    }

    /// <summary>With the checkpoints, where the facts are gone.</summary>
    public static void Compare(IReadOnlyList<ChunkCount> published, IReadOnlyList<ChunkRow> stored, Findings findings)
    {
        findings.MustBe("manifest chunks", published.Count, stored.Count);
        foreach (var (one, row) in published.Zip(stored))
        {
            findings.MustBe(
                Place(row.ChunkNumber), one,
                one with { Chunk = row.ChunkNumber, FirstOrganisation = row.FirstOrganisation, LastOrganisation = row.LastOrganisation, RowsStored = row.RowsStored });
        }
    }

    private static string Place(int chunk) => string.Create(CultureInfo.InvariantCulture, $"manifest chunks 第 {chunk} 批");
}

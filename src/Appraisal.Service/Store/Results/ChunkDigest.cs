using System.Security.Cryptography;
using Appraisal.Service.Store.Rows;

namespace Appraisal.Service.Store.Results;

/// <summary>The digest of a checkpoint: of the one before, of the facts that its results rest on, and of each row.</summary>
internal static class ChunkDigest
{
    public static string Of(
        DigestValues values, string before, int chunkNumber, long firstOrganisation, long lastOrganisation, string factsDigest, ChunkRows rows)
    {
        values.Clear();
        values.Bind(0, before);
        values.Bind(1, chunkNumber);
        values.Bind(2, firstOrganisation);
        values.Bind(3, lastOrganisation);
        values.Bind(4, factsDigest);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        rows.Bind(values, hash);
        hash.AppendData(values.Bytes);
        values.Clear();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Appraisal.Service.Results;

/// <summary>What a run was: enough to repeat it, and to see whether the files are its own.</summary>
internal sealed record Manifest
{
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>Reads one; null where the text is none.</summary>
    public static Manifest? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    public required string Run { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string Scheme { get; init; }

    public required string Edition { get; init; }

    public required string Engine { get; init; }

    public required string ProductVersion { get; init; }

    public required string FactsDigest { get; init; }

    public required string SchemeDigest { get; init; }

    public required string ResultsDigest { get; init; }

    public required string RejectedDigest { get; init; }

    public required IReadOnlyDictionary<string, SheetCount> Counts { get; init; }

    /// <summary>
    /// Rows scored that belong to no chunk: committees and instructors, and what the scheme leaves out by its own definition. Null in manifests of
    /// versions that did not write it, as <see cref="Chunks"/>.
    /// </summary>
    public IReadOnlyDictionary<string, long>? BesideChunks { get; init; }

    /// <summary>What each chunk scored and stored.</summary>
    [JsonConverter(typeof(ChunkCount.OnALineEach))]
    public IReadOnlyList<ChunkCount>? Chunks { get; init; }
}

/// <summary>The rows of a sheet: read = accepted + rejected, accepted = scored.</summary>
internal sealed record SheetCount(long Read, long Accepted, long Rejected, long Scored);

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Appraisal.Service.Results;

/// <summary>What a chunk of a run scored and stored. Of each sheet the chunks' rows and those counted beside them add up to the rows scored.</summary>
/// <param name="Chunk">The chunk, from 0; the last is the step across all.</param>
/// <param name="FirstOrganisation">The number of its first organisation; 0 for enterprises in none and for the step across all.</param>
/// <param name="LastOrganisation">The number of its last organisation; 0 likewise.</param>
/// <param name="Organisations">Organisations scored.</param>
/// <param name="Enterprises">Accepted enterprises scored with them, or in no organisation.</param>
/// <param name="Incidents">Accepted incidents on them.</param>
/// <param name="Honours">Their honours.</param>
/// <param name="Exceptions">Their exceptional cases.</param>
/// <param name="RowsStored">Rows of results stored with its checkpoint.</param>
internal sealed record ChunkCount(
    int Chunk, long FirstOrganisation, long LastOrganisation, long Organisations, long Enterprises, long Incidents, long Honours, long Exceptions, long RowsStored)
{
    /// <summary>The rows of a sheet; 0 of one that no chunk holds.</summary>
    public long Of(string sheet) => sheet switch
    {
        "organisations" => Organisations,
        "enterprises" => Enterprises,
        "incidents" => Incidents,
        "honours" => Honours,
        "exceptions" => Exceptions,
        _ => 0,
    };

    /// <summary>A line for each chunk: a run of a million organisations has thousands, and people read it still.</summary>
    internal sealed class OnALineEach : JsonConverter<IReadOnlyList<ChunkCount>>
    {
        private static readonly JsonSerializerOptions s_plain = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

        public override IReadOnlyList<ChunkCount>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<List<ChunkCount>>(ref reader, s_plain);

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<ChunkCount> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var chunk in value)
                writer.WriteRawValue(JsonSerializer.Serialize(chunk, s_plain));
            writer.WriteEndArray();
        }
    }
}

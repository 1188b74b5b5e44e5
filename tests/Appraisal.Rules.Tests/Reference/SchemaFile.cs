using System.Text.Json;
using Json.Schema;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>A JSON Schema of the documentation: what an editor completes and checks by.</summary>
internal sealed class SchemaFile
{
    private const string DefinitionPrefix = "#/$defs/";

    private readonly JsonSchema _schema;
    private readonly JsonElement _root;

    private SchemaFile(string name)
    {
        var text = File.ReadAllText(Fixtures.Path("..", "docs", "schemas", name));
        (_schema, _root) = (JsonSchema.FromText(text), JsonDocument.Parse(text).RootElement);
    }

    public static SchemaFile Schemes { get; } = new("scheme.schema.json");

    public static SchemaFile Cases { get; } = new("cases.schema.json");

    public SchemaPart Root => new(this, "", _root);

    public IEnumerable<SchemaPart> Parts => _root.GetProperty("$defs").EnumerateObject().Select(part => new SchemaPart(this, part.Name, part.Value));

    public SchemaPart Part(string name) => new(this, name, _root.GetProperty("$defs").GetProperty(name));

    public bool Accepts(string yaml) => _schema.Evaluate(YamlJson.Of(yaml)).IsValid;

    /// <summary>The part that an element refers to; the element itself where it refers to none.</summary>
    public SchemaPart Resolve(JsonElement element) => element.TryGetProperty("$ref", out var reference)
        ? Part(reference.GetString()![DefinitionPrefix.Length..])
        : new SchemaPart(this, null, element);
}

/// <summary>A part of a JSON Schema.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The name of a definition, empty for the whole file, null for a part without a name.</param>
/// <param name="Element">The part.</param>
internal sealed record SchemaPart(SchemaFile File, string? Name, JsonElement Element)
{
    public string Description => Element.TryGetProperty("description", out var text) ? text.GetString()! : "";

    public IEnumerable<JsonProperty> Properties => Element.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : [];

    /// <summary>Does it have these keys and none other.</summary>
    public bool IsClosed => Element.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False && Element.TryGetProperty("properties", out _);

    /// <summary>The part for a key; null where the schema says nothing of it.</summary>
    public SchemaPart? Of(string key) => Alternatives.Select(part =>
        part.Element.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out var property) ? File.Resolve(property)
        : part.Element.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? File.Resolve(others)
        : null).FirstOrDefault(part => part is not null);

    /// <summary>The part for each of a list; null where it is no list.</summary>
    public SchemaPart? OfItems => Alternatives.Select(part => part.Element.TryGetProperty("items", out var items) ? File.Resolve(items) : null).FirstOrDefault(part => part is not null);

    /// <summary>The part that has the keys of a mapping: this one, or one of its alternatives.</summary>
    public SchemaPart? Closed => Alternatives.FirstOrDefault(part => part.IsClosed && part.Name != "changing");

    private IEnumerable<SchemaPart> Alternatives => Element.TryGetProperty("anyOf", out var alternatives)
        ? alternatives.EnumerateArray().Select(File.Resolve).Where(part => part.Name != "changing").Prepend(this)
        : [this];
}

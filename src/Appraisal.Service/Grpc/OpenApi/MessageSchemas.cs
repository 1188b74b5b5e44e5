using System.Globalization;
using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Microsoft.OpenApi;

namespace Appraisal.Service.Grpc.OpenApi;

/// <summary>Messages as JSON schemas, as transcoding reads and writes them. Each message that is asked for becomes a component, with all that it needs.</summary>
internal sealed class MessageSchemas(OpenApiDocument document, ProtoComments comments)
{
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public IOpenApiSchema Of(MessageDescriptor message)
    {
        if (message.FullName == Timestamp.Descriptor.FullName)
            return new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" };
        if (message.FullName == Duration.Descriptor.FullName)
            return new OpenApiSchema { Type = JsonSchemaType.String, Description = "Seconds with an s: 1.5s." };
        if (message.FullName == Any.Descriptor.FullName)
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "A message that @type names, with its fields.",
                Properties = new Dictionary<string, IOpenApiSchema> { ["@type"] = new OpenApiSchema { Type = JsonSchemaType.String } },
                AdditionalPropertiesAllowed = true,
            };
        }
        if (_begun.Add(message.FullName))
            document.AddComponent(message.FullName, Object(message));
        return new OpenApiSchemaReference(message.FullName, document);
    }

    /// <summary>A field's schema, with its comment.</summary>
    public IOpenApiSchema Of(FieldDescriptor field)
    {
        if (field.IsMap)
        {
            var value = field.MessageType.FindFieldByName("value");
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Single(value), Description = comments.Of(field.FullName) };
        }
        var single = Single(field);
        if (field.IsRepeated)
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = single, Description = comments.Of(field.FullName) };
        if (single is OpenApiSchema own)
            own.Description = string.Join(' ', new[] { comments.Of(field.FullName), own.Description }.Where(part => !string.IsNullOrEmpty(part)));
        else if (single is OpenApiSchemaReference reference)
            reference.Description = comments.Of(field.FullName);
        return single;
    }

    private OpenApiSchema Object(MessageDescriptor message) => new()
    {
        Type = JsonSchemaType.Object,
        Description = comments.Of(message.FullName),
        Properties = message.Fields.InDeclarationOrder().ToDictionary(field => field.JsonName, Of, StringComparer.Ordinal),
        AdditionalPropertiesAllowed = false,
    };

    private IOpenApiSchema Single(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => Of(field.MessageType),
        FieldType.Enum => Enumeration(field.EnumType),
        FieldType.Bool => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        FieldType.Int64 or FieldType.SInt64 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        FieldType.Int32 or FieldType.SInt32 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        FieldType.Bytes => new OpenApiSchema { Type = JsonSchemaType.String, Format = "byte" },
        FieldType.String => new OpenApiSchema { Type = JsonSchemaType.String },
        var type => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"{field.FullName}: no schema is known of {type}.")),
    };

    private IOpenApiSchema Enumeration(EnumDescriptor type)
    {
        if (_begun.Add(type.FullName))
        {
            document.AddComponent(type.FullName, new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. type.Values.Select(value => (JsonNode)value.Name)],
                Description = comments.Of(type.FullName) + string.Concat(type.Values.Select(value => $"\n- {value.Name}: {comments.Of($"{type.FullName}.{value.Name}")}")),
            });
        }
        return new OpenApiSchemaReference(type.FullName, document);
    }
}

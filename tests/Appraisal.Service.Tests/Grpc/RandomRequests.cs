using System.Globalization;
using System.Text;
using System.Text.Json;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Requests over plain HTTP as nobody should send them: any texts in the path, any query, and bodies from any bytes to JSON with anything in its fields.</summary>
internal sealed class RandomRequests(int seed)
{
    private const int Deepest = 4;

    private static readonly string[] s_texts =
    [
        "", " ", "x", "\0", "a\0b", "last", "../../etc/passwd", "..", "%2e%2e", "' OR 1=1 --", "\u202E", "\uFFFE", "😀", "2023-12-31", "double-strong-six-good", "district",
        "ZZ001", new('9', 400), "total >= 1 AND", "\"", "%", "-1", "1e9", "NaN", "０", "true", "ORGANISATION_FORM_COMMITTEE", "{}", "a:b", "a/b", "?", "#",
    ];

    private static readonly string[] s_bodies = ["", "null", "[]", "{", "0", "\"\"", "{\"\":0}", "{\"@type\":\"x\"}", "\uFEFF{}", new('[', 5_000), "{\"a\":" + new string('{', 500)];

    private readonly Random _random = new(seed);
    private bool _hasWrongTypes;

    /// <summary>A request for a method that has a path.</summary>
    public HttpRequestMessage For(MethodDescriptor method)
    {
        var rule = method.GetOptions().GetExtension(AnnotationsExtensions.Http);
        var hasBody = rule.PatternCase == HttpRule.PatternOneofCase.Post;
        var path = new StringBuilder();
        foreach (var part in (hasBody ? rule.Post : rule.Get).Split('{', '}').Select((text, k) => k % 2 == 0 ? text : Uri.EscapeDataString(Text())))
            path.Append(part);
        if (_random.Next(3) > 0)
            path.Append('?').AppendJoin('&', Enumerable.Range(0, _random.Next(4)).Select(_ => Query(method.InputType)));
        var request = new HttpRequestMessage(hasBody ? HttpMethod.Post : HttpMethod.Get, new Uri(path.ToString(), UriKind.Relative));
        if (hasBody)
        {
            request.Content = new ByteArrayContent(Body(method.InputType));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", _random.Next(20) == 0 ? "text/plain" : "application/json");
        }
        return request;
    }

    private string Text() => s_texts[_random.Next(s_texts.Length)];

    private string Query(MessageDescriptor message)
    {
        var fields = message.Fields.InDeclarationOrder();
        if (fields.Count == 0 || _random.Next(10) == 0)
            return $"{Uri.EscapeDataString(Text())}={Uri.EscapeDataString(Text())}";
        var field = fields[_random.Next(fields.Count)];
        var name = field.JsonName;
        for (var inner = field; inner.FieldType == FieldType.Message && inner.MessageType.Fields.InDeclarationOrder() is { Count: > 0 } under && _random.Next(5) > 0;)
        {
            inner = under[_random.Next(under.Count)];
            name += "." + inner.JsonName;
        }
        return $"{name}={Uri.EscapeDataString(_random.Next(2) == 0 ? Text() : _random.NextInt64().ToString(CultureInfo.InvariantCulture))}";
    }

    private byte[] Body(MessageDescriptor message)
    {
        if (_random.Next(8) == 0)
            return Encoding.UTF8.GetBytes(s_bodies[_random.Next(s_bodies.Length)]);
        // One wrong type refuses the whole: half are read to their end.
        _hasWrongTypes = _random.Next(2) == 0;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(json, message, 0);
        var bytes = stream.ToArray();
        switch (_random.Next(6))
        {
            case 0:
                return bytes[.._random.Next(bytes.Length + 1)];
            case 1:
                for (var i = 0; i < 3; i++)
                    bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
                return bytes;
            default:
                return bytes;
        }
    }

    private void Write(Utf8JsonWriter json, MessageDescriptor message, int depth)
    {
        json.WriteStartObject();
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (_random.Next(2) == 0)
                continue;
            json.WritePropertyName(_random.Next(3) == 0 ? field.Name : field.JsonName);
            if (field.IsRepeated && _random.Next(10) > 0)
            {
                json.WriteStartArray();
                for (var times = _random.Next(3); times > 0; times--)
                    Write(json, field, depth);
                json.WriteEndArray();
            }
            else
            {
                Write(json, field, depth);
            }
        }
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, FieldDescriptor field, int depth)
    {
        if (_hasWrongTypes && _random.Next(3) == 0)
            WriteAny(json);
        else if (field.FieldType == FieldType.Message && depth < Deepest)
            Write(json, field.MessageType, depth + 1);
        else if (field.FieldType == FieldType.Message)
            json.WriteNullValue();
        else if (field.FieldType == FieldType.Bool)
            json.WriteBooleanValue(_random.Next(2) == 0);
        else if (field.FieldType is FieldType.String or FieldType.Bytes)
            json.WriteStringValue(Text());
        else if (field.FieldType == FieldType.Enum && _random.Next(2) == 0)
            json.WriteStringValue(field.EnumType.Values[_random.Next(field.EnumType.Values.Count)].Name);
        else
            json.WriteNumberValue(_random.Next(-1, 13));
    }

    private void WriteAny(Utf8JsonWriter json)
    {
        switch (_random.Next(5))
        {
            case 0:
                json.WriteNullValue();
                break;
            case 1:
                json.WriteBooleanValue(_random.Next(2) == 0);
                break;
            case 2:
                json.WriteRawValue(_random.Next(4) switch { 0 => "1e400", 1 => "-0.5", 2 => "123456789012345678901234567890", _ => "[[]]" });
                break;
            case 3:
                json.WriteStringValue(Text());
                break;
            default:
                json.WriteNumberValue(_random.NextInt64());
                break;
        }
    }
}

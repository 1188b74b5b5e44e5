using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Messages as nobody should send them: bytes of any kind, and messages that parse with anything in their fields.</summary>
internal sealed class RandomMessages(int seed)
{
    private const int Deepest = 4;

    private static readonly string[] s_texts =
    [
        "", " ", "x", "\0", "a\0b", "last", "../../etc/passwd", "' OR 1=1 --", "\u202E", "\uFFFE", "😀", "2023-12-31", "double-strong-six-good", "00000000000000000000000000000000",
        new('9', 400), new('a', 70_000), "total >= 1 AND", "\"", "%", "-1", "1e9", "NaN", "０",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Bytes for a method that expects a message.</summary>
    public byte[] For(MessageDescriptor message) => _random.Next(6) switch
    {
        0 => Bytes(_random.Next(200)),
        1 => Deep(),
        2 => Changed(Sound(message, 0)),
        3 => Cut(Sound(message, 0)),
        4 => [.. Sound(message, 0), .. Bytes(_random.Next(12))],
        _ => Sound(message, 0),
    };

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    // A message in a message in a message, far beyond what is read.
    private byte[] Deep()
    {
        var bytes = Array.Empty<byte>();
        for (var depth = _random.Next(1, 200); depth > 0 && bytes.Length < 10_000; depth--)
        {
            using var stream = new MemoryStream();
            using (var output = new CodedOutputStream(stream, leaveOpen: true))
            {
                output.WriteTag(_random.Next(1, 8), WireFormat.WireType.LengthDelimited);
                output.WriteBytes(ByteString.CopyFrom(bytes));
            }
            bytes = stream.ToArray();
        }
        return bytes;
    }

    private byte[] Changed(byte[] bytes)
    {
        for (var i = 0; i < 3 && bytes.Length > 0; i++)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return bytes;
    }

    private byte[] Cut(byte[] bytes) => bytes[.._random.Next(bytes.Length + 1)];

    // Written by hand, since what is generated writes neither halves of characters nor numbers that an enumeration lacks.
    private byte[] Sound(MessageDescriptor message, int depth)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            foreach (var field in message.Fields.InFieldNumberOrder())
            {
                for (var times = _random.Next(field.IsRepeated ? 3 : 2); times > 0; times--)
                    Write(output, field, depth);
            }
        }
        return stream.ToArray();
    }

    private void Write(CodedOutputStream output, FieldDescriptor field, int depth)
    {
        switch (field.FieldType)
        {
            case FieldType.Message when depth < Deepest:
                output.WriteTag(field.FieldNumber, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(ByteString.CopyFrom(Sound(field.MessageType, depth + 1)));
                break;
            case FieldType.Message:
                break;
            case FieldType.String or FieldType.Bytes:
                output.WriteTag(field.FieldNumber, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(_random.Next(30) == 0 ? ByteString.CopyFrom(0xC3, 0x28, 0xED, 0xA0, 0x80) : ByteString.CopyFrom(s_texts[_random.Next(s_texts.Length)], Encoding.UTF8));
                break;
            default:
                output.WriteTag(field.FieldNumber, WireFormat.WireType.Varint);
                output.WriteInt64(_random.Next(5) switch { 0 => 0, 1 => -1, 2 => long.MaxValue, 3 => _random.Next(13), _ => _random.NextInt64() });
                break;
        }
    }
}

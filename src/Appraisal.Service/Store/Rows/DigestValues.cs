using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Rows;

/// <summary>
/// The bytes of rows as digests take them, the same for each database: a value is the letter of its kind, then a number or a day's number in
/// eight bytes, lowest first, or a text's length and UTF-8. Columns are bound in their order.
/// </summary>
internal sealed class DigestValues : IRowValues
{
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    /// <summary>What was bound since the last clearing.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Bind(int place, long value) => Write((byte)'n', value);

    public void Bind(int place, bool value) => Write((byte)'b', value ? 1 : 0);

    public void Bind(int place, DateOnly value) => Write((byte)'d', value.DayNumber);

    public void BindNull(int place)
    {
        _bytes.GetSpan(1)[0] = (byte)'0';
        _bytes.Advance(1);
    }

    public void Bind(int place, string? value)
    {
        if (value is null)
        {
            BindNull(place);
            return;
        }
        Write((byte)'t', Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, _bytes);
    }

    /// <summary>SHA-256 of what was bound, which is cleared.</summary>
    public byte[] Take()
    {
        var digest = SHA256.HashData(Bytes);
        Clear();
        return digest;
    }

    /// <summary>The first 64 bits of the SHA-256 of what was bound, which is cleared: enough to find a row that was changed by accident.</summary>
    public long TakeShort()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Bytes, digest);
        Clear();
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    private void Write(byte kind, long value)
    {
        var span = _bytes.GetSpan(1 + sizeof(long));
        span[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(span[1..], value);
        _bytes.Advance(1 + sizeof(long));
    }
}

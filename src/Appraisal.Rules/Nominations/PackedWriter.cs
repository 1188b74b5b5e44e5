using System.Buffers;
using System.Runtime.InteropServices;

namespace Appraisal.Rules.Nominations;

/// <summary>Packs numbers and texts one behind the other: a small number takes a byte or two, a character of most ids one.</summary>
internal sealed class PackedWriter
{
    private const int GroupBits = 7;
    private const byte More = 1 << GroupBits;

    private readonly ArrayBufferWriter<byte> _bytes = new(64);

    /// <summary>A number, or that there is none.</summary>
    public void Number(int? number) => Unsigned(number is { } value ? (UInt128)ZigZag(value) + 1 : 0);

    /// <summary>A number of any size.</summary>
    public void Number(Int128 number) => Unsigned(ZigZag(number));

    /// <summary>A text, exactly as it is, also one that has no UTF-8.</summary>
    public void Text(string text)
    {
        var isWide = text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff');
        Unsigned((UInt128)(2 * text.Length + (isWide ? 1 : 0)));
        if (isWide)
        {
            _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }
        foreach (var character in text)
            _bytes.Write([(byte)character]);
    }

    /// <summary>What is packed, and behind it truths from its end: four of them a byte.</summary>
    public byte[] Finish(IReadOnlyList<bool?> truths)
    {
        var packed = new byte[_bytes.WrittenCount + (truths.Count + 3) / 4];
        _bytes.WrittenSpan.CopyTo(packed);
        for (var k = 0; k < truths.Count; k++)
            packed[^(1 + k / 4)] |= (byte)((truths[k] switch { null => 0, false => 1, true => 2 }) << k % 4 * 2);
        return packed;
    }

    private static UInt128 ZigZag(Int128 number) => (UInt128)(number << 1 ^ number >> 127);

    private void Unsigned(UInt128 number)
    {
        for (; number >= More; number >>= GroupBits)
            _bytes.Write([(byte)((byte)number | More)]);
        _bytes.Write([(byte)number]);
    }
}

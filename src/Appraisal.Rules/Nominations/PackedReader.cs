using System.Runtime.InteropServices;
using System.Text;

namespace Appraisal.Rules.Nominations;

/// <summary>Reads in its order what a <see cref="PackedWriter"/> packed.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> packed)
{
    private const int GroupBits = 7;
    private const byte GroupMost = (1 << GroupBits) - 1;

    private ReadOnlySpan<byte> _rest = packed;

    /// <summary>The truth at a place.</summary>
    public static bool? Truth(ReadOnlySpan<byte> packed, int place) => (packed[^(1 + place / 4)] >> place % 4 * 2 & 3) switch
    {
        0 => null,
        var state => state == 2,
    };

    public int? NumberOrNone()
    {
        // Of an int the code has at most 33 bits.
        var (number, shift) = (0UL, 0);
        byte group;
        do
        {
            group = Next();
            number |= (ulong)(group & GroupMost) << shift;
            shift += GroupBits;
        }
        while (group > GroupMost);
        return number == 0 ? null : (int)((long)(number - 1 >> 1) ^ -(long)(number - 1 & 1));
    }

    public Int128 Number()
    {
        var number = Unsigned();
        return (Int128)(number >> 1) ^ -(Int128)(number & 1);
    }

    public string Text()
    {
        var bytes = TextBytes(out var isWide);
        return isWide ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : Encoding.Latin1.GetString(bytes);
    }

    public void SkipText() => TextBytes(out _);

    private ReadOnlySpan<byte> TextBytes(out bool isWide)
    {
        var head = (int)Unsigned();
        isWide = head % 2 == 1;
        var bytes = _rest[..(isWide ? head / 2 * sizeof(char) : head / 2)];
        _rest = _rest[bytes.Length..];
        return bytes;
    }

    private UInt128 Unsigned()
    {
        var (number, shift) = (UInt128.Zero, 0);
        byte group;
        do
        {
            group = Next();
            number |= (UInt128)(group & GroupMost) << shift;
            shift += GroupBits;
        }
        while (group > GroupMost);
        return number;
    }

    private byte Next()
    {
        var next = _rest[0];
        _rest = _rest[1..];
        return next;
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Appraisal.Service.Intake.Rows;

/// <summary>
/// Keys in the order of their rows, each with the number of its row, in as few bytes as stay exact: there are several for each
/// organisation, and all of them must be held at once. A key has a head (its length, how its characters are kept, whether rows were
/// passed over before it) and its characters, in a byte each where all of them fit. Blocks of a few keys keep the way to one short.
/// </summary>
internal sealed class PackedKeys
{
    /// <summary>The characters of the longest key; the head has room for no more.</summary>
    public const int MostCharacters = IntakeLimits.CodeCharacters;

    private const int BlockKeys = 32;
    private const int BlockHead = sizeof(int);
    private const int LengthBits = 0x3f;
    private const int IsWide = 0x40;
    private const int HasGap = 0x80;

    private readonly List<byte[]> _blocks = [];
    private readonly byte[] _open = new byte[BlockHead + BlockKeys * (1 + sizeof(int) + MostCharacters * sizeof(char))];
    private int _end;
    private int _lastRow;

    /// <summary>The number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the key of a row after those of the rows before; its place is the count until then.</summary>
    /// <exception cref="ArgumentException">An empty or too long key, or a row that is not after the last.</exception>
    public void Add(ReadOnlySpan<char> key, int row)
    {
        if (key.Length is 0 or > MostCharacters)
            throw new ArgumentException($"A key of {key.Length} characters.", nameof(key));
        if (row <= _lastRow)
            throw new ArgumentException($"Row {row} after row {_lastRow}.", nameof(row));
        if (Count % BlockKeys == 0)
            BeginBlock(row);
        var isWide = key.ContainsAnyExceptInRange('\0', '\u00ff');
        var gap = row - _lastRow - 1;
        _open[_end++] = (byte)(key.Length - 1 | (isWide ? IsWide : 0) | (gap > 0 ? HasGap : 0));
        if (gap > 0)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_open.AsSpan(_end), gap);
            _end += sizeof(int);
        }
        if (isWide)
        {
            MemoryMarshal.AsBytes(key).CopyTo(_open.AsSpan(_end));
            _end += key.Length * sizeof(char);
        }
        else
        {
            foreach (var character in key)
                _open[_end++] = (byte)character;
        }
        (_lastRow, Count) = (row, Count + 1);
    }

    /// <summary>The row of the key at a place.</summary>
    public int RowAt(int place)
    {
        Find(place, out _, out _, out var row);
        return row;
    }

    /// <summary>Is the key at a place this one, character by character.</summary>
    public bool IsAt(int place, ReadOnlySpan<char> key)
    {
        var bytes = Find(place, out var length, out var isWide, out _);
        if (length != key.Length)
            return false;
        if (isWide)
            return bytes.SequenceEqual(MemoryMarshal.AsBytes(key));
        for (var i = 0; i < key.Length; i++)
        {
            if (bytes[i] != key[i])
                return false;
        }
        return true;
    }

    /// <summary>Writes the key at a place into a buffer of <see cref="MostCharacters"/>.</summary>
    public ReadOnlySpan<char> Read(int place, Span<char> into)
    {
        var bytes = Find(place, out var length, out var isWide, out _);
        var key = into[..length];
        if (isWide)
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(key));
            return key;
        }
        for (var i = 0; i < length; i++)
            key[i] = (char)bytes[i];
        return key;
    }

    // A block begins with the row before its first.
    private void BeginBlock(int row)
    {
        if (Count > 0)
            _blocks.Add(_open[.._end]);
        _lastRow = row - 1;
        BinaryPrimitives.WriteInt32LittleEndian(_open, _lastRow);
        _end = BlockHead;
    }

    private ReadOnlySpan<byte> Find(int place, out int length, out bool isWide, out int row)
    {
        var block = place / BlockKeys < _blocks.Count ? _blocks[place / BlockKeys] : _open;
        row = BinaryPrimitives.ReadInt32LittleEndian(block);
        var start = BlockHead;
        for (var before = place % BlockKeys; ; before--)
        {
            var head = block[start++];
            (length, isWide, row) = ((head & LengthBits) + 1, (head & IsWide) != 0, row + 1);
            if ((head & HasGap) != 0)
            {
                row += BinaryPrimitives.ReadInt32LittleEndian(block.AsSpan(start));
                start += sizeof(int);
            }
            var bytes = isWide ? length * sizeof(char) : length;
            if (before == 0)
                return block.AsSpan(start, bytes);
            start += bytes;
        }
    }
}

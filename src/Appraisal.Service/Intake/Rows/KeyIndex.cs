using System.Collections;

namespace Appraisal.Service.Intake.Rows;

/// <summary>
/// The keys of a sheet. While the sheet is surveyed each row enters its key; while it is read the keys of rejected rows leave, so that
/// what remains are the keys of the accepted ones.
/// </summary>
internal sealed class KeyIndex
{
    private readonly PackedKeys _keys = new();
    private readonly KeyTable _table;
    private readonly Dictionary<string, List<int>> _shared = new(StringComparer.Ordinal);
    private BitArray? _rejected;

    public KeyIndex() => _table = new KeyTable(_keys);

    /// <summary>
    /// Enters the key of a row, the rows in their order. One that is too long for a key is rejected for that, and need not be held here.
    /// </summary>
    public void Add(ReadOnlySpan<char> key, int row)
    {
        if (key.IsEmpty || key.Length > IntakeLimits.CodeCharacters)
            return;
        var place = _table.Find(key);
        if (place == KeyTable.None)
        {
            _table.Add(key, _keys.Count);
            _keys.Add(key, row);
        }
        else if (_shared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rows))
            rows.Add(row);
        else
            _shared.Add(key.ToString(), [_keys.RowAt(place), row]);
    }

    /// <summary>The rows that bear a key, where there is more than one.</summary>
    public IReadOnlyList<int>? RowsSharing(ReadOnlySpan<char> key) =>
        _shared.Count > 0 && _shared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rows) ? rows : null;

    /// <summary>Takes out the key of a rejected row; to be told once every key is entered.</summary>
    public void Reject(ReadOnlySpan<char> key)
    {
        var place = _table.Find(key);
        if (place == KeyTable.None)
            return;
        _rejected ??= new BitArray(_keys.Count);
        _rejected[place] = true;
    }

    /// <summary>Is there an accepted row with the key; to be asked once the sheet is read.</summary>
    public bool Holds(string key) => _table.Find(key) is not KeyTable.None and var place && _rejected?[place] is not true;
}

using Appraisal.Rules.Cells;

namespace Appraisal.Service.Intake.Rows;

/// <summary>
/// The keys of a sheet. While the sheet is surveyed each row enters its key; while it is read the keys of rejected rows leave, so that
/// what remains are the keys of the accepted ones.
/// </summary>
internal sealed class KeyIndex
{
    private readonly Dictionary<string, int> _firstRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _shared = new(StringComparer.Ordinal);

    /// <summary>Enters the key of a row. One that is too long for a key is rejected for that, and need not be held here.</summary>
    public void Add(ReadOnlySpan<char> key, int row)
    {
        if (key.IsEmpty || key.Length > CodeText.MaximumCharacters)
            return;
        var firstRows = _firstRows.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!firstRows.TryGetValue(key, out var first))
            firstRows[key] = row;
        else if (_shared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rows))
            rows.Add(row);
        else
            _shared.Add(key.ToString(), [first, row]);
    }

    /// <summary>The rows that bear a key, where there is more than one.</summary>
    public IReadOnlyList<int>? RowsSharing(ReadOnlySpan<char> key) =>
        _shared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rows) ? rows : null;

    /// <summary>Takes out the key of a rejected row.</summary>
    public void Reject(ReadOnlySpan<char> key) => _firstRows.GetAlternateLookup<ReadOnlySpan<char>>().Remove(key);

    /// <summary>Is there an accepted row with the key; to be asked once the sheet is read.</summary>
    public bool Holds(string key) => _firstRows.ContainsKey(key);
}

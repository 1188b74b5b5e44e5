using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake.Rows;

/// <summary>The accepted keys of the sheets that were read so far.</summary>
internal sealed class ReferenceBook
{
    private readonly Dictionary<string, KeyIndex> _keys = new(StringComparer.Ordinal);

    /// <summary>Enters the keys of a sheet that was read.</summary>
    public void Add(Sheet sheet, KeyIndex keys) => _keys.Add(sheet.Id, keys);

    /// <summary>
    /// Does a column's cell name no accepted row. An optional reference into a sheet that the ledger lacks is not checked: nobody
    /// says that the row is missing there.
    /// </summary>
    public bool IsUnknown(Column column, string key) =>
        _keys.TryGetValue(column.References!, out var keys) ? !keys.Holds(key) : !column.ReferenceIsOptional;
}

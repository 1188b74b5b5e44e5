using System.Globalization;

namespace Appraisal.Rules.Schemes;

/// <summary>What became of a text of a scheme in another one that extends it.</summary>
/// <param name="Path">Where: the keys from the top, and in lists positions from 1.</param>
/// <param name="Title">The Chinese text of the line, section or other thing that it belongs to; empty where that has none.</param>
/// <param name="Was">What it was; null where there was nothing.</param>
/// <param name="Is">What it is; null where it was taken away.</param>
public sealed record SchemeChange(IReadOnlyList<string> Path, string Title, string? Was, string? Is)
{
    /// <summary>The path as people read it: what only sorts the file (sections, lines) is left out.</summary>
    public string Name => string.Join('.', Path.Where(key => key is not ("sections" or "lines")));
}

/// <summary>Compares two schemes as they are written, key by key.</summary>
internal static class SchemeChanges
{
    private const string TextKey = "text";

    public static IReadOnlyList<SchemeChange> Between(SchemeTree was, SchemeTree now)
    {
        var changes = new List<SchemeChange>();
        Compare(was, now, [], "", changes);
        return changes;
    }

    private static void Compare(SchemeTree? was, SchemeTree? now, IReadOnlyList<string> path, string title, List<SchemeChange> changes)
    {
        var text = ((now as MappingTree)?.Find(TextKey) ?? (was as MappingTree)?.Find(TextKey))?.Value as ScalarTree;
        title = text?.Text ?? title;
        switch (was, now)
        {
            case (MappingTree before, MappingTree after):
                foreach (var key in before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal))
                    Compare(before.Find(key)?.Value, after.Find(key)?.Value, [.. path, key], title, changes);
                break;
            case (ListTree before, ListTree after) when before.Items.Count == after.Items.Count:
                for (var k = 0; k < before.Items.Count; k++)
                    Compare(before.Items[k], after.Items[k], [.. path, (k + 1).ToString(CultureInfo.InvariantCulture)], title, changes);
                break;
            case var _ when Written(was) is var before && Written(now) is var after && before != after:
                changes.Add(new SchemeChange(path, title, before, after));
                break;
        }
    }

    // In one line, as one would write it.
    private static string? Written(SchemeTree? tree) => tree switch
    {
        MappingTree mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Written(entry.Value)}"))}}}",
        ListTree list => $"[{string.Join(", ", list.Items.Select(Written))}]",
        ScalarTree scalar => scalar.Text,
        _ => null,
    };
}

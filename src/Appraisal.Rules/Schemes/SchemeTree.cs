using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// A part of a scheme as it is written, before anything of it is understood: every scalar is text, and each part knows the file, line
/// and column where it stands, so that parts of several files can be put together and a problem is still told where its text is.
/// </summary>
/// <param name="Place">Where it stands.</param>
internal abstract record SchemeTree(Place Place)
{
    /// <summary>The number of parts, this one among them.</summary>
    public int Count() => this switch
    {
        MappingTree mapping => 1 + mapping.Entries.Sum(entry => 1 + entry.Value.Count()),
        ListTree list => 1 + list.Items.Sum(item => item.Count()),
        _ => 1,
    };
}

/// <summary>A text.</summary>
/// <param name="Text">The text; empty where nothing is written.</param>
/// <param name="IsPlain">Does it stand without quotation marks: only then can it be a word of the language.</param>
/// <param name="Place">Where the text itself begins, after a quotation mark.</param>
internal sealed record ScalarTree(string Text, bool IsPlain, Place Place) : SchemeTree(Place)
{
    /// <summary>The word that says that there is nothing here: what the extended scheme has is taken away, or is not yet in force.</summary>
    public const string AbsentWord = "absent";

    public bool IsAbsent => IsPlain && Text == AbsentWord;
}

/// <summary>A list.</summary>
internal sealed record ListTree(IReadOnlyList<SchemeTree> Items, Place Place) : SchemeTree(Place);

/// <summary>A mapping, in the order of the file; no two entries have one key.</summary>
internal sealed record MappingTree(IReadOnlyList<TreeEntry> Entries, Place Place) : SchemeTree(Place)
{
    public TreeEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry;
        }
        return null;
    }

    public MappingTree Without(params IReadOnlyList<string> keys) =>
        this with { Entries = [.. Entries.Where(entry => !keys.Contains(entry.Key))] };
}

/// <summary>An entry of a mapping.</summary>
/// <param name="Key">The key; empty where it is no text.</param>
/// <param name="KeyPlace">Where the key stands.</param>
/// <param name="Value">What the key has.</param>
internal sealed record TreeEntry(string Key, Place KeyPlace, SchemeTree Value);

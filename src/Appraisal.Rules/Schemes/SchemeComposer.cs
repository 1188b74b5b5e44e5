using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// Puts a short file and the scheme that it extends together. What the short file has stands in place of what the extended one has at
/// the same key: mappings are gone into, texts and lists are replaced whole; <c>absent</c> takes a key away, <c>whole: true</c> in a
/// mapping puts it in place of the extended one's as it is. Every part keeps the place where it was written.
/// </summary>
internal sealed class SchemeComposer(Func<string, SchemeFile?> beside, ProblemList problems)
{
    public const string ExtendsKey = "extends";
    private const string WholeKey = "whole";
    private const string NameKey = "scheme";

    /// <summary>A district's file, a city's, a province's, the shipped one: more than any chain of offices.</summary>
    private const int MaximumFiles = 8;

    private readonly List<SchemeFile> _files = [];

    /// <summary>Every file that was read: the one asked for first, the last one extends none.</summary>
    public IReadOnlyList<SchemeFile> Files => _files;

    /// <summary>The extended scheme as it is without the file that was asked for; null where that extends none.</summary>
    public SchemeTree? Base { get; private set; }

    /// <summary>Reads a file with all that it extends; null after a problem that leaves nothing to look at.</summary>
    public SchemeTree? Compose(SchemeFile file)
    {
        _files.Add(file);
        var tree = SchemeYaml.Read(file, problems);
        if (tree is not MappingTree root || root.Find(ExtendsKey) is not { } extends)
            return tree;
        if (Find(extends.Value, root) is not { } extended || Compose(extended) is not { } under)
            return null;
        if (under is not MappingTree fromMapping)
        {
            problems.Add(ProblemCode.WrongNode, under.Place, extended.Name, new Words("映射", "mapping"));
            return null;
        }
        // A scheme of another department has a name of its own: results must not be taken for one another.
        if (root.Find(NameKey) is null)
            problems.Add(ProblemCode.MissingKey, root.Place, file.Name, NameKey);
        var over = root.Without(ExtendsKey);
        var merged = Merge(Under(fromMapping, over), over);
        if (ReferenceEquals(file, _files[0]))
            Base = under;
        if (merged.Count() <= SchemeYaml.MaximumNodes)
            return merged;
        problems.Add(ProblemCode.TooLarge, extends.Value.Place, new Words("节点", "nodes"), SchemeYaml.MaximumNodes);
        return null;
    }

    private SchemeFile? Find(SchemeTree extends, MappingTree root)
    {
        if (extends is not ScalarTree { Text: { Length: > 0 } name })
        {
            problems.Add(ProblemCode.WrongNode, extends.Place, ExtendsKey, new Words("文字", "text"));
            return null;
        }
        // A scheme is a text that somebody sent: it may name its neighbours, and no other file of the machine that reads it.
        if (name.AsSpan().IndexOfAny("/\\:") >= 0 || name.StartsWith('.'))
        {
            problems.Add(ProblemCode.WrongValue, extends.Place, name, new Words("自带方案的名称,或同一文件夹里的文件名", "the name of a shipped scheme, or of a file in the same folder"));
            return null;
        }
        var shipped = SchemeLibrary.TextOf(name) is { } text ? new SchemeFile($"{name}.yaml", text) : null;
        if ((shipped ?? beside(name)) is not { } found)
        {
            problems.Add(ProblemCode.UnknownReference, extends.Place, name);
            return null;
        }
        if (_files.Any(file => file.Name == found.Name && file.Text == found.Text))
        {
            problems.Add(ProblemCode.Cycle, extends.Place, string.Join(" → ", _files.Select(file => file.Name).Append(found.Name)));
            return null;
        }
        if (_files.Count == MaximumFiles)
        {
            problems.Add(ProblemCode.TooLarge, root.Place, ExtendsKey, MaximumFiles);
            return null;
        }
        return found;
    }

    // A file that says by editions when it is in force does not say it beside them too, and the other way round.
    private static MappingTree Under(MappingTree under, MappingTree over)
    {
        if (over.Find(SchemeDates.EditionsKey) is not null)
            return under.Without(SchemeDates.EditionKey, SchemeDates.ForceKey);
        return over.Find(SchemeDates.EditionKey) is not null || over.Find(SchemeDates.ForceKey) is not null ? under.Without(SchemeDates.EditionsKey) : under;
    }

    private static MappingTree Merge(MappingTree under, MappingTree over)
    {
        if (over.Find(WholeKey) is { Value: ScalarTree { Text: "true" } })
            return over.Without(WholeKey);
        var added = over.Entries.ToLookup(entry => entry.Key, StringComparer.Ordinal);
        var known = under.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var entries = new List<TreeEntry>();
        foreach (var entry in under.Entries)
        {
            if (added[entry.Key].FirstOrDefault() is not { } change)
                entries.Add(entry);
            else if (change.Value is not ScalarTree { IsAbsent: true })
                entries.Add(change with { Value = Merge(entry.Value, change.Value) });
        }
        entries.AddRange(over.Entries.Where(entry => !known.Contains(entry.Key)));
        return new MappingTree(entries, over.Place);
    }

    private static SchemeTree Merge(SchemeTree under, SchemeTree over) =>
        under is MappingTree from && over is MappingTree to ? Merge(from, to) : over;
}

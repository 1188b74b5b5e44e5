using System.Globalization;
using System.Text.RegularExpressions;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Reference;

/// <summary>
/// The keys that the readers know, asked of themselves: a key that nobody knows is put into every mapping, and the problem that is told
/// of it names those that are known.
/// </summary>
internal sealed partial class KnownKeys(SchemaFile schema)
{
    private const string Nobody = "zzz";

    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The known keys by the parts of the schema.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> ByPart => _known;

    /// <summary>The mappings of which no reader told that it does not know the key.</summary>
    public List<string> Silent { get; } = [];

    /// <summary>Looks at a text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="read">Reads a text with unknown keys, and gives the problems.</param>
    public void Add(string yaml, Func<string, IReadOnlyList<Problem>> read)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var tree = SchemeYaml.Read(new SchemeFile("keys.yaml", yaml), new ProblemList()) ?? throw new ArgumentException("The text is no YAML.", nameof(yaml));
        var told = read(SchemeYaml.Write(With(tree, "", schema.Root, parts)))
            .Where(problem => problem.Code == ProblemCode.UnknownKey).Select(problem => Told().Match(problem.English)).Where(match => match.Groups[2].Value == Nobody)
            .ToDictionary(match => match.Groups[1].Value == "the file" ? "" : match.Groups[1].Value, match => match.Groups[3].Value.Split(", "), StringComparer.Ordinal);
        foreach (var (name, part) in parts)
        {
            if (told.TryGetValue(name, out var keys))
                (_known.TryGetValue(part, out var known) ? known : _known[part] = new HashSet<string>(StringComparer.Ordinal)).UnionWith(keys);
            else
                Silent.Add($"{name} ({part})");
        }
    }

    private SchemeTree With(SchemeTree tree, string name, SchemaPart? part, Dictionary<string, string> parts)
    {
        switch (tree)
        {
            case MappingTree mapping:
                var entries = mapping.Entries.Select(entry => entry with { Value = With(entry.Value, name.Length > 0 ? $"{name}.{entry.Key}" : entry.Key, part?.Of(entry.Key), parts) }).ToList();
                // A row of facts has columns: one that is unknown is told as a name.
                if (part?.Closed is not { Name: { } closed } || (schema == SchemaFile.Cases && IsRow(part.Closed)))
                    return mapping with { Entries = entries };
                parts[name] = closed;
                return mapping with { Entries = [.. entries, new TreeEntry(Nobody, mapping.Place, new ScalarTree("1", IsPlain: true, mapping.Place))] };
            case ListTree list:
                return list with { Items = [.. list.Items.Select((item, k) => With(item, string.Create(CultureInfo.InvariantCulture, $"{name}[{k + 1}]"), part?.OfItems, parts))] };
            default:
                return tree;
        }
    }

    public static bool IsRow(SchemaPart part) => part.Properties.All(property => Rules.Facts.FactCatalogue.Sheets.Any(sheet => sheet.Find(property.Name) is not null));

    [GeneratedRegex("^(.*) has no key '(.*)'; known: (.*)$")]
    private static partial Regex Told();
}

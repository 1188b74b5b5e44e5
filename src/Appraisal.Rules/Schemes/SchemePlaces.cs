using System.Globalization;
using Appraisal.Rules.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Appraisal.Rules.Schemes;

/// <summary>Where everything of a scheme stands in its file, for problems that show only when the whole is known.</summary>
internal sealed class SchemePlaces
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly string _file;

    private SchemePlaces(string file) => _file = file;

    public static SchemePlaces Of(YamlNode root, string file)
    {
        var places = new SchemePlaces(file);
        places.Add("", root);
        return places;
    }

    /// <summary>The place of a path of keys and, in lists, positions from 0; of what is around it where nothing stands there.</summary>
    public Place Of(params ReadOnlySpan<string> path)
    {
        for (var length = path.Length; length > 0; length--)
        {
            if (_places.TryGetValue(Joined(path[..length]), out var place))
                return place;
        }
        return new Place(_file, 1, 1);
    }

    /// <summary>The place of a line, with its keys below it.</summary>
    public Place Of(SchemeLine line, params ReadOnlySpan<string> path) => line.Parent is { } group
        ? Of(["sections", line.Section, "lines", group, "lines", line.Id, .. path])
        : Of(["sections", line.Section, "lines", line.Id, .. path]);

    /// <summary>The place of a total: of a section or of a sum.</summary>
    public Place Of(SchemeTotal total) => Of(total.IsSection ? "sections" : "totals", total.Id);

    private void Add(string path, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children)
                    Add(path, (key as YamlScalarNode)?.Value ?? "", value is YamlScalarNode ? value.Start : key.Start, value);
                break;
            case YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count; i++)
                    Add(path, i.ToString(CultureInfo.InvariantCulture), list.Children[i].Start, list.Children[i]);
                break;
        }
    }

    private void Add(string path, string key, Mark start, YamlNode value)
    {
        // A path is told apart by a character that no key can have.
        var here = $"{path}\0{key}";
        _places[here] = new Place(_file, (int)start.Line, (int)start.Column);
        Add(here, value);
    }

    private static string Joined(ReadOnlySpan<string> path)
    {
        var joined = "";
        foreach (var key in path)
            joined = $"{joined}\0{key}";
        return joined;
    }
}

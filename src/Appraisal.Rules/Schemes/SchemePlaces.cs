using System.Globalization;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Where everything of a scheme stands in its files, for problems that show only when the whole is known.</summary>
internal sealed class SchemePlaces
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Place _whole;

    private SchemePlaces(Place whole) => _whole = whole;

    public static SchemePlaces Of(SchemeTree root)
    {
        var places = new SchemePlaces(new Place(root.Place.File, 1, 1));
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
        return _whole;
    }

    /// <summary>The place of a line, with its keys below it.</summary>
    public Place Of(SchemeLine line, params ReadOnlySpan<string> path) => line.Parent is { } group
        ? Of(["sections", line.Section, "lines", group, "lines", line.Id, .. path])
        : Of(["sections", line.Section, "lines", line.Id, .. path]);

    /// <summary>The place of a total: of a section or of a sum.</summary>
    public Place Of(SchemeTotal total) => Of(total.IsSection ? "sections" : "totals", total.Id);

    private void Add(string path, SchemeTree node)
    {
        switch (node)
        {
            case MappingTree mapping:
                foreach (var (key, place, value) in mapping.Entries)
                    Add(path, key, value is ScalarTree ? value.Place : place, value);
                break;
            case ListTree list:
                for (var i = 0; i < list.Items.Count; i++)
                    Add(path, i.ToString(CultureInfo.InvariantCulture), list.Items[i].Place, list.Items[i]);
                break;
        }
    }

    private void Add(string path, string key, Place start, SchemeTree value)
    {
        // A path is told apart by a character that no key can have.
        var here = $"{path}\0{key}";
        _places[here] = start;
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

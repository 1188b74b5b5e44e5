using System.Globalization;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// A mapping of the scheme's file while it is read: every scalar is taken as text, so that no binary floating point ever exists; each
/// fault has its place; keys that nothing asked for are told at the end.
/// </summary>
internal sealed class SchemeNode
{
    // More than any marking sheet writes, few enough that fractions of them stay small.
    private const int MostDecimals = 6;

    private readonly Dictionary<string, SchemeTree> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly ProblemList _problems;
    private readonly bool _isMapping;

    public SchemeNode(SchemeTree node, string name, ProblemList problems)
    {
        (_problems, Name, Place) = (problems, name, node.Place);
        _isMapping = node is MappingTree;
        if (node is not MappingTree mapping)
        {
            problems.Add(ProblemCode.WrongNode, Place, Self, new Words("映射", "a mapping"));
            return;
        }
        foreach (var (key, place, value) in mapping.Entries)
        {
            _keys[key] = place;
            _children[key] = value;
        }
    }

    /// <summary>What the mapping is, for messages.</summary>
    public string Name { get; }

    public Place Place { get; }

    // The whole file has no name of its own.
    private object Self => Name.Length > 0 ? Name : new Words("文件", "the file");

    public IEnumerable<string> Keys => _children.Keys;

    public bool Has(string key)
    {
        _asked.Add(key);
        return _children.ContainsKey(key);
    }

    public Place PlaceOf(string key) => _children.TryGetValue(key, out var node) ? node.Place : Place;

    public Place PlaceOfKey(string key) => _keys.GetValueOrDefault(key, Place);

    /// <summary>The text of a key; null after a fault, or where it is absent and need not be there.</summary>
    public string? Text(string key, bool required = true)
    {
        if (!Has(key))
        {
            if (required)
                Missing(key);
            return null;
        }
        if (_children[key] is ScalarTree { Text: { Length: > 0 } text })
            return text.Trim();
        _problems.Add(ProblemCode.WrongNode, PlaceOf(key), Of(key), new Words("文字", "a text"));
        return null;
    }

    /// <summary>The text of a scalar, which may be empty; null where the key is absent or stands before a list or a mapping.</summary>
    public string? Scalar(string key) => Has(key) && _children[key] is ScalarTree scalar ? scalar.Text.Trim() : null;

    /// <summary>A list of texts with their places; a single text is a list of one.</summary>
    public IReadOnlyList<(string Text, Place Place)> Texts(string key, bool required = true)
    {
        if (!Has(key))
        {
            if (required)
                Missing(key);
            return [];
        }
        var nodes = _children[key] is ListTree list ? list.Items : [_children[key]];
        var texts = new List<(string, Place)>();
        foreach (var node in nodes)
        {
            if (node is ScalarTree { Text: { Length: > 0 } text })
                texts.Add((text.Trim(), node.Place));
            else
                _problems.Add(ProblemCode.WrongNode, node.Place, Of(key), new Words("文字列表", "a list of texts"));
        }
        return texts;
    }

    public SchemeNode? Mapping(string key, bool required = true)
    {
        if (Has(key))
            return new SchemeNode(_children[key], Of(key), _problems);
        if (required)
            Missing(key);
        return null;
    }

    /// <summary>Is the value of a key a mapping.</summary>
    public bool IsMapping(string key) => Has(key) && _children[key] is MappingTree;

    /// <summary>Is the value of a key a list.</summary>
    public bool IsList(string key) => Has(key) && _children[key] is ListTree;

    /// <summary>The mappings of a mapping: each key is an id.</summary>
    public IEnumerable<(string Id, SchemeNode Node)> Entries(string key, bool required = true)
    {
        if (Mapping(key, required) is not { } mapping)
            yield break;
        foreach (var id in mapping.Keys.ToList())
            yield return (id, mapping.Mapping(id)!);
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<SchemeNode> List(string key, bool required = true)
    {
        if (!Has(key))
        {
            if (required)
                Missing(key);
            yield break;
        }
        if (_children[key] is not ListTree list)
        {
            _problems.Add(ProblemCode.WrongNode, PlaceOf(key), Of(key), new Words("列表", "a list"));
            yield break;
        }
        var position = 0;
        foreach (var node in list.Items)
            yield return new SchemeNode(node, $"{Of(key)}[{++position}]", _problems);
    }

    /// <summary>A decimal number of at most six decimals, a per cent sign divides by a hundred.</summary>
    public decimal? Number(string key, bool required = true)
    {
        if (Text(key, required) is not { } text)
            return null;
        var isShare = text.EndsWith('%');
        if (decimal.TryParse(isShare ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1_000_000_000 && decimal.IsInteger(number * 1_000_000))
            return isShare ? number / 100 : number;
        return Wrong<decimal>(key, text, new Words("数", "a number"));
    }

    /// <summary>Points with at most two decimals, in hundredths.</summary>
    public int? Hundredths(string key, bool required = true)
    {
        if (Number(key, required) is not { } points)
            return null;
        if (points * 100 == decimal.Truncate(points * 100) && points <= 10_000)
            return (int)(points * 100);
        return Wrong<int>(key, Text(key)!, new Words("分值:0–10000,至多两位小数", "points of at most two decimals"));
    }

    /// <summary>Points above zero.</summary>
    public int? PositiveHundredths(string key, bool required = true) =>
        Hundredths(key, required) is not { } points ? null : points > 0 ? points : Wrong<int>(key, Text(key)!, new Words("大于零的分值", "points above zero"));

    /// <summary>A number above zero.</summary>
    public decimal? Positive(string key, bool required = true) =>
        Number(key, required) is not { } number ? null : number > 0 ? number : Wrong<decimal>(key, Text(key)!, new Words("大于零的数", "a number above zero"));

    public int? Whole(string key, bool required = true)
    {
        if (Number(key, required) is not { } number)
            return null;
        return number == decimal.Truncate(number) && number < 1_000_000 ? (int)number : Wrong<int>(key, Text(key)!, new Words("整数", "a whole number"));
    }

    public DateOnly? Date(string key, bool required = true)
    {
        if (Text(key, required) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Wrong<DateOnly>(key, text, new Words("日期 2023-12-31", "a date such as 2023-12-31"));
    }

    /// <summary>Tells that a key is missing; what is no mapping at all has been told as that.</summary>
    public void Missing(string key)
    {
        if (_isMapping)
            _problems.Add(ProblemCode.MissingKey, Place, Self, key);
    }

    public T? Wrong<T>(string key, string found, object expected) where T : struct
    {
        _problems.Add(ProblemCode.WrongValue, PlaceOf(key), found, expected);
        return null;
    }

    /// <summary>Tells the keys that nothing asked for.</summary>
    public void Done()
    {
        foreach (var key in _children.Keys.Where(key => !_asked.Contains(key)))
        {
            if (YamlAdvice.OnKey(key) is { } slip)
                _problems.Add(ProblemCode.Syntax, _keys[key], slip);
            else
                _problems.Add(ProblemCode.UnknownKey, _keys[key], Self, key, string.Join(", ", _asked.Order(StringComparer.Ordinal)));
        }
    }

    private string Of(string key) => Name.Length > 0 ? $"{Name}.{key}" : key;
}

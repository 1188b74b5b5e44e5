using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>What the parts of a scheme share while it is read: its named values, its documents, and how a formula, a clause and a column are read.</summary>
internal sealed class SchemeContext : INamedValues
{
    private readonly Dictionary<string, NamedValue> _values = new(StringComparer.Ordinal);
    private readonly List<string> _binding = [];
    private readonly IReadOnlyList<(string Name, string Title)> _documents;
    private readonly SchemeNode? _valuesNode;

    public SchemeContext(SchemeNode root, IReadOnlyList<(string Name, string Title)> documents, ProblemList problems)
    {
        (Root, Problems, _documents) = (root, problems, documents);
        _valuesNode = root.Mapping("values", required: false);
        foreach (var name in _valuesNode?.Keys ?? [])
        {
            if (FactCatalogue.Organisations.Find(name) is not null)
                problems.Add(ProblemCode.DuplicateId, _valuesNode!.PlaceOf(name), name);
            _values[name] = new NamedValue();
        }
    }

    public SchemeNode Root { get; }

    public ProblemList Problems { get; }

    /// <summary>Where each part of the scheme stands, by its kind and id ("line.A1.1"), for problems that only the whole shows.</summary>
    public Dictionary<string, Place> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Is there a named value of this name, sound or not.</summary>
    public bool IsValue(string name) => _values.ContainsKey(name);

    /// <summary>The formula of a named value; null where there is none, or where it has a problem, which is then told.</summary>
    public Formula? Value(string name, Place usedAt)
    {
        if (!_values.TryGetValue(name, out var value))
            return null;
        value.IsRead = true;
        if (value.IsBound)
            return value.Formula;
        if (_binding.Contains(name))
        {
            Problems.Add(ProblemCode.Cycle, usedAt, string.Join(" → ", _binding.SkipWhile(other => other != name).Append(name)));
            return null;
        }
        _binding.Add(name);
        value.Formula = Bind(name);
        value.IsBound = true;
        _binding.Remove(name);
        return value.Formula;
    }

    private Formula? Bind(string name)
    {
        if (!_valuesNode!.IsMapping(name))
            return Formula(_valuesNode, name, null);
        var node = _valuesNode.Mapping(name)!;
        var (body, valid) = (Formula(node, "value", null), Formula(node, "valid", FormulaKind.Truth));
        node.Done();
        return body is null || valid is null ? null : new ValidWhere(body, valid);
    }

    /// <summary>The formula at a key about organisations (or enterprises); null after a fault, or where it is absent and need not be there.</summary>
    public Formula? Formula(SchemeNode node, string key, FormulaKind? kind, bool required = true, bool ofEnterprise = false, string? item = null)
    {
        if (node.Text(key, required) is not { } text)
            return null;
        var binder = new FormulaBinder(Scheme.SubjectSheet(ofEnterprise), ofEnterprise ? null : this, Problems);
        return binder.Bind(text, node.PlaceOf(key), kind, item);
    }

    public Clause Clause(SchemeNode node)
    {
        var clauses = Clauses(node);
        return clauses.Count > 0 ? clauses[0] : new Clause("", "");
    }

    /// <summary>The clauses of a node, each "document section"; the document must be one that the scheme lists.</summary>
    public IReadOnlyList<Clause> Clauses(SchemeNode node)
    {
        var clauses = new List<Clause>();
        foreach (var (text, place) in node.Texts("clause"))
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var document = space < 0 ? text : text[..space];
            if (space > 0 && _documents.Any(known => known.Name == document))
                clauses.Add(new Clause(document, text[(space + 1)..].Trim()));
            else
                Problems.Add(ProblemCode.WrongValue, place, text, new Words($"“文件 章节”,文件为:{string.Join("、", _documents.Select(known => known.Name))}", $"'document section' of: {string.Join(", ", _documents.Select(known => known.Name))}"));
        }
        return clauses;
    }

    public Column? Column(SchemeNode node, string key, Sheet sheet, CellType type)
    {
        if (node.Text(key) is not { } id)
            return null;
        return Column(id, node.PlaceOf(key), sheet, type);
    }

    public Column? Column(string id, Place place, Sheet sheet, CellType type)
    {
        if (sheet.Find(id) is { } column && column.Type == type)
            return column;
        Problems.Add(ProblemCode.UnknownName, place, id);
        return null;
    }

    /// <summary>Tells the named values that no rule reads.</summary>
    public void TellUnread()
    {
        foreach (var (name, _) in _values.Where(pair => !pair.Value.IsRead))
        {
            Problems.Add(ProblemCode.Unread, _valuesNode!.PlaceOf(name), name);
            _valuesNode.Has(name);
        }
    }

    private sealed class NamedValue
    {
        public bool IsRead { get; set; }

        public bool IsBound { get; set; }

        public Formula? Formula { get; set; }
    }
}

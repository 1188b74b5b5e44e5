using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>What the parts of a scheme share while it is read: its named values, its documents, and how a formula, a clause and a column are read.</summary>
internal sealed class SchemeContext : INamedValues
{
    /// <summary>How many values may stand one upon the other: binding recurses, and a hostile text must not exhaust the stack.</summary>
    private const int MaximumValueDepth = 40;

    /// <summary>How many parts a formula may have with those of the values in it: a few values that double each other would be billions.</summary>
    private const int MaximumFormulaParts = 2_000;

    private readonly Dictionary<string, NamedValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<Column> _readFacts = [];
    private readonly List<string> _binding = [];
    private readonly IReadOnlyList<(string Name, string Title)> _documents;
    private readonly SchemeNode? _valuesNode;

    public SchemeContext(SchemeNode root, IReadOnlyList<(string Name, string Title)> documents, FactSheets sheets, ProblemList problems)
    {
        (Root, Problems, _documents, Sheets) = (root, problems, documents, sheets);
        _valuesNode = root.Mapping("values", required: false);
        Compared = new PeersReader(this, root.Mapping("peers", required: false));
        foreach (var name in _valuesNode?.Keys ?? [])
        {
            var isFact = sheets.Organisations.Find(name) is not null;
            if (isFact)
                problems.Add(ProblemCode.DuplicateId, _valuesNode!.PlaceOf(name), name);
            _values[name] = new NamedValue { IsRead = isFact };
        }
    }

    public SchemeNode Root { get; }

    /// <summary>The sheets, with the scheme's own facts.</summary>
    public FactSheets Sheets { get; }

    /// <summary>The ids of the own facts that are not sound.</summary>
    public required IReadOnlySet<string> FactsAtFault { get; init; }

    private IEnumerable<Column> UnreadFacts => Sheets.Sheets.SelectMany(sheet => sheet.Own).Except(_readFacts);

    /// <summary>What is compared among peers.</summary>
    public PeersReader Compared { get; }

    /// <inheritdoc/>
    public Formula? Peers(string id, PeerFigure figure, Place usedAt) => Compared.Figure(id, figure, usedAt);

    public ProblemList Problems { get; }

    /// <inheritdoc/>
    public IEnumerable<string> Names => _values.Keys;

    /// <inheritdoc/>
    public bool Has(string name) => name.Contains('.', StringComparison.Ordinal) ? FactsAtFault.Contains(name.Split('.')[^1]) : _values.ContainsKey(name) || FactsAtFault.Contains(name);

    /// <inheritdoc/>
    public Formula? Value(string name, Place usedAt)
    {
        if (!_values.TryGetValue(name, out var value))
            return null;
        value.IsRead = true;
        if (value.IsBound)
            return value.Formula;
        if (_binding.Count == MaximumValueDepth)
        {
            Problems.Add(ProblemCode.TooLarge, usedAt, name, MaximumValueDepth);
            return null;
        }
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
        return node.Text(key, required) is { } text ? Formula(text, node.PlaceOf(key), $"{node.Name}.{key}", kind, ofEnterprise, item) : null;
    }

    /// <summary>The formula of a text at a place; null after a fault.</summary>
    public Formula? Formula(string text, Place place, string name, FormulaKind? kind, bool ofEnterprise = false, string? item = null)
    {
        var binder = new FormulaBinder(Sheets, Sheets.Subject(ofEnterprise), ofEnterprise ? null : this, Problems);
        var formula = binder.Bind(text, place, kind, item);
        if (formula is null)
            MarkRead(text);
        else if (Sheets.Own.Count > 0)
            _readFacts.UnionWith(FormulaChildren.Walk(formula).Take(MaximumFormulaParts).OfType<FactFormula>().Select(fact => fact.Column));
        if (formula is null || FormulaChildren.Walk(formula).Take(MaximumFormulaParts + 1).Count() <= MaximumFormulaParts)
            return formula;
        Problems.Add(ProblemCode.TooLarge, place, name, MaximumFormulaParts);
        return null;
    }

    /// <summary>The condition at a key on the facts of a committee; null after a fault.</summary>
    public Formula? CommitteeFormula(SchemeNode node, string key)
    {
        if (node.Text(key) is not { } text)
            return null;
        var formula = new FormulaBinder(Sheets, Sheets.Committees, null, Problems) { IsAtFault = FactsAtFault.Contains }.Bind(text, node.PlaceOf(key), FormulaKind.Truth);
        if (formula is null)
            MarkRead(text);
        return MarkedRead(formula);
    }

    /// <summary>A condition on the rows of a sheet, which stands within another formula; null after a fault.</summary>
    public Formula? RowCondition(FormulaSyntax syntax, Place start, Sheet subject) =>
        MarkedRead(new FormulaBinder(Sheets, subject, null, Problems) { IsAtFault = FactsAtFault.Contains }.Bind(syntax, start, FormulaKind.Truth));

    private Formula? MarkedRead(Formula? formula)
    {
        if (formula is not null && Sheets.Own.Count > 0)
            _readFacts.UnionWith(FormulaChildren.Walk(formula).OfType<FactFormula>().Select(fact => fact.Column));
        return formula;
    }

    /// <summary>A column of numbers; null after a fault.</summary>
    public Column? NumberColumn(string id, Place place, Sheet sheet)
    {
        if (sheet.Find(id) is { Type: CellType.Count or CellType.Money or CellType.Decimal, EmptyMeansNone: false } column)
        {
            _readFacts.Add(column);
            return column;
        }
        if (!FactsAtFault.Contains(id))
            Problems.Add(ProblemCode.UnknownName, place, id);
        return null;
    }

    /// <summary>A formula that cannot be read may have read a value: that nothing reads it is then not known.</summary>
    public void MarkRead(string text)
    {
        foreach (var (name, value) in _values)
            value.IsRead |= text.Contains(name, StringComparison.Ordinal);
        _readFacts.UnionWith(UnreadFacts.Where(column => text.Contains(column.Id, StringComparison.Ordinal)).ToList());
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
            if (space > 0 && (_documents.Count == 0 || _documents.Any(known => known.Name == document)))
                clauses.Add(new Clause(document, text[(space + 1)..].Trim()));
            else
                Problems.Add(ProblemCode.WrongValue, place, text, new Words($"“文件 章节”,文件为:{string.Join(", ", _documents.Select(known => known.Name))}", $"'document section' of: {string.Join(", ", _documents.Select(known => known.Name))}"));
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
        if (Sheets.Of(sheet).Find(id) is { } column && column.Type == type)
        {
            _readFacts.Add(column);
            return column;
        }
        if (!FactsAtFault.Contains(id))
            Problems.AddWithAdvice(ProblemCode.UnknownName, place, () => Suggestions.For(id, Sheets.Of(sheet).Columns.Where(known => known.Type == type).Select(known => (known.Id, (string?)known.Header))), id);
        return null;
    }

    /// <summary>Tells the named values and the own facts that no rule reads.</summary>
    public void TellUnread()
    {
        foreach (var fact in UnreadFacts.Select(column => column.Id))
            Problems.Add(ProblemCode.Unread, Root.Mapping(OwnFactReader.FactsKey)!.PlaceOfKey(fact), fact);
        foreach (var (name, _) in _values.Where(pair => !pair.Value.IsRead))
            Problems.Add(ProblemCode.Unread, _valuesNode!.PlaceOf(name), name);
    }

    private sealed class NamedValue
    {
        public bool IsRead { get; set; }

        public bool IsBound { get; set; }

        public Formula? Formula { get; set; }
    }
}

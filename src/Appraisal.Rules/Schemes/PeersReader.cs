using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads what is compared among peers, each when a formula first asks for it.</summary>
internal sealed class PeersReader(SchemeContext context, SchemeNode? peers)
{
    private static readonly Dictionary<string, PeerKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["all"] = PeerKind.All,
        ["district"] = PeerKind.District,
        ["committee"] = PeerKind.Committee,
        ["form"] = PeerKind.Form,
        ["industry"] = PeerKind.Industry,
        ["size_class"] = PeerKind.SizeClass,
    };

    private readonly Dictionary<string, Entry> _entries = (peers?.Keys ?? []).ToDictionary(id => id, id => new Entry(peers!.Mapping(id)!), StringComparer.Ordinal);

    private string? _binding;

    private sealed class Entry(SchemeNode node)
    {
        public SchemeNode Node => node;

        public bool IsRead { get; set; }

        public bool IsBound { get; set; }

        public Formula? Value { get; set; }

        public bool IsTotal => node.Has("total");
    }

    /// <summary>A figure of a comparison; null where there is none of the name, or after a problem, which is told.</summary>
    public Formula? Figure(string id, PeerFigure figure, Place usedAt)
    {
        if (!_entries.TryGetValue(id, out var entry))
        {
            context.Problems.Add(ProblemCode.UnknownName, usedAt, id);
            return null;
        }
        entry.IsRead = true;
        // What is compared comes before every comparison: one that asks for another, or for itself, never comes to an end.
        if (_binding is not null)
        {
            context.Problems.Add(ProblemCode.Cycle, usedAt, $"{_binding} → {id}");
            return null;
        }
        Bind(entry);
        var text = entry.Node.Text("text", required: false) ?? id;
        if (!entry.IsTotal)
            return entry.Value is null ? null : new PeerFormula(id, figure, text, entry.Value);
        if (figure is not (PeerFigure.Least or PeerFigure.Most))
            return new PeerFormula(id, figure, text, null);
        context.Problems.Add(ProblemCode.WrongType, usedAt, new Words("公式的比较", "a comparison of a formula"), new Words("合计的比较", "one of a total"));
        return null;
    }

    private void Bind(Entry entry)
    {
        if (entry.IsBound || entry.IsTotal)
            return;
        (_binding, entry.IsBound) = (entry.Node.Name, true);
        entry.Value = context.Formula(entry.Node, "value", FormulaKind.Number);
        _binding = null;
        if (entry.Value is not null && FormulaChildren.Walk(entry.Value).OfType<PeerFormula>().FirstOrDefault() is { } other)
        {
            // By way of a named value that was bound before.
            context.Problems.Add(ProblemCode.Cycle, entry.Node.PlaceOf("value"), $"{entry.Node.Name} → {other.Id}");
            entry.Value = null;
        }
    }

    /// <summary>All comparisons, once the lines and the totals are known.</summary>
    public IReadOnlyList<SchemePeers> All(IReadOnlyList<SchemeLine> lines, IReadOnlyList<SchemeTotal> totals)
    {
        var all = new List<SchemePeers>();
        foreach (var (id, entry) in _entries)
        {
            Bind(entry);
            if (!entry.IsRead)
                context.Problems.Add(ProblemCode.Unread, entry.Node.Place, id);
            var total = entry.IsTotal ? entry.Node.Text("total") : null;
            if (total is not null && totals.All(known => known.Id != total))
                context.Problems.Add(ProblemCode.UnknownReference, entry.Node.PlaceOf("total"), total);
            all.Add(new SchemePeers(entry.Value)
            {
                Id = id,
                Text = entry.Node.Text("text") ?? "",
                Among = [.. entry.Node.Texts("among").Select(Kind)],
                LowestIsBest = entry.Node.Has("best") && entry.Node.Text("best") switch
                {
                    "lowest" => true,
                    "highest" => false,
                    var text => entry.Node.Wrong<bool>("best", text ?? "", "highest|lowest") ?? false,
                },
                Total = total,
                Pass = total is null ? 0 : PassOf(total, entry, lines, totals),
            });
            entry.Node.Done();
        }
        return all;
    }

    private PeerKind Kind((string Text, Place Place) among)
    {
        if (s_kinds.TryGetValue(among.Text, out var kind))
            return kind;
        context.Problems.Add(ProblemCode.WrongValue, among.Place, among.Text, string.Join('|', s_kinds.Keys));
        return PeerKind.All;
    }

    // A total may count what was compared by formulas; it cannot count what compares totals.
    private int PassOf(string total, Entry entry, IReadOnlyList<SchemeLine> lines, IReadOnlyList<SchemeTotal> totals)
    {
        var asked = LinesOf(total, lines, totals).Where(line => !line.IsGroup).SelectMany(line => ShapeFormulas.Of(line).OfType<Formula>())
            .SelectMany(FormulaChildren.Walk).OfType<PeerFormula>().ToList();
        if (asked.Find(other => other.Of is null) is { } circle)
            context.Problems.Add(ProblemCode.Cycle, entry.Node.PlaceOf("total"), $"{total} → {circle.Id}");
        return asked.Count > 0 ? 1 : 0;
    }

    private static IEnumerable<SchemeLine> LinesOf(string id, IReadOnlyList<SchemeLine> lines, IReadOnlyList<SchemeTotal> totals) =>
        totals.FirstOrDefault(total => total.Id == id) is { } total
            ? total.Of.SelectMany(part => LinesOf(part, lines, [.. totals.TakeWhile(other => other != total)]))
            : lines.Where(line => line.Shape is not null && (line.Id == id || line.Parent == id));
}

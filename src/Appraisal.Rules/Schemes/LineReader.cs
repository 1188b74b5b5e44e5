using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads lines and groups.</summary>
internal sealed class LineReader(SchemeContext context)
{
    private readonly List<SchemeLine> _lines = [];
    private readonly ShapeReader _shapes = new(context);

    public IReadOnlyList<SchemeLine> Lines => _lines;

    /// <summary>Reads the lines of a section; gives the ids that add up in it: its groups, and its lines in no group.</summary>
    public IReadOnlyList<string> Section(SchemeNode section, string sectionId)
    {
        var ids = new List<string>();
        foreach (var (id, node) in section.Entries("lines"))
        {
            ids.Add(id);
            if (node.Has("group"))
                Group(id, node, sectionId);
            else
                Line(id, node, sectionId, parent: null);
        }
        return ids;
    }

    /// <summary>The most that a line earns or takes, or a group with all its lines, in hundredths; 0 where there is none.</summary>
    public long SpanOf(string id) => _lines.Where(line => line.Id == id || line.Parent == id).Sum(line => (long)line.RangeHundredths);

    private void Group(string id, SchemeNode node, string section)
    {
        var group = node.Mapping("group")!;
        var (start, floor) = (group.Hundredths("start"), group.Hundredths("floor"));
        var isCapped = group.Has("at_most");
        var atMost = isCapped ? group.Hundredths("at_most") : null;
        var position = _lines.Count;
        var points = node.PositiveHundredths("points");
        if (points is { } most && (floor > start || start > most))
            group.Wrong<int>("start", group.Text("start") ?? "", new Words("floor ≤ start ≤ points", "floor ≤ start ≤ points"));
        var (text, clause, evidence) = Head(node);
        var inGroup = new List<string>();
        foreach (var (lineId, line) in node.Entries("lines"))
        {
            inGroup.Add(lineId);
            Line(lineId, line, section, id);
        }
        var earned = (start ?? 0) + _lines.Where(line => line.Parent == id && !line.Deducts).Sum(line => line.RangeHundredths);
        if (points is { } whole && atMost is { } cap && cap != whole)
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), id, cap / 100m, whole / 100m);
        else if (points is { } range && (isCapped ? earned < range : earned != range))
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), id, earned / 100m, range / 100m);
        group.Done();
        node.Done();
        Add(position, node, new SchemeLine
        {
            Id = id,
            Text = text,
            Clause = clause,
            Evidence = evidence,
            Section = section,
            RangeHundredths = points ?? 0,
            Deducts = false,
            Group = new SchemeGroup(start ?? 0, floor ?? 0, inGroup, atMost),
        });
    }

    private void Line(string id, SchemeNode node, string section, string? parent)
    {
        var deducts = node.Has("takes");
        var range = node.PositiveHundredths(deducts ? "takes" : "points");
        var (text, clause, evidence) = Head(node);
        var notApplicableIf = context.Formula(node, "not_applicable_if", FormulaKind.Truth, required: false);
        var earns = deducts ? NotApplicableEarns.Full : WhereNotApplicable(node, parent);
        var lostIf = context.Formula(node, "lost_if", FormulaKind.Truth, required: false);
        var says = node.Text("says", required: false);
        var shape = _shapes.Read(node, range);
        node.Done();
        Add(_lines.Count, node, new SchemeLine
        {
            Id = id,
            Text = text,
            Clause = clause,
            Evidence = evidence,
            Section = section,
            Parent = parent,
            RangeHundredths = range ?? 0,
            Deducts = deducts,
            Says = says,
            NotApplicableIf = notApplicableIf,
            NotApplicableEarns = earns,
            LostIf = lostIf,
            Shape = shape,
        });
    }

    // A group adds up what its lines earn and take: there is no range in it that could be scaled.
    private static NotApplicableEarns WhereNotApplicable(SchemeNode node, string? parent) => node.Has("not_applicable") ? node.Text("not_applicable") switch
    {
        "full" => NotApplicableEarns.Full,
        "nothing" => NotApplicableEarns.Nothing,
        "left_out" when parent is null => NotApplicableEarns.LeftOut,
        var text => node.Wrong<NotApplicableEarns>("not_applicable", text ?? "", parent is null ? "full|nothing|left_out" : "full|nothing") ?? NotApplicableEarns.Full,
    } : NotApplicableEarns.Full;

    private (string Text, Clause Clause, string Evidence) Head(SchemeNode node) =>
        (node.Text("text") ?? "", context.Clause(node), node.Text("evidence") ?? "");

    private void Add(int position, SchemeNode node, SchemeLine line)
    {
        if (_lines.Any(other => other.Id == line.Id))
            context.Problems.Add(ProblemCode.DuplicateId, node.Place, line.Id);
        _lines.Insert(position, line);
    }
}

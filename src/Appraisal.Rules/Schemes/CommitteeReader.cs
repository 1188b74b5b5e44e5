using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads the committees' marking sheet, once the measures, targets and duties that it looks at are known.</summary>
internal sealed class CommitteeReader(SchemeContext context, IReadOnlyList<SchemeMeasure> measures, IReadOnlyList<SchemeTarget> targets, IReadOnlyList<SchemeDuty> duties)
{
    public const string CommitteesKey = "committees";
    private const string AllDuties = "all";

    private readonly CommitteeTermReader _terms = new(context);
    private readonly HashSet<string> _indices = new(StringComparer.Ordinal);

    /// <summary>The marking sheet; null where the scheme has none.</summary>
    public SchemeCommittees? Read()
    {
        if (context.Root.Mapping(CommitteesKey, required: false) is not { } node)
            return null;
        var points = node.PositiveHundredths("points");
        List<SchemeCommitteeLine> lines = [.. node.Entries("lines").Select(line => Line(line.Id, line.Node))];
        var sum = lines.Sum(line => (long)line.RangeHundredths);
        if (points is { } range && sum != range)
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), CommitteesKey, sum / 100m, range / 100m);
        var commend = node.Mapping("commend");
        var first = commend?.Whole("first");
        if (first is 0)
            commend!.Wrong<int>("first", commend.Text("first")!, new Words("大于零的整数", "a whole number above zero"));
        var from = commend?.Hundredths("from");
        commend?.Done();
        var criticise = node.Mapping("criticise");
        var below = criticise?.Hundredths("below");
        if (below > from)
            criticise!.Wrong<int>("below", criticise.Text("below")!, new Words("不高于 commend.from 的分值", "points not above commend.from"));
        criticise?.Done();
        node.Done();
        return new SchemeCommittees(lines)
        {
            RangeHundredths = points ?? 0,
            CommendFirst = first ?? 0,
            CommendFromHundredths = from ?? 0,
            CriticiseBelowHundredths = below ?? 0,
        };
    }

    private SchemeCommitteeLine Line(string id, SchemeNode node)
    {
        var (text, clause, evidence) = (node.Text("text") ?? "", context.Clause(node), node.Text("evidence") ?? "");
        var points = node.PositiveHundredths("points");
        var shape = Shape(node);
        node.Done();
        return new SchemeCommitteeLine(shape ?? new HeldShape(new TruthLiteral(false)))
        {
            Id = id,
            Text = text,
            Clause = clause,
            Evidence = evidence,
            RangeHundredths = points ?? 0,
        };
    }

    private CommitteeShape? Shape(SchemeNode node)
    {
        if (node.Has("coverage"))
            return Covered(node);
        if (node.Has("duties"))
            return Settled(node);
        if (node.Has("holds"))
            return context.CommitteeFormula(node, "holds") is { } holds ? new HeldShape(holds) : null;
        if (node.Has("share"))
            return Tilt(node);
        node.Missing("coverage|duties|holds|share");
        return null;
    }

    private CoveredShape? Covered(SchemeNode node)
    {
        if (node.Text("coverage") is not { } id)
            return null;
        if (measures.FirstOrDefault(known => known.Id == id) is not { } measure)
        {
            context.Problems.Add(ProblemCode.UnknownReference, node.PlaceOf("coverage"), id);
            return null;
        }
        if (!measure.CountsEnterprises)
        {
            node.Wrong<bool>("coverage", id, new Words("数企业的指标", "a measure that counts enterprises"));
            return null;
        }
        List<SchemeTarget> dated = [.. targets.Where(target => target.Measure == id).OrderBy(target => target.DueOn)];
        if (dated.Count > 0)
            return new CoveredShape(measure, dated);
        context.Problems.Add(ProblemCode.MissingKey, node.PlaceOf("coverage"), "targets", id);
        return null;
    }

    private SettledShape Settled(SchemeNode node)
    {
        var named = node.Texts("duties");
        if (named is [(AllDuties, _)])
            return new SettledShape(duties.Select(duty => duty.Id).ToHashSet(StringComparer.Ordinal), AreAll: true);
        foreach (var (id, place) in named.Where(one => duties.All(known => known.Id != one.Text)))
            context.Problems.Add(ProblemCode.UnknownReference, place, id);
        return new SettledShape(named.Select(one => one.Text).ToHashSet(StringComparer.Ordinal), AreAll: false);
    }

    private TiltShape? Tilt(SchemeNode node)
    {
        var index = node.Text("index");
        if (index is not null && !_indices.Add(index))
            context.Problems.Add(ProblemCode.DuplicateId, node.PlaceOf("index"), index);
        var (share, against) = (_terms.Ratio(node, "share"), _terms.Ratio(node, "against"));
        return index is not null && share is var (above, below) && against is var (expected, of) ? new TiltShape(index, above, below, expected, of) : null;
    }
}

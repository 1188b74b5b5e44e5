using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads the sections, each with its sum, and the sums over them.</summary>
internal sealed class TotalReader(SchemeContext context, LineReader lines)
{
    // Where points of a part are wrong, that they do not add up says nothing new.
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);

    public IReadOnlyList<SchemeTotal> Sections()
    {
        var sections = new List<SchemeTotal>();
        foreach (var (id, node) in context.Root.Entries("sections"))
        {
            var before = context.Problems.Problems.Count;
            var of = lines.Section(node, id);
            if (context.Problems.Problems.Skip(before).Any(problem => problem.Code is ProblemCode.Sum or ProblemCode.MissingKey or ProblemCode.WrongValue or ProblemCode.WrongNode))
                _unsure.Add(id);
            sections.Add(Total(id, node, of, isSection: true, RangeOfLines(of)));
            node.Done();
        }
        return sections;
    }

    public IReadOnlyList<SchemeTotal> Sums(IReadOnlyList<SchemeTotal> sections)
    {
        var known = sections.ToDictionary(section => section.Id, StringComparer.Ordinal);
        var sums = new List<SchemeTotal>();
        foreach (var (id, node) in context.Root.Entries("totals"))
        {
            var range = 0;
            var of = new List<string>();
            foreach (var (part, place) in node.Texts("of"))
            {
                of.Add(part);
                if (known.TryGetValue(part, out var total))
                    range += total.RangeHundredths;
                else if (lines.Lines.Any(line => line.Id == part))
                    range += RangeOfLines([part]);
                else
                    context.Problems.Add(ProblemCode.UnknownReference, place, part);
            }
            if (of.Any(_unsure.Contains))
                _unsure.Add(id);
            var sum = Total(id, node, of, isSection: false, range);
            node.Done();
            sums.Add(sum);
            // A sum may use the sums above it only, so that none can be part of itself.
            if (!known.TryAdd(id, sum))
                context.Problems.Add(ProblemCode.DuplicateId, node.Place, id);
        }
        return sums;
    }

    private int RangeOfLines(IEnumerable<string> ids) =>
        ids.Select(id => lines.Lines.First(line => line.Id == id)).Sum(line => line.MaximumHundredths);

    private SchemeTotal Total(string id, SchemeNode node, IReadOnlyList<string> of, bool isSection, int range)
    {
        if (node.Hundredths("points", required: false) is { } points && points != range && !_unsure.Contains(id))
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), id, range / 100m, points / 100m);
        var atMost = node.Hundredths("at_most", required: false);
        var isPositive = node.Has("shown") && (node.Text("shown") is "positive"
            || node.Wrong<bool>("shown", node.Text("shown") ?? "", "positive") is true);
        return new SchemeTotal
        {
            Id = id,
            Text = node.Text("text") ?? "",
            Of = of,
            RangeHundredths = atMost is { } cap ? Math.Min(cap, range) : range,
            AtMostHundredths = atMost,
            IsShownPositive = isPositive,
            IsSection = isSection,
        };
    }
}

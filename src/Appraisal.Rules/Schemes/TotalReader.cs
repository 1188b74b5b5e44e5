using System.Numerics;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads the sections, each with its sum, and the sums over them.</summary>
internal sealed class TotalReader(SchemeContext context, LineReader lines)
{
    // Where points of a part are wrong, that they do not add up says nothing new.
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemeTotal> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BigInteger> _spans = new(StringComparer.Ordinal);

    /// <summary>What the terms of a total can earn and take together, in hundredths: a million points, so that no sum and no product of one overflows.</summary>
    private const int MaximumSpan = 100_000_000;

    private const int MaximumWeight = 100;

    private const string WholeId = "base";

    public IReadOnlyList<SchemeTotal> Sections()
    {
        var sections = new List<SchemeTotal>();
        foreach (var (id, node) in context.Root.Entries("sections"))
        {
            var before = context.Problems.Problems.Count;
            var of = lines.Section(node, id);
            if (context.Problems.Problems.Skip(before).Any(problem => problem.Code is ProblemCode.Sum or ProblemCode.MissingKey or ProblemCode.WrongValue or ProblemCode.WrongNode))
                _unsure.Add(id);
            var section = Total(id, node, of, null, isSection: true);
            node.Done();
            sections.Add(section);
            _known.TryAdd(id, section);
        }
        return sections;
    }

    /// <summary>The sums over the sections; one over all of them where the scheme has none.</summary>
    public IReadOnlyList<SchemeTotal> Sums()
    {
        if (!context.Root.Has("totals"))
            return [Whole()];
        var sums = new List<SchemeTotal>();
        foreach (var (id, node) in context.Root.Entries("totals"))
        {
            var sum = node.Has("counts") ? Count(id, node) : Sum(id, node);
            node.Done();
            sums.Add(sum);
            // A sum may use the sums above it only, so that none can be part of itself.
            if (!_known.TryAdd(id, sum))
                context.Problems.Add(ProblemCode.DuplicateId, node.Place, id);
        }
        return sums;
    }

    private SchemeTotal Whole()
    {
        var place = context.Root.Place;
        var written = new MappingTree([new TreeEntry("text", place, new ScalarTree("总分", IsPlain: true, place))], place);
        var whole = Total(WholeId, new SchemeNode(written, WholeId, context.Problems), [.. _known.Keys], null, isSection: false);
        if (!_known.TryAdd(WholeId, whole))
            context.Problems.Add(ProblemCode.DuplicateId, place, WholeId);
        return whole;
    }

    private SchemeTotal Sum(string id, SchemeNode node)
    {
        if (!node.IsMapping("of"))
            return Total(id, node, Terms(id, node.Texts("of")), null, isSection: false);
        var of = node.Mapping("of")!;
        var terms = Terms(id, [.. of.Keys.Select(key => (key, of.PlaceOf(key)))]);
        var weights = terms.Select(term => FormulaNumbers.Literal(Weight(of, term))).ToList();
        of.Done();
        return Total(id, node, terms, weights, isSection: false);
    }

    private static decimal Weight(SchemeNode of, string term) => of.Positive(term) switch
    {
        null => 1,
        <= MaximumWeight and { } weight => weight,
        _ => of.Wrong<decimal>(term, of.Text(term)!, new Words($"不超过 {MaximumWeight} 的权重", $"a weight of at most {MaximumWeight}")) ?? 1,
    };

    /// <summary>A point for each term that reaches a bound.</summary>
    private SchemeTotal Count(string id, SchemeNode node)
    {
        var counts = node.Mapping("counts")!;
        var of = Terms(id, counts.Texts("of"));
        var from = of.Select(term => SharedBound.Read(counts, RangeOf(term), context.Problems)).ToList();
        counts.Done();
        _spans[id] = of.Count * 100;
        return new SchemeTotal
        {
            Id = id,
            Text = node.Text("text") ?? "",
            Of = of,
            RangeHundredths = of.Count * 100,
            CountedFromHundredths = from,
            IsSection = false,
        };
    }

    private List<string> Terms(string id, IReadOnlyList<(string Text, Place Place)> parts)
    {
        foreach (var (part, place) in parts.Where(part => !_known.ContainsKey(part.Text) && lines.Lines.All(line => line.Id != part.Text)))
            context.Problems.AddWithAdvice(ProblemCode.UnknownReference, place, () => Suggestions.For(part, _known.Values.Select(known => (known.Id, (string?)known.Text)).Concat(lines.Lines.Select(line => (line.Id, (string?)line.Text)))), part);
        if (parts.Any(part => _unsure.Contains(part.Text)))
            _unsure.Add(id);
        return [.. parts.Select(part => part.Text)];
    }

    private int RangeOf(string term) => _known.TryGetValue(term, out var total) ? total.RangeHundredths
        : lines.Lines.FirstOrDefault(line => line.Id == term)?.MaximumHundredths ?? 0;

    private SchemeTotal Total(string id, SchemeNode node, IReadOnlyList<string> of, IReadOnlyList<NumberLiteral>? weights, bool isSection)
    {
        var range = Range(of, weights, term => RangeOf(term));
        _spans[id] = Range(of, weights, SpanOf) is var span ? span.Numerator / span.Denominator + 1 : 0;
        if (_spans[id] > MaximumSpan)
            context.Problems.Add(ProblemCode.TooLarge, node.Place, id, MaximumSpan / 100);
        if (node.Hundredths("points", required: false) is { } points && points * range.Denominator != range.Numerator && !_unsure.Contains(id))
            context.Problems.Add(ProblemCode.Sum, node.PlaceOf("points"), id, (decimal)range.Numerator / (decimal)range.Denominator / 100m, points / 100m);
        var rounded = (int)((2 * range.Numerator + range.Denominator) / (2 * range.Denominator));
        var (atMost, atLeast) = (node.Hundredths("at_most", required: false), node.Hundredths("at_least", required: false));
        if (atLeast > atMost)
            node.Wrong<int>("at_least", node.Text("at_least")!, new Words("不大于 at_most 的分值", "points not above at_most"));
        var isPositive = node.Has("shown") && (node.Text("shown") is "positive"
            || node.Wrong<bool>("shown", node.Text("shown") ?? "", "positive") is true);
        var terms = of.Select(term => (RangeOf(term), !_known.ContainsKey(term) && lines.Lines.Any(line => line.Id == term && line.NotApplicableEarns == NotApplicableEarns.LeftOut))).ToList();
        return new SchemeTotal
        {
            Id = id,
            Text = node.Text("text") ?? "",
            Of = of,
            RangeHundredths = atMost is { } cap ? Math.Min(cap, rounded) : rounded,
            AtMostHundredths = atMost,
            AtLeastHundredths = atLeast,
            Weights = weights,
            Terms = terms.Any(term => term.Item2) ? terms : null,
            IsShownPositive = isPositive,
            IsSection = isSection,
        };
    }

    private BigInteger SpanOf(string term) => _spans.TryGetValue(term, out var span) ? span : lines.SpanOf(term);

    private static NumberLiteral Range(IReadOnlyList<string> of, IReadOnlyList<NumberLiteral>? weights, Func<string, BigInteger> rangeOf)
    {
        var (above, below) = (BigInteger.Zero, weights is null ? BigInteger.One : weights.Aggregate(BigInteger.One, (product, weight) => product * weight.Denominator / BigInteger.GreatestCommonDivisor(product, weight.Denominator)));
        for (var k = 0; k < of.Count; k++)
            above += rangeOf(of[k]) * (weights is null ? 1 : weights[k].Numerator * below / weights[k].Denominator);
        return new NumberLiteral(above, below);
    }
}

/// <summary>A bound on a total as it is written: points (from), or a share of its range (from_share).</summary>
internal static class SharedBound
{
    public static int Read(SchemeNode node, int range, ProblemList problems)
    {
        if (!node.Has("from_share"))
            return node.Hundredths("from") ?? 0;
        var share = node.Number("from_share") ?? 0;
        if (share > 1)
        {
            problems.Add(ProblemCode.WrongValue, node.PlaceOf("from_share"), node.Text("from_share"), new Words("不超过 100% 的比例", "a share of at most 100 %"));
            share = 0;
        }
        // Points lie on hundredths: a bound between two of them is reached by the higher one.
        return (int)decimal.Ceiling(share * range);
    }
}

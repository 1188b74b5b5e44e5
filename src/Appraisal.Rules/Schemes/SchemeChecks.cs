using System.Globalization;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>What must be true of a scheme as a whole, beyond each of its parts.</summary>
internal static class SchemeChecks
{
    public static void Check(Scheme scheme, ProblemList problems)
    {
        CheckReferences(scheme, problems);
        CheckUnread(scheme, problems);
        foreach (var line in scheme.Lines.Where(line => line.Shape is not null))
            CheckShape(line.Id, line.Shape!, path => scheme.Places.Of(line, path), [], problems);
        CheckLadder(scheme, problems);
    }

    /// <summary>Everything that is named exists.</summary>
    public static void CheckReferences(Scheme scheme, ProblemList problems)
    {
        var conditions = scheme.Conditions.Select(condition => condition.Id).ToHashSet(StringComparer.Ordinal);
        var totals = scheme.Totals.Select(total => total.Id).ToHashSet(StringComparer.Ordinal);
        var measures = scheme.Measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var texts = scheme.Conditions.Select(condition => (condition.Id, condition.Text)).Concat(scheme.Totals.Select(total => (total.Id, total.Text)))
            .Concat(scheme.Measures.Select(measure => (measure.Id, measure.Text))).DistinctBy(named => named.Id).ToDictionary(named => named.Id, named => (string?)named.Text, StringComparer.Ordinal);
        foreach (var level in scheme.Levels)
            CheckEach(level.Conditions, conditions, ["levels", level.Id, "conditions"]);
        foreach (var grade in scheme.Grades.Ladder)
            CheckEach(grade.Requires, conditions, ["grades", "ladder", grade.Id, "requires"]);
        CheckEach(scheme.CultivationRequires, conditions, ["cultivation", "requires"]);
        CheckEach(scheme.Order, [scheme.SatisfactionName, .. totals], ["order"]);
        for (var k = 0; k < scheme.Targets.Count; k++)
            CheckOne(scheme.Targets[k].Measure, measures, ["targets", Position(k), "measure"]);
        CheckOne(scheme.Grades.Of, totals, ["grades", "of"]);
        foreach (var total in scheme.Totals.Where(total => scheme.Lines.Any(line => line.Id == total.Id)))
            problems.Add(ProblemCode.DoubleWrite, scheme.Places.Of(total), total.Id);

        void CheckEach(IReadOnlyList<string> ids, HashSet<string> known, string[] path)
        {
            for (var k = 0; k < ids.Count; k++)
                CheckOne(ids[k], known, [.. path, Position(k)]);
        }

        void CheckOne(string id, HashSet<string> known, string[] path)
        {
            // That nothing is named has been told.
            if (id.Length > 0 && !known.Contains(id))
                problems.AddWithAdvice(ProblemCode.UnknownReference, scheme.Places.Of(path), () => Suggestions.For(id, known.Where(one => one.Length > 0).Order(StringComparer.Ordinal).Select(one => (one, texts.GetValueOrDefault(one)))), id);
        }
    }

    private static void CheckUnread(Scheme scheme, ProblemList problems)
    {
        var read = scheme.Levels.SelectMany(level => level.Conditions).Concat(scheme.Grades.Ladder.SelectMany(grade => grade.Requires)).ToHashSet(StringComparer.Ordinal);
        foreach (var condition in scheme.Conditions.Where(condition => !read.Contains(condition.Id)))
            problems.Add(ProblemCode.Unread, scheme.Places.Of("conditions", condition.Id), condition.Id);
        var summed = scheme.Totals.Where(total => !total.IsSection).SelectMany(total => total.Of)
            .Concat(scheme.Order).Concat(scheme.Peers.Select(peers => peers.Total ?? "")).Append(scheme.Grades.Of)
            .Concat(scheme.Conditions.Select(condition => condition.Total ?? "")).ToHashSet(StringComparer.Ordinal);
        foreach (var total in scheme.Totals.Where(total => !summed.Contains(total.Id)))
            problems.Add(ProblemCode.Unread, scheme.Places.Of(total), total.Id);
    }

    private static void CheckShape(string id, LineShape shape, Func<string[], Place> placeOf, string[] path, ProblemList problems)
    {
        if (shape is PartsShape parts)
        {
            for (var k = 0; k < parts.Parts.Count; k++)
                CheckShape($"{id}[{k + 1}]", parts.Parts[k].Shape, placeOf, [.. path, "parts", Position(k)], problems);
        }
        if (shape is not BandsShape bands)
            return;
        for (var i = 1; i < bands.Bands.Count; i++)
        {
            if (bands.Bands[i].Hundredths >= bands.Bands[i - 1].Hundredths || Covers(bands.Bands[i - 1], bands.Bands[i]))
                problems.Add(ProblemCode.BandOrder, placeOf([.. path, "bands", Position(i)]), $"{id}.bands[{i + 1}]");
        }
        if (GapBefore(bands.Bands) is { } apart)
            problems.Add(ProblemCode.BandGap, placeOf([.. path, "bands", Position(apart)]), $"{id}.bands[{apart + 1}]");
    }

    // Where every bound is written: the bands put together must leave out no number between them. Gives the later of the two that are apart.
    private static int? GapBefore(IReadOnlyList<Band> bands)
    {
        var spans = bands.Select((band, position) => (Position: position, From: band.From ?? band.Above, band.To)).ToList();
        if (bands.Any(band => band.If is not null) || spans.Any(span => span is not { From: null or NumberLiteral, To: null or NumberLiteral }))
            return null;
        var rising = spans.OrderBy(span => span.From is null ? 0 : 1).ThenBy(span => span.From, s_byValue).ToList();
        var reached = rising[0];
        foreach (var span in rising.Skip(1))
        {
            if (reached.To is null)
                return null;
            if (span.From is not null && s_byValue.Compare(reached.To, span.From) < 0)
                return Math.Max(reached.Position, span.Position);
            if (span.To is null || s_byValue.Compare(span.To, reached.To) > 0)
                reached = span;
        }
        return null;
    }

    private static readonly Comparer<Formula?> s_byValue = Comparer<Formula?>.Create((x, y) =>
        x is NumberLiteral a && y is NumberLiteral b ? (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator) : 0);

    // Literal bounds can be compared here; others are compared for each organisation, the first that holds wins.
    private static bool Covers(Band above, Band below)
    {
        if (above.If is not null)
            return false;
        var (higher, lower) = (above.From ?? above.Above, below.From ?? below.Above);
        if (higher is NumberLiteral high && lower is NumberLiteral low && above.To is null)
        {
            var order = high.Numerator * low.Denominator - low.Numerator * high.Denominator;
            return order.Sign < 0 || (order.IsZero && (above.From is not null || below.Above is not null));
        }
        return above is { From: null, Above: null, To: NumberLiteral top }
            && below is { To: NumberLiteral to }
            && to.Numerator * top.Denominator <= top.Numerator * to.Denominator;
    }

    private static void CheckLadder(Scheme scheme, ProblemList problems)
    {
        var ladder = scheme.Grades.Ladder;
        for (var i = 1; i < ladder.Count; i++)
        {
            // One that asks for more than points may have the bound of the next one down.
            var (above, here) = (ladder[i - 1], ladder[i]);
            var isReached = here.FromHundredths < above.FromHundredths
                || (above.Requires.Count > 0 && (!above.HasBound || here.FromHundredths == above.FromHundredths) && above.Requires.Except(here.Requires).Any());
            if (!isReached)
                problems.Add(ProblemCode.BandOrder, scheme.Places.Of("grades", "ladder", ladder[i].Id), ladder[i].Id);
        }
        if (ladder.Count == 0 || ladder[^1] is not { HasBound: false, Requires.Count: 0 })
            problems.Add(ProblemCode.MissingKey, scheme.Places.Of("grades", "ladder"), "grades.ladder", new Words("没有下限的最低等次", "a lowest grade without a bound"));
    }

    private static string Position(int position) => position.ToString(CultureInfo.InvariantCulture);
}

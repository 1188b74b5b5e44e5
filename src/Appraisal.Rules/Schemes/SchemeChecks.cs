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
            CheckShape(line.Id, line.Shape!, scheme.PlaceOf($"line.{line.Id}"), problems);
        CheckLadder(scheme, problems);
    }

    private static void CheckReferences(Scheme scheme, ProblemList problems)
    {
        var conditions = scheme.Conditions.Select(condition => condition.Id).ToHashSet(StringComparer.Ordinal);
        var totals = scheme.Totals.Select(total => total.Id).ToHashSet(StringComparer.Ordinal);
        var measures = scheme.Measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        void Tell(IEnumerable<string> ids, Func<string, bool> isKnown, string part)
        {
            foreach (var id in ids.Where(id => !isKnown(id)).Distinct(StringComparer.Ordinal))
                problems.Add(ProblemCode.UnknownReference, scheme.PlaceOf(part), id);
        }
        foreach (var level in scheme.Levels)
            Tell(level.Conditions, conditions.Contains, $"eligibility.{level.Id}");
        Tell(scheme.CultivationRequires, conditions.Contains, "cultivation");
        Tell(scheme.Order, id => id == scheme.SatisfactionName || totals.Contains(id), "order");
        Tell(scheme.Targets.Select(target => target.Measure), measures.Contains, "targets");
        Tell([scheme.Grades.Of], totals.Contains, "grade.grade");
        foreach (var line in scheme.Lines.Where(line => totals.Contains(line.Id)))
            problems.Add(ProblemCode.DoubleWrite, scheme.PlaceOf($"line.{line.Id}"), line.Id);
    }

    private static void CheckUnread(Scheme scheme, ProblemList problems)
    {
        var read = scheme.Levels.SelectMany(level => level.Conditions).ToHashSet(StringComparer.Ordinal);
        foreach (var condition in scheme.Conditions.Where(condition => !read.Contains(condition.Id)))
            problems.Add(ProblemCode.Unread, scheme.PlaceOf($"condition.{condition.Id}"), condition.Id);
        var summed = scheme.Totals.Where(total => !total.IsSection).SelectMany(total => total.Of)
            .Concat(scheme.Order).Append(scheme.Grades.Of)
            .Concat(scheme.Conditions.Select(condition => condition.Total ?? "")).ToHashSet(StringComparer.Ordinal);
        foreach (var total in scheme.Totals.Where(total => !summed.Contains(total.Id)))
            problems.Add(ProblemCode.Unread, scheme.PlaceOf($"total.{total.Id}"), total.Id);
    }

    private static void CheckShape(string id, LineShape shape, Place place, ProblemList problems)
    {
        if (shape is PartsShape parts)
        {
            foreach (var (part, position) in parts.Parts.Select((part, position) => (part, position)))
                CheckShape($"{id}[{position + 1}]", part.Shape, place, problems);
        }
        if (shape is not BandsShape bands)
            return;
        for (var i = 1; i < bands.Bands.Count; i++)
        {
            if (bands.Bands[i].Hundredths >= bands.Bands[i - 1].Hundredths || Covers(bands.Bands[i - 1], bands.Bands[i]))
                problems.Add(ProblemCode.BandOrder, place, $"{id}.bands[{i + 1}]");
        }
    }

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
            if (ladder[i].FromHundredths >= ladder[i - 1].FromHundredths)
                problems.Add(ProblemCode.BandOrder, scheme.PlaceOf($"grade.{ladder[i].Id}"), ladder[i].Id);
        }
        if (ladder.Count == 0 || ladder[^1].FromHundredths != int.MinValue)
            problems.Add(ProblemCode.MissingKey, scheme.PlaceOf("grade.grade"), "grades.ladder", new Words("没有下限的最低等次", "a lowest grade without a bound"));
    }
}

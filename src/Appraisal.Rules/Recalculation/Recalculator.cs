using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Recalculation;

/// <summary>A line as the second opinion has it, in hundredths.</summary>
public readonly record struct RecalculatedLine(LineOutcome Outcome, int LowestHundredths, int HighestHundredths);

/// <summary>What the second opinion says of one organisation, by the ids of the scheme.</summary>
public sealed class Recalculated
{
    /// <summary>Lines and groups.</summary>
    public required IReadOnlyDictionary<string, RecalculatedLine> Lines { get; init; }

    /// <summary>Sums, lowest and highest.</summary>
    public required IReadOnlyDictionary<string, (int Lowest, int Highest)> Totals { get; init; }

    /// <summary>The kinds of veto; null is open.</summary>
    public required IReadOnlyDictionary<string, bool?> Vetoes { get; init; }

    /// <summary>The id of the grade.</summary>
    public required string Grade { get; init; }

    /// <summary>The id of the best grade left open.</summary>
    public required string GradeHighest { get; init; }

    /// <summary>Conditions; null is undecided.</summary>
    public required IReadOnlyDictionary<string, bool?> Conditions { get; init; }

    /// <summary>Eligibility by level; null is undecided.</summary>
    public required IReadOnlyDictionary<string, bool?> Eligibility { get; init; }

    /// <summary>The duties of the organisation and of its enterprises that are certainly owed: duty and subject.</summary>
    public required IReadOnlySet<(string Duty, string Subject)> Duties { get; init; }
}

/// <summary>
/// The second opinion: walks the parsed scheme for one organisation at a time, in fractions of unlimited size, with none of the
/// network's code. Slow and plain on purpose; for audits and for tests.
/// </summary>
public static class Recalculator
{
    /// <summary>Recalculates one organisation.</summary>
    public static Recalculated Recalculate(Scheme scheme, DateOnly asOf, OrganisationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(facts);
        var subject = Subject.Of(asOf, facts);
        var lines = new Dictionary<string, RecalculatedLine>(StringComparer.Ordinal);
        foreach (var line in scheme.Lines.Where(line => !line.IsGroup))
            lines[line.Id] = Line(line, subject);
        foreach (var group in scheme.Lines.Where(line => line.IsGroup))
            lines[group.Id] = Group(group, lines);
        var totals = new Dictionary<string, (int Lowest, int Highest)>(StringComparer.Ordinal);
        foreach (var total in scheme.Totals)
            totals[total.Id] = Total(total, lines, totals);
        var vetoes = scheme.Vetoes.Kinds.ToDictionary(
            veto => veto.Kind,
            veto => FormulaWalker.Truth(new Aggregate(AggregateFunction.Exists, Collection.Incidents, null, veto.Bites), subject),
            StringComparer.Ordinal);
        var vetoed = vetoes.Values.Aggregate((bool?)false, (any, veto) => any | veto);
        var conditions = scheme.Conditions.ToDictionary(
            condition => condition.Id, condition => Condition(condition, subject, totals, vetoed), StringComparer.Ordinal);
        return new Recalculated
        {
            Lines = lines,
            Totals = totals,
            Vetoes = vetoes,
            Grade = Grade(scheme.Grades, totals[scheme.Grades.Of].Lowest, subject, vetoed, conditions, atWorst: true),
            GradeHighest = Grade(scheme.Grades, totals[scheme.Grades.Of].Highest, subject, vetoed, conditions, atWorst: false),
            Conditions = conditions,
            Eligibility = scheme.Levels.ToDictionary(
                level => level.Id, level => level.Conditions.Aggregate((bool?)true, (all, id) => all & conditions[id]), StringComparer.Ordinal),
            Duties = Duties(scheme, asOf, facts),
        };
    }

    private static RecalculatedLine Line(SchemeLine line, Subject subject)
    {
        var earned = ShapeWalker.Walk(line, subject);
        var off = line.Deducts ? line.RangeHundredths : 0;
        var notApplicable = line.NotApplicableEarns == NotApplicableEarns.Full ? line.RangeHundredths : 0;
        var lowest = earned.IsUnreported ? 0 : earned.IsNotApplicable ? notApplicable : earned.Hundredths;
        var highest = earned.IsUnreported ? line.RangeHundredths : earned.IsNotApplicable ? notApplicable : earned.Hundredths;
        return new RecalculatedLine(ShapeWalker.Outcome(earned, line.RangeHundredths), lowest - off, highest - off);
    }

    private static RecalculatedLine Group(SchemeLine group, Dictionary<string, RecalculatedLine> lines)
    {
        var inGroup = group.Group!.Lines.Select(id => lines[id]).ToList();
        var lowest = Held(group.Group, inGroup.Sum(line => line.LowestHundredths));
        var highest = Held(group.Group, inGroup.Sum(line => line.HighestHundredths));
        return new RecalculatedLine(
            lowest == highest ? Outcomes.OfPoints(lowest, group.RangeHundredths) : LineOutcome.Unreported, lowest, highest);
    }

    private static int Held(SchemeGroup group, int points) =>
        Math.Min(group.AtMostHundredths ?? int.MaxValue, Math.Max(group.FloorHundredths, group.StartHundredths + points));

    private static (int Lowest, int Highest) Total(
        SchemeTotal total, Dictionary<string, RecalculatedLine> lines, Dictionary<string, (int Lowest, int Highest)> totals)
    {
        var terms = total.Of.Select(id => lines.TryGetValue(id, out var line) ? (line.LowestHundredths, line.HighestHundredths) : totals[id]).ToList();
        var isLeftOut = total.Of.Select((id, k) => total.Terms?[k].CanBeLeftOut is true && lines[id].Outcome == LineOutcome.NotApplicable).ToList();
        return (Sum(total, [.. terms.Select(term => term.Item1)], isLeftOut), Sum(total, [.. terms.Select(term => term.Item2)], isLeftOut));
    }

    private static int Sum(SchemeTotal total, IReadOnlyList<int> terms, IReadOnlyList<bool> isLeftOut)
    {
        if (total.CountedFromHundredths is { } bounds)
            return 100 * terms.Where((points, k) => points >= bounds[k]).Count();
        Fraction Weight(int k) => total.Weights is { } weights ? new Fraction(weights[k].Numerator, weights[k].Denominator) : Fraction.Of(1);
        Fraction Whole(Func<int, bool> isOne) => Enumerable.Range(0, terms.Count).Where(isOne).Aggregate(Fraction.Of(0), (sum, k) => sum + Fraction.Of(total.Terms![k].RangeHundredths) * Weight(k));
        var points = terms.Select((term, k) => Fraction.Of(term) * Weight(k)).Aggregate(Fraction.Of(0), (sum, term) => sum + term);
        if (isLeftOut.Contains(true))
        {
            var (whole, left) = (Whole(_ => true), Whole(k => !isLeftOut[k]));
            points = left.IsZero ? whole + points : points.Above.Sign > 0 ? points * whole / left : points;
        }
        return Math.Min(total.AtMostHundredths ?? int.MaxValue, Math.Max(total.AtLeastHundredths ?? int.MinValue, points.Rounded()));
    }

    private static bool? Condition(
        SchemeCondition condition, Subject subject, Dictionary<string, (int Lowest, int Highest)> totals, bool? vetoed)
    {
        if (condition.IsNotVetoed)
            return !vetoed;
        if (condition.Total is { } total)
            return totals[total].Lowest >= condition.FromHundredths ? true : totals[total].Highest >= condition.FromHundredths ? null : false;
        var earned = ShapeWalker.Walk(condition.Test!, 1, subject);
        return earned.IsUnreported ? null : earned.Hundredths == 1;
    }

    private static string Grade(SchemeGrades grades, int hundredths, Subject subject, bool? vetoed, Dictionary<string, bool?> conditions, bool atWorst)
    {
        var step = grades.Ladder.ToList().FindIndex(grade => hundredths >= grade.FromHundredths && grade.Requires.All(id => conditions[id] ?? !atWorst));
        foreach (var cap in grades.Caps)
        {
            var holds = cap.If is null ? vetoed : FormulaWalker.Truth(cap.If, subject);
            if (holds ?? atWorst)
                step = Math.Max(step, cap.AtMost);
        }
        return grades.Ladder[step].Id;
    }

    private static HashSet<(string Duty, string Subject)> Duties(Scheme scheme, DateOnly asOf, OrganisationFacts facts)
    {
        var owed = new HashSet<(string, string)>();
        foreach (var duty in scheme.Duties)
        {
            var subjects = duty.IsOfEnterprise
                ? facts.Enterprises.Select(enterprise => Subject.Of(asOf, new EnterpriseFacts(enterprise, facts.Organisation, facts.Enterprises.Count)))
                : [Subject.Of(asOf, facts)];
            foreach (var subject in subjects)
            {
                if (IsOwed(duty, subject))
                    owed.Add((duty.Id, subject.Own.KeyText));
            }
        }
        return owed;
    }

    /// <summary>Is a duty certainly owed by a subject of its kind.</summary>
    internal static bool IsOwed(SchemeDuty duty, Subject subject)
    {
        var isOwed = duty.OwedIf is null || FormulaWalker.Truth(duty.OwedIf, subject) is true;
        return isOwed && (duty.Items.Count == 0 || duty.Items.Any(item => subject.Own.CellOf(item) == 0));
    }
}

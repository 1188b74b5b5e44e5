using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Committees;

/// <summary>Scores the lines of a committee from its figures: in whole numbers without a limit, divided once, rounded once.</summary>
internal sealed class CommitteeScorer(Scheme scheme, DateOnly asOf)
{
    private readonly IReadOnlyList<SchemeCommitteeLine> _lines = scheme.Committees!.Lines;

    /// <summary>The lines of a committee, in the order of the scheme.</summary>
    public IReadOnlyList<CommitteeLineResult> Lines(CommitteeFigures figures) => [.. _lines.Select((line, place) => Line(line, place, figures))];

    private CommitteeLineResult Line(SchemeCommitteeLine line, int place, CommitteeFigures figures) => line.Shape switch
    {
        CoveredShape covered => Covered(line, covered, figures.CoverageOf(place)),
        SettledShape => Settled(line, figures.DutiesOf(place)),
        HeldShape held => Held(line, held, figures, figures.HeldOf(place)),
        TiltShape tilt => Tilt(line, tilt, figures),
        _ => throw new InvalidOperationException($"A line of committees that nobody scores: {line.Shape.GetType().Name}."),
    };

    private CommitteeLineResult Covered(SchemeCommitteeLine line, CoveredShape covered, (long Numerator, long Denominator) ratio)
    {
        var target = covered.TargetAt(asOf);
        var threshold = Figures.Exact(target.Numerator, target.Denominator, 0);
        if (ratio.Denominator == 0)
            return NotApplicable(line, Text(ratio.Numerator, ratio.Denominator), threshold);
        return Earned(line, (BigInteger)ratio.Numerator * target.Denominator, (BigInteger)ratio.Denominator * target.Numerator, Text(ratio.Numerator, ratio.Denominator), threshold);
    }

    private static CommitteeLineResult Settled(SchemeCommitteeLine line, (long Owed, long Overdue) duties)
    {
        // Nothing owed is nothing overdue: all is earned.
        var measured = Text(duties.Owed - duties.Overdue, duties.Owed);
        return duties.Owed == 0 ? NotApplicable(line, measured, "1") : Earned(line, duties.Owed - duties.Overdue, duties.Owed, measured, "1");
    }

    private static CommitteeLineResult Held(SchemeCommitteeLine line, HeldShape held, CommitteeFigures committee, bool? holds)
    {
        if (holds is { } truth)
            return Earned(line, truth ? 1 : 0, 1, truth ? "true" : "false", "true");
        var missing = Formulas.FormulaChildren.FactsOf(held.Holds, onlyOwed: true).Select(read => read.Fact.Column).Where(column => committee.CellOf(column) == Cell.Unreported).Distinct();
        return Unreported(line, [.. missing.Select(column => Owed(column, committee))]) with { Threshold = "true" };
    }

    private CommitteeLineResult Tilt(SchemeCommitteeLine line, TiltShape tilt, CommitteeFigures figures)
    {
        var terms = tilt.Terms.Select(term => Term(term, figures)).ToArray();
        var (above, below, expected, of) = (terms[0], terms[1], terms[2], terms[3]);
        var (measured, threshold) = (Ratio(tilt.Above, above, tilt.Below, below), Ratio(tilt.AgainstAbove, expected, tilt.AgainstBelow, of));
        // A denominator that is known to be 0 decides, whatever is unreported: the share, what it is compared with, and that one's own.
        if (new[] { below, expected, of }.Any(term => term.Above is { IsZero: true }))
            return NotApplicable(line, measured, threshold);
        var missing = tilt.Terms.SelectMany(term => Missing(term, figures)).ToList();
        if (missing.Count > 0)
            return Unreported(line, missing) with { Measured = measured, Threshold = threshold };
        var (numerator, denominator) = (
            above.Above!.Value * below.Below * of.Above!.Value * expected.Below, above.Below * below.Above!.Value * of.Below * expected.Above!.Value);
        return Earned(line, numerator, denominator, measured, threshold) with { Index = Figures.Places(numerator, denominator, scheme.ShownRatios == RatioRounding.HalfUp) };
    }

    /// <summary>A term as a fraction; without a number above where it is unreported.</summary>
    private (BigInteger? Above, BigInteger Below) Term(CommitteeTerm term, CommitteeFigures figures)
    {
        var below = (BigInteger)Scaled.PowerOfTen(term.Scale);
        switch (term.Kind)
        {
            case CommitteeTermKind.Literal:
                return (term.Literal!.Numerator, term.Literal.Denominator);
            case CommitteeTermKind.Committee:
                return (Cell.IsValue(figures.CellOf(term.Column!)) ? figures.CellOf(term.Column!) : null, below);
            default:
                var place = PlaceOf(term);
                return (figures.UnreportedOf(place) is null ? (BigInteger)figures.SumOf(place) : null, below);
        }
    }

    private IEnumerable<UnreportedFacts> Missing(CommitteeTerm term, CommitteeFigures figures)
    {
        if (term.Kind == CommitteeTermKind.Committee && !Cell.IsValue(figures.CellOf(term.Column!)))
            return [Owed(term.Column!, figures)];
        return term.IsSum && figures.UnreportedOf(PlaceOf(term)) is { } unreported ? [new UnreportedFacts([.. term.Needs], unreported.Count, unreported.Named)] : [];
    }

    private int PlaceOf(CommitteeTerm term) => scheme.Committees!.PlaceOf(term);

    private static UnreportedFacts Owed(Column column, CommitteeFigures committee) => new([column], 1, [committee.CommitteeId]);

    // A literal share of its own is written as the number that it is.
    private static string Ratio(CommitteeTerm above, (BigInteger? Above, BigInteger Below) one, CommitteeTerm below, (BigInteger? Above, BigInteger Below) other)
    {
        if (one.Above is not { } numerator || other.Above is not { } denominator)
            return "";
        var text = Figures.Exact(numerator, one.Below, PlacesOf(above));
        return below.Kind == CommitteeTermKind.Literal && denominator == other.Below ? text : $"{text}/{Figures.Exact(denominator, other.Below, PlacesOf(below))}";
    }

    private static int PlacesOf(CommitteeTerm term) => term.Scale > 0 ? 2 : 0;

    private static string Text(long above, long below) => FormattableString.Invariant($"{above}/{below}");

    private static CommitteeLineResult Earned(SchemeCommitteeLine line, BigInteger above, BigInteger below, string measured, string threshold)
    {
        var earned = Proportion.Of(line.RangeHundredths, above, below);
        return new CommitteeLineResult { Line = line, Outcome = Outcomes.OfPoints(earned, line.RangeHundredths), Hundredths = earned, Measured = measured, Threshold = threshold };
    }

    private static CommitteeLineResult NotApplicable(SchemeCommitteeLine line, string measured, string threshold) =>
        new() { Line = line, Outcome = LineOutcome.NotApplicable, Hundredths = line.RangeHundredths, Measured = measured, Threshold = threshold };

    private static CommitteeLineResult Unreported(SchemeCommitteeLine line, IReadOnlyList<UnreportedFacts> missing) =>
        new() { Line = line, Outcome = LineOutcome.Unreported, Hundredths = 0, Unreported = missing };
}

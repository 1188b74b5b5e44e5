using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>Which lines, and which of their outcomes, the cases reach: a case reaches a line of which it expects something.</summary>
internal sealed class CaseReach(SchemeEditions editions)
{
    private readonly HashSet<(string Line, LineOutcome Outcome)> _reached = [];

    public void Add(SchemeCase found, Scorecard scorecard)
    {
        foreach (var line in found.Expected.Where(expected => IsOfLine(expected.Part)).Select(expected => expected.Id).Distinct(StringComparer.Ordinal))
            _reached.Add((line, scorecard.Line(line).Outcome));
    }

    // A line that changes with time counts once, with the outcomes that it can have in any of its periods.
    public IReadOnlyList<UnreachedLine> Missing() => [.. editions.Periods
        .SelectMany(scheme => scheme.Lines.Select(line => (Scheme: scheme, Line: line)))
        .GroupBy(pair => pair.Line.Id, StringComparer.Ordinal)
        .Select(same => new UnreachedLine(
            same.Last().Line,
            _reached.Any(reached => reached.Line == same.Key),
            [.. same.SelectMany(pair => PossibleOutcomes.Of(pair.Line, pair.Scheme)).Distinct().Where(outcome => !_reached.Contains((same.Key, outcome))).Order()]))
        .Where(line => line.Outcomes.Count > 0)];

    private static bool IsOfLine(ExpectedPart part) =>
        part is ExpectedPart.Outcome or ExpectedPart.Points or ExpectedPart.Measured or ExpectedPart.Threshold or ExpectedPart.Reason;
}

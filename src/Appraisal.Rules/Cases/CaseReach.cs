using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>Which lines, and which of their outcomes, the cases reach: a case reaches a line of which it expects something.</summary>
internal sealed class CaseReach(Scheme scheme)
{
    private readonly HashSet<(string Line, LineOutcome Outcome)> _reached = [];

    public void Add(SchemeCase found, Scorecard scorecard)
    {
        foreach (var line in found.Expected.Where(expected => IsOfLine(expected.Part)).Select(expected => expected.Id).Distinct(StringComparer.Ordinal))
            _reached.Add((line, scorecard.Line(line).Outcome));
    }

    public IReadOnlyList<UnreachedLine> Missing() => [.. scheme.Lines
        .Select(line => new UnreachedLine(
            line,
            _reached.Any(reached => reached.Line == line.Id),
            [.. PossibleOutcomes.Of(line, scheme).Where(outcome => !_reached.Contains((line.Id, outcome)))]))
        .Where(line => line.Outcomes.Count > 0)];

    private static bool IsOfLine(ExpectedPart part) =>
        part is ExpectedPart.Outcome or ExpectedPart.Points or ExpectedPart.Measured or ExpectedPart.Threshold or ExpectedPart.Reason;
}

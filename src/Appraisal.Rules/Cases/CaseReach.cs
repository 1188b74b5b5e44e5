using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>
/// Which lines, and which of their outcomes, the cases reach, and which measures and duties: a case reaches that of which it expects something.
/// Lines of organisations and of committees may have the same ids.
/// </summary>
internal sealed class CaseReach(SchemeEditions editions)
{
    private readonly HashSet<(bool IsOfCommittees, string Line, LineOutcome Outcome)> _reached = [];
    private readonly HashSet<(ExpectedPart Part, string Id)> _rules = [];

    public void Add(SchemeCase found, AppraisedCase appraised)
    {
        foreach (var line in found.Expected.Where(expected => expected.Part <= ExpectedPart.Reason).Select(expected => expected.Id).Distinct(StringComparer.Ordinal))
            _reached.Add((false, line, appraised.Scorecard.Line(line).Outcome));
        var ofCommittees = found.Expected.Where(expected => expected.Part is >= ExpectedPart.CommitteeOutcome and <= ExpectedPart.CommitteeReason).Select(expected => expected.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var line in ofCommittees.Count == 0 ? [] : appraised.Committee!.Result!.Lines.Where(line => ofCommittees.Contains(line.Line.Id)))
            _reached.Add((true, line.Line.Id, line.Outcome));
        _rules.UnionWith(found.Expected.Where(expected => expected.Part is ExpectedPart.Measure or ExpectedPart.Duty).Select(expected => (expected.Part, expected.Id)));
    }

    /// <summary>The lines of organisations, then those of committees. One that changes with time counts once, with the outcomes that it can have in any of its periods.</summary>
    public IReadOnlyList<UnreachedLine> Missing() =>
    [
        .. Missing(isOfCommittees: false, scheme => scheme.Lines.Select(line => (line.Id, line.Text, PossibleOutcomes.Of(line, scheme)))),
        .. Missing(isOfCommittees: true, scheme => scheme.Committees?.Lines.Select(line => (line.Id, line.Text, PossibleOutcomes.Of(line, scheme))) ?? []),
    ];

    /// <summary>The measures, then the duties, of which no case expects anything.</summary>
    public IReadOnlyList<UnreachedRule> MissingRules() =>
    [
        .. editions.Periods.SelectMany(scheme => scheme.Measures.Select(measure => new UnreachedRule(measure.Id, measure.Text, IsDuty: false))).DistinctBy(rule => rule.Id)
            .Where(rule => !_rules.Contains((ExpectedPart.Measure, rule.Id))),
        .. editions.Periods.SelectMany(scheme => scheme.Duties.Select(duty => new UnreachedRule(duty.Id, duty.Text, IsDuty: true))).DistinctBy(rule => rule.Id)
            .Where(rule => !_rules.Contains((ExpectedPart.Duty, rule.Id))),
    ];

    private IEnumerable<UnreachedLine> Missing(bool isOfCommittees, Func<Scheme, IEnumerable<(string Id, string Text, IEnumerable<LineOutcome> Outcomes)>> linesOf) => editions.Periods
        .SelectMany(linesOf)
        .GroupBy(line => line.Id, StringComparer.Ordinal)
        .Select(same => new UnreachedLine(
            same.Key,
            same.Last().Text,
            isOfCommittees,
            _reached.Any(reached => reached.IsOfCommittees == isOfCommittees && reached.Line == same.Key),
            [.. same.SelectMany(line => line.Outcomes).Distinct().Where(outcome => !_reached.Contains((isOfCommittees, same.Key, outcome))).Order()]))
        .Where(line => line.Outcomes.Count > 0);
}

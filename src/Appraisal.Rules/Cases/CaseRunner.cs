using Appraisal.Rules.Problems;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>Runs cases on both engines, the rule network and the second opinion.</summary>
public static class CaseRunner
{
    /// <summary>Runs cases.</summary>
    /// <param name="editions">The scheme in all its periods.</param>
    /// <param name="appraise">Appraises a case on the rule network of its scheme, among its peers where it has any: their places are facts for both engines.</param>
    /// <param name="cases">The cases.</param>
    public static CaseReport Run(SchemeEditions editions, Func<SchemeCase, AppraisedCase> appraise, IReadOnlyList<SchemeCase> cases)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(appraise);
        ArgumentNullException.ThrowIfNull(cases);
        var reach = new CaseReach(editions);
        var results = new List<CaseResult>();
        foreach (var found in cases)
        {
            var appraised = appraise(found);
            var findings = new CaseFindings(found.Scheme, found.AsOf, appraised);
            results.Add(new CaseResult(found, [.. found.Expected.Select(expected => Checked(expected, findings)).OfType<CaseMismatch>()], [.. Differences(found, appraised)]));
            reach.Add(found, appraised);
        }
        return new CaseReport(results, reach.Missing(), reach.MissingRules());
    }

    private static IEnumerable<Disagreement> Differences(SchemeCase found, AppraisedCase appraised)
    {
        var peers = appraised.Scorecard.Facts.Peers;
        var differences = SecondOpinion.Differences(appraised.Scorecard, Recalculator.Recalculate(found.Scheme, found.AsOf, found.Facts.Among(peers)));
        return appraised.Committee is { } committee
            ? differences.Concat(CommitteeSecondOpinion.Differences(committee, CommitteeSecondOpinion.Recalculate(found.Scheme, found.AsOf, found.SupervisedAmong(peers))))
            : differences;
    }

    private static CaseMismatch? Checked(Expectation expected, CaseFindings findings) =>
        findings.Of(expected) is var actual && actual == expected.Value ? null : new CaseMismatch(expected, actual);
}

/// <summary>Something that is not as a case expects.</summary>
/// <param name="Expected">What is expected.</param>
/// <param name="Actual">What is there.</param>
public sealed record CaseMismatch(Expectation Expected, string Actual)
{
    /// <summary>Where it is expected.</summary>
    public Place Place => Expected.Place;
}

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Mismatches">What is not as it expects.</param>
/// <param name="Disagreements">On what both engines disagree.</param>
public sealed record CaseResult(SchemeCase Case, IReadOnlyList<CaseMismatch> Mismatches, IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>All is as expected, and both engines agree.</summary>
    public bool Passed => Mismatches.Count == 0 && Disagreements.Count == 0;
}

/// <summary>A line with what no case that expects something of it reaches.</summary>
/// <param name="Id">The id of the line or group.</param>
/// <param name="Text">What it is about, in Chinese.</param>
/// <param name="IsOfCommittees">Is it of the committees' marking sheet; else of the organisations'.</param>
/// <param name="IsReached">Does any case expect something of it.</param>
/// <param name="Outcomes">The outcomes that it can have and that none of these cases has.</param>
public sealed record UnreachedLine(string Id, string Text, bool IsOfCommittees, bool IsReached, IReadOnlyList<LineOutcome> Outcomes);

/// <summary>A measure or a duty of which no case expects anything.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it is, in Chinese.</param>
/// <param name="IsDuty">Is it a duty; else a measure.</param>
public sealed record UnreachedRule(string Id, string Text, bool IsDuty);

/// <summary>What became of all cases, and what they leave out.</summary>
/// <param name="Results">The cases in their order.</param>
/// <param name="Unreached">The lines, or outcomes of lines, that no case reaches.</param>
/// <param name="UnreachedRules">The measures and duties that no case reaches.</param>
public sealed record CaseReport(IReadOnlyList<CaseResult> Results, IReadOnlyList<UnreachedLine> Unreached, IReadOnlyList<UnreachedRule> UnreachedRules)
{
    /// <summary>Did every case pass.</summary>
    public bool Passed => Results.All(result => result.Passed);
}

using Appraisal.Rules.Committees;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>What a scorecard, or the appraisal of a committee, says where a case expects something, in the words of cases.</summary>
internal sealed class CaseFindings(Scheme scheme, DateOnly asOf, AppraisedCase appraised)
{
    private readonly Scorecard _scorecard = appraised.Scorecard;

    private CommitteeResult Committee => appraised.Committee!.Result!;

    public string Of(Expectation expected) => expected.Part switch
    {
        ExpectedPart.Outcome => Outcomes.Id(_scorecard.Line(expected.Id).Outcome),
        ExpectedPart.Points => Points(_scorecard.Line(expected.Id), expected.Value),
        ExpectedPart.Measured => _scorecard.Line(expected.Id).Measured,
        ExpectedPart.Threshold => _scorecard.Line(expected.Id).Threshold,
        ExpectedPart.Reason => _scorecard.Line(expected.Id).Reason,
        ExpectedPart.Total => Points(_scorecard.Total(expected.Id)!, expected.Value),
        ExpectedPart.Satisfaction => _scorecard.Satisfaction is { } ratio ? $"{ratio.Numerator}/{ratio.Denominator}" : CaseWords.Unreported,
        ExpectedPart.Grade => _scorecard.Grade.Id,
        ExpectedPart.GradeHighest => _scorecard.GradeHighest.Id,
        ExpectedPart.Condition => CaseWords.State(_scorecard.Condition(expected.Id).State),
        ExpectedPart.Eligibility => CaseWords.State(Eligibility(expected.Id)),
        ExpectedPart.Vetoes => string.Join(';', Vetoes()),
        ExpectedPart.CommitteeOutcome => Outcomes.Id(CommitteeLine(expected.Id).Outcome),
        ExpectedPart.CommitteePoints => Figures.Points(CommitteeLine(expected.Id).Hundredths),
        ExpectedPart.CommitteeMeasured => CommitteeLine(expected.Id).Measured,
        ExpectedPart.CommitteeThreshold => CommitteeLine(expected.Id).Threshold,
        ExpectedPart.CommitteeIndex => CommitteeLine(expected.Id).Index,
        ExpectedPart.CommitteeReason => new CommitteeReasons(scheme, asOf).Line(CommitteeLine(expected.Id)),
        ExpectedPart.CommitteeScore => Figures.Points(Committee.ScoreHundredths),
        ExpectedPart.CommitteeList => CommitteeLists.Id(Committee.List),
        ExpectedPart.Measure => CommitteeWords.Measure([.. appraised.Committee!.Coverage.Where(row => row.Measure.Id == expected.Id)], expected.Value),
        ExpectedPart.Duty => CommitteeWords.Duty([.. appraised.Committee!.Duties.Where(duty => duty.Duty.Id == expected.Id)]),
        _ => throw new ArgumentOutOfRangeException(nameof(expected), expected.Part, "A part that nobody looks up."),
    };

    private CommitteeLineResult CommitteeLine(string id) => Committee.Lines.First(line => line.Line.Id == id);

    private static string Points(LineResult line, string expected) => CaseWords.Points(line.LowestHundredths, line.HighestHundredths, expected);

    // As it is shown: a deduction as a positive number.
    private static string Points(TotalResult total, string expected)
    {
        var sign = total.Total.IsShownPositive ? -1 : 1;
        return CaseWords.Points(sign * total.LowestHundredths, sign * total.HighestHundredths, expected);
    }

    private bool? Eligibility(string level) => scheme.Levels.Zip(_scorecard.Eligibility).First(pair => pair.First.Id == level).Second;

    private IEnumerable<string> Vetoes()
    {
        var kinds = _scorecard.VetoKinds.Select(kind => kind.Kind);
        return _scorecard.HasUnreportedVeto ? kinds.Append(CaseWords.Unreported) : kinds;
    }
}

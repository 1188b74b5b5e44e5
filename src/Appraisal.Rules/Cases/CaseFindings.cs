using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Cases;

/// <summary>What a scorecard says where a case expects something, in the words of cases.</summary>
internal sealed class CaseFindings(Scheme scheme, Scorecard scorecard)
{
    public string Of(Expectation expected) => expected.Part switch
    {
        ExpectedPart.Outcome => Outcomes.Id(scorecard.Line(expected.Id).Outcome),
        ExpectedPart.Points => Points(scorecard.Line(expected.Id), expected.Value),
        ExpectedPart.Measured => scorecard.Line(expected.Id).Measured,
        ExpectedPart.Threshold => scorecard.Line(expected.Id).Threshold,
        ExpectedPart.Reason => scorecard.Line(expected.Id).Reason,
        ExpectedPart.Total => Points(scorecard.Total(expected.Id)!, expected.Value),
        ExpectedPart.Satisfaction => scorecard.Satisfaction is { } ratio ? $"{ratio.Numerator}/{ratio.Denominator}" : CaseWords.Unreported,
        ExpectedPart.Grade => scorecard.Grade.Id,
        ExpectedPart.GradeHighest => scorecard.GradeHighest.Id,
        ExpectedPart.Condition => CaseWords.State(scorecard.Condition(expected.Id).State),
        ExpectedPart.Eligibility => CaseWords.State(Eligibility(expected.Id)),
        ExpectedPart.Vetoes => string.Join(';', Vetoes()),
        _ => throw new ArgumentOutOfRangeException(nameof(expected), expected.Part, "A part of a scorecard that nobody looks up."),
    };

    private static string Points(LineResult line, string expected) => CaseWords.Points(line.LowestHundredths, line.HighestHundredths, expected);

    // As it is shown: a deduction as a positive number.
    private static string Points(TotalResult total, string expected)
    {
        var sign = total.Total.IsShownPositive ? -1 : 1;
        return CaseWords.Points(sign * total.LowestHundredths, sign * total.HighestHundredths, expected);
    }

    private bool? Eligibility(string level) => scheme.Levels.Zip(scorecard.Eligibility).First(pair => pair.First.Id == level).Second;

    private IEnumerable<string> Vetoes()
    {
        var kinds = scorecard.VetoKinds.Select(kind => kind.Kind);
        return scorecard.HasUnreportedVeto ? kinds.Append(CaseWords.Unreported) : kinds;
    }
}

using Appraisal.Rules.Cases;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Tests.Cases;
using Appraisal.Rules.Tests.Coverage;
using Appraisal.Rules.Tests.Duties;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Scorecards;

namespace Appraisal.Rules.Tests.Reach;

/// <summary>Every case of every table, each under the rule that it is about.</summary>
internal static class ReachCases
{
    public static IReadOnlyList<ReachCase> All { get; } =
    [
        .. SchemeCases.Default.SelectMany(found => found.Expected.Where(IsOfRule).Select(expected => new ReachCase(RuleOf(expected), Expected(expected), Subject.Of(found.AsOf, found.Facts)))),
        .. Verdict.All.Select(row => new ReachCase($"{row.Part}.{row.Id}", row.State, SubjectOf(Organisation.With(row.Changes)))),
        .. VetoTests.Cases.SelectMany(row => VetoStates((string)row[2]).Select(veto => new ReachCase($"veto.{veto.Kind}", veto.State, SubjectOf(Organisation.With((string)row[1]))))),
        .. DutyCase.All.Select(row => new ReachCase($"duty.{row.Duty}", row.Owed, row.Subject)),
        .. MeasureCase.All.Select(row => new ReachCase($"measure.{row.Measure}", row.Counts, row.Subject)),
    ];

    private static bool IsOfRule(Expectation expected) => expected.Part is not (ExpectedPart.Satisfaction or ExpectedPart.Vetoes) && expected.Part < ExpectedPart.CommitteeOutcome;

    private static string RuleOf(Expectation expected) => expected.Part switch
    {
        ExpectedPart.Total => $"total.{expected.Id}",
        ExpectedPart.Condition => $"condition.{expected.Id}",
        ExpectedPart.Eligibility => $"eligibility.{expected.Id}",
        ExpectedPart.Grade or ExpectedPart.GradeHighest => "grade.grade",
        _ => $"line.{expected.Id}",
    };

    private static string Expected(Expectation expected) => expected.Part switch
    {
        ExpectedPart.Grade => $"lowest {expected.Value}",
        ExpectedPart.GradeHighest => $"highest {expected.Value}",
        _ => expected.Value,
    };

    private static Subject SubjectOf(Organisation organisation) => Subject.Of(organisation.AsOf, organisation.Facts);

    private static IEnumerable<(string Kind, string State)> VetoStates(string expected)
    {
        var bitten = expected.Split(", ").Select(veto => veto.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        return DefaultScheme.Scheme.Vetoes.Kinds.Select(veto => (
            veto.Kind, bitten.Contains(veto.Kind) ? "true" : bitten.Contains("unreported") ? "undecided" : "false"));
    }
}

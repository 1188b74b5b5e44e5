using Appraisal.Rules.Recalculation;
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
        .. LineCase.All.Select(row => new ReachCase($"line.{row.Line}", row.Outcome, SubjectOf(row.Organisation))),
        .. Verdict.All.Select(row => new ReachCase($"{row.Part}.{row.Id}", row.State, SubjectOf(Organisation.With(row.Changes)))),
        .. GradeTests.Cases.SelectMany(row => new[] { ("lowest", 2), ("highest", 3) }
            .Select(end => new ReachCase("grade.grade", $"{end.Item1} {row[end.Item2]}", SubjectOf(Organisation.With((string)row[0]))))),
        .. GradeTests.Sums.Select(row => new ReachCase($"total.{row[0]}", $"{row[2]}..{row[3]}", SubjectOf(Organisation.With((string)row[1])))),
        .. VetoTests.Cases.SelectMany(row => VetoStates((string)row[2]).Select(veto => new ReachCase($"veto.{veto.Kind}", veto.State, SubjectOf(Organisation.With((string)row[1]))))),
        .. DutyCase.All.Select(row => new ReachCase($"duty.{row.Duty}", row.Owed, row.Subject)),
        .. MeasureCase.All.Select(row => new ReachCase($"measure.{row.Measure}", row.Counts, row.Subject)),
    ];

    private static Subject SubjectOf(Organisation organisation) => Subject.Of(organisation.AsOf, organisation.Facts);

    private static IEnumerable<(string Kind, string State)> VetoStates(string expected)
    {
        var bitten = expected.Split(", ").Select(veto => veto.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        return DefaultScheme.Scheme.Vetoes.Kinds.Select(veto => (
            veto.Kind, bitten.Contains(veto.Kind) ? "true" : bitten.Contains("unreported") ? "undecided" : "false"));
    }
}

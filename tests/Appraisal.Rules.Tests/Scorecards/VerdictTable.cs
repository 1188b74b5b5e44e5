namespace Appraisal.Rules.Tests.Scorecards;

/// <summary>Caps: true, false, or undecided because of what is unreported. What a scorecard shows of them, the grade, is in the scheme's own cases.</summary>
internal sealed record Verdict(string Part, string Id, string Changes, string State)
{
    public static IReadOnlyList<Verdict> All { get; } =
        [.. CaseTable.Rows(Table)
            .Select(cells => new Verdict(cells[0].Split('.')[0], cells[0].Split('.')[1], cells[1], cells[2]))];

    public bool? Expected => State switch { "true" => true, "false" => false, "undecided" => null, _ => throw new ArgumentException(State) };

    private const string Table = """
        cap.satisfaction_below_60 | votes_satisfied=59                                         | true
        cap.satisfaction_below_60 | votes_satisfied=60                                         | false
        cap.satisfaction_below_60 | votes_satisfied=?                                          | false
        cap.satisfaction_below_60 | votes_valid=? votes_satisfied=0                            | false
        cap.satisfaction_below_60 | votes_valid=0 votes_satisfied=0                            | false
        cap.satisfaction_below_60 | members_voted=19 votes_satisfied=0                         | false
        cap.satisfaction_below_60 | members_voted=? votes_satisfied=0                          | false
        cap.satisfaction_below_60 | employees_voted=? votes_satisfied=0                        | false
        cap.satisfaction_below_60 | e.members=? votes_satisfied=0                              | false
        cap.satisfaction_below_60 | e.employees=? votes_satisfied=0                            | false
        cap.satisfaction_below_90 | votes_satisfied=89                                         | true
        cap.satisfaction_below_90 | votes_satisfied=90                                         | false
        cap.satisfaction_below_90 | votes_satisfied=?                                          | undecided
        cap.satisfaction_below_90 | votes_valid=?                                              | undecided
        cap.satisfaction_below_90 | votes_valid=0 votes_satisfied=0                            | undecided
        cap.satisfaction_below_90 | members_voted=19                                           | undecided
        cap.satisfaction_below_90 | members_voted=?                                            | undecided
        cap.satisfaction_below_90 | employees_voted=9                                          | undecided
        cap.satisfaction_below_90 | employees_voted=?                                          | undecided
        cap.satisfaction_below_90 | e.members=?                                                | undecided
        cap.satisfaction_below_90 | e.employees=?                                              | undecided
        cap.vetoed                | —                                                          | false
        cap.vetoed                | +incident(kind=labour,occurred_on=2023-12-31)              | true
        cap.vetoed                | +incident(kind=labour,occurred_on=2024-01-01)              | false
        cap.vetoed                | +incident(?)                                               | undecided
        cap.nothing_operating     | e.status=operating                                         | false
        cap.nothing_operating     | e.status=suspended                                         | true
        cap.nothing_operating     | e.status=?                                                 | undecided
        cap.nothing_operating     | -enterprise                                                | true
        """;
}

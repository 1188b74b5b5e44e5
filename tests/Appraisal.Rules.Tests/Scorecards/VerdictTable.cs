namespace Appraisal.Rules.Tests.Scorecards;

/// <summary>Conditions, caps and eligibility: true, false, or undecided because of what is unreported.</summary>
internal sealed record Verdict(string Part, string Id, string Changes, string State)
{
    // Ten points less, so that the base stands at 90.
    private const string TenPointsLess = "e.revenue_yuan=0 e.tax_yuan=0 education_activities=2";

    public static IReadOnlyList<Verdict> All { get; } =
        [.. CaseTable.Rows(Table.Replace("{90}", TenPointsLess, StringComparison.Ordinal))
            .Select(cells => new Verdict(cells[0].Split('.')[0], cells[0].Split('.')[1], cells[1], cells[2]))];

    public bool? Expected => State switch { "true" => true, "false" => false, "undecided" => null, _ => throw new ArgumentException(State) };

    private const string Table = """
        condition.no_veto        | —                                                           | true
        condition.no_veto        | +incident(kind=safety,occurred_on=2021-12-31,lifted_on=2022-01-31) | false
        condition.no_veto        | +incident(kind=safety,occurred_on=2021-12-30,lifted_on=2022-01-31) | true
        condition.no_veto        | +incident(?)                                                | undecided
        condition.no_veto        | +incident(?) +incident(kind=fraud,occurred_on=2023-01-01)   | false
        condition.base           | {90}                                                        | true
        condition.base           | {90} dues_paid_yuan=999.75                                  | true
        condition.base           | {90} e.high_tech=false                                      | false
        condition.base           | {90} dues_payable_yuan=10000 dues_paid_yuan=9995            | false
        condition.base           | {90} e.high_tech=?                                          | undecided
        condition.base           | {90} e.high_tech=? e.governance_system=false                | false
        condition.base           | e.insured=?                                                 | true
        condition.A              | last_election_on=2020-12-30                                 | true
        condition.A              | dues_returned_yuan=0 has_venue=false has_facilities=false has_signs=false has_flag=false has_books=false | false
        condition.A              | has_secretary=?                                             | undecided
        condition.A              | joins_decisions=?                                           | true
        condition.B              | development_faults=3                                        | true
        condition.B              | development_faults=3 dues_payable_yuan=10000 dues_paid_yuan=9995 | false
        condition.B              | development_faults=?                                        | undecided
        condition.B              | e.members=?                                                 | undecided
        condition.C              | e.penalties=2                                               | true
        condition.C              | e.accidents=1                                               | false
        condition.C              | e.accidents=?                                               | undecided
        condition.D              | culture_grade=fair                                          | true
        condition.D              | culture_grade=average                                       | false
        condition.D              | culture_grade=?                                             | undecided
        condition.E              | e.employees=2000 e.contracts_signed=2000 e.insured=1760     | true
        condition.E              | e.employees=2000 e.contracts_signed=1999 e.insured=1760     | false
        condition.E              | e.insured=?                                                 | undecided
        condition.F              | e.public_welfare=0                                          | true
        condition.F              | e.public_welfare=0 co_building=0                            | false
        condition.F              | e.public_welfare=? co_building=0                            | undecided
        condition.satisfaction   | votes_satisfied=90                                          | true
        condition.satisfaction   | votes_valid=10000 votes_satisfied=9000                      | true
        condition.satisfaction   | votes_valid=10000 votes_satisfied=8999                      | false
        condition.satisfaction   | votes_satisfied=?                                           | undecided
        condition.satisfaction   | votes_valid=?                                               | undecided
        condition.satisfaction   | votes_valid=0 votes_satisfied=0                             | undecided
        condition.satisfaction   | members_voted=19                                            | undecided
        condition.satisfaction   | members_voted=?                                             | undecided
        condition.satisfaction   | employees_voted=9                                           | undecided
        condition.satisfaction   | employees_voted=?                                           | undecided
        condition.satisfaction   | e.members=?                                                 | undecided
        condition.satisfaction   | e.employees=?                                               | undecided
        condition.founded        | founded_on=2022-12-31                                       | true
        condition.founded        | founded_on=2023-01-01                                       | false
        condition.founded        | founded_on=?                                                | undecided
        condition.founded        | as_of=2024-02-29 founded_on=2023-02-28                      | true
        condition.founded        | as_of=2024-02-29 founded_on=2023-03-01                      | false
        condition.founded        | as_of=2025-02-28 founded_on=2024-02-28                      | true
        condition.founded        | as_of=2025-02-28 founded_on=2024-02-29                      | false
        condition.operating      | e.status=operating                                          | true
        condition.operating      | e.status=suspended                                          | false
        condition.operating      | e.status=suspended +enterprise                              | true
        condition.operating      | e.status=?                                                  | undecided
        condition.operating      | e.status=? +enterprise                                      | true
        condition.operating      | e.status=suspended +enterprise(?)                           | undecided
        condition.operating      | -enterprise                                                 | false
        condition.three_clears   | —                                                           | true
        condition.three_clears   | c.basics_clear=false                                        | false
        condition.three_clears   | c.organisations_clear=false                                 | false
        condition.three_clears   | c.work_clear=false                                          | false
        condition.three_clears   | c.basics_clear=?                                            | undecided
        condition.three_clears   | c.organisations_clear=?                                     | undecided
        condition.three_clears   | c.work_clear=?                                              | undecided
        condition.three_clears   | c.work_clear=? c.basics_clear=false                         | false
        condition.district_model | district_model_since=2022                                   | true
        condition.district_model | district_model_since=2023                                   | false
        condition.district_model | district_model_since=2024                                   | false
        condition.district_model | district_model_since=-                                      | false
        condition.district_model | district_model_since=?                                      | undecided
        condition.district_model | district_model_since=- +exception                           | true
        condition.district_model | district_model_since=? +exception                           | true
        condition.district_model | district_model_since=2023 +exception                        | true
        condition.district_model | as_of=2024-01-01 district_model_since=2023                  | true

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

        eligibility.district     | —                                                           | true
        eligibility.district     | district_model_since=-                                      | true
        eligibility.district     | founded_on=2023-01-01                                       | false
        eligibility.district     | c.work_clear=?                                              | undecided
        eligibility.district     | c.work_clear=? founded_on=2023-01-01                        | false
        eligibility.district     | +incident(?)                                                | undecided
        eligibility.city         | —                                                           | true
        eligibility.city         | district_model_since=-                                      | false
        eligibility.city         | district_model_since=?                                      | undecided
        eligibility.city         | district_model_since=- +exception                           | true
        eligibility.city         | founded_on=2023-01-01 +exception                            | false
        """;
}

namespace Appraisal.Rules.Tests.Scorecards.LineTables;

/// <summary>A 党组织班子好.</summary>
internal static class TeamLines
{
    public const string Table = """
        A1.1 | —                                                              | met            | 0
        A1.1 | e.full_members=100 form=committee                              | met            | 0
        A1.1 | e.full_members=100 form=general_branch                         | unmet          | -2
        A1.1 | e.full_members=99 form=committee                               | unmet          | -2
        A1.1 | e.full_members=99 form=general_branch                          | met            | 0
        A1.1 | e.full_members=50 form=general_branch                          | met            | 0
        A1.1 | e.full_members=50 form=branch                                  | unmet          | -2
        A1.1 | e.full_members=49 form=general_branch                          | unmet          | -2
        A1.1 | e.full_members=49 form=branch                                  | met            | 0
        A1.1 | e.full_members=3 form=branch                                   | met            | 0
        A1.1 | e.full_members=2 form=branch                                   | unmet          | -2
        A1.1 | e.full_members=2 form=joint_branch                             | unmet          | -2
        A1.1 | e.full_members=2 form=joint_branch +enterprise                 | met            | 0
        A1.1 | e.full_members=0 form=joint_branch +enterprise                 | met            | 0
        A1.1 | e.full_members=40 form=joint_branch                            | unmet          | -2
        A1.1 | e.full_members=40 form=joint_branch +enterprise(full_members=9)  | met          | 0
        A1.1 | e.full_members=40 form=joint_branch +enterprise(full_members=10) | unmet        | -2
        A1.1 | e.full_members=?                                               | unreported     | -2..0
        A1.1 | form=?                                                         | unreported     | -2..0
        A1.1 | +enterprise(?)                                                 | unreported     | -2..0
        A1.1 | -enterprise                                                    | unreported     | -2..0

        A1.2 | last_election_on=2020-12-31 term_years=3                       | met            | 0
        A1.2 | last_election_on=2020-12-30 term_years=3                       | unmet          | -3
        A1.2 | last_election_on=2020-12-30 term_years=4                       | met            | 0
        A1.2 | last_election_on=2023-12-31 term_years=0                       | met            | 0
        A1.2 | last_election_on=2020-02-29 as_of=2023-02-28                   | met            | 0
        A1.2 | last_election_on=2020-02-29 as_of=2023-03-01                   | unmet          | -3
        A1.2 | last_election_on=2020-02-29 term_years=4 as_of=2024-02-29      | met            | 0
        A1.2 | last_election_on=2020-02-29 term_years=4 as_of=2024-03-01      | unmet          | -3
        A1.2 | last_election_on=2021-02-28 as_of=2024-02-28                   | met            | 0
        A1.2 | last_election_on=2021-02-28 as_of=2024-02-29                   | unmet          | -3
        A1.2 | last_election_on=2023-12-31                                    | met            | 0
        A1.2 | last_election_on=2024-01-01                                    | unreported     | -3..0
        A1.2 | last_election_on=2024-01-01 founded_on=2020-12-31              | met            | 0
        A1.2 | last_election_on=? founded_on=2020-12-31                       | met            | 0
        A1.2 | last_election_on=? founded_on=2020-12-30                       | unreported     | -3..0
        A1.2 | last_election_on=? founded_on=?                                | unreported     | -3..0
        A1.2 | last_election_on=2020-12-31 founded_on=?                       | met            | 0
        A1.2 | last_election_on=2020-12-30 founded_on=?                       | unmet          | -3
        A1.2 | last_election_on=2020-12-30 founded_on=2023-01-01              | unmet          | -3
        A1.2 | term_years=?                                                   | unreported     | -3..0

        A1.3 | has_secretary=true                                             | met            | 0
        A1.3 | has_secretary=false                                            | unmet          | -5
        A1.3 | has_secretary=?                                                | unreported     | -5..0

        A1.4 | e.full_members=7 committee_members=3                           | met            | 0
        A1.4 | e.full_members=7 committee_members=2                           | unmet          | -2
        A1.4 | e.full_members=7 committee_members=?                           | unreported     | -2..0
        A1.4 | e.full_members=6 committee_members=2                           | not_applicable | 0
        A1.4 | e.full_members=6 committee_members=?                           | not_applicable | 0
        A1.4 | e.full_members=3 +enterprise(full_members=4) committee_members=0 | unmet        | -2
        A1.4 | e.full_members=? committee_members=3                           | unreported     | -2..0
        A1.4 | -enterprise                                                    | unreported     | -2..0

        A1.5 | cross_posts=1                                                  | met            | 0
        A1.5 | cross_posts=0                                                  | unmet          | -1
        A1.5 | cross_posts=?                                                  | unreported     | -1..0

        A1.6 | joins_decisions=true talks=1                                   | met            | 0
        A1.6 | joins_decisions=true talks=0                                   | unmet          | -1
        A1.6 | joins_decisions=false talks=1                                  | unmet          | -1
        A1.6 | joins_decisions=? talks=1                                      | unreported     | -1..0
        A1.6 | joins_decisions=true talks=?                                   | unreported     | -1..0
        A1.6 | joins_decisions=? talks=0                                      | unmet          | -1
        A1.6 | joins_decisions=false talks=?                                  | unmet          | -1

        A1   | —                                                              | met            | 8
        A1   | cross_posts=0                                                  | partial        | 7
        A1   | has_secretary=false last_election_on=2020-01-01                | unmet          | 0
        A1   | has_secretary=false last_election_on=2020-01-01 cross_posts=0  | unmet          | 0
        A1   | has_secretary=?                                                | unreported     | 3..8
        A1   | has_secretary=? cross_posts=0                                  | unreported     | 2..7
        A1   | has_secretary=false last_election_on=2020-01-01 form=?         | unmet          | 0

        A2.1 | member_meetings=4                                              | met            | 0
        A2.1 | member_meetings=5                                              | met            | 0
        A2.1 | member_meetings=3                                              | partial        | -0.5
        A2.1 | member_meetings=1                                              | partial        | -1.5
        A2.1 | member_meetings=0                                              | unmet          | -2
        A2.1 | member_meetings=?                                              | unreported     | -2..0

        A2.2 | committee_meetings=12                                          | met            | 0
        A2.2 | committee_meetings=11                                          | partial        | -0.5
        A2.2 | committee_meetings=9                                           | partial        | -1.5
        A2.2 | committee_meetings=8                                           | unmet          | -2
        A2.2 | committee_meetings=0                                           | unmet          | -2
        A2.2 | committee_meetings=?                                           | unreported     | -2..0
        A2.2 | committee_meetings=0 e.full_members=7                          | unmet          | -2
        A2.2 | committee_meetings=0 e.full_members=6                          | not_applicable | 0
        A2.2 | committee_meetings=12 e.full_members=?                         | unreported     | -2..0

        A2.3 | theme_days=12                                                  | met            | 0
        A2.3 | theme_days=11                                                  | partial        | -0.5
        A2.3 | theme_days=9                                                   | partial        | -1.5
        A2.3 | theme_days=8                                                   | unmet          | -2
        A2.3 | theme_days=7                                                   | unmet          | -2
        A2.3 | theme_days=?                                                   | unreported     | -2..0

        A2.4 | life_meetings=1                                                | met            | 0
        A2.4 | life_meetings=0                                                | unmet          | -0.5
        A2.4 | life_meetings=?                                                | unreported     | -0.5..0
        A2.5 | democratic_reviews=1                                           | met            | 0
        A2.5 | democratic_reviews=0                                           | unmet          | -0.5
        A2.5 | democratic_reviews=?                                           | unreported     | -0.5..0
        A2.6 | party_lectures=2                                               | met            | 0
        A2.6 | party_lectures=1                                               | partial        | -0.5
        A2.6 | party_lectures=0                                               | unmet          | -1
        A2.6 | party_lectures=?                                               | unreported     | -1..0

        A2   | —                                                              | met            | 6
        A2   | life_meetings=0                                                | partial        | 5.5
        A2   | member_meetings=0 committee_meetings=0 theme_days=0            | unmet          | 0
        A2   | member_meetings=0 committee_meetings=0 theme_days=0 life_meetings=0 | unmet     | 0
        A2   | party_lectures=?                                               | unreported     | 5..6
        A2   | member_meetings=0 committee_meetings=0 theme_days=0 party_lectures=? | unmet    | 0
        """;
}

namespace Appraisal.Rules.Tests.Scorecards.LineTables;

/// <summary>B 党员队伍好.</summary>
internal static class MemberLines
{
    public const string Table = """
        B1.1 | ledger_members=true                                            | met            | 1
        B1.1 | ledger_members=false                                           | unmet          | 0
        B1.1 | ledger_members=?                                               | unreported     | 0..1
        B1.2 | ledger_dues=true                                               | met            | 1
        B1.2 | ledger_dues=false                                              | unmet          | 0
        B1.2 | ledger_dues=?                                                  | unreported     | 0..1
        B1.3 | ledger_activities=true                                         | met            | 1
        B1.3 | ledger_activities=false                                        | unmet          | 0
        B1.3 | ledger_activities=?                                            | unreported     | 0..1

        B1.4 | dues_paid_yuan=1000                                            | met            | 2
        B1.4 | dues_paid_yuan=1000.01                                         | met            | 2
        B1.4 | dues_paid_yuan=999.75                                          | met            | 2
        B1.4 | dues_paid_yuan=999.74                                          | partial        | 1.99
        B1.4 | dues_paid_yuan=975                                             | partial        | 1.5
        B1.4 | dues_paid_yuan=900.25                                          | partial        | 0.01
        B1.4 | dues_paid_yuan=900.24                                          | unmet          | 0
        B1.4 | dues_paid_yuan=900                                             | unmet          | 0
        B1.4 | dues_paid_yuan=0                                               | unmet          | 0
        B1.4 | dues_paid_yuan=?                                               | unreported     | 0..2
        B1.4 | dues_payable_yuan=?                                            | unreported     | 0..2
        B1.4 | dues_payable_yuan=0                                            | not_applicable | 2
        B1.4 | dues_payable_yuan=0 dues_paid_yuan=?                           | not_applicable | 2

        B1.5 | members_trained_32h=18                                         | met            | 2
        B1.5 | members_trained_32h=17                                         | partial        | 1
        B1.5 | members_trained_32h=14                                         | partial        | 1
        B1.5 | members_trained_32h=13                                         | unmet          | 0
        B1.5 | members_trained_32h=?                                          | unreported     | 0..2
        B1.5 | e.members=?                                                    | unreported     | 0..2
        B1.5 | +enterprise(?)                                                 | unreported     | 0..2
        B1.5 | -enterprise                                                    | unreported     | 0..2
        B1.5 | e.members=0 members_trained_32h=?                              | not_applicable | 2

        B2.1 | planned_developments=10 developed=10                           | met            | 2
        B2.1 | planned_developments=10 developed=9                            | met            | 2
        B2.1 | planned_developments=10 developed=11                           | met            | 2
        B2.1 | planned_developments=10 developed=8                            | unmet          | 0
        B2.1 | planned_developments=10 developed=12                           | unmet          | 0
        B2.1 | planned_developments=9 developed=8                             | unmet          | 0
        B2.1 | planned_developments=9 developed=9                             | met            | 2
        B2.1 | planned_developments=1000 developed=900                        | met            | 2
        B2.1 | planned_developments=1000 developed=899                        | unmet          | 0
        B2.1 | planned_developments=1000 developed=1100                       | met            | 2
        B2.1 | planned_developments=1000 developed=1101                       | unmet          | 0
        B2.1 | planned_developments=?                                         | unreported     | 0..2
        B2.1 | developed=?                                                    | unreported     | 0..2
        B2.1 | planned_developments=0 developed=0                             | not_applicable | 2
        B2.1 | planned_developments=0 developed=1                             | unmet          | 0
        B2.1 | planned_developments=0 developed=?                             | unreported     | 0..2

        B2.2 | e.employees=100 active_applicants=5                            | met            | 2
        B2.2 | e.employees=100 active_applicants=4                            | partial        | 1
        B2.2 | e.employees=100 active_applicants=1                            | partial        | 1
        B2.2 | e.employees=100 active_applicants=0                            | unmet          | 0
        B2.2 | e.employees=0 active_applicants=1                              | met            | 2
        B2.2 | e.employees=0 active_applicants=0                              | unmet          | 0
        B2.2 | e.employees=19 active_applicants=1                             | met            | 2
        B2.2 | e.employees=39 active_applicants=1                             | met            | 2
        B2.2 | e.employees=40 active_applicants=1                             | partial        | 1
        B2.2 | e.employees=40 active_applicants=2                             | met            | 2
        B2.2 | e.employees=199 active_applicants=9                            | met            | 2
        B2.2 | e.employees=200 active_applicants=9                            | partial        | 1
        B2.2 | e.employees=200 active_applicants=10                           | met            | 2
        B2.2 | e.employees=999999999 active_applicants=10                     | met            | 2
        B2.2 | e.employees=?                                                  | unreported     | 0..2
        B2.2 | active_applicants=?                                            | unreported     | 0..2

        B2.3 | developed=10 developed_backbone=5                              | met            | 2
        B2.3 | developed=10 developed_backbone=4                              | partial        | 1
        B2.3 | developed=10 developed_backbone=3                              | partial        | 1
        B2.3 | developed=10 developed_backbone=2                              | unmet          | 0
        B2.3 | developed=1001 developed_backbone=500                          | partial        | 1
        B2.3 | developed=?                                                    | unreported     | 0..2
        B2.3 | developed_backbone=?                                           | unreported     | 0..2
        B2.3 | developed=0 planned_developments=0                             | not_applicable | 2
        B2.3 | developed=0 planned_developments=1                             | unmet          | 0
        B2.3 | developed=0 planned_developments=1 developed_backbone=?        | unmet          | 0
        B2.3 | developed=0 planned_developments=?                             | unreported     | 0..2

        B2.4 | development_faults=0                                           | met            | 0
        B2.4 | development_faults=1                                           | partial        | -1
        B2.4 | development_faults=5                                           | partial        | -5
        B2.4 | development_faults=6                                           | unmet          | -6
        B2.4 | development_faults=7                                           | unmet          | -6
        B2.4 | development_faults=?                                           | unreported     | -6..0

        B2   | —                                                              | met            | 6
        B2   | development_faults=1                                           | partial        | 5
        B2   | development_faults=6                                           | unmet          | 0
        B2   | development_faults=6 active_applicants=1                       | unmet          | 0
        B2   | development_faults=?                                           | unreported     | 0..6
        B2   | developed=?                                                    | unreported     | 2..6
        B2   | development_faults=6 active_applicants=?                       | unmet          | 0

        B3.1 | model_posts=1 responsibility_areas=1                           | met            | 2
        B3.1 | model_posts=0 responsibility_areas=1                           | partial        | 1
        B3.1 | model_posts=1 responsibility_areas=0                           | partial        | 1
        B3.1 | model_posts=0 responsibility_areas=0                           | unmet          | 0
        B3.1 | model_posts=?                                                  | unreported     | 0..2
        B3.1 | responsibility_areas=?                                         | unreported     | 0..2
        B3.1 | model_posts=0 responsibility_areas=?                           | unreported     | 0..2

        B3.2 | pledges=20                                                     | met            | 2
        B3.2 | pledges=19                                                     | partial        | 1
        B3.2 | pledges=16                                                     | partial        | 1
        B3.2 | pledges=15                                                     | unmet          | 0
        B3.2 | pledges=?                                                      | unreported     | 0..2
        B3.2 | e.members=?                                                    | unreported     | 0..2
        B3.2 | e.members=0                                                    | not_applicable | 2

        B3.3 | e.members=20 suggestions_adopted=2                             | met            | 2
        B3.3 | e.members=21 suggestions_adopted=3                             | met            | 2
        B3.3 | e.members=21 suggestions_adopted=2                             | partial        | 1
        B3.3 | e.members=20 suggestions_adopted=1                             | partial        | 1
        B3.3 | e.members=20 suggestions_adopted=0                             | unmet          | 0
        B3.3 | e.members=1 suggestions_adopted=0                              | unmet          | 0
        B3.3 | e.members=0 suggestions_adopted=0                              | met            | 2
        B3.3 | suggestions_adopted=?                                          | unreported     | 0..2
        B3.3 | e.members=?                                                    | unreported     | 0..2

        B3.4 | members_qualified=20                                           | met            | 1
        B3.4 | members_qualified=19                                           | unmet          | 0
        B3.4 | members_qualified=?                                            | unreported     | 0..1
        B3.4 | members_reviewed=?                                             | unreported     | 0..1
        B3.4 | members_reviewed=0                                             | unmet          | 0
        B3.4 | members_reviewed=0 members_qualified=?                         | unmet          | 0
        B3.4 | members_reviewed=0 e.members=0                                 | not_applicable | 1
        B3.4 | members_reviewed=0 e.members=?                                 | unreported     | 0..1
        """;
}

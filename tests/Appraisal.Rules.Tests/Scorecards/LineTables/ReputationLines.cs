namespace Appraisal.Rules.Tests.Scorecards.LineTables;

/// <summary>F 社会评价好, 加分, 扣分, 四倾斜.</summary>
internal static class ReputationLines
{
    public const string Table = """
        F1   | votes_satisfied=90                                             | met            | 6
        F1   | votes_satisfied=89                                             | partial        | 4
        F1   | votes_satisfied=80                                             | partial        | 4
        F1   | votes_satisfied=79                                             | partial        | 2
        F1   | votes_satisfied=60                                             | partial        | 2
        F1   | votes_satisfied=59                                             | unmet          | 0
        F1   | members_voted=19                                               | unreported     | 0..6
        F1   | e.employees=101 employees_voted=10                             | unreported     | 0..6
        F1   | e.employees=101 employees_voted=11                             | met            | 6
        F1   | e.members=0 e.employees=0 members_voted=0 employees_voted=0    | met            | 6
        F1   | votes_valid=0 votes_satisfied=0                                | unreported     | 0..6
        F1   | votes_valid=?                                                  | unreported     | 0..6
        F1   | votes_satisfied=?                                              | unreported     | 0..6
        F1   | members_voted=?                                                | unreported     | 0..6
        F1   | employees_voted=?                                              | unreported     | 0..6
        F1   | e.members=?                                                    | unreported     | 0..6
        F1   | e.employees=?                                                  | unreported     | 0..6
        F1   | -enterprise                                                    | unreported     | 0..6

        F2.1 | e.tax_credit=A                                                 | met            | 2
        F2.1 | e.tax_credit=B                                                 | partial        | 1
        F2.1 | e.tax_credit=A +enterprise(tax_credit=B)                       | partial        | 1
        F2.1 | e.tax_credit=M                                                 | unmet          | 0
        F2.1 | e.tax_credit=C                                                 | unmet          | 0
        F2.1 | e.tax_credit=D                                                 | unmet          | 0
        F2.1 | e.tax_credit=? +enterprise(tax_credit=M)                       | unmet          | 0
        F2.1 | e.tax_credit=? +enterprise(tax_credit=B)                       | unreported     | 0..2
        F2.1 | e.tax_credit=?                                                 | unreported     | 0..2
        F2.1 | -enterprise                                                    | unreported     | 0..2
        F2.2 | —                                                              | met            | 2
        F2.2 | e.listed_abnormal=true                                         | unmet          | 0
        F2.2 | e.dishonest_debtor=true                                        | unmet          | 0
        F2.2 | e.listed_abnormal=?                                            | unreported     | 0..2
        F2.2 | e.dishonest_debtor=?                                           | unreported     | 0..2
        F2.2 | e.listed_abnormal=? e.dishonest_debtor=true                    | unmet          | 0
        F2.2 | -enterprise                                                    | unreported     | 0..2
        F3.1 | e.public_welfare=1                                             | met            | 2
        F3.1 | e.public_welfare=0                                             | unmet          | 0
        F3.1 | e.public_welfare=?                                             | unreported     | 0..2
        F3.2 | co_building=1                                                  | met            | 1
        F3.2 | co_building=0                                                  | unmet          | 0
        F3.2 | co_building=?                                                  | unreported     | 0..1
        F3.3 | -honour                                                        | unmet          | 0
        F3.3 | -honour +honour(level=district,awarded_on=2020-12-31)          | met            | 1
        F3.3 | -honour +honour(level=district,awarded_on=2020-12-30)          | unmet          | 0
        F3.3 | -honour +honour(level=district,awarded_on=2023-12-31)          | met            | 1
        F3.3 | -honour +honour(level=national,awarded_on=2024-01-01)          | unmet          | 0
        F3.3 | as_of=2024-02-29 -honour +honour(level=city,awarded_on=2021-02-28) | met        | 1
        F3.3 | as_of=2024-02-29 -honour +honour(level=city,awarded_on=2021-02-27) | unmet      | 0
        F3.3 | as_of=2023-02-28 -honour +honour(level=city,awarded_on=2020-02-28) | met        | 1
        F3.3 | as_of=2023-02-28 -honour +honour(level=city,awarded_on=2020-02-27) | unmet      | 0
        F3.3 | as_of=2023-08-31 -honour +honour(level=city,awarded_on=2020-08-31) | met        | 1
        F3.3 | as_of=2023-08-31 -honour +honour(level=city,awarded_on=2020-08-30) | unmet      | 0
        F3.3 | -honour +honour(level=district,awarded_on=?)                   | unreported     | 0..1

        G1   | -honour                                                        | unmet          | 0
        G1   | -honour +honour(level=national,awarded_on=2023-01-01)          | partial        | 4
        G1   | -honour +honour(level=province,awarded_on=2023-12-31)          | partial        | 3
        G1   | -honour +honour(level=city,awarded_on=2023-06-01)              | partial        | 2
        G1   | -honour +honour(level=district,awarded_on=2023-06-01)          | partial        | 1
        G1   | -honour +honour(level=national,awarded_on=2022-12-31)          | unmet          | 0
        G1   | -honour +honour(level=national,awarded_on=2024-01-01)          | unmet          | 0
        G1   | as_of=2023-06-30 -honour +honour(level=city,awarded_on=2023-06-30) | partial    | 2
        G1   | as_of=2023-06-30 -honour +honour(level=city,awarded_on=2023-07-01) | unmet      | 0
        G1   | +honour(level=city,awarded_on=2023-01-01,matter=植树) +honour(level=province,awarded_on=2023-02-01,matter=植树) | partial | 3
        G1   | +honour(level=city,awarded_on=2023-01-01,matter=植树) +honour(level=province,awarded_on=2023-02-01,matter=助学) | partial | 5
        G1   | +honour(level=city,awarded_on=2023-01-01) +honour(level=city,awarded_on=2023-02-01) | partial | 4
        G1   | +honour(level=national,awarded_on=2022-12-31,matter=植树) +honour(level=district,awarded_on=2023-02-01,matter=植树) | partial | 1
        G1   | +honour(level=national,awarded_on=2023-01-01) +honour(level=national,awarded_on=2023-01-02) +honour(level=district,awarded_on=2023-01-03) | partial | 9
        G1   | +honour(level=national,awarded_on=2023-01-01) +honour(level=national,awarded_on=2023-01-02) +honour(level=city,awarded_on=2023-01-03) | met | 10
        G1   | +honour(level=national,awarded_on=2023-01-01) +honour(level=national,awarded_on=2023-01-02) +honour(level=province,awarded_on=2023-01-03) | met | 10
        G1   | +honour(level=city,awarded_on=2023-01-01,matter=?)             | partial        | 2
        G1   | +honour(level=city,awarded_on=2023-01-01,matter=?) +honour(level=city,awarded_on=2023-01-02) | unreported | 0..10
        G1   | +honour(level=?,awarded_on=2023-01-01)                         | unreported     | 0..10
        G1   | +honour(level=?,awarded_on=2022-12-31)                         | unmet          | 0
        G1   | +honour(level=city,awarded_on=?)                               | unreported     | 0..10
        G2   | innovation_brand=true                                          | met            | 2
        G2   | innovation_brand=false                                         | unmet          | 0
        G2   | innovation_brand=?                                             | unreported     | 0..2
        H1   | criticism_notices=0                                            | met            | 0
        H1   | criticism_notices=1                                            | partial        | -2
        H1   | criticism_notices=2                                            | unmet          | -4
        H1   | criticism_notices=3                                            | unmet          | -4
        H1   | criticism_notices=?                                            | unreported     | -4..0

        P1   | developed=4 developed_backbone=2                               | met            | 5
        P1   | developed=4 developed_backbone=4                               | met            | 5
        P1   | developed=4 developed_backbone=1                               | partial        | 2.5
        P1   | developed=3 developed_backbone=1                               | partial        | 3.33
        P1   | developed=400 developed_backbone=199                           | partial        | 4.98
        P1   | developed=2001 developed_backbone=1000                         | met            | 5
        P1   | developed=2003 developed_backbone=1                            | unmet          | 0
        P1   | developed=2000 developed_backbone=1                            | partial        | 0.01
        P1   | developed=4 developed_backbone=0                               | unmet          | 0
        P1   | developed=?                                                    | unreported     | 0..5
        P1   | developed_backbone=?                                           | unreported     | 0..5
        P1   | developed=0 planned_developments=0                             | not_applicable | 5
        P1   | developed=0 planned_developments=1                             | unmet          | 0
        P1   | developed=0 planned_developments=?                             | unreported     | 0..5
        P2   | —                                                              | met            | 5
        P2   | c.awards_total=51                                              | partial        | 3
        P2   | c.awards_total=100                                             | partial        | 3
        P2   | c.awards_total=101                                             | partial        | 1
        P2   | awards_received=0                                              | unmet          | 0
        P2   | awards_received=?                                              | unreported     | 0..5
        P2   | e.members=?                                                    | unreported     | 0..5
        P2   | c.awards_total=?                                               | unreported     | 0..5
        P2   | c.members_total=?                                              | unreported     | 0..5
        P2   | e.members=0                                                    | not_applicable | 5
        P2   | c.members_total=0                                              | not_applicable | 5
        P2   | c.awards_total=0                                               | not_applicable | 5
        P2   | c.awards_total=0 c.members_total=?                             | not_applicable | 5
        P2   | c.members_total=0 awards_received=?                            | not_applicable | 5
        P3   | secretary_training_hours=56 secretary_central_trainings=1      | met            | 5
        P3   | secretary_training_hours=55 secretary_central_trainings=1      | partial        | 3
        P3   | secretary_training_hours=56 secretary_central_trainings=0      | partial        | 3
        P3   | secretary_training_hours=28                                    | partial        | 3
        P3   | secretary_training_hours=27                                    | partial        | 1
        P3   | secretary_training_hours=1                                     | partial        | 1
        P3   | secretary_training_hours=0                                     | unmet          | 0
        P3   | secretary_training_hours=?                                     | unreported     | 0..5
        P3   | secretary_training_hours=56 secretary_central_trainings=?      | unreported     | 0..5
        P3   | secretary_training_hours=55 secretary_central_trainings=?      | partial        | 3
        P4   | —                                                              | met            | 5
        P4   | funds_yuan=3999.99                                             | partial        | 3.5
        P4   | funds_yuan=2000                                                | partial        | 3.5
        P4   | funds_yuan=1999.99                                             | partial        | 2
        P4   | funds_yuan=0                                                   | partial        | 2
        P4   | dues_returned_yuan=999.99                                      | partial        | 3
        P4   | funds_yuan=2000 dues_returned_yuan=999.99                      | partial        | 1.5
        P4   | funds_yuan=1999.99 dues_returned_yuan=999.99                   | unmet          | 0
        P4   | funds_yuan=?                                                   | unreported     | 0..5
        P4   | e.members=?                                                    | unreported     | 0..5
        P4   | c.funds_total_yuan=?                                           | unreported     | 0..5
        P4   | c.members_total=?                                              | unreported     | 0..5
        P4   | dues_returned_yuan=?                                           | unreported     | 0..5
        P4   | dues_paid_yuan=?                                               | unreported     | 0..5
        P4   | e.members=0                                                    | met            | 5
        P4   | c.members_total=0 dues_returned_yuan=0                         | partial        | 3
        P4   | c.funds_total_yuan=0 c.members_total=? dues_returned_yuan=0    | partial        | 3
        P4   | dues_paid_yuan=0                                               | partial        | 3
        P4   | dues_paid_yuan=0 dues_payable_yuan=?                           | unreported     | 0..5
        P4   | dues_paid_yuan=0 dues_payable_yuan=0 funds_yuan=0              | partial        | 2
        P4   | dues_paid_yuan=0 dues_payable_yuan=0 e.members=0               | not_applicable | 5
        """;
}

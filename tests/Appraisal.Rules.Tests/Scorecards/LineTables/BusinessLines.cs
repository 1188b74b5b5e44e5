namespace Appraisal.Rules.Tests.Scorecards.LineTables;

/// <summary>C 生产经营好, D 企业文化好, E 劳动关系好.</summary>
internal static class BusinessLines
{
    public const string Table = """
        C1.1 | e.revenue_yuan=1030                                            | met            | 4
        C1.1 | e.revenue_yuan=1029.99                                         | partial        | 2
        C1.1 | e.revenue_yuan=970                                             | partial        | 2
        C1.1 | e.revenue_yuan=969.99                                          | unmet          | 0
        C1.1 | e.revenue_yuan=?                                               | unreported     | 0..4
        C1.1 | e.revenue_previous_yuan=?                                      | unreported     | 0..4
        C1.1 | e.revenue_previous_yuan=0                                      | not_applicable | 4
        C1.1 | e.revenue_previous_yuan=0 e.revenue_yuan=?                     | not_applicable | 4
        C1.1 | e.registered_on=2023-01-01 e.revenue_previous_yuan=?           | not_applicable | 4
        C1.1 | e.registered_on=2022-12-31 e.revenue_yuan=0                    | unmet          | 0
        C1.1 | e.registered_on=? e.revenue_yuan=0                             | unmet          | 0
        C1.1 | +enterprise(registered_on=2023-06-01,revenue_yuan=?,revenue_previous_yuan=?) | met | 4
        C1.1 | +enterprise(registered_on=2022-06-01,revenue_previous_yuan=?)  | unreported     | 0..4
        C1.1 | +enterprise(registered_on=2022-06-01,revenue_previous_yuan=100) | unmet         | 0
        C1.1 | -enterprise                                                    | unreported     | 0..4
        C1.2 | e.tax_yuan=103                                                 | met            | 4
        C1.2 | e.tax_yuan=102.99                                              | partial        | 2
        C1.2 | e.tax_yuan=97                                                  | partial        | 2
        C1.2 | e.tax_yuan=96.99                                               | unmet          | 0
        C1.2 | e.tax_yuan=?                                                   | unreported     | 0..4
        C1.2 | e.tax_previous_yuan=?                                          | unreported     | 0..4
        C1.2 | e.tax_previous_yuan=0                                          | not_applicable | 4
        C1.2 | e.registered_on=2023-12-31 e.tax_yuan=?                        | not_applicable | 4
        C1.2 | e.registered_on=? e.tax_yuan=0                                 | unmet          | 0
        C1.2 | e.registered_on=2022-12-31 e.tax_yuan=0                        | unmet          | 0
        C1.2 | -enterprise                                                    | unreported     | 0..4

        C2.1 | e.rd_yuan=15.45 e.rd_previous_yuan=15.44                       | met            | 2
        C2.1 | e.rd_yuan=15.45 e.rd_previous_yuan=15.45                       | partial        | 1
        C2.1 | e.rd_yuan=15.44 e.rd_previous_yuan=0                           | unmet          | 0
        C2.1 | e.rd_previous_yuan=?                                           | unreported     | 0..2
        C2.1 | e.rd_yuan=15.44 e.rd_previous_yuan=?                           | unmet          | 0
        C2.1 | e.rd_yuan=?                                                    | unreported     | 0..2
        C2.1 | e.revenue_yuan=?                                               | unreported     | 0..2
        C2.1 | e.revenue_yuan=0                                               | not_applicable | 2
        C2.1 | e.revenue_yuan=0 e.rd_yuan=?                                   | not_applicable | 2
        C2.2 | e.high_tech=true                                               | met            | 1
        C2.2 | e.high_tech=false                                              | unmet          | 0
        C2.2 | e.high_tech=?                                                  | unreported     | 0..1
        C2.2 | e.high_tech=? +enterprise(high_tech=true)                      | met            | 1
        C2.2 | e.high_tech=? +enterprise(high_tech=false)                     | unreported     | 0..1
        C2.2 | -enterprise                                                    | unreported     | 0..1
        C2.3 | e.intellectual_property=1                                      | met            | 1
        C2.3 | e.intellectual_property=0                                      | unmet          | 0
        C2.3 | e.intellectual_property=?                                      | unreported     | 0..1
        C2.3 | +enterprise(intellectual_property=?)                           | unreported     | 0..1
        C2.4 | e.governance_system=true                                       | met            | 1
        C2.4 | e.governance_system=false                                      | unmet          | 0
        C2.4 | e.governance_system=?                                          | unreported     | 0..1
        C2.4 | e.governance_system=? +enterprise(governance_system=false)     | unmet          | 0
        C2.4 | +enterprise(governance_system=?)                               | unreported     | 0..1
        C2.4 | -enterprise                                                    | unreported     | 0..1
        C3.1 | e.accidents=0                                                  | met            | 3
        C3.1 | e.accidents=1                                                  | unmet          | 0
        C3.1 | e.accidents=?                                                  | unreported     | 0..3
        C3.1 | e.accidents=1 +enterprise(?)                                   | unreported     | 0..3
        C3.2 | e.penalties=0                                                  | met            | 2
        C3.2 | e.penalties=1                                                  | partial        | 1
        C3.2 | e.penalties=2                                                  | unmet          | 0
        C3.2 | e.penalties=3                                                  | unmet          | 0
        C3.2 | e.penalties=?                                                  | unreported     | 0..2

        D1   | culture_grade=good                                             | met            | 4
        D1   | culture_grade=fair                                             | partial        | 3
        D1   | culture_grade=average                                          | partial        | 2
        D1   | culture_grade=none                                             | unmet          | 0
        D1   | culture_grade=?                                                | unreported     | 0..4
        D2.1 | education_activities=4                                         | met            | 3
        D2.1 | education_activities=3                                         | partial        | 2
        D2.1 | education_activities=2                                         | partial        | 1
        D2.1 | education_activities=1                                         | unmet          | 0
        D2.1 | education_activities=0                                         | unmet          | 0
        D2.1 | education_activities=?                                         | unreported     | 0..3
        D2.2 | online_activity=true                                           | met            | 1
        D2.2 | online_activity=false                                          | unmet          | 0
        D2.2 | online_activity=?                                              | unreported     | 0..1
        D3   | e.trained_employees=80                                         | met            | 4
        D3   | e.trained_employees=79                                         | partial        | 2
        D3   | e.trained_employees=50                                         | partial        | 2
        D3   | e.trained_employees=49                                         | unmet          | 0
        D3   | e.trained_employees=?                                          | unreported     | 0..4
        D3   | e.employees=?                                                  | unreported     | 0..4
        D3   | e.employees=0 e.trained_employees=?                            | not_applicable | 4

        E1.1 | e.contracts_signed=100                                         | met            | 3
        E1.1 | e.contracts_signed=101                                         | met            | 3
        E1.1 | e.contracts_signed=99                                          | partial        | 2.8
        E1.1 | e.employees=10000 e.contracts_signed=9999                      | met            | 3
        E1.1 | e.employees=40000 e.contracts_signed=39990                     | met            | 3
        E1.1 | e.employees=40000 e.contracts_signed=39989                     | partial        | 2.99
        E1.1 | e.contracts_signed=86                                          | partial        | 0.2
        E1.1 | e.contracts_signed=85                                          | unmet          | 0
        E1.1 | e.contracts_signed=84                                          | unmet          | 0
        E1.1 | e.contracts_signed=?                                           | unreported     | 0..3
        E1.1 | e.employees=?                                                  | unreported     | 0..3
        E1.1 | e.employees=0 e.contracts_signed=?                             | not_applicable | 3
        E1.2 | e.wage_arrears_yuan=0                                          | met            | 3
        E1.2 | e.wage_arrears_yuan=0.01                                       | unmet          | 0
        E1.2 | e.wage_arrears_yuan=?                                          | unreported     | 0..3
        E2   | e.insured=100                                                  | met            | 6
        E2   | e.insured=101                                                  | met            | 6
        E2   | e.insured=99                                                   | partial        | 5.8
        E2   | e.insured=71                                                   | partial        | 0.2
        E2   | e.insured=70                                                   | unmet          | 0
        E2   | e.insured=0                                                    | unmet          | 0
        E2   | e.insured=?                                                    | unreported     | 0..6
        E2   | e.employees=?                                                  | unreported     | 0..6
        E2   | e.employees=0                                                  | not_applicable | 6
        E3.1 | e.employees=25 e.has_union=true                                | met            | 2
        E3.1 | e.employees=25 e.has_union=false                               | unmet          | 0
        E3.1 | e.employees=24 e.has_union=false                               | not_applicable | 2
        E3.1 | e.employees=24 e.has_union=?                                   | not_applicable | 2
        E3.1 | e.employees=? e.has_union=true                                 | unreported     | 0..2
        E3.1 | e.has_union=?                                                  | unreported     | 0..2
        E3.1 | +enterprise(has_union=false)                                   | unmet          | 0
        E3.1 | -enterprise                                                    | unreported     | 0..2
        E3.2 | e.employees=25 e.has_youth_league=true                         | met            | 0.5
        E3.2 | e.employees=25 e.has_youth_league=false                        | unmet          | 0
        E3.2 | e.employees=24 e.has_youth_league=false                        | not_applicable | 0.5
        E3.2 | e.employees=?                                                  | unreported     | 0..0.5
        E3.2 | e.has_youth_league=?                                           | unreported     | 0..0.5
        E3.2 | e.has_youth_league=false +enterprise(has_youth_league=true)    | met            | 0.5
        E3.3 | e.employees=25 e.has_womens_federation=true                    | met            | 0.5
        E3.3 | e.employees=25 e.has_womens_federation=false                   | unmet          | 0
        E3.3 | e.employees=24 e.has_womens_federation=false                   | not_applicable | 0.5
        E3.3 | e.employees=?                                                  | unreported     | 0..0.5
        E3.3 | e.has_womens_federation=?                                      | unreported     | 0..0.5
        E3.4 | e.employees=25 e.collective_contract=true                      | met            | 1
        E3.4 | e.employees=25 e.collective_contract=false                     | unmet          | 0
        E3.4 | e.employees=24 e.collective_contract=false                     | not_applicable | 1
        E3.4 | e.employees=?                                                  | unreported     | 0..1
        E3.4 | e.collective_contract=?                                        | unreported     | 0..1
        E3.4 | +enterprise(collective_contract=false)                         | unmet          | 0
        """;
}

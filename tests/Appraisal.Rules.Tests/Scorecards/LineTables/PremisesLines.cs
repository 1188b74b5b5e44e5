namespace Appraisal.Rules.Tests.Scorecards.LineTables;

/// <summary>A3 六有, 场所面积, 经费.</summary>
internal static class PremisesLines
{
    public const string Table = """
        A3.1 | has_venue=true                                                 | met            | 0.5
        A3.1 | has_venue=false                                                | unmet          | 0
        A3.1 | has_venue=?                                                    | unreported     | 0..0.5
        A3.2 | has_facilities=true                                            | met            | 0.5
        A3.2 | has_facilities=false                                           | unmet          | 0
        A3.2 | has_facilities=?                                               | unreported     | 0..0.5
        A3.3 | has_signs=true                                                 | met            | 0.5
        A3.3 | has_signs=false                                                | unmet          | 0
        A3.3 | has_signs=?                                                    | unreported     | 0..0.5
        A3.4 | has_flag=true                                                  | met            | 0.5
        A3.4 | has_flag=false                                                 | unmet          | 0
        A3.4 | has_flag=?                                                     | unreported     | 0..0.5
        A3.5 | has_books=true                                                 | met            | 0.5
        A3.5 | has_books=false                                                | unmet          | 0
        A3.5 | has_books=?                                                    | unreported     | 0..0.5
        A3.6 | has_rules=true                                                 | met            | 0.5
        A3.6 | has_rules=false                                                | unmet          | 0
        A3.6 | has_rules=?                                                    | unreported     | 0..0.5

        A3.7 | e.members=20 venue_m2=50                                       | met            | 1.5
        A3.7 | e.members=20 venue_m2=49.9999                                  | partial        | 0.75
        A3.7 | e.members=17 venue_m2=50                                       | met            | 1.5
        A3.7 | e.members=17 venue_m2=49.9999                                  | partial        | 0.75
        A3.7 | e.members=16 venue_m2=48                                       | met            | 1.5
        A3.7 | e.members=16 venue_m2=47.9999                                  | partial        | 0.75
        A3.7 | e.members=7 venue_m2=21                                        | met            | 1.5
        A3.7 | e.members=7 venue_m2=20.9999                                   | partial        | 0.75
        A3.7 | e.members=6 venue_m2=20                                        | met            | 1.5
        A3.7 | e.members=6 venue_m2=19.9999                                   | unmet          | 0
        A3.7 | e.members=0 venue_m2=20                                        | met            | 1.5
        A3.7 | e.members=20 venue_m2=20                                       | partial        | 0.75
        A3.7 | e.members=20 venue_m2=19.9999                                  | unmet          | 0
        A3.7 | venue_shared=true venue_m2=0                                   | met            | 1.5
        A3.7 | venue_shared=true venue_m2=?                                   | met            | 1.5
        A3.7 | venue_shared=true e.members=?                                  | met            | 1.5
        A3.7 | venue_shared=? venue_m2=50                                     | met            | 1.5
        A3.7 | venue_shared=? venue_m2=49                                     | unreported     | 0..1.5
        A3.7 | venue_shared=? venue_m2=0                                      | unreported     | 0..1.5
        A3.7 | venue_shared=false venue_m2=?                                  | unreported     | 0..1.5
        A3.7 | e.members=? venue_m2=50                                        | unreported     | 0..1.5
        A3.7 | -enterprise                                                    | unreported     | 0..1.5

        A3.8 | —                                                              | met            | 1.5
        A3.8 | dues_returned_yuan=1000.01                                     | met            | 1.5
        A3.8 | dues_returned_yuan=999.99                                      | partial        | 0.75
        A3.8 | funds_budgeted=false                                           | partial        | 0.75
        A3.8 | funds_budgeted=false dues_returned_yuan=999.99                 | unmet          | 0
        A3.8 | funds_budgeted=?                                               | unreported     | 0..1.5
        A3.8 | dues_returned_yuan=?                                           | unreported     | 0..1.5
        A3.8 | dues_paid_yuan=?                                               | unreported     | 0..1.5
        A3.8 | funds_budgeted=false dues_paid_yuan=?                          | unreported     | 0..1.5
        A3.8 | dues_paid_yuan=0 dues_payable_yuan=1000                        | partial        | 0.75
        A3.8 | dues_paid_yuan=0 dues_payable_yuan=0.01 dues_returned_yuan=?   | partial        | 0.75
        A3.8 | dues_paid_yuan=0 dues_payable_yuan=0                           | met            | 1.5
        A3.8 | dues_paid_yuan=0 dues_payable_yuan=0 funds_budgeted=false      | partial        | 0.75
        A3.8 | dues_paid_yuan=0 dues_payable_yuan=?                           | unreported     | 0..1.5
        """;
}

using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>What formulas say, worked out by hand: ? is unreported, - is none.</summary>
[TestClass]
public sealed class EvaluationTests
{
    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        talks + 2 * cross_posts                              | talks=3 cross_posts=4                   | 11/1
        talks + cross_posts                                  | talks=3 cross_posts=?                   | ?
        talks - cross_posts                                  | talks=3 cross_posts=5                   | -2/1
        talks / cross_posts                                  | talks=6 cross_posts=4                   | 3/2
        talks / cross_posts                                  | talks=6 cross_posts=0                   | ?
        talks / cross_posts                                  | talks=0 cross_posts=0                   | ?
        talks / (0 * cross_posts)                            | talks=6 cross_posts=5                   | ?
        talks / (cross_posts / talks)                        | talks=6 cross_posts=0                   | ?
        talks / cross_posts >= 1                             | talks=6 cross_posts=0                   | ?
        funds_yuan / 3                                       | funds_yuan=0.01                         | 1/300
        venue_m2 * 3                                         | venue_m2=0.0001                         | 3/10000
        talks * 90%                                          | talks=10                                | 9/1
        floor(talks / 20)                                    | talks=39                                | 1/1
        floor((talks - cross_posts) / 2)                     | talks=0 cross_posts=3                   | -2/1
        floor((talks - cross_posts) / 2)                     | talks=0 cross_posts=4                   | -2/1
        floor(talks / cross_posts)                           | talks=7 cross_posts=0                   | ?
        min(talks, cross_posts, 5)                           | talks=7 cross_posts=6                   | 5/1
        max(talks, cross_posts)                              | talks=7 cross_posts=?                   | ?
        -talks                                               | talks=7                                 | -7/1
        talks * talks                                        | talks=999999999                         | 999999998000000001/1
        funds_yuan * talks                                   | funds_yuan=9999999999999.99 talks=999999999 | 999999998999999000000001/100
        funds_yuan * talks * 1000                            | funds_yuan=9999999999999.99 talks=999999999 | 9999999989999990000000010/1
        talks = 3                                            | talks=3                                 | true
        talks != 3                                           | talks=?                                 | ?
        has_flag = true                                      | has_flag=true                           | true
        has_flag = true                                      | has_flag=false                          | false
        has_flag = has_books                                 | has_flag=false has_books=false          | true
        has_flag != has_books                                | has_flag=false has_books=?              | ?
        has_flag = (talks > 1)                               | has_flag=false talks=1                  | true
        form = branch                                        | form=branch                             | true
        form != branch                                       | form=?                                  | ?
        form in (branch, joint_branch)                       | form=joint_branch                       | true
        form in (branch, joint_branch)                       | form=committee                          | false
        form in (branch, joint_branch)                       | form=?                                  | ?
        founded_on <= as_of                                  | founded_on=2023-12-31                   | true
        founded_on < as_of                                   | founded_on=2023-12-31                   | false
        founded_on = date(2015, 6, 1)                        | —                                       | true
        year(founded_on)                                     | founded_on=2015-06-01                   | 2015/1
        year(founded_on) = year(as_of)                       | founded_on=?                            | ?
        add_months(founded_on, 1)                            | founded_on=2024-01-31                   | 2024-02-29
        add_months(founded_on, -1)                           | founded_on=2023-03-31                   | 2023-02-28
        add_years(founded_on, talks)                         | founded_on=2020-02-29 talks=1           | 2021-02-28
        add_years(founded_on, talks)                         | founded_on=2020-02-29 talks=4           | 2024-02-29
        add_years(founded_on, talks)                         | founded_on=2020-02-29 talks=?           | ?
        add_years(founded_on, talks)                         | founded_on=2020-02-29 talks=999999999   | 9999-12-31
        add_years(founded_on, -9000)                         | founded_on=2020-02-29                   | 0001-01-01
        next_day(founded_on)                                 | founded_on=2023-12-31                   | 2024-01-01
        next_day(founded_on)                                 | founded_on=9999-12-31                   | 9999-12-31
        district_model_since                                 | district_model_since=-                  | -
        district_model_since <= 2023                         | district_model_since=-                  | false
        district_model_since > 2023                          | district_model_since=-                  | false
        district_model_since != 2023                         | district_model_since=-                  | false
        not district_model_since <= 2023                     | district_model_since=-                  | true
        district_model_since <= 2023                         | district_model_since=?                  | ?
        floor(district_model_since) >= 2000                  | district_model_since=-                  | false
        is_none(district_model_since)                        | district_model_since=-                  | true
        is_none(district_model_since)                        | district_model_since=2020               | false
        is_none(district_model_since)                        | district_model_since=?                  | ?
        unreported(district_model_since)                     | district_model_since=-                  | false
        unreported(talks)                                    | talks=?                                 | true
        reported(talks)                                      | talks=?                                 | false
        unreported(talks / cross_posts)                      | cross_posts=0                           | true
        certainly(has_flag)                                  | has_flag=?                              | false
        not certainly(has_flag)                              | has_flag=?                              | true
        committee.members_total / 2                          | c.members_total=5                       | 5/2

        count(enterprise)                                    | -enterprise                             | 0/1
        count(enterprise)                                    | +enterprise +enterprise(?)              | 3/1
        exists(enterprise)                                   | -enterprise                             | false
        sum(enterprise.members)                              | -enterprise                             | ?
        sum(enterprise.members)                              | e.members=3 +enterprise(members=4)      | 7/1
        sum(enterprise.members)                              | e.members=3 +enterprise(members=?)      | ?
        sum(enterprise.members where enterprise.high_tech)   | e.members=3 +enterprise(members=?,high_tech=false) | 3/1
        sum(enterprise.members where enterprise.high_tech)   | e.members=3 +enterprise(members=4,high_tech=?)     | ?
        sum(enterprise.members where enterprise.high_tech)   | e.high_tech=false                       | 0/1
        sum(enterprise.rd_yuan * 2)                          | e.rd_yuan=0.01 +enterprise(rd_yuan=0.02) | 3/50
        count(enterprise where enterprise.high_tech)         | +enterprise(high_tech=false)            | 1/1
        count(enterprise where enterprise.high_tech)         | +enterprise(high_tech=?)                | ?
        exists(enterprise where enterprise.high_tech)        | e.high_tech=? +enterprise(high_tech=true) | true
        exists(enterprise where enterprise.high_tech)        | e.high_tech=? +enterprise(high_tech=false) | ?
        any(not enterprise.high_tech)                        | e.high_tech=false                       | true
        sum(floor(enterprise.rd_yuan))                       | e.rd_yuan=1.99                          | 1/1
        any(enterprise.high_tech where enterprise.has_union) | e.has_union=false                       | false
        all(enterprise.high_tech where enterprise.has_union) | e.has_union=false                       | true
        all(enterprise.high_tech where enterprise.has_union) | e.has_union=? e.high_tech=true          | true
        all(enterprise.high_tech where enterprise.has_union) | e.has_union=? e.high_tech=false         | ?
        all(enterprise.tax_credit in (A, B))                 | e.tax_credit=? +enterprise(tax_credit=C) | false
        count(incident where year(incident.lifted_on) = 2023) | +incident(lifted_on=2023-01-01) +incident(lifted_on=-) | 1/1
        exists(incident where add_months(incident.lifted_on, 1) <= as_of) | +incident(lifted_on=-)     | false
        exists(exception)                                    | +exception                              | true
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_formula_over_facts_gives_its_value_on_the_kernel_and_on_the_walker(string text, string changes, string expected)
    {
        var formula = Evaluation.Bind(text);
        var organisation = Organisation.With(changes);
        Evaluation.ByKernel(formula, organisation.AsOf, organisation.Facts).ShouldBe([expected]);
        Evaluation.ByWalker(formula, organisation.AsOf, organisation.Facts).ShouldBe(expected);
    }
}

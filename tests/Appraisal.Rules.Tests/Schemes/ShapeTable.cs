namespace Appraisal.Rules.Tests.Schemes;

/// <summary>
/// Lines as departments write them: what stands in the place of the small scheme's line G2, a change of facts, the outcome, the points (two
/// where they leave a range), and what the reason says.
/// </summary>
internal static class ShapeTable
{
    public const string Table = """
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_satisfied=100 | met        | 10        | 实际 100/100(100.00%),60% 得 6.00 分、100% 得 10.00 分,其间按比例,得 10.00 分
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_satisfied=99  | partial    | 9.9       |
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_satisfied=61  | partial    | 6.1       |
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_satisfied=60  | partial    | 6         |
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_satisfied=0   | partial    | 6         |
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_satisfied=?   | unreported | 0..10     | 未填报:满意票
        points: 10, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]  | votes_valid=0 votes_satisfied=0 | not_applicable | 10 | 分母为 0
        points: 10, value: S, zero_denominator: unmet, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}] | votes_valid=0 votes_satisfied=0 | unmet | 0 |
        points: 10, value: S, linear: [{at: 0, points: 0}, {at: 80%, points: 4}, {at: 100%, points: 10}] | votes_satisfied=40 | partial | 2 |
        points: 10, value: S, linear: [{at: 0, points: 0}, {at: 80%, points: 4}, {at: 100%, points: 10}] | votes_satisfied=80 | partial | 4 |
        points: 10, value: S, linear: [{at: 0, points: 0}, {at: 80%, points: 4}, {at: 100%, points: 10}] | votes_satisfied=81 | partial | 4.3 |
        points: 10, value: S, linear: [{at: 0, points: 0}, {at: 80%, points: 4}, {at: 100%, points: 10}] | votes_satisfied=1 votes_valid=3 | partial | 1.67 |

        points: 4, value: talks, linear: [{at: 2, points: 4}, {at: 6, points: 0}]      | talks=2             | met        | 4         | 2 得 4.00 分、6 得 0.00 分
        points: 4, value: talks, linear: [{at: 2, points: 4}, {at: 6, points: 0}]      | talks=3             | partial    | 3         |
        points: 4, value: talks, linear: [{at: 2, points: 4}, {at: 6, points: 0}]      | talks=0             | met        | 4         |
        points: 4, value: talks, linear: [{at: 2, points: 4}, {at: 6, points: 0}]      | talks=6             | unmet      | 0         |
        takes: 4, value: talks, linear: [{at: 2, points: 4}, {at: 6, points: 0}]       | talks=5             | partial    | -3        |
        points: 10, value: talks, linear: [{at: theme_days, points: 6}, {at: committee_meetings, points: 10}] | talks=8 theme_days=6 committee_meetings=10 | partial | 8 |
        points: 10, value: talks, linear: [{at: theme_days, points: 6}, {at: committee_meetings, points: 10}] | talks=6 theme_days=6 committee_meetings=10 | partial | 6 |
        points: 10, value: talks, linear: [{at: theme_days, points: 6}, {at: committee_meetings, points: 10}] | talks=10 theme_days=6 committee_meetings=10 | met | 10 |
        points: 10, value: talks, linear: [{at: theme_days, points: 6}, {at: committee_meetings, points: 10}] | talks=8 theme_days=8 committee_meetings=8 | met | 10 |
        points: 10, value: talks, linear: [{at: theme_days, points: 6}, {at: committee_meetings, points: 10}] | talks=7 theme_days=8 committee_meetings=8 | partial | 6 |
        points: 10, value: talks, linear: [{at: theme_days, points: 6}, {at: committee_meetings, points: 10}] | talks=9 theme_days=? committee_meetings=8 | unreported | 0..10 | 未填报:主题党日次数
        points: 10, value: "sum(enterprise.tax_yuan) - 100", linear: [{at: 0, points: 1}, {at: 10, points: 10}] | e.tax_yuan=90 | partial | 1 |
        points: 10, value: "sum(enterprise.tax_yuan) - 100", linear: [{at: 0, points: 1}, {at: 10, points: 10}] | e.tax_yuan=103 | partial | 3.7 |

        points: 3, counted: talks, earns: 0.5                                          | talks=0             | unmet      | 0         | 实际 0,每 1 次得 0.50 分,到 6 次为满分,得 0.00 分
        points: 3, counted: talks, earns: 0.5                                          | talks=1             | partial    | 0.5       |
        points: 3, counted: talks, earns: 0.5                                          | talks=5             | partial    | 2.5       |
        points: 3, counted: talks, earns: 0.5                                          | talks=6             | met        | 3         |
        points: 3, counted: talks, earns: 0.5                                          | talks=7             | met        | 3         |
        points: 3, counted: talks, earns: 0.5                                          | talks=?             | unreported | 0..3      |
        points: 1, counted: talks, earns: 0.3                                          | talks=3             | partial    | 0.9       |
        points: 1, counted: talks, earns: 0.3                                          | talks=4             | met        | 1         |
        points: 2, counted: sum(enterprise.intellectual_property), earns: 1             | e.intellectual_property=1 | partial | 1       | 每 1 件得 1.00 分,到 2 件为满分
        points: 2, counted: talks + theme_days, earns: 1                               | talks=1 theme_days=0 | partial   | 1         | 每 1 得 1.00 分,到 2 为满分
        points: 4, value: S, from: 80%, earns_per_point: 0.25                          | votes_satisfied=80  | unmet      | 0         | 从 80% 起每高 1 个百分点得 0.25 分,到 96% 为满分
        points: 4, value: S, from: 80%, earns_per_point: 0.25                          | votes_satisfied=79  | unmet      | 0         |
        points: 4, value: S, from: 80%, earns_per_point: 0.25                          | votes_satisfied=81  | partial    | 0.25      |
        points: 4, value: S, from: 80%, earns_per_point: 0.25                          | votes_satisfied=95  | partial    | 3.75      |
        points: 4, value: S, from: 80%, earns_per_point: 0.25                          | votes_satisfied=96  | met        | 4         |
        points: 4, value: S, from: 80%, earns_per_point: 0.25                          | votes_satisfied=?   | unreported | 0..4      |

        points: 5, counted: talks, asked: 4, each: 1, at_least: 3                      | talks=4             | met        | 5         |
        points: 5, counted: talks, asked: 4, each: 1, at_least: 3                      | talks=3             | partial    | 4         | 最少得 3.00 分
        points: 5, counted: talks, asked: 4, each: 1, at_least: 3                      | talks=2             | partial    | 3         |
        points: 5, counted: talks, asked: 4, each: 1, at_least: 3                      | talks=0             | partial    | 3         |
        points: 5, counted: talks, asked: 4, each: 1, at_least: 3                      | talks=?             | unreported | 0..5      |
        points: 5, value: S, target: 100%, per_point: 0.2, at_least: 3                 | votes_satisfied=91  | partial    | 3.2       |
        points: 5, value: S, target: 100%, per_point: 0.2, at_least: 3                 | votes_satisfied=90  | partial    | 3         |
        points: 5, value: S, target: 100%, per_point: 0.2, at_least: 3                 | votes_satisfied=0   | partial    | 3         |
        points: 5, value: S, target: 100%, per_point: 0.2, at_least: 3                 | votes_satisfied=?   | unreported | 0..5      |

        points: 4, lost_if: S < 95%, parts: [{text: 责任书, points: 2, holds: has_flag}, {text: 述职, points: 2, holds: has_books}] | votes_satisfied=95 | met | 4 |
        points: 4, lost_if: S < 95%, parts: [{text: 责任书, points: 2, holds: has_flag}, {text: 述职, points: 2, holds: has_books}] | votes_satisfied=95 has_books=false | partial | 2 |
        points: 4, lost_if: S < 95%, parts: [{text: 责任书, points: 2, holds: has_flag}, {text: 述职, points: 2, holds: has_books}] | votes_satisfied=94 | unmet | 0 | 因“满意票 ÷ 有效票 < 0.95”,本项全部失分,得 0.00 分
        points: 4, lost_if: S < 95%, parts: [{text: 责任书, points: 2, holds: has_flag}, {text: 述职, points: 2, holds: has_books}] | votes_satisfied=94 has_flag=? | unmet | 0 |
        points: 4, lost_if: S < 95%, parts: [{text: 责任书, points: 2, holds: has_flag}, {text: 述职, points: 2, holds: has_books}] | votes_satisfied=? | unreported | 0..4 | 未填报:满意票
        takes: 4, lost_if: talks = 0, counted: criticism_notices, each: 1              | talks=1 criticism_notices=1 | partial | -1 |
        takes: 4, lost_if: talks = 0, counted: criticism_notices, each: 1              | talks=0             | unmet      | -4        | 全部失分,扣 4.00 分
        takes: 4, lost_if: talks = 0, counted: criticism_notices, each: 1              | talks=?             | unreported | -4..0     |
        points: 4, not_applicable_if: talks = 9, lost_if: talks = 0, holds: has_flag   | talks=9             | not_applicable | 4     |
        points: 4, not_applicable_if: talks >= 9, lost_if: has_books, holds: has_flag  | talks=? has_books=true | unreported | 0..4  |
        points: 5, lost_if: talks = 0, items: {of: honour, by: level, each: {national: 4, province: 3, city: 2, district: 1}} | talks=1 | partial | 1 |
        points: 5, lost_if: talks = 0, items: {of: honour, by: level, each: {national: 4, province: 3, city: 2, district: 1}} | talks=0 | unmet | 0 |
        points: 5, not_applicable_if: talks = 0, items: {of: honour, by: level, each: {national: 4, province: 3, city: 2, district: 1}} | talks=0 | not_applicable | 5 |
        points: 5, not_applicable_if: talks = 0, items: {of: honour, by: level, each: {national: 4, province: 3, city: 2, district: 1}} | talks=? | unreported | 0..5 |

        points: 3, not_applicable_if: members >= 7, not_applicable: full, holds: has_flag     | e.members=7   | not_applicable | 3   | 按满分 3.00 分计
        points: 3, not_applicable_if: members >= 7, not_applicable: nothing, holds: has_flag  | e.members=7   | not_applicable | 0   | 不得分
        points: 3, not_applicable_if: members >= 7, not_applicable: nothing, holds: has_flag  | e.members=6   | met            | 3   |
        points: 3, not_applicable_if: members >= 7, not_applicable: nothing, holds: has_flag  | e.members=?   | unreported     | 0..3 | 未填报
        points: 3, not_applicable_if: members >= 7, not_applicable: left_out, holds: has_flag | e.members=7   | not_applicable | 0   | 不计入,同级其余各项得分按比例折算到原满分
        points: 3, value: S, not_applicable: nothing, from: 90%                        | votes_valid=0 votes_satisfied=0 | not_applicable | 0 | 分母为 0
        points: 3, not_applicable_if: "founded_on > add_years(as_of, -1)", not_applicable: nothing, holds: has_flag | founded_on=2022-12-31 | met | 3 |
        points: 3, not_applicable_if: "founded_on > add_years(as_of, -1)", not_applicable: nothing, holds: has_flag | founded_on=2023-01-01 | not_applicable | 0 |

        points: 3.5, checklist: [has_venue, has_facilities, has_signs, has_flag, has_books, has_rules, talks >= 1] | —                             | met     | 3.5 | 7 项中有 7 项,得
        points: 3.5, checklist: [has_venue, has_facilities, has_signs, has_flag, has_books, has_rules, talks >= 1] | has_flag=false talks=0        | partial | 2.5 | 7 项中有 5 项,缺:党旗,不符合:谈心谈话次数 ≥ 1,得
        points: 3.5, checklist: [has_venue, has_facilities, has_signs, has_flag, has_books, has_rules, talks >= 1] | has_flag=?                    | unreported | 0..3.5 | 未填报:有党旗
        points: 1, checklist: [has_venue, has_flag]                                    | has_venue=false has_flag=false | unmet | 0 | 2 项中有 0 项,缺:场所、党旗,得
        points: 1, checklist: [has_secretary, talks >= 1]                              | has_secretary=false talks=1 | partial | 0.5 | 缺:配备书记,得
        takes: 1, checklist: [has_venue, has_flag]                                     | has_venue=false     | partial    | -0.5      | 2 项中有 1 项,缺:场所,扣 0.50 分
        """;

    /// <summary>What can be wrong in them, and where.</summary>
    public const string Faults = """
        BandOrder  | points: 10, value: S, linear: [{at: 60%, points: 6}, {at: ‸60%, points: 10}]
        BandOrder  | points: 10, value: S, linear: [{at: 60%, points: 10}, {at: ‸50%, points: 6}]
        Sum        | points: ‸9, value: S, linear: [{at: 60%, points: 6}, {at: 100%, points: 10}]
        MissingKey | points: 6, value: S, linear: ‸[{at: 60%, points: 6}]
        MissingKey | points: 6, value: S, linear: ‸[]
        MissingKey | points: 6, value: S, linear: [{at: 60%, points: 6}, ‸{points: 5}]
        MissingKey | points: 6, linear: [{at: 60%, points: 6}, {at: 70%, points: 5}]
        WrongType  | points: 6, value: ‸has_flag, linear: [{at: 60%, points: 6}, {at: 70%, points: 5}]
        WrongNode  | points: 6, value: S, linear: ‸6
        UnknownKey | points: 6, value: S, linear: [{at: 60%, points: 6, ‸to: 1}, {at: 70%, points: 5}]
        WrongValue | points: 6, counted: talks, earns: ‸0
        MissingKey | points: 6, earns: 1
        WrongValue | points: 6, value: S, from: ‸talks, earns_per_point: 1
        MissingKey | points: 6, value: S, earns_per_point: 1
        WrongValue | points: 5, counted: talks, each: 1, at_least: ‸5
        UnknownKey | takes: 5, counted: talks, each: 1, ‸at_least: 3
        UnknownKey | takes: 5, ‸not_applicable: full, counted: talks, each: 1
        WrongValue | points: 5, not_applicable: ‸half, holds: has_flag
        WrongType  | points: 5, lost_if: ‸talks, holds: has_flag
        WrongValue | points: ‸1, checklist: [has_flag, has_books, has_rules]
        MissingKey | points: 1, checklist: ‸[]
        UnknownName | points: 1, checklist: [has_flag, ‸has_flags]
        WrongType  | points: 1, checklist: [has_flag, ‸talks]
        WrongNode  | points: 1, checklist: [has_flag, ‸[has_books]]
        TooWide    | points: 1, value: talks * talks * talks * talks, linear: [{at: 1, points: 0}, {at: talks * talks * talks, points: 1}]
        """;
}

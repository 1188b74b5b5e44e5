namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Marking sheets that departments have published (docs/sources.md), as far as the ledger has their facts: what each puts in place of the small scheme's.</summary>
internal static class MarkingSheets
{
    private const string Head = "extends: small.yaml\nscheme: sheet\n";

    private const string Quiet = "conditions: {base: {from: 0}, A: absent}\nlevels: {district: {conditions: [no_veto, base, founded]}}\n";

    /// <summary>“五好”班子好 20: each missing takes, below 95 % all is lost.</summary>
    public const string FiveGoods = Head + Quiet + """
        sections:
          A:
            whole: true
            text: 班子好
            points: 20
            lines:
              A1: {text: 执行政策, clause: 方案 一, evidence: 甲, points: 3, holds: joins_decisions}
              A2: {text: 组织覆盖, clause: 方案 一, evidence: 甲, points: 3, at_least: 2, counted: criticism_notices, each: 1}
              A3: {text: 群团, clause: 方案 一, evidence: 甲, points: 3, checklist: [any(enterprise.has_union), any(enterprise.has_youth_league), any(enterprise.has_womens_federation)]}
              A4:
                text: 班子
                clause: 方案 一
                evidence: 甲
                points: 4
                group: {start: 4, floor: 0}
                lines:
                  A4.1: {text: 书记, clause: 方案 一, evidence: 甲, takes: 2, holds: has_secretary}
                  A4.2: {text: 委员, clause: 方案 一, evidence: 甲, takes: 1, value: committee_members, from: 3}
                  A4.3: {text: 双向进入, clause: 方案 一, evidence: 甲, takes: 1, value: cross_posts, from: 1}
              A5:
                text: 责任书与述职
                clause: 方案 一
                evidence: 甲
                points: 4
                lost_if: S < 95%
                parts:
                  - {text: 责任书, points: 2, holds: has_rules}
                  - {text: 述职, points: 1, value: life_meetings, from: 1}
                  - {text: 评议, points: 1, holds: reported(S)}
              A6: {text: 其他, clause: 方案 一, evidence: 甲, points: 3, value: talks, linear: [{at: 0, points: 0}, {at: 3, points: 3}]}
        totals: {whole: true, base: {text: 合计, of: [A], points: 20}, total: {text: 总分, of: [base, plus], at_most: 22}}
        """;

    /// <summary>“争星达标创五好”: a star for each good that reaches 85 % of its points.</summary>
    public const string StarsByGood = Head + Quiet + """
        sections:
          A: {whole: true, text: 甲, lines: {A1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, value: S, in_proportion_to: 100%}}}
          B: {text: 乙, lines: {B1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, value: pledges / members, in_proportion_to: 100%}}}
          C: {text: 丙, lines: {C1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, value: sum(enterprise.insured) / sum(enterprise.employees), target: 100%, per_point: 1}}}
        totals: {whole: true, stars: {text: 星, counts: {of: [A, B, C], from_share: 85%}}, base: {text: 合计, of: [A, B, C], points: 300}, total: {text: 总分, of: [base, plus]}}
        grades: {whole: true, of: stars, ladder: {three: {text: 三星, from: 3}, two: {text: 二星, from: 2}, one: {text: 一星, from: 1}, none: {text: 无星}}}
        """;

    /// <summary>分类定级: 90, 80, 60 of a hundred; satisfaction below 90 % neither of the better two; 满意率 weighs 30 %.</summary>
    public const string Classes = Head + Quiet + """
        sections:
          A: {whole: true, text: 七项, points: 100, lines: {A1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, value: theme_days, linear: [{at: 0, points: 0}, {at: 12, points: 100}]}}}
          V: {text: 测评, points: 100, lines: {V1: {text: 满意率, clause: 方案 一, evidence: 测评, points: 100, value: S, in_proportion_to: 100%}}}
        totals: {whole: true, base: {text: 综合分, of: {A: 70%, V: 30%}, points: 100}, total: {text: 总分, of: [base, plus]}}
        grades:
          whole: true
          of: base
          ladder: {hao: {text: 好, from: 90}, jiaohao: {text: 较好, from: 80}, yiban: {text: 一般, from: 60}, jiaocha: {text: 较差}}
          caps: {unhappy: {text: 群众满意率低于 90%, clause: 方案 一, at_most: yiban, if: S < 90%}}
        """;

    /// <summary>企业文化: dimensions of a hundred weighed 18, 7, 25 and 50 %, of a thousand in all.</summary>
    public const string Culture = Head + Quiet + """
        sections:
          A: {whole: true, text: 理念, lines: {A1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, value: culture_grade, grades: {good: 100, fair: 80, average: 60, none: 0}}}}
          B: {text: 制度, lines: {B1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, holds: has_rules}}}
          C: {text: 实践, lines: {C1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, counted: education_activities, earns: 25}}}
          D: {text: 成效, lines: {D1: {text: 一, clause: 方案 一, evidence: 甲, points: 100, value: sum(enterprise.trained_employees) / sum(enterprise.employees), from: 60%, earns_per_point: 5}}}
        totals: {whole: true, base: {text: 千分制, of: {A: 1.8, B: 0.7, C: 2.5, D: 5}, points: 1000}, total: {text: 总分, of: [base, plus]}}
        grades: {whole: true, of: base, ladder: {excellent: {text: 卓越, from: 900}, good: {text: 优秀, from: 800}, pass: {text: 合格, from: 600}, fail: {text: 不合格}}}
        """;

    /// <summary>园区劳动关系 and 经济指标: linear losses from two targets, tiers, a trend, 功效系数 with given values, what asks only the large.</summary>
    public const string Labour = Head + Quiet + """
        values: {staff: sum(enterprise.employees), grows: sum(enterprise.revenue_yuan) / sum(enterprise.revenue_previous_yuan)}
        sections:
          A:
            whole: true
            text: 劳动关系
            points: 60
            lines:
              A1: {text: 合同签订率, clause: 方案 一, evidence: 人社, points: 8, value: sum(enterprise.contracts_signed) / staff, target: 100%, per_point: 0.2}
              A2: {text: 社保参保率, clause: 方案 一, evidence: 人社, points: 15, value: sum(enterprise.insured) / staff, target: 90%, per_point: 0.2}
              A3: {text: 集体合同, clause: 方案 一, evidence: 工会, points: 6, value: sum(enterprise.trained_employees) / staff, bands: [{points: 6, from: 80%}, {points: 4, from: 50%}, {points: 3, above: 0}]}
              A4: {text: 资产升平降, clause: 方案 一, evidence: 税务, points: 15, value: grows, bands: [{points: 15, above: 1}, {points: 9, from: 1}, {points: 6, from: 95%}]}
              A5: {text: 增长率, clause: 方案 一, evidence: 税务, points: 10, value: grows, lost_if: grows < 1, linear: [{at: 1, points: 6}, {at: 1.05, points: 10}]}
              A6: {text: 工会, clause: 方案 一, evidence: 工会, points: 6, not_applicable_if: staff < 25, not_applicable: left_out, holds: all(enterprise.has_union)}
        totals: {whole: true, base: {text: 合计, of: [A], points: 60}, total: {text: 总分, of: [base, plus], at_most: 60}}
        """;
}

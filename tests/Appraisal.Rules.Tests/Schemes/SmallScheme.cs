namespace Appraisal.Rules.Tests.Schemes;

/// <summary>A scheme that has one of everything, and changes to its text. A change's ‸ marks where a problem is expected, and is taken away.</summary>
internal static class SmallScheme
{
    public const string File = "small.yaml";

    private const char Mark = '‸';

    public const string Text = """
        scheme: small
        edition: 1
        title: 小方案
        in_force: {from: 2020-01-01}
        documents:
          方案: 一个方案
        shown: {ratios: cut}
        values:
          members: sum(enterprise.members)
          S: {value: votes_satisfied / votes_valid, valid: members_voted >= members}
        satisfaction: {value: S, text: 满意率}
        sections:
          A:
            text: 甲
            points: 9
            lines:
              A1: {text: 一, clause: 方案 一, evidence: 甲, points: 2, value: S, bands: [{points: 2, from: 90%}, {points: 1, from: 60%}]}
              A2:
                text: 组
                clause: 方案 二
                evidence: 乙
                points: 3
                group: {start: 3, floor: 0}
                lines:
                  A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: 1}
              A3: {text: 三, clause: 方案 二, evidence: 乙, points: 1, value: culture_grade, grades: {good: 1, fair: 0.5, average: 0.25, none: 0}}
              A4:
                text: 四
                clause: 方案 二
                evidence: 乙
                points: 3
                parts:
                  - {text: 上, points: 1, holds: has_flag}
                  - {text: 下, points: 2, value: talks, bands: [{points: 2, from: 2}, {points: 1, from: 1}]}
          plus:
            text: 加分
            at_most: 5
            lines:
              G1:
                text: 荣誉
                clause: 方案 七
                evidence: 丙
                points: 5
                items: {of: honour, where: honour.awarded_on <= as_of, by: level, each: {national: 4, province: 3, city: 2, district: 1}, once_per: matter}
              G2: {text: 比, clause: 方案 七, evidence: 丙, points: 1, value: developed_backbone / developed, in_proportion_to: 50%}
              G3: {text: 率, clause: 方案 七, evidence: 丙, points: 1, value: dues_paid_yuan / dues_payable_yuan, target: 100%, per_point: 0.1}
        totals:
          base: {text: 合计, of: [A], points: 9}
          total: {text: 总分, of: [base, plus]}
        vetoes:
          look_back_months: 24
          kinds:
            safety: {text: 安全, clause: 方案 三}
        grades:
          of: base
          ladder:
            good: {text: 好, from: 3}
            fair: {text: 中, from: 2}
            bad: {text: 差}
          caps:
            vetoed: {text: 否决, clause: 方案 三, at_most: bad, if_vetoed: true}
            unhappy: {text: 不满意, clause: 方案 三, at_most: fair, if: S < 60%}
        conditions:
          no_veto: {text: 无否决, clause: 方案 三, not_vetoed: true}
          base: {text: 分, clause: 方案 三, total: base, from: 3}
          A: {text: 甲, clause: 方案 三, total: A, from_share: 85%}
          founded: {text: 满一年, clause: 方案 三, value: founded_on, to: "add_years(as_of, -1)"}
        levels:
          district: {text: 区级, clause: 方案 四, places: 2, target: 2, review: 复核, holder_since: district_model_since, conditions: [no_veto, base, A, founded]}
        process: {clause: 方案 四, publication_working_days: 3, objection_working_days: 4, rectification_months: 2}
        order: [total, S]
        cultivation: {requires: [no_veto]}
        measures:
          coverage: {text: 覆盖, clause: 方案 五, subject: enterprise, denominator: status = operating, numerator: not is_none(organisation_id)}
          models: {text: 示范, clause: 方案 五, subject: organisation, counts_to: 2, numerator: district_model_since <= year(as_of)}
        size_classes: [0, 10]
        targets:
          - {measure: coverage, at_least: 90%, due: 2021-12-31, clause: 方案 五}
        duties:
          talk: {text: 谈心, clause: [方案 六], subject: organisation, owed_if: talks = 0, since: founded_on, settled_by: 谈心}
          essentials: {text: 设施, clause: [方案 六], subject: organisation, items: [has_flag, has_books], settled_by: 补齐}
        """;

    /// <summary>The text with a part of it replaced, which must be there once.</summary>
    public static string With(string part, string replacement, out (int Line, int Column)? expected)
    {
        if (Text.Split(part).Length != 2)
            throw new ArgumentException($"'{part}' is not in the scheme just once.", nameof(part));
        var text = Text.Replace(part, replacement.Replace("\\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        var before = at < 0 ? "" : text[..at];
        expected = at < 0 ? null : (before.Count(character => character == '\n') + 1, at - before.LastIndexOf('\n'));
        return text.Replace($"{Mark}", "", StringComparison.Ordinal);
    }
}

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>
/// What can be wrong in a scheme: the problem, a part of the small scheme's text, and what stands there instead. ‸ is where the
/// problem must be told.
/// </summary>
internal static class MalformedTable
{
    public const string Table = """
        Syntax           | title: 小方案                    | title: ‸[小方案
        Syntax           | edition: 1                       | edition: 1\n‸scheme: other
        Syntax           | documents:                       | ‸%documents:
        WrongNode        | in_force: {from: 2020-01-01}     | in_force: ‸2020-01-01
        WrongNode        | lines:\n      A1:                | lines:\n      A1: ‸[]\n      A9:
        WrongNode        | order: [total, S]                | order: [total, ‸{S: 1}]
        WrongNode        | text: 甲\n    points: 9          | text: ‸[甲]\n    points: 9
        WrongNode        | bands: [{points: 2, from: 90%}, {points: 1, from: 60%}] | bands: ‸{points: 2, from: 90%}
        WrongNode        | text: 上                         | text: "‸"
        WrongNode        | title: 小方案                    | title: &t 小方案\nother: ‸*t

        MissingKey       | title: 小方案\n                  |
        MissingKey       | text: 一, clause: 方案 一, evidence: 甲 | clause: 方案 一, evidence: 甲
        MissingKey       | clause: 方案 一, evidence: 甲    | evidence: 甲
        MissingKey       | clause: 方案 一, evidence: 甲    | clause: 方案 一
        MissingKey       | points: 2, value: S, bands       | value: S, bands
        MissingKey       | value: S, bands                  | bands
        MissingKey       | holds: has_flag                  | value: talks
        MissingKey       | {points: 1, from: 60%}           | ‸{points: 1}
        MissingKey       | bands: [{points: 2, from: 90%}, {points: 1, from: 60%}] | bands: ‸[]
        MissingKey       | , asked: 3, each: 1              | , asked: 3
        MissingKey       | bad: {text: 差}                  | bad: {text: 差, from: 1}
        MissingKey       | settled_by: 谈心                 | urgent_if: "true"
        MissingKey       | owed_if: talks = 0,              |
        MissingKey       | measure: coverage, at_least      | at_least
        MissingKey       | counts_to: 2,                    |
        MissingKey       | documents:\n  方案: 一个方案     | documents: {}

        UnknownKey       | edition: 1                       | edition: 1\n‸colour: red
        UnknownKey       | evidence: 甲, points: 2          | evidence: 甲, ‸colour: red, points: 2
        UnknownKey       | {points: 1, from: 60%}           | {points: 1, from: 60%, ‸holds: has_flag}
        UnknownKey       | group: {start: 3, floor: 0}      | group: {start: 3, floor: 0, ‸ceiling: 9}
        UnknownKey       | ladder:                          | ‸steps: 1\n  ladder:
        UnknownKey       | places: 2,                       | places: 2, ‸reserve: 1,
        UnknownKey       | {national: 4,                    | {‸world: 5, national: 4,
        UnknownKey       | good: 1, fair: 0.5               | good: 1, ‸great: 1, fair: 0.5

        WrongValue       | from: 2020-01-01                 | from: ‸2020-02-30
        WrongValue       | from: 2020-01-01                 | from: 2020-01-01, to: ‸2019-12-31
        WrongValue       | {ratios: cut}                    | {ratios: ‸round}
        WrongValue       | clause: 方案 一, evidence        | clause: ‸方案, evidence
        WrongValue       | clause: 方案 一, evidence        | clause: ‸法 一, evidence
        WrongValue       | evidence: 甲, points: 2          | evidence: 甲, points: ‸2.001
        WrongValue       | evidence: 甲, points: 2          | evidence: 甲, points: ‸-2
        WrongValue       | evidence: 甲, points: 2          | evidence: 甲, points: ‸两
        WrongValue       | evidence: 甲, points: 2          | evidence: 甲, points: ‸1e2
        WrongValue       | evidence: 甲, points: 2          | evidence: 甲, points: ‸99999999999999999999999999999999
        WrongValue       | each: 1                          | each: ‸0.1234567
        WrongValue       | look_back_months: 24             | look_back_months: ‸24.5
        WrongValue       | in_proportion_to: 50%            | in_proportion_to: ‸0
        WrongValue       | in_proportion_to: 50%            | in_proportion_to: ‸developed
        WrongValue       | from_share: 85%                  | from_share: ‸101%
        WrongValue       | from_share: 85%                  | from_share: ‸999999999
        WrongValue       | at_least: 90%                    | at_least: ‸0.1234567890123456789012345678
        WrongValue       | due: 2021-12-31                  | due: ‸2021-13-31
        WrongValue       | subject: enterprise              | subject: ‸company
        WrongValue       | size_classes: [0, 10]            | size_classes: ‸[0, 10, 10]
        WrongValue       | size_classes: [0, 10]            | size_classes: ‸[1, 10]
        WrongValue       | size_classes: [0, 10]            | size_classes: ‸[0, many]
        WrongValue       | bands: [{points: 2, from: 90%}   | zero_denominator: ‸full, bands: [{points: 2, from: 90%}
        WrongValue       | numerator: district_model_since <= year(as_of) | numerator: form = ‸party
        WrongValue       | denominator: status = operating  | "denominator": "status in (operating, ‸closed)"
        WrongValue       | to: "add_years(as_of, -1)"       | to: "‸date(2021, 2, 30)"
        WrongValue       | to: "add_years(as_of, -1)"       | to: "‸date(2021.5, 12, 30)"

        DuplicateId      | A2.1: {text: 二                  | A1: ‸{text: 二
        DuplicateId      | total: {text: 总分               | A: ‸{text: 总分
        DuplicateId      | members: sum(enterprise.members) | members: sum(enterprise.members)\n  talks: ‸1

        FormulaSyntax    | counted: talks                   | counted: talks ‸talks
        FormulaSyntax    | holds: has_flag                  | holds: has_flag ‸and
        FormulaSyntax    | counted: talks                   | counted: talks ‸$ 2
        FormulaSyntax    | counted: talks                   | counted: "talks < 2 ‸< 3)"
        UnknownName      | counted: talks                   | counted: 2 + ‸chats
        UnknownName      | counted: talks                   | counted: ‸enterprise.members
        UnknownName      | numerator: not is_none(organisation_id) | numerator: ‸members_voted >= 1
        UnknownName      | holds: has_flag                  | holds: not ‸committee.flag
        UnknownName      | of: honour,                      | of: ‸prize,
        UnknownName      | by: level                        | by: ‸matter
        UnknownName      | holder_since: district_model_since | holder_since: ‸founded_on
        WrongValue       | safety: {text                    | theft: ‸{text
        UnknownName      | items: [has_flag, has_books]     | items: [has_flag, ‸talks]
        UnknownFunction  | counted: talks                   | counted: ‸round(talks)
        UnknownFunction  | counted: talks                   | counted: "‸max(talks)"
        UnknownFunction  | counted: talks                   | counted: ‸sum(enterprise)
        UnknownFunction  | counted: talks                   | counted: 1 + ‸count(enterprise.members)
        UnknownFunction  | counted: talks                   | counted: "‸max(talks, 1 where has_flag)"
        UnknownFunction  | counted: talks                   | counted: sum(enterprise.members where ‸any(enterprise.high_tech))
        UnknownFunction  | numerator: not is_none(organisation_id) | numerator: ‸any(enterprise.high_tech)
        UnknownName      | counted: talks                   | counted: ‸sum(talks)
        WrongType        | counted: talks                   | counted: ‸has_flag
        WrongType        | holds: has_flag                  | holds: ‸talks
        WrongType        | holds: has_flag                  | holds: has_flag and ‸talks
        WrongType        | holds: has_flag                  | holds: ‸form > branch
        WrongType        | holds: has_flag                  | holds: ‸name = name
        WrongType        | holds: has_flag                  | holds: talks = ‸has_flag
        WrongType        | counted: talks                   | counted: ‸district_model_since + 1
        WrongType        | counted: talks                   | counted: ‸district_model_since
        WrongType        | counted: talks                   | counted: 1 + ‸floor(district_model_since)
        WrongType        | value: founded_on, to: "add_years(as_of, -1)" | value: founded_on, to: "add_years(as_of, ‸0.5)"
        WrongType        | value: founded_on, to: "add_years(as_of, -1)" | value: founded_on, to: "add_years(as_of, ‸999999999999)"
        WrongType        | value: founded_on, to: "add_years(as_of, -1)" | value: form, to: ‸1
        WrongType        | holds: has_flag                  | holds: ‸is_none(talks)
        WrongType        | value: founded_on, to: "add_years(as_of, -1)" | value: founded_on, to: ‸year(as_of)
        WrongType        | value: founded_on, to: "add_years(as_of, -1)" | value: founded_on, to: "add_years(founded_on, ‸has_flag)"
        WrongType        | value: founded_on, to: "add_years(as_of, -1)" | value: founded_on, to: "add_years(‸talks, 1)"
        WrongType        | counted: talks                   | counted: sum(‸year(incident.lifted_on))
        WrongType        | counted: talks                   | counted: -‸has_flag
        WrongUnit        | counted: talks                   | counted: ‸talks + funds_yuan
        WrongUnit        | holds: has_flag                  | holds: ‸venue_m2 > talks
        Cycle            | members: sum(enterprise.members) | members: sum(enterprise.members where enterprise.members > ‸members)
        Unread           | members: sum(enterprise.members) | members: sum(enterprise.members)\n  spare: ‸talks
        Unread           | conditions: [no_veto, base, A, founded] | conditions: [no_veto, base, A]
        Unread           | order: [total, S]                | order: [base, S]
        Sum              | points: 2, value: S              | points: ‸3, value: S
        Sum              | text: 甲\n    points: 9          | text: 甲\n    points: ‸8
        Sum              | base: {text: 合计, of: [A], points: 9} | base: {text: 合计, of: [A], points: ‸10}
        Sum              | group: {start: 3                 | group: {start: 2
        Sum              | {text: 上, points: 1,            | {text: 上, points: 1.5,
        Sum              | good: 1, fair: 0.5               | good: 0.75, fair: 0.5
        BandOrder        | {points: 1, from: 60%}           | ‸{points: 1, from: 90%}
        BandOrder        | {points: 1, from: 60%}           | ‸{points: 1, from: 95%}
        BandOrder        | {points: 1, from: 60%}           | ‸{points: 2, from: 60%}
        BandOrder        | {points: 1, from: 60%}           | ‸{points: 1, above: 90%}
        BandGap          | {points: 1, from: 60%}           | ‸{points: 1, to: 50%}
        BandOrder        | {points: 1, from: 1}             | ‸{points: 1, from: 3}
        BandOrder        | fair: {text: 中, from: 2}        | ‸fair: {text: 中, from: 3}
        UnknownReference | satisfaction: {value: S          | satisfaction: {value: ‸T
        UnknownReference | of: [base, plus]                 | of: [base, ‸minus]
        UnknownReference | of: base\n                       | of: ‸basis\n
        UnknownReference | at_most: bad                     | at_most: ‸worst
        UnknownReference | total: base, from: 3             | total: ‸basis, from: 3
        UnknownReference | order: [total, S]                | order: [total, ‸T, S]
        UnknownReference | conditions: [no_veto, base       | conditions: [no_veto, ‸basis, base
        UnknownReference | requires: [no_veto]              | requires: [no_veto, ‸brave]
        UnknownReference | measure: coverage, at            | measure: ‸covering, at
        DoubleWrite      | total: {text: 总分, of: [base, plus]} | ‸A2.1: {text: 总分, of: [base, plus]}\n  total: {text: 总分, of: [base, plus, A2.1]}
        TooLarge         | counted: talks                   | counted: ‸{long}
        TooWide          | A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks | ‸A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks * talks * talks * talks * talks
        TooWide          | target: 100%                     | target: talks
        TooWide          | founded: {text: 满一年, clause: 方案 三, value: founded_on, to: "add_years(as_of, -1)"} | ‸founded: {text: 满一年, clause: 方案 三, value: talks * talks * talks * talks * talks, from: 1}
        TooWide          | unhappy: {text: 不满意, clause: 方案 三, at_most: fair, if: S < 60%} | ‸unhappy: {text: 不满意, clause: 方案 三, at_most: fair, if: talks * talks * talks * talks * talks > 1}
        TooWide          | coverage: {text: 覆盖, clause: 方案 五, subject: enterprise, denominator: status = operating, | ‸coverage: {text: 覆盖, clause: 方案 五, subject: enterprise, denominator: members * members * members * members * members > 1,
        TooWide          | talk: {text: 谈心, clause: [方案 六], subject: organisation, owed_if: talks = 0, | ‸talk: {text: 谈心, clause: [方案 六], subject: organisation, owed_if: talks * talks * talks * talks * talks = 0,
        TooWide          | counted: talks                   | counted: talks / theme_days
        TooWide          | counted: talks                   | counted: sum(enterprise.members * enterprise.employees)
        TooWide          | counted: talks                   | counted: talks / (theme_days - talks)
        TooWide          | since: founded_on                | since: founded_on, overdue_if: ‸talks * talks * talks * talks * talks > 1
        """;
}

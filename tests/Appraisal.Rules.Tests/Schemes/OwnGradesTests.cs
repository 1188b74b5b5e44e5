using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Stars and grades of any number and name: gates beside the points, caps from outside, stars for each dimension, promotion by steps, the new ones.</summary>
[TestClass]
public sealed class OwnGradesTests
{
    private const string Ladder = "  of: base\n  ladder:\n    good: {text: 好, from: 3}\n    fair: {text: 中, from: 2}\n    bad: {text: 差}\n";

    // Of nine points: A1 2 by S, A2 3 by talks, A3 1, A4 3 by flag and talks. Three talks earn all nine.
    private const string Stars = """
          of: base
          ladder:
            five: {text: 五星, from: 8, requires: [innovation, basic]}
            four: {text: 四星, from: 8}
            three: {text: 三星, from: 6}
            two: {text: 二星, from: 4, requires: [A]}
            one: {text: 一星, from: 2}
            none: {text: 无星, from: 0}
            unrated: {text: 不评星}

        """;

    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        talks=3 innovation_brand=true                          | five  | five  | 达到“五星”(≥ 8.00,条件均符合);定为“五星”。
        talks=3 innovation_brand=false                         | four  | four  | 合计 9.00 分;未达“五星”:不符合“创新项目”;达到“四星”(≥ 8.00);定为“四星”。
        talks=3 innovation_brand=?                             | four  | five  | 尚不能确定“创新项目”
        talks=3 innovation_brand=true culture_grade=fair       | four  | four  | 不符合“基本项”
        talks=3 innovation_brand=true culture_grade=?          | four  | five  | 尚不能确定“基本项”
        talks=2 innovation_brand=true                          | four  | four  | 不符合“基本项”
        talks=1 innovation_brand=true                          | three | three | 不足 8.00 分
        talks=1 votes_satisfied=89                             | one   | one   | 未达“二星”:不符合“甲”
        talks=3 innovation_brand=true votes_satisfied=59       | two   | two   | 不满意,至多“二星”;定为“二星”。
        talks=3 innovation_brand=true votes_satisfied=60       | five  | five  |
        talks=3 innovation_brand=true votes_satisfied=?        | two   | five  | 不满意(尚不能确定,按最低计),至多“二星”
        talks=3 innovation_brand=true founded_on=2023-01-01    | unrated | unrated | 当年成立,至多“不评星”
        talks=3 innovation_brand=true founded_on=2022-12-31    | five  | five  |
        talks=3 innovation_brand=true founded_on=?             | unrated | five |
        talks=0 votes_satisfied=0 has_flag=false culture_grade=none | none | none | 达到“无星”
        talks=3 innovation_brand=true district_model_since=-   | three | three | 逐级晋升,至多“三星”
        talks=3 innovation_brand=true district_model_since=?   | three | five  | 逐级晋升(尚不能确定,按最低计)
        talks=3 innovation_brand=true district_model_since=- +exception | five | five |
        talks=3 innovation_brand=true +incident(kind=safety,occurred_on=2023-01-01) | none | none | 否决,至多“无星”
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_grade_asks_for_points_and_conditions_under_its_caps_and_says_why(string changes, string grade, string highest, string reason)
    {
        var text = SmallScheme.Text
            .Replace(Ladder, Stars, StringComparison.Ordinal)
            .Replace("at_most: bad, if_vetoed: true}", "at_most: none, if_vetoed: true}", StringComparison.Ordinal)
            .Replace("at_most: fair, if: S < 60%}", "at_most: two, if: S < 60%}\n"
                + "    new: {text: 当年成立, clause: 方案 三, at_most: unrated, if: year(founded_on) = year(as_of)}\n"
                + "    steps: {text: 逐级晋升, clause: 方案 三, at_most: three, if: is_none(district_model_since) and not exists(exception)}", StringComparison.Ordinal)
            .Replace("conditions:\n  no_veto", "conditions:\n  innovation: {text: 创新项目, clause: 方案 三, holds: innovation_brand}\n  basic: {text: 基本项, clause: 方案 三, total: basics, from: 4}\n  no_veto", StringComparison.Ordinal)
            .Replace("total: A, from_share: 85%}", "total: A, from: 6}", StringComparison.Ordinal)
            .Replace("totals:\n", "totals:\n  basics: {text: 基本分, of: [A2, A3], points: 4}\n", StringComparison.Ordinal);
        var (card, scheme) = Score(text, changes);
        (card.Grade.Id, card.GradeHighest.Id).ShouldBe((grade, highest), GradeReason.Of(scheme, card));
        GradeReason.Of(scheme, card).ShouldContain(reason);
    }

    public static IEnumerable<object[]> ByDimension => CaseTable.Rows("""
        talks=3                           | 4 | 四星
        talks=3 votes_satisfied=89        | 3 | 三星
        talks=2                           | 3 | 三星
        talks=1                           | 2 | 无星
        """);

    [TestMethod]
    [DynamicData(nameof(ByDimension))]
    public void Stars_are_given_for_each_dimension_that_reaches_a_share(string changes, string stars, string grade)
    {
        var text = SmallScheme.With(Ladder, "  of: stars\n  ladder:\n    four: {text: 四星, from: 4}\n    three: {text: 三星, from: 3}\n    none: {text: 无星}\n", out _)
            .Replace("totals:\n", "totals:\n  stars: {text: 得星, counts: {of: [A1, A2, A3, A4], from_share: 85%}}\n", StringComparison.Ordinal)
            .Replace("at_most: bad", "at_most: none", StringComparison.Ordinal).Replace("at_most: fair", "at_most: three", StringComparison.Ordinal);
        var (card, _) = Score(text, changes);
        card.Total("stars")!.LowestHundredths.ShouldBe(100 * int.Parse(stars, null));
        card.Grade.Text.ShouldBe(grade);
    }

    // Three grades: bad 0, fair 1, good 2. Held is what the number of co-building pairs says.
    public static IEnumerable<object[]> Promotions => CaseTable.Rows("""
        steps: 1                            | co_building=0               | fair | fair | 逐级晋升,至多“中”
        steps: 1                            | co_building=1               | good | good |
        steps: 1                            | co_building=2               | good | good |
        steps: 1                            | co_building=?               | fair | good | 逐级晋升(尚不能确定,按最低计),至多“中”
        steps: 2                            | co_building=0               | good | good |
        "steps: 1, unless: exists(exception)" | co_building=0             | fair | fair |
        "steps: 1, unless: exists(exception)" | co_building=0 +exception  | good | good |
        "steps: 1, unless: has_flag"        | co_building=0 has_flag=?    | fair | good | 尚不能确定
        """);

    [TestMethod]
    [DynamicData(nameof(Promotions))]
    public void Nobody_rises_by_more_steps_than_the_scheme_allows(string steps, string changes, string grade, string highest, string reason)
    {
        var text = SmallScheme.With("at_most: fair, if: S < 60%}", $"at_most: fair, if: S < 60%}}\n    steps: {{text: 逐级晋升, clause: 方案 三, held: co_building, {steps.Trim('"')}}}", out _);
        var (card, scheme) = Score(text, changes);
        (card.Grade.Id, card.GradeHighest.Id).ShouldBe((grade, highest), GradeReason.Of(scheme, card));
        GradeReason.Of(scheme, card).ShouldContain(reason);
        card.CapsThatHold.Count().ShouldBeLessThanOrEqualTo(1);
    }

    [TestMethod]
    public void The_strictest_step_is_said_and_the_others_are_not()
    {
        var text = SmallScheme.With(Ladder, "  of: base\n  ladder:\n    five: {text: 五, from: 5}\n    good: {text: 好, from: 3}\n    fair: {text: 中, from: 2}\n    bad: {text: 差}\n", out _)
            .Replace("at_most: fair, if: S < 60%}", "at_most: fair, if: S < 60%}\n    steps: {text: 逐级晋升, clause: 方案 三, held: co_building, steps: 1}", StringComparison.Ordinal);
        var (card, scheme) = Score(text, "co_building=0");
        card.Caps.Count(cap => cap.Holds is true).ShouldBe(2);
        GradeReason.Of(scheme, card).ShouldBe("合计 6.00 分;达到“五”(≥ 5.00);逐级晋升,至多“中”;定为“中”。");
    }

    public static IEnumerable<object[]> Faults => CaseTable.Rows("""
        UnknownReference | good: {text: 好, from: 3}      | good: {text: 好, from: 3, requires: [base, ‸brave]}
        BandOrder        | fair: {text: 中, from: 2}      | ‸fair: {text: 中, from: 3, requires: [base]}
        BandOrder        | good: {text: 好, from: 3}\n    fair: {text: 中, from: 2}  | good: {text: 好, from: 3, requires: [base]}\n    ‸fair: {text: 中, from: 3, requires: [base, A]}
        MissingKey       | bad: {text: 差}                | bad: {text: 差, requires: [base]}
        WrongValue       | at_most: fair, if: S < 60%}    | at_most: fair, if: S < 60%}\n    steps: {text: 逐级晋升, clause: 方案 三, held: talks, steps: ‸0}
        MissingKey       | at_most: fair, if: S < 60%}    | at_most: fair, if: S < 60%}\n    steps: ‸{text: 逐级晋升, clause: 方案 三, held: talks}
        WrongType        | at_most: fair, if: S < 60%}    | at_most: fair, if: S < 60%}\n    steps: {text: 逐级晋升, clause: 方案 三, held: ‸has_flag, steps: 1}
        UnknownKey       | at_most: fair, if: S < 60%}    | at_most: fair, if: S < 60%}\n    steps: {text: 逐级晋升, clause: 方案 三, held: talks, steps: 1, ‸at_most: bad}
        TooWide          | at_most: fair, if: S < 60%}    | at_most: fair, if: S < 60%}\n    ‸steps: {text: 逐级晋升, clause: 方案 三, held: talks * talks * talks * talks * talks, steps: 1}
        Unread           | conditions:\n  no_veto         | conditions:\n  spare: ‸{text: 无, clause: 方案 三, holds: has_flag}\n  no_veto
        """);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void What_is_wrong_in_a_ladder_is_told_once_at_its_place(string code, string part, string replacement)
    {
        var text = SmallScheme.With(part.Replace("\\n", "\n", StringComparison.Ordinal), replacement, out var expected);
        var problem = MalformedTests.Problems(text).ShouldHaveSingleItem();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        if (expected is { } place && code != "Unread")
            (problem.Place.Line, problem.Place.Column).ShouldBe(place, problem.ToString());
    }

    [TestMethod]
    public void A_grade_may_ask_for_conditions_alone()
    {
        var text = SmallScheme.With("good: {text: 好, from: 3}", "good: {text: 好, requires: [founded]}", out _);
        Score(text, "founded_on=2022-12-31 talks=0").Card.Grade.Id.ShouldBe("good");
        Score(text, "founded_on=2023-01-01").Card.Grade.Id.ShouldBe("fair");
    }

    private static (Scorecard Card, Scheme Scheme) Score(string text, string changes)
    {
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        var organisation = Organisation.With(changes);
        var card = AppraisalEngine.Create(scheme!).Score(organisation.AsOf, organisation.Facts);
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme!, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
        GradeReason.Of(scheme!, card).ShouldEndWith($"定为“{card.Grade.Text}”。");
        return (card, scheme!);
    }
}

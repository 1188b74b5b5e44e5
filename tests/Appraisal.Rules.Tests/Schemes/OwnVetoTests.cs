using Appraisal.Rules.Quantities;
using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Recalculation;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Vetoes with a look-back and a condition of their own, and groups with a cap.</summary>
[TestClass]
public sealed class OwnVetoTests
{
    private const string Kind = "safety: {text: 安全, clause: 方案 三}";

    public static IEnumerable<object[]> Cases => CaseTable.Rows("""
        look_back_months: 12                       | occurred_on=2022-12-31,lifted_on=2023-01-31               |            | 2024-01-01
        look_back_months: 12                       | occurred_on=2022-12-30,lifted_on=2023-01-31               |            |
        look_back_months: 36                       | occurred_on=2020-12-31,lifted_on=2021-01-31               |            | 2024-01-01
        look_back_months: 36                       | occurred_on=2020-12-30,lifted_on=2021-01-31               |            |
        if: not is_none(incident.lifted_on)        | occurred_on=2023-01-01,lifted_on=2023-02-01               |            | 2025-01-02
        if: not is_none(incident.lifted_on)        | occurred_on=2023-01-01                                    |            |
        if: not is_none(incident.lifted_on)        | occurred_on=2023-01-01,lifted_on=?                        |            | unreported
        if: members >= 20                          | occurred_on=2023-01-01                                    |            | open
        if: members >= 20                          | occurred_on=2023-01-01                                    | e.members=19 |
        if: members >= 20                          | occurred_on=2023-01-01                                    | e.members=? | unreported
        if: members >= 20                          | ?                                                         |            | unreported
        if: members >= 20                          | ?                                                         | e.members=19 |
        """);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_veto_bites_as_long_and_where_its_kind_says(string rule, string incident, string changes, string expected)
    {
        var scheme = Read(SmallScheme.With(Kind, $"safety: {{text: 安全, clause: 方案 三, {rule}}}", out _));
        var organisation = Organisation.With($"{changes} +incident({(incident == "?" ? "?" : $"kind=safety,{incident}")})");
        var card = AppraisalEngine.Create(scheme).Score(organisation.AsOf, organisation.Facts);
        var found = card.HasUnreportedVeto ? "unreported" : card.Vetoes is [var veto] ? veto.BitesUntil is { } day ? Figures.Date(day) : "open" : "";
        found.ShouldBe(expected);
        card.VetoKinds.Count.ShouldBe(card.Vetoes.Count);
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
    }

    public static IEnumerable<object[]> Faults => CaseTable.Rows("""
        WrongValue  | look_back_months: ‸0
        WrongValue  | look_back_months: ‸1201
        WrongType   | if: ‸members
        UnknownName | if: ‸honour.level = city
        TooWide     | if: members * members * members * members * members > 1
        """);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void What_is_wrong_in_a_veto_is_told_once_at_its_place(string code, string rule)
    {
        var problem = MalformedTests.Problems(SmallScheme.With(Kind, $"safety: {{text: 安全, clause: 方案 三, {rule}}}", out var expected)).ShouldHaveSingleItem();
        problem.Code.ToString().ShouldBe(code, problem.ToString());
        if (expected is { } place)
            (problem.Place.Line, problem.Place.Column).ShouldBe(place, problem.ToString());
    }

    private const string Group = "A2.1: {text: 二, clause: 方案 二, evidence: 乙, takes: 3, counted: talks, asked: 3, each: 1}";

    [TestMethod]
    [DataRow("talks=3", 300, 300)]
    [DataRow("talks=2", 300, 300)]
    [DataRow("talks=1", 250, 250)]
    [DataRow("talks=0", 150, 150)]
    [DataRow("talks=1 has_books=?", 100, 250)]
    [DataRow("talks=3 has_books=?", 300, 300)]
    public void A_group_that_is_capped_gives_no_more_than_its_cap(string changes, int lowest, int highest)
    {
        var scheme = Read(SmallScheme.With("group: {start: 3, floor: 0}", "group: {start: 3, floor: 0, at_most: 3}", out _)
            .Replace(Group, $"{Group}\n          A2.2: {{text: 三, clause: 方案 二, evidence: 乙, points: 1.5, holds: has_books}}", StringComparison.Ordinal));
        var organisation = Organisation.With(changes);
        var card = AppraisalEngine.Create(scheme).Score(organisation.AsOf, organisation.Facts);
        (card.Line("A2").LowestHundredths, card.Line("A2").HighestHundredths).ShouldBe((lowest, highest), card.Line("A2").Reason);
        SecondOpinion.Differences(card, Recalculator.Recalculate(scheme, organisation.AsOf, organisation.Facts)).ShouldBeEmpty();
        if (lowest == highest)
            card.Line("A2").Reason.ShouldContain("封顶 3.00 分");
    }

    [TestMethod]
    [DataRow("group: {start: 3, floor: 0, at_most: 2}")]
    [DataRow("group: {start: 2, floor: 0, at_most: 3}")]
    public void A_cap_that_is_not_the_groups_points_or_cannot_be_reached_is_told(string group) =>
        MalformedTests.Problems(SmallScheme.With("group: {start: 3, floor: 0}", group, out _)).ShouldHaveSingleItem().Code.ShouldBe(Rules.Problems.ProblemCode.Sum);

    private static Scheme Read(string text)
    {
        var scheme = SchemeReader.Read(text, SmallScheme.File, out var problems);
        problems.ShouldBeEmpty();
        return scheme!;
    }
}

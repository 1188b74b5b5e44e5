using Appraisal.Rules.Nominations;

namespace Appraisal.Rules.Tests.Nominations;

[TestClass]
public sealed class CultivationTests
{
    [TestMethod]
    public void Where_fewer_are_eligible_than_the_plan_asks_for_the_nearest_are_listed_as_many_as_are_short()
    {
        var list = Contest.Of([.. Contest.Eligible(8),
            Contender.With("W", "total=99 lacks=founded,A"), Contender.With("X", "total=80 lacks=A"), Contender.With("Y", "total=81 lacks=B"), Contender.With("Z", "total=79 lacks=C")]);
        list.Written().Skip(8).ShouldBe(["Y Cultivate 1", "X Cultivate 2"]);
        var shortfall = list.Shortfalls.Single(shortfall => shortfall.Level.Id == "district");
        (shortfall.DistrictCode, shortfall.Eligible, shortfall.Short).ShouldBe(("419901", 8, 2));
        list.Of("Y").Reason.ShouldBe("不符合 1 条:党员队伍好。");
    }

    [TestMethod]
    public void Those_tied_at_the_end_of_the_cultivation_list_are_all_on_it()
    {
        var list = Contest.Of([.. Contest.Eligible(8),
            Contender.With("W", "total=82 lacks=A"), Contender.With("X", "total=80 lacks=A"), Contender.With("Y", "total=80 lacks=B"), Contender.With("Z", "total=80 open=C"),
            Contender.With("V", "total=79 lacks=C")]);
        list.Written().Skip(8).ShouldBe(["W Cultivate 1", "X Cultivate 2", "Y Cultivate 2", "Z Cultivate 2"]);
    }

    [TestMethod]
    public void A_condition_that_is_undecided_counts_as_lacking_and_is_told_apart()
    {
        var list = Contest.Of(Contender.With("X", "total=80 lacks=A open=founded,satisfaction"), Contender.With("Y", "total=70 lacks=A,B"));
        list.Written().ShouldBe(["Y Cultivate 1", "X Cultivate 2"]);
        list.Of("X").Reason.ShouldBe("不符合 1 条:党组织班子好;待补报 2 条:满意率、成立满一年。");
    }

    [TestMethod]
    public void Nobody_with_a_veto_or_unreported_vetoes_is_cultivated()
    {
        var list = Contest.Of(Contender.With("X", "lacks=no_veto"), Contender.With("Y", "open=no_veto"), Contender.With("Z", "lacks=A,B,C,D,E,F,base"));
        list.Written().ShouldBe(["Z Cultivate 1"]);
    }

    [TestMethod]
    public void For_the_city_its_own_condition_counts_as_one_more()
    {
        var list = Contest.Of(Contender.With("X", "total=99 lacks=A"), Contender.With("Y", "total=60 lacks=A since=2023 exception"), Contender.With("Z", "total=50"));
        list.Written("city").ShouldBe(["Y Cultivate 1", "Z Cultivate 2", "X Cultivate 3"]);
        list.Of("Z", "city").Reason.ShouldBe("不符合 1 条:已命名区级双强六好。");
        list.Of("X", "city").Reason.ShouldBe("不符合 2 条:党组织班子好、已命名区级双强六好。");
    }

    [TestMethod]
    public void The_list_ends_where_there_is_nobody_left_and_the_shortfall_stays()
    {
        var list = Contest.Of(Contender.With("X", "lacks=A"));
        list.Written().ShouldBe(["X Cultivate 1"]);
        list.Shortfalls.Select(shortfall => (shortfall.Level.Id, shortfall.Short)).ShouldBe([("district", 10), ("city", 3)]);
    }

    [TestMethod]
    public void A_holder_named_before_the_year_who_is_no_longer_eligible_is_reviewed_and_not_cultivated()
    {
        var list = Contest.Of(Contender.With("X", "since=2022 lacks=base"), Contender.With("Y", "since=2022 open=founded"), Contender.With("Z", "lacks=A,B"));
        list.Written().ShouldBe(["Z Cultivate 1", "X Review", "Y Review"]);
        list.Of("X").Reason.ShouldBe("已于 2022 年命名,现不符合 1 条:基础分;保持、限期一个月整改或摘牌。");
        list.Of("Y").Reason.ShouldContain("待补报 1 条:成立满一年");
    }

    [TestMethod]
    public void A_holder_named_in_the_year_is_not_reviewed()
    {
        var list = Contest.Of(Contender.With("X", "since=2023 lacks=base"), Contender.With("Y", "since=2024 lacks=base"));
        list.Written().ShouldBe(["X Cultivate 1", "Y Cultivate 1"]);
    }

    [TestMethod]
    public void A_vetoed_holder_is_reviewed() =>
        Contest.Of(Contender.With("X", "since=2020 lacks=no_veto")).Written().ShouldBe(["X Review"]);

    [TestMethod]
    public void A_title_is_reviewed_at_its_own_level()
    {
        var list = Contest.Of(Contender.With("X", "since=2020 city_since=2021 lacks=base"), Contender.With("Y", "city_since=2021 exception"), Contender.With("Z", "since=2020 lacks=A"));
        list.Written().ShouldBe(["Y Proposed 1", "X Review", "Z Review"]);
        list.Written("city").ShouldBe(["Y Proposed 1", "Z Cultivate 1", "X Review"]);
    }

    [TestMethod]
    public void A_city_holder_is_reviewed_where_the_district_title_is_missing() =>
        Contest.Of(Contender.With("X", "city_since=2021")).Of("X", "city").State.ShouldBe(NominationState.Review);
}

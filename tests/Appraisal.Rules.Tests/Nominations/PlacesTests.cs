using Appraisal.Rules.Nominations;

namespace Appraisal.Rules.Tests.Nominations;

[TestClass]
public sealed class PlacesTests
{
    [TestMethod]
    public void The_first_ten_of_a_district_are_proposed_and_those_after_them_are_the_reserve()
    {
        var list = Contest.Of(Contest.Eligible(12));
        list.Written().ShouldBe([
            "N01 Proposed 1", "N02 Proposed 2", "N03 Proposed 3", "N04 Proposed 4", "N05 Proposed 5", "N06 Proposed 6", "N07 Proposed 7",
            "N08 Proposed 8", "N09 Proposed 9", "N10 Proposed 10", "N11 Reserve 11", "N12 Reserve 12"]);
        list.Shortfalls.Select(shortfall => shortfall.Level.Id).ShouldBe(["city"]);
        list.Of("N12").Reason.ShouldContain("依次递补");
    }

    [TestMethod]
    [DataRow("total=90.5", "总分相差 0.50 分")]
    [DataRow("four=18.01", "四倾斜相差 0.01 分")]
    [DataRow("S=96/100", "满意率较低")]
    [DataRow("S=190/200 development=50.01", "发展强相差 0.01 分", DisplayName = "one satisfaction in other words is no difference")]
    public void The_reason_says_what_sets_a_proposed_one_before_the_first_below_the_places(string words, string expected)
    {
        var list = Contest.Of([.. Contest.Eligible(9), Contender.With("X", $"total=90 {words}"), Contender.With("Y", "total=90")]);
        list.Of("X").Reason.ShouldContain($"名额后第一个为 Y,{expected}");
        list.Of("N01").Reason.ShouldContain("总分相差 9.00 分");
    }

    [TestMethod]
    public void Ten_eligible_for_ten_places_leave_no_reserve_and_no_shortfall()
    {
        var list = Contest.Of(Contest.Eligible(10));
        list.Written().Count.ShouldBe(10);
        list.Written().ShouldAllBe(written => written.Contains("Proposed"));
        list.Shortfalls.ShouldNotContain(shortfall => shortfall.Level.Id == "district");
    }

    [TestMethod]
    public void A_tie_inside_the_places_is_proposed_with_a_shared_place_and_the_next_place_is_left_out()
    {
        var list = Contest.Of(Contender.With("A", "total=99"), Contender.With("B", "total=99"), Contender.With("C", "total=98"));
        list.Written().ShouldBe(["A Proposed 1", "B Proposed 1", "C Proposed 3"]);
        list.Of("A").Reason.ShouldContain("2 个并列");
        list.Ranks["district"].ShouldBe(new Dictionary<string, int> { ["A"] = 1, ["B"] = 1, ["C"] = 3 }, ignoreOrder: true);
    }

    [TestMethod]
    public void A_tie_that_ends_with_the_last_place_is_proposed()
    {
        var list = Contest.Of([.. Contest.Eligible(8), Contender.With("X", "total=80"), Contender.With("Y", "total=80"), Contender.With("Z", "total=79")]);
        list.Of("X").State.ShouldBe(NominationState.Proposed);
        list.Of("Y").Place.ShouldBe(9);
        (list.Of("Z").State, list.Of("Z").Place).ShouldBe((NominationState.Reserve, 11));
    }

    [TestMethod]
    public void A_tie_across_the_last_place_is_left_to_a_person()
    {
        var list = Contest.Of([.. Contest.Eligible(9), Contender.With("X", "total=80"), Contender.With("Y", "total=80"), Contender.With("Z", "total=79")]);
        list.Written().Skip(9).ShouldBe(["X Undetermined 10", "Y Undetermined 10", "Z Reserve 12"]);
        (list.Of("X").Contest, list.Of("Z").Contest).ShouldBe(((2, 1), null));
        list.Of("X").Reason.ShouldContain("2 个并列争 1 个名额");
    }

    [TestMethod]
    public void Eleven_that_tie_for_ten_places_are_all_left_to_a_person()
    {
        var list = Contest.Of(Enumerable.Range(1, 11).Select(k => Contender.With($"T{k:00}", "total=90")));
        list.Written().ShouldAllBe(written => written.EndsWith("Undetermined 1"));
        list.Of("T01").Reason.ShouldContain("11 个并列争 10 个名额");
    }

    [TestMethod]
    public void A_tie_after_the_places_shares_a_place_in_the_reserve()
    {
        var list = Contest.Of([.. Contest.Eligible(10), Contender.With("X", "total=80"), Contender.With("Y", "total=80"), Contender.With("Z", "total=79")]);
        list.Written().Skip(10).ShouldBe(["X Reserve 11", "Y Reserve 11", "Z Reserve 13"]);
    }

    [TestMethod]
    public void Nobody_that_is_undecided_or_not_eligible_takes_a_place_or_a_rank()
    {
        var list = Contest.Of(Contender.With("A", "total=99 open=founded"), Contender.With("B", "total=98 lacks=base"), Contender.With("C", "total=1"));
        list.Written().ShouldBe(["C Proposed 1", "A Cultivate 1", "B Cultivate 2"]);
        list.Ranks["district"].Keys.ShouldBe(["C"]);
    }

    [TestMethod]
    public void Each_district_has_its_own_places()
    {
        var list = Contest.Of([.. Contest.Eligible(11), Contender.With("Z", "total=50 district=419902")]);
        list.Of("N11").State.ShouldBe(NominationState.Reserve);
        (list.Of("Z").State, list.Of("Z").Place, list.Of("Z").DistrictCode).ShouldBe((NominationState.Proposed, 1, "419902"));
    }

    [TestMethod]
    public void The_city_level_has_three_places_for_those_named_before_the_year_or_by_exception()
    {
        var list = Contest.Of(
            Contender.With("A", "total=99 since=2022"), Contender.With("B", "total=98 since=2023"), Contender.With("C", "total=97"),
            Contender.With("D", "total=96 exception"), Contender.With("E", "total=95 since=2021"), Contender.With("F", "total=94 since=2021"));
        list.Written("city").ShouldBe(["A Proposed 1", "D Proposed 2", "E Proposed 3", "F Reserve 4"]);
        list.Of("D", "city").Reason.ShouldContain("破格:成绩突出");
        list.Shortfalls.ShouldNotContain(shortfall => shortfall.Level.Id == "city");
    }

    [TestMethod]
    public void Holders_of_a_title_compete_like_everyone()
    {
        var list = Contest.Of(Contender.With("A", "total=99 since=2020"), Contender.With("B", "total=98"));
        list.Written().ShouldBe(["A Proposed 1", "B Proposed 2"]);
    }

    [TestMethod]
    public void No_candidates_give_no_nominations()
    {
        var list = Contest.Of();
        (list.Nominations.Count, list.Ranks["district"].Count, list.Shortfalls.Count).ShouldBe((0, 0, 0));
    }
}

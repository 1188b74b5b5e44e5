using Appraisal.Rules.Nominations;
using Appraisal.Rules.Courses;
using Appraisal.Rules.Schemes;
using CsCheck;

namespace Appraisal.Rules.Tests.Courses;

/// <summary>递补: the next by rank moves up where a place is free and nobody before it is undecided; a tie is decided for as many as there are places.</summary>
[TestClass]
public sealed class SuccessionTests
{
    private static readonly DateOnly s_day = new(2024, 1, 5);

    [TestMethod]
    public void The_next_by_rank_moves_up_where_a_place_is_free_and_no_other()
    {
        var district = District((1, NominationState.Proposed), (2, NominationState.Proposed), (3, NominationState.Reserve), (3, NominationState.Reserve), (5, NominationState.Reserve));
        MoveUp(district, "3", 0).ShouldBe(RefusalKind.NotNext, "no place is free");
        Take(district, "1", StepKind.Drop, 2).ShouldBeNull();
        MoveUp(district, "5", 2).ShouldBe(RefusalKind.NotNext);
        MoveUp(district, "4", 1).ShouldBe(RefusalKind.NotNext, "the place became free a day later");
        MoveUp(district, "4", 2).ShouldBeNull("one of those who are equal");
        MoveUp(district, "3", 2).ShouldBe(RefusalKind.NotNext, "the place is taken");
        Take(district, "4", StepKind.Drop, 3).ShouldBeNull();
        MoveUp(district, "5", 3).ShouldBe(RefusalKind.NotNext);
        MoveUp(district, "3", 3).ShouldBeNull();
        Take(district, "2", StepKind.Drop, 3).ShouldBeNull();
        MoveUp(district, "5", 3).ShouldBeNull();
    }

    [TestMethod]
    public void Of_those_who_are_tied_as_many_are_chosen_as_there_are_places_and_the_others_are_passed_over()
    {
        var district = Tied();
        Take(district, "2", StepKind.PassOverTied).ShouldBeNull();
        Take(district, "3", StepKind.PassOverTied)!.Value.ShouldBe(RefusalKind.TieDecided);
        Take(district, "3", StepKind.ChooseTied).ShouldBeNull();
        Take(district, "4", StepKind.ChooseTied).ShouldBeNull();
        Take(district, "2", StepKind.ChooseTied)!.Value.ShouldBe(RefusalKind.NotFromHere);

        var other = Tied();
        Take(other, "2", StepKind.ChooseTied).ShouldBeNull();
        Take(other, "3", StepKind.ChooseTied).ShouldBeNull();
        Take(other, "4", StepKind.ChooseTied)!.Value.ShouldBe(RefusalKind.TieDecided);
        Take(other, "4", StepKind.PassOverTied).ShouldBeNull();
    }

    [TestMethod]
    public void Nobody_moves_up_past_those_who_are_tied_and_not_decided()
    {
        var district = Tied();
        Take(district, "1", StepKind.Drop).ShouldBeNull();
        MoveUp(district, "5", 9).ShouldBe(RefusalKind.NotNext);
        Take(district, "2", StepKind.PassOverTied).ShouldBeNull();
        MoveUp(district, "2", 9).ShouldBe(RefusalKind.NotNext, "those of its rank are not decided");
        Take(district, "3", StepKind.ChooseTied).ShouldBeNull();
        Take(district, "4", StepKind.ChooseTied).ShouldBeNull();
        MoveUp(district, "5", 9).ShouldBe(RefusalKind.NotNext);
        MoveUp(district, "2", 9).ShouldBeNull();
    }

    [TestMethod]
    public void Whatever_is_tried_there_are_never_more_on_the_way_to_a_title_than_places_and_none_is_lost() =>
        Gen.Select(Gen.Int[1, 6], Gen.Enum<StepKind>(), Gen.Int[0, 20]).Array[0, 60].Sample(steps =>
        {
            const int Places = 3;
            var district = Tied();
            foreach (var (organisation, kind, days) in steps)
                Take(district, $"{organisation}", kind, days);

            Count(Stage.Proposed, Stage.Published, Stage.Objected, Stage.Confirmed).ShouldBeLessThanOrEqualTo(Places);
            // Whoever is passed over leaves enough to fill the places.
            (Count(Stage.Undetermined) + district.Count(one => one.Course.Steps.Any(step => step.Kind == StepKind.ChooseTied))).ShouldBeGreaterThanOrEqualTo(2);
            var last = district.Where(one => one.Course.Steps.Any(step => step.Kind == StepKind.MoveUp)).Max(one => one.Place);
            district.Where(one => one.Course.Stage is Stage.Reserve).ShouldAllBe(one => last == null || one.Place >= last);

            int Count(params Stage[] stages) => district.Count(one => stages.Contains(one.Course.Stage));
        }, iter: 3_000);

    /// <summary>Three places: one proposed, three tied for the other two, two in the reserve.</summary>
    private static Standing[] Tied() => District(
        (1, NominationState.Proposed), (2, NominationState.Undetermined), (2, NominationState.Undetermined), (2, NominationState.Undetermined), (5, NominationState.Reserve),
        (6, NominationState.Reserve));

    private static Standing[] District(params (int Place, NominationState State)[] nominations) =>
    [
        .. nominations.Select((nomination, k) => new Standing(
            $"{k + 1}", nomination.Place, nomination.State == NominationState.Undetermined ? 2 : null,
            NominationCourse.Begin(nomination.State, new CourseRules(s_day, SchemeProcess.Usual, WorkingCalendar.Shipped)))),
    ];

    private static RefusalKind? MoveUp(Standing[] district, string organisation, int days) => Take(district, organisation, StepKind.MoveUp, days);

    private static RefusalKind? Take(Standing[] district, string organisation, StepKind kind, int days = 0)
    {
        var step = new Step(kind, s_day.AddDays(days), "理由", "异1");
        return district.Single(one => one.OrganisationId == organisation).Course.Take(step, null, () => Succession.Refusal(step, organisation, district))?.Kind;
    }
}

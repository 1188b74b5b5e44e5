using Appraisal.Rules.Nominations;
using Appraisal.Rules.Courses;
using Appraisal.Rules.Schemes;
using CsCheck;

namespace Appraisal.Rules.Tests.Courses;

/// <summary>From score to title as process.md has it: every stage with every step, the days that are counted, and no way into a stage that there is not.</summary>
[TestClass]
public sealed class CourseTests
{
    private static readonly DateOnly s_friday = new(2024, 1, 5);

    private static readonly CourseRules s_rules = new(new DateOnly(2022, 11, 30), SchemeProcess.Usual, WorkingCalendar.Shipped);

    /// <summary>How each stage is reached, and what can be done there.</summary>
    private static readonly (Stage Stage, NominationState From, Step[] By, StepKind[] Allowed)[] s_stages =
    [
        (Stage.Proposed, NominationState.Proposed, [], [StepKind.Publish, StepKind.Drop]),
        (Stage.Undetermined, NominationState.Undetermined, [], [StepKind.ChooseTied, StepKind.PassOverTied]),
        (Stage.Reserve, NominationState.Reserve, [], [StepKind.MoveUp]),
        (Stage.Cultivated, NominationState.Cultivate, [], []),
        (Stage.Review, NominationState.Review, [], [StepKind.Keep, StepKind.Rectify, StepKind.Withdraw]),
        (Stage.Published, NominationState.Proposed, [Of(StepKind.Publish)], [StepKind.Object, StepKind.Confirm]),
        (Stage.Objected, NominationState.Proposed, [Of(StepKind.Publish), Of(StepKind.Object)], [StepKind.Object, StepKind.Dismiss, StepKind.Uphold]),
        (Stage.Confirmed, NominationState.Proposed, [Of(StepKind.Publish), Of(StepKind.Confirm, 20)], [StepKind.Withdraw]),
        (Stage.Rejected, NominationState.Proposed, [Of(StepKind.Publish), Of(StepKind.Object), Of(StepKind.Uphold)], []),
        (Stage.Dropped, NominationState.Proposed, [Of(StepKind.Drop)], []),
        (Stage.Withdrawn, NominationState.Review, [Of(StepKind.Withdraw)], []),
    ];

    public static IEnumerable<object[]> Pairs => s_stages.SelectMany(stage => Enum.GetValues<StepKind>().Select(kind => new object[] { stage.Stage, kind }));

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void A_step_is_taken_where_it_may_be_and_nowhere_else(Stage stage, StepKind kind)
    {
        var (_, _, by, allowed) = s_stages.Single(one => one.Stage == stage);
        var course = At(stage);
        course.Stage.ShouldBe(stage);
        // Confirming waits for the period to end; a second objection has a number of its own.
        var step = Of(kind, 25) with { Document = kind == StepKind.Object ? "异2" : "异1" };
        if (kind == StepKind.Object)
            step = step with { Day = s_friday };

        var refusal = course.Take(step);

        (refusal is null).ShouldBe(allowed.Contains(kind), refusal?.Chinese);
        if (refusal is null)
            return;
        refusal.Kind.ShouldBe(RefusalKind.NotFromHere);
        (course.Stage, course.Steps.Count).ShouldBe((stage, by.Length), "nothing has happened");
    }

    [TestMethod]
    public void Every_stage_of_the_process_is_reached() => s_stages.Select(stage => stage.Stage).ShouldBe(Enum.GetValues<Stage>(), ignoreOrder: true);

    [TestMethod]
    [DataRow("2024-01-05", "2024-01-11", "Friday to the next Thursday, a weekend between")]
    [DataRow("2024-01-06", "2024-01-12", "a Saturday counts from the Monday on")]
    [DataRow("2023-09-28", "2023-10-10", "over the eight days of National Day, with two made up")]
    [DataRow("2024-02-05", "2024-02-09", "the week before the Spring Festival, of which Friday still works")]
    [DataRow("2024-02-08", "2024-02-20", "into the Spring Festival, with the Sunday after made up")]
    [DataRow("2025-12-29", "2026-01-05", "over New Year, with the Sunday made up")]
    public void A_publication_lasts_five_working_days(string first, string last, string why)
    {
        var course = At(Stage.Proposed);
        course.Take(new Step(StepKind.Publish, DateOnly.Parse(first, null))).ShouldBeNull();

        course.PublishedUntil.ShouldBe(DateOnly.Parse(last, null), why);
    }

    [TestMethod]
    public void Objections_are_taken_to_the_last_day_and_the_title_is_given_from_the_day_after()
    {
        var last = new DateOnly(2024, 1, 11);
        At(Stage.Published).Take(Of(StepKind.Object) with { Day = last }).ShouldBeNull();
        At(Stage.Published).Take(Of(StepKind.Object) with { Day = last.AddDays(1) })!.Kind.ShouldBe(RefusalKind.PublicationEnded);
        At(Stage.Published).Take(Of(StepKind.Confirm) with { Day = last })!.Kind.ShouldBe(RefusalKind.PublicationRuns);
        At(Stage.Published).Take(Of(StepKind.Confirm) with { Day = last.AddDays(1) }).ShouldBeNull();
    }

    [TestMethod]
    public void Several_objections_are_open_until_each_is_dismissed_and_one_that_is_upheld_ends_it()
    {
        var course = At(Stage.Objected);
        course.DecideBy.ShouldBe(new DateOnly(2024, 1, 19), "ten working days after it was received");
        course.Take(Of(StepKind.Object) with { Document = "异1" })!.Kind.ShouldBe(RefusalKind.ObjectionKnown);
        course.Take(Of(StepKind.Object) with { Document = "异2", Day = new DateOnly(2024, 1, 8) }).ShouldBeNull();
        course.Take(Of(StepKind.Dismiss, 9) with { Document = "异3" })!.Kind.ShouldBe(RefusalKind.NoSuchObjection);
        course.Take(Of(StepKind.Dismiss, 9) with { Document = "异1" }).ShouldBeNull();
        (course.Stage, course.DecideBy).ShouldBe((Stage.Objected, new DateOnly(2024, 1, 22)));
        course.Take(Of(StepKind.Dismiss, 9) with { Document = "异2" }).ShouldBeNull();
        (course.Stage, course.DecideBy).ShouldBe((Stage.Published, null));

        var upheld = At(Stage.Objected);
        upheld.Take(Of(StepKind.Uphold, 9)).ShouldBeNull();
        (upheld.Stage, upheld.OpenObjections.Count).ShouldBe((Stage.Rejected, 0));
    }

    [TestMethod]
    public void An_objection_that_lay_in_the_post_is_taken_down_after_a_later_one_and_after_its_decision()
    {
        var course = At(Stage.Published);
        course.Take(Of(StepKind.Object) with { Document = "异2", Day = s_friday.AddDays(5) }).ShouldBeNull();
        course.Take(Of(StepKind.Object) with { Document = "异1", Day = s_friday.AddDays(3) }).ShouldBeNull();
        course.OpenObjections.ShouldBe(["异2", "异1"]);
        course.DecideBy.ShouldBe(new DateOnly(2024, 1, 22), "of the one that was received first");
        course.Take(Of(StepKind.Dismiss, 2) with { Document = "异1" })!.Kind.ShouldBe(RefusalKind.BeforeLastStep, "nothing is found of what was not yet received");
        course.Take(Of(StepKind.Dismiss, 3) with { Document = "异1" }).ShouldBeNull("the other, of two days later, is another matter");
        course.Take(Of(StepKind.Dismiss, 6) with { Document = "异2" }).ShouldBeNull();
        course.Take(Of(StepKind.Object) with { Document = "异3", Day = s_friday }).ShouldBeNull("the first day of the publication");
        var dismissed = At(Stage.Published);
        foreach (var step in course.Steps.Skip(1))
            dismissed.Take(step).ShouldBeNull();
        dismissed.Take(Of(StepKind.Dismiss, 4) with { Document = "异3" }).ShouldBeNull("a finding that is taken down after a later one");
        dismissed.Take(Of(StepKind.Confirm, 5))!.Kind.ShouldBe(RefusalKind.BeforeLastStep, "the title is given after all of them");
        course.Take(Of(StepKind.Uphold, -1) with { Document = "异3" })!.Kind.ShouldBe(RefusalKind.BeforeLastStep);
        course.Take(Of(StepKind.Uphold, 0) with { Document = "异3" }).ShouldBeNull();
        At(Stage.Objected).Take(Of(StepKind.Object) with { Document = "异4", Day = s_friday.AddDays(-1) })!.Kind.ShouldBe(RefusalKind.BeforeLastStep, "before the publication");
    }

    [TestMethod]
    public void A_holder_under_review_has_a_month_and_keeps_or_loses_the_title()
    {
        var course = At(Stage.Review);
        course.Take(new Step(StepKind.Rectify, new DateOnly(2024, 1, 31), "台账不全")).ShouldBeNull();
        (course.Stage, course.RectifyBy).ShouldBe((Stage.Review, new DateOnly(2024, 2, 29)));
        course.Take(new Step(StepKind.Rectify, new DateOnly(2024, 2, 1), "再给一个月"))!.Kind.ShouldBe(RefusalKind.RectificationOrdered);
        course.Take(new Step(StepKind.Keep, new DateOnly(2024, 2, 20), "整改合格")).ShouldBeNull();
        (course.Stage, course.RectifyBy, course.ConfirmedOn).ShouldBe((Stage.Confirmed, null, null));
        course.Take(new Step(StepKind.Withdraw, new DateOnly(2024, 6, 1), "发生事故")).ShouldBeNull();
        course.Stage.ShouldBe(Stage.Withdrawn);
    }

    [TestMethod]
    public void Reasons_documents_and_the_order_of_days_are_asked_for()
    {
        At(Stage.Proposed).Take(new Step(StepKind.Drop, s_friday, " "))!.Kind.ShouldBe(RefusalKind.ReasonNeeded);
        At(Stage.Published).Take(new Step(StepKind.Object, s_friday, "不实"))!.Kind.ShouldBe(RefusalKind.DocumentNeeded);
        At(Stage.Published).Take(Of(StepKind.Object) with { Day = s_friday.AddDays(-1) })!.Kind.ShouldBe(RefusalKind.BeforeLastStep);
        At(Stage.Proposed).Take(new Step(StepKind.Publish, new DateOnly(2026, 12, 30)))!.Kind.ShouldBe(RefusalKind.CalendarEnds);
        At(Stage.Proposed).Take(new Step(StepKind.Publish, new DateOnly(2022, 12, 1)))!.Kind.ShouldBe(RefusalKind.CalendarEnds);
        At(Stage.Proposed).Take(new Step(StepKind.Publish, s_rules.AsOf.AddDays(-1)))!.Kind.ShouldBe(RefusalKind.BeforeAppraisal);
        At(Stage.Proposed).Take(new Step(StepKind.Publish, s_friday), s_friday.AddDays(-1))!.Kind.ShouldBe(RefusalKind.AfterToday);
        At(Stage.Proposed).Take(new Step(StepKind.Publish, s_friday), s_friday).ShouldBeNull("today is not too late");
        At(Stage.Proposed).Take(new Step(StepKind.Drop, s_rules.AsOf, "放弃")).ShouldBeNull("nor is the appraisal date too early");
    }

    [TestMethod]
    public void Whatever_is_tried_the_state_is_what_the_steps_that_were_taken_add_up_to() => (
        from state in Gen.Enum<NominationState>()
        from steps in Gen.Select(Gen.Enum<StepKind>(), Gen.Int[0, 40], Gen.Int[1, 3]).Array[0, 30]
        select (state, steps)).Sample((state, steps) =>
    {
        var course = NominationCourse.Begin(state, s_rules);
        foreach (var (kind, days, document) in steps)
            course.Take(new Step(kind, s_friday.AddDays(days), "理由", $"异{document}"));
        var again = NominationCourse.Begin(state, s_rules);
        foreach (var step in course.Steps)
            again.Take(step).ShouldBeNull();

        (again.Stage, again.PublishedUntil, again.DecideBy, again.ConfirmedOn, again.RectifyBy)
            .ShouldBe((course.Stage, course.PublishedUntil, course.DecideBy, course.ConfirmedOn, course.RectifyBy));
        // Whatever was taken down late, each day has a state of its own: the steps up to it.
        foreach (var day in course.Steps.Select(step => step.Day).Distinct())
        {
            var then = NominationCourse.Begin(state, s_rules);
            foreach (var step in course.Steps.Where(step => step.Day <= day))
                then.Take(step).ShouldBeNull($"on {day}");
        }
        (course.OpenObjections.Count > 0).ShouldBe(course.Stage == Stage.Objected);
        if (course.Stage is Stage.Published or Stage.Objected or Stage.Rejected)
            course.PublishedUntil.ShouldNotBeNull("nobody is objected to who was not published");
    }, iter: 2_000);

    [TestMethod]
    public void A_title_counts_from_the_year_of_its_day_and_of_a_holder_from_the_year_before()
    {
        var (first, again) = (At(Stage.Published), At(Stage.Published));
        first.Take(Of(StepKind.Confirm, 20)).ShouldBeNull();
        again.Take(Of(StepKind.Confirm, 20) with { SinceYear = 2021 }).ShouldBeNull();
        (first.TitleSinceYear, again.TitleSinceYear).ShouldBe((2024, 2021));
        again.Take(Of(StepKind.Withdraw, 30)).ShouldBeNull();
        (again.TitleSinceYear, again.ConfirmedOn).ShouldBe((null, null));
    }

    [TestMethod]
    public void Days_that_were_announced_stand_under_another_calendar_and_another_scheme()
    {
        var course = At(Stage.Objected);
        course.Take(Of(StepKind.Dismiss, 6)).ShouldBeNull();
        course.Take(Of(StepKind.Confirm, 7)).ShouldBeNull();
        var other = s_rules with { Process = s_rules.Process with { PublicationWorkingDays = 30, ObjectionWorkingDays = 1 }, Calendar = WorkingCalendar.Read("year,1999") };

        var again = NominationCourse.Begin(NominationState.Proposed, other);
        foreach (var step in course.Steps)
            again.Take(step).ShouldBeNull();

        (again.PublishedUntil, again.Stage).ShouldBe((new DateOnly(2024, 1, 11), Stage.Confirmed));
        course.Steps[0].Asked.ShouldBe(Of(StepKind.Publish));
    }

    [TestMethod]
    [DataRow("2023-01-01,holiday", 1)]
    [DataRow("year,2023\n2023-13-01,off", 2)]
    [DataRow("year,2023\nyear,2023", 2)]
    [DataRow("year,2023\n2023-01-01,off\n2023-01-01,work", 3)]
    public void A_calendar_that_is_none_names_the_line(string text, int line) =>
        Should.Throw<FormatException>(() => WorkingCalendar.Read(text)).Message.ShouldStartWith($"日历第 {line} 行");

    [TestMethod]
    public void The_shipped_calendar_has_as_many_days_off_as_the_notices_give()
    {
        WorkingCalendar.Shipped.Years.ShouldBe([2023, 2024, 2025, 2026]);
        // Days are only moved: what is left of a year are its days less its weekends and its legal holidays, of which there were 11, and from 2025 on 13.
        foreach (var (year, working) in new[] { (2023, 249), (2024, 251), (2025, 248), (2026, 248) })
            Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Count(day => WorkingCalendar.Shipped.IsWorking(new DateOnly(year, 1, 1).AddDays(day))).ShouldBe(working, $"{year}");
    }

    private static Step Of(StepKind kind, int days = 0) => new(kind, s_friday.AddDays(days), "理由", "异1");

    private static NominationCourse At(Stage stage)
    {
        var (_, from, by, _) = s_stages.Single(one => one.Stage == stage);
        var course = NominationCourse.Begin(from, s_rules);
        foreach (var step in by)
            course.Take(step).ShouldBeNull();
        return course;
    }
}

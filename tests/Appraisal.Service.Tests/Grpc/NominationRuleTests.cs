using System.Globalization;
using Appraisal.Contracts.V1;
using Appraisal.Rules.Courses;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>What keeps titles right whatever is asked over the socket: days, ties, who is next, and since when a title counts.</summary>
[TestClass]
public sealed class NominationRuleTests
{
    [OnBothDatabases]
    public async Task A_step_counts_on_a_day_from_the_appraisal_date_to_today()
    {
        await using var here = await ServedNominations.Start();
        foreach (var (year, refusal) in new[] { (1, "BeforeAppraisal"), (2022, "BeforeAppraisal"), (9999, "AfterToday") })
        {
            var request = here.Request("ZZ001", NominationStep.Publish, 5);
            request.Day = new Google.Type.Date { Year = year, Month = year == 9999 ? 12 : 1, Day = year == 9999 ? 31 : 1 };
            (await here.Refused(request)).ShouldBe(refusal, $"{year}");
        }
        await here.Take("ZZ001", NominationStep.Publish, 5);
        var ahead = here.Request("ZZ001", NominationStep.Confirm, 12);
        ahead.Day = new Google.Type.Date { Year = DateTime.UtcNow.Year + 1, Month = 1, Day = 1 };
        (await here.Refused(ahead)).ShouldBe("AfterToday", "a title that is given ahead would close the publication");
        var review = here.Request("ZZ008", NominationStep.Rectify, 5, "台账不全");
        review.Day = new Google.Type.Date { Year = 9999, Month = 12, Day = 31 };
        (await here.Refused(review)).ShouldBe("AfterToday");
    }

    [TestMethod]
    [DataRow("2024-01-04T15:59:59Z", "2024-01-04")]
    [DataRow("2024-01-04T16:00:00Z", "2024-01-05")]
    public void Today_is_today_in_China(string now, string today) => Days.Today(new Clock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)))
        .ShouldBe(DateOnly.Parse(today, CultureInfo.InvariantCulture));

    [OnBothDatabases]
    public async Task A_tie_is_decided_for_as_many_as_there_are_places_and_nobody_moves_up_before()
    {
        await using var here = await ServedNominations.Start();
        const string City = ServedNominations.City;
        await here.Take("ZZ001", NominationStep.Drop, 5, "放弃", level: City);
        (await here.Refused("ZZ018", NominationStep.MoveUp, 5, level: City)).ShouldBe("NotNext", "two before it are not decided");
        await here.Take("ZZ010", NominationStep.PassOverTied, 5, "集体研究", level: City);
        (await here.Refused("ZZ011", NominationStep.PassOverTied, 5, "集体研究", level: City)).ShouldBe("TieDecided", "one place is left for two");
        (await here.Refused("ZZ010", NominationStep.MoveUp, 5, level: City)).ShouldBe("NotNext", "one of its own rank is not decided");
        (await here.Take("ZZ011", NominationStep.ChooseTied, 5, "集体研究", level: City)).Stage.ShouldBe(NominationStage.Proposed);
        (await here.Refused("ZZ018", NominationStep.MoveUp, 5, level: City)).ShouldBe("NotNext");
        (await here.Take("ZZ010", NominationStep.MoveUp, 5, level: City)).Stage.ShouldBe(NominationStage.Proposed);
        (await here.Refused("ZZ018", NominationStep.MoveUp, 5, level: City)).ShouldBe("NotNext", "the place is taken");
        here.Findings().ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task Who_moves_up_is_published_anew_and_not_before_the_place_was_free()
    {
        await using var here = await ServedNominations.Start();
        const string City = ServedNominations.City;
        await here.Take("ZZ010", NominationStep.ChooseTied, 4, "集体研究", level: City);
        await here.Take("ZZ011", NominationStep.PassOverTied, 4, "集体研究", level: City);
        await here.Take("ZZ002", NominationStep.Publish, 5, level: City);
        await here.Take("ZZ002", NominationStep.Object, 8, "材料不实", "异1", City);
        await here.Take("ZZ002", NominationStep.Uphold, 15, "查实", "异1", City);
        (await here.Refused("ZZ011", NominationStep.MoveUp, 14, level: City)).ShouldBe("NotNext", "on that day the place was not free");
        var moved = await here.Take("ZZ011", NominationStep.MoveUp, 15, level: City);
        (moved.Stage, moved.PublishedOn).ShouldBe((NominationStage.Proposed, null));
        (await here.Refused("ZZ011", NominationStep.Confirm, 20, level: City)).ShouldBe("NotFromHere");
        (await here.Take("ZZ011", NominationStep.Publish, 16, level: City)).PublishedUntil.Day.ShouldBe(22);
        (await here.Get("ZZ011", City, 14)).Stage.ShouldBe(NominationStage.Reserve);
    }

    [OnBothDatabases]
    public async Task A_holder_who_is_confirmed_again_has_the_title_since_it_was_first_given()
    {
        await using var here = await ServedNominations.Start();
        // The ledger has ZZ003 as a holder since 2022; the city asks for a title of at least the year before.
        foreach (var organisation in new[] { "ZZ002", "ZZ003" })
        {
            await here.Take(organisation, NominationStep.Publish, 5);
            await here.Take(organisation, NominationStep.Confirm, 12);
        }

        var titles = (await here.Client.ListTitlesAsync(new ListTitlesRequest { Run = here.Run })).Titles.ToDictionary(title => title.OrganisationId);
        titles["ZZ002"].SinceYear.ShouldBe(2024);
        titles["ZZ003"].SinceYear.ShouldBe(2022);
    }

    [OnBothDatabases]
    public async Task What_was_announced_stands_whatever_the_calendar_says_later()
    {
        await using var here = await ServedNominations.Start();
        await here.Take("ZZ001", NominationStep.Publish, 5);
        await here.Take("ZZ001", NominationStep.Object, 11, "材料不实", "异1");
        await here.Take("ZZ002", NominationStep.Publish, 5);
        await here.Take("ZZ002", NominationStep.Confirm, 12);
        var before = await here.Get("ZZ001");

        await here.Restart(usual => usual with { Calendar = WorkingCalendar.Read("year,2024\n2024-01-08,off\n2024-01-09,off") });

        (await here.Get("ZZ001")).ShouldBe(before);
        (await here.Get("ZZ002")).Stage.ShouldBe(NominationStage.Confirmed);
    }

    [OnBothDatabases]
    public async Task A_holder_is_given_time_once()
    {
        await using var here = await ServedNominations.Start();
        (await here.Take("ZZ008", NominationStep.Rectify, 5, "台账不全")).RectifyBy.ShouldBe(new Google.Type.Date { Year = 2024, Month = 2, Day = 5 });
        (await here.Refused("ZZ008", NominationStep.Rectify, 9, "再给一个月")).ShouldBe("RectificationOrdered");
        (await here.Take("ZZ008", NominationStep.Keep, 20, "整改合格")).Stage.ShouldBe(NominationStage.Confirmed);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

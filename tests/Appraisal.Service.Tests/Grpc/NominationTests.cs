using Appraisal.Contracts.V1;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The steps of nominations over a socket: taken once, told as they were on any day, chained with the run, and found when they are changed.</summary>
[TestClass]
public sealed class NominationTests
{
    [OnBothDatabases]
    public async Task From_the_list_to_the_title_and_back()
    {
        await using var here = await ServedNominations.Start();

        (await here.Take("ZZ001", NominationStep.Publish, 5)).PublishedUntil.Day.ShouldBe(11);
        (await here.Refused("ZZ001", NominationStep.Confirm, 11)).ShouldBe("PublicationRuns");
        (await here.Take("ZZ001", NominationStep.Object, 8, "材料不实", "异1")).Stage.ShouldBe(NominationStage.Objected);
        (await here.Refused("ZZ001", NominationStep.Confirm, 12)).ShouldBe("NotFromHere");
        (await here.Refused("ZZ001", NominationStep.Dismiss, 10, null, "异1")).ShouldBe("ReasonNeeded");
        (await here.Take("ZZ001", NominationStep.Dismiss, 10, "查无此事", "异1")).Stage.ShouldBe(NominationStage.Published);
        (await here.Take("ZZ001", NominationStep.Confirm, 12)).ConfirmedOn.Year.ShouldBe(2024);

        var titles = (await here.Client.ListTitlesAsync(new ListTitlesRequest { Run = here.Run })).Titles;
        (titles.Single().OrganisationId, titles.Single().Column, titles.Single().SinceYear).ShouldBe(
            ("ZZ001", "district_model_since", 2022), "the ledger has it as a holder since 2022, and it still is one");
        await here.Take("ZZ001", NominationStep.Withdraw, 20, "弄虚作假");
        (await here.Client.ListTitlesAsync(new ListTitlesRequest { Run = here.Run })).Titles.Single().HasSinceYear.ShouldBeFalse();

        var events = (await here.Client.ListNominationEventsAsync(new ListNominationEventsRequest { Run = here.Run, Level = "district", OrganisationId = "ZZ001" })).Events;
        events.Select(happened => happened.Step).ShouldBe(
            [NominationStep.Publish, NominationStep.Object, NominationStep.Dismiss, NominationStep.Confirm, NominationStep.Withdraw]);
        events.Select(happened => happened.Why).ShouldBe(["", "材料不实", "查无此事", "", "弄虚作假"]);
        foreach (var (day, stage) in new[]
        {
            (4, NominationStage.Proposed), (5, NominationStage.Published), (8, NominationStage.Objected), (11, NominationStage.Published), (12, NominationStage.Confirmed), (31, NominationStage.Withdrawn),
        })
        {
            (await here.Client.GetNominationAsync(new GetNominationRequest { Run = here.Run, Level = "district", OrganisationId = "ZZ001", AsOfDay = ServedNominations.January(day) }))
                .Nomination.Stage.ShouldBe(stage, $"on the {day}th");
        }
    }

    [OnBothDatabases]
    public async Task A_request_of_one_name_is_one_step_also_of_many_at_once_and_after_a_restart()
    {
        await using var here = await ServedNominations.Start();
        var request = here.Request("ZZ001", NominationStep.Publish, 5);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await here.Client.TakeStepAsync(request)));
        answers.Count(answer => !answer.RepeatedRequest).ShouldBe(1);
        await here.Take("ZZ001", NominationStep.Confirm, 12);
        await here.Restart();
        var again = await here.Client.TakeStepAsync(request);

        (again.RepeatedRequest, again.Nomination.Stage).ShouldBe((true, NominationStage.Published), "the first answer, whatever has happened since");
        request.Day = ServedNominations.January(8);
        var other = await Should.ThrowAsync<RpcException>(async () => await here.Client.TakeStepAsync(request));
        (other.StatusCode, other.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason).ShouldBe((StatusCode.AlreadyExists, "REQUEST_ID_REUSED"));
    }

    [OnBothDatabases]
    public async Task Of_two_steps_at_once_that_exclude_each_other_one_is_taken()
    {
        await using var here = await ServedNominations.Start();
        var steps = new[] { here.Request("ZZ001", NominationStep.Publish, 5), here.Request("ZZ001", NominationStep.Drop, 5, "放弃") };

        var ends = await Task.WhenAll(steps.Select(async request =>
        {
            try
            {
                await here.Client.TakeStepAsync(request);
                return StatusCode.OK;
            }
            catch (RpcException exception)
            {
                return exception.StatusCode;
            }
        }));

        ends.Order().ShouldBe([StatusCode.OK, StatusCode.FailedPrecondition]);
    }

    [OnBothDatabases]
    public async Task Of_those_who_are_tied_no_more_are_chosen_than_places_are_left()
    {
        await using var here = await ServedNominations.Start();
        var tied = (await new ResultService.ResultServiceClient(here.Calls).ListNominationsAsync(new ListNominationsRequest { Run = here.Run, Filter = "state = undetermined" })).Nominations;
        if (tied.Count == 0)
            Assert.Inconclusive("The handwritten ledger has no tie across the places any more.");
        var level = tied[0].Level;
        var (chosen, refused) = (0, 0);
        foreach (var one in tied.Where(one => one.Level == level))
        {
            var request = here.Request(one.OrganisationId, NominationStep.ChooseTied, 5, "集体研究");
            request.Level = level;
            try
            {
                await here.Client.TakeStepAsync(request);
                chosen++;
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
            {
                refused++;
            }
        }

        chosen.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
    }

    [OnBothDatabases]
    public async Task What_is_only_validated_is_not_taken_and_what_is_missing_is_told()
    {
        await using var here = await ServedNominations.Start();
        var request = here.Request("ZZ001", NominationStep.Publish, 5);
        request.ValidateOnly = true;
        (await here.Client.TakeStepAsync(request)).Nomination.Stage.ShouldBe(NominationStage.Published);
        (await here.Client.GetNominationAsync(new GetNominationRequest { Run = here.Run, Level = "district", OrganisationId = "ZZ001" })).Nomination.Stage.ShouldBe(NominationStage.Proposed);

        var error = await Should.ThrowAsync<RpcException>(async () => await here.Client.TakeStepAsync(new TakeStepRequest()));
        error.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Select(violation => violation.Field).ShouldBe(["run", "level", "organisation_id", "request_id", "step", "day"]);
        (await Should.ThrowAsync<RpcException>(async () => await here.Client.GetNominationAsync(new GetNominationRequest { Run = here.Run, Level = "district", OrganisationId = "nobody" })))
            .StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [OnBothDatabases]
    public async Task A_step_that_is_changed_in_the_database_is_found_and_the_run_with_its_steps_verifies()
    {
        await using var here = await ServedNominations.Start();
        await here.Take("ZZ001", NominationStep.Publish, 5);
        here.Findings().ShouldBeEmpty();

        using (var connection = here.Ledger.Database.Open())
        {
            connection.Execute(CurrentDatabase.Kind == DatabaseKind.Sqlite ? "DROP TRIGGER append_only_events_update" : "ALTER TABLE events DISABLE TRIGGER append_only");
            connection.Execute("UPDATE events SET detail = REPLACE(detail, '2024-01-05', '2024-01-04') WHERE kind = 'nomination'");
        }

        here.Findings().ShouldContain(finding => finding.Place.Contains("nomination", StringComparison.Ordinal));
    }

    [OnBothDatabases]
    public async Task A_step_that_could_not_have_been_taken_is_found_though_its_digest_fits()
    {
        await using var here = await ServedNominations.Start();
        await here.Take("ZZ001", NominationStep.Publish, 5);
        var run = new RunStore(here.Ledger.Database, TimeProvider.System).WithId(here.Run)!;
        foreach (var (organisation, step) in new[] { ("ZZ002", "Confirm"), ("nobody", "Publish"), ("ZZ010", "Crown") })
        {
            using var connection = here.Ledger.Database.Open();
            EventLog.Append(connection, run.Run, EventKinds.Nomination, RunHold.Now(TimeProvider.System), $$"""
                {"level":"district","district_code":"419901","organisation_id":"{{organisation}}","step":"{{step}}","day":"2024-01-20","request_id":"x"}
                """);
        }

        here.Findings().Select(finding => finding.Text).ShouldBe(["不可能有这一步:“拟推荐”时不能命名", "没有这项推荐:district nobody", "读不出来"]);
    }
}

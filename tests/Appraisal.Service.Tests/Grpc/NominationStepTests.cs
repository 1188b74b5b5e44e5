using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Tests.Databases;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Every stage with every step, over a socket and after a restart: taken where process.md has it, refused everywhere else and then nothing has happened.</summary>
[TestClass]
public sealed class NominationStepTests
{
    private const string City = ServedNominations.City;
    private const string Cultivated = "ZZ005";

    /// <summary>How a nomination of the handwritten ledger comes to each stage, and the steps that can be taken there.</summary>
    private static readonly (NominationStage Stage, string Level, string Organisation, (string Organisation, NominationStep Step, int Day)[] By, NominationStep[] Allowed)[] s_stages =
    [
        (NominationStage.Undetermined, City, "ZZ010", [], [NominationStep.ChooseTied, NominationStep.PassOverTied]),
        (NominationStage.Cultivated, ServedNominations.District, Cultivated, [], []),
        (NominationStage.Proposed, City, "ZZ002", [], [NominationStep.Publish, NominationStep.Drop]),
        (NominationStage.Review, City, "ZZ012", [], [NominationStep.Keep, NominationStep.Rectify, NominationStep.Withdraw]),
        (NominationStage.Published, ServedNominations.District, "ZZ001", [("ZZ001", NominationStep.Publish, 5)], [NominationStep.Object, NominationStep.Confirm]),
        (NominationStage.Objected, ServedNominations.District, "ZZ002", [("ZZ002", NominationStep.Publish, 5), ("ZZ002", NominationStep.Object, 5)],
            [NominationStep.Object, NominationStep.Dismiss, NominationStep.Uphold]),
        (NominationStage.Rejected, ServedNominations.District, "ZZ010",
            [("ZZ010", NominationStep.Publish, 5), ("ZZ010", NominationStep.Object, 5), ("ZZ010", NominationStep.Uphold, 8)], []),
        (NominationStage.Dropped, ServedNominations.District, "ZZ011", [("ZZ011", NominationStep.Drop, 5)], []),
        (NominationStage.Confirmed, ServedNominations.District, "ZZ018", [("ZZ018", NominationStep.Publish, 5), ("ZZ018", NominationStep.Confirm, 12)], [NominationStep.Withdraw]),
        (NominationStage.Withdrawn, City, "ZZ008", [("ZZ008", NominationStep.Withdraw, 5)], []),
        (NominationStage.Reserve, City, "ZZ018", [("ZZ001", NominationStep.Drop, 5), ("ZZ010", NominationStep.ChooseTied, 5), ("ZZ011", NominationStep.PassOverTied, 5), ("ZZ011", NominationStep.MoveUp, 5), ("ZZ002", NominationStep.Drop, 5)],
            [NominationStep.MoveUp]),
    ];

    [OnBothDatabases]
    public async Task Every_step_is_taken_from_the_stages_that_have_it_and_refused_from_every_other()
    {
        await using var here = await ServedNominations.Start();
        foreach (var (stage, level, organisation, by, allowed) in s_stages)
        {
            foreach (var (other, step, day) in by)
                await here.Take(other, step, day, "理由", "异1", level);
            if (stage == NominationStage.Objected)
                await here.Restart();
            var before = await here.Get(organisation, level);
            before.Stage.ShouldBe(stage);
            before.PossibleSteps.ShouldBe(allowed, ignoreOrder: true, $"{stage}");
            foreach (var step in Enum.GetValues<NominationStep>().Where(step => step != NominationStep.Unspecified))
            {
                // A second objection has a number of its own, and comes while the publication runs.
                var request = here.Request(organisation, step, step == NominationStep.Object ? 8 : 25, "理由", step == NominationStep.Object ? "异2" : "异1", level);
                request.ValidateOnly = true;
                if (allowed.Contains(step))
                    (await here.Client.TakeStepAsync(request)).Nomination.Level.ShouldBe(level, $"{step} from {stage}");
                else
                    (await here.Refused(request)).ShouldBe("NotFromHere", $"{step} from {stage}");
            }
            (await here.Get(organisation, level)).ShouldBe(before, $"what was only tried at {stage} has left nothing behind");
        }
        s_stages.Select(one => one.Stage).ShouldBe(Enum.GetValues<NominationStage>().Where(stage => stage != NominationStage.Unspecified), ignoreOrder: true);
        here.Findings().ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task The_current_list_has_each_by_its_stage_its_district_its_day_and_what_is_due()
    {
        await using var here = await ServedNominations.Start();
        var request = new ListCurrentNominationsRequest { Run = here.Run, Level = ServedNominations.District, DistrictCode = "419901", Stages = { NominationStage.Proposed } };
        (await Ids(request)).ShouldBe(["ZZ001", "ZZ002", "ZZ010", "ZZ011", "ZZ018"]);
        await here.Take("ZZ001", NominationStep.Publish, 5);
        await here.Take("ZZ002", NominationStep.Publish, 5);
        await here.Take("ZZ002", NominationStep.Object, 8, "材料不实", "异1");
        await here.Take("ZZ012", NominationStep.Rectify, 8, "台账不全");
        await here.Restart();

        (await Ids(request)).ShouldBe(["ZZ010", "ZZ011", "ZZ018"]);
        (await Ids(new() { Run = here.Run, Stages = { NominationStage.Published, NominationStage.Objected } })).ShouldBe(["ZZ001", "ZZ002"]);
        (await Ids(new() { Run = here.Run, Stages = { NominationStage.Published, NominationStage.Objected }, AsOfDay = ServedNominations.January(7) })).ShouldBe(["ZZ001", "ZZ002"]);
        (await Ids(new() { Run = here.Run, Stages = { NominationStage.Objected }, AsOfDay = ServedNominations.January(7) })).ShouldBeEmpty();
        (await Ids(new() { Run = here.Run, DueBy = ServedNominations.January(21) })).ShouldBeEmpty();
        (await Ids(new() { Run = here.Run, DueBy = ServedNominations.January(22) })).ShouldBe(["ZZ002"], "ten working days after the 8th");
        (await Ids(new() { Run = here.Run, DueBy = new() { Year = 2024, Month = 2, Day = 8 } })).ShouldBe(["ZZ002", "ZZ012"]);

        var all = await Ids(new() { Run = here.Run });
        foreach (var size in new[] { 1, 5, 7, 1000 })
            (await Ids(new() { Run = here.Run, PageSize = size })).ShouldBe(all, $"in pages of {size}");
        await here.Restart(usual => usual with { LocalCaller = Caller.Local with { Districts = new HashSet<string> { "419902" } } });
        (await Ids(new() { Run = here.Run })).ShouldBe(["ZZ003", "ZZ013", "ZZ015", "ZZ003", "ZZ004", "ZZ007", "ZZ013", "ZZ014", "ZZ015"], "another district's are in no list");
        (await here.Client.ListTitlesAsync(new ListTitlesRequest { Run = here.Run })).Titles.ShouldBeEmpty();
        (await Should.ThrowAsync<RpcException>(async () => await here.Get("ZZ001"))).StatusCode.ShouldBe(StatusCode.NotFound);
        all.Count.ShouldBe(here.Ledger.Table("nominations.csv").Rows.Count);

        async Task<IReadOnlyList<string>> Ids(ListCurrentNominationsRequest asked)
        {
            var ids = new List<string>();
            do
            {
                var page = await here.Client.ListCurrentNominationsAsync(asked);
                ids.AddRange(page.Nominations.Select(one => one.OrganisationId));
                asked.PageToken = page.NextPageToken;
            }
            while (asked.PageToken.Length > 0);
            return ids;
        }
    }
}

using Appraisal.Contracts.V1;
using Appraisal.Service.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Grpc;
using Appraisal.Service.Tests.Runs;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Commands;

/// <summary><c>appraisal titles</c>: what the steps of nominations make of the columns of titles, as the next year's ledger has them.</summary>
[TestClass]
public sealed class TitlesTests
{
    private static readonly string[] s_columns = ["organisation_id", "district_model_since", "city_model_since"];

    [OnBothDatabases]
    public async Task The_columns_are_those_of_the_ledger_with_what_was_given_and_taken_away()
    {
        using var folder = new TemporaryFolder();
        await using var here = await ServedNominations.Start();
        var before = CsvTable.Read(Fixtures.Path("handwritten", "ledger", "organisations.csv")).Texts(s_columns).ToList();
        Titles(folder, here).ShouldBe(before, "nothing has happened yet");
        foreach (var (organisation, level) in new[] { ("ZZ002", ServedNominations.District), ("ZZ003", ServedNominations.District), ("ZZ003", ServedNominations.City) })
        {
            await here.Take(organisation, NominationStep.Publish, 5, level: level);
            await here.Take(organisation, NominationStep.Confirm, 12, level: level);
        }
        await here.Take("ZZ008", NominationStep.Withdraw, 5, "整改不到位", level: ServedNominations.City);
        await here.Take("ZZ012", NominationStep.Keep, 5, "整改合格");

        var after = Titles(folder, here);

        // A holder who is confirmed again is one since it first was; where the city's title is taken away, the district's is another matter.
        after.Except(before).ShouldBe(["ZZ002|2024|", "ZZ003|2022|2024", "ZZ008|2021|"]);
        before.Except(after).ShouldBe(["ZZ002||", "ZZ003|2022|", "ZZ008|2021|2022"]);
        (after.Count, after[11]).ShouldBe((before.Count, "ZZ012|2020|2021"));
    }

    [OnBothDatabases]
    public async Task A_run_with_steps_is_exported_and_verified_elsewhere()
    {
        using var folder = new TemporaryFolder();
        await using var here = await ServedNominations.Start();
        await here.Take("ZZ001", NominationStep.Publish, 5);
        await here.Take("ZZ001", NominationStep.Object, 8, "材料不实", "异1");
        AppraisalProcess.Run(folder.Path, "export", "last", "--output", "pack", "--database", here.Ledger.DatabaseUrl).ExitCode.ShouldBe(0);

        AppraisalProcess.Run(folder.Path, "verify", "pack").ExitCode.ShouldBe(0);
        var run = folder.Of("pack", "run.json");
        var text = File.ReadAllText(run);
        text.ShouldContain("2024-01-08");
        File.WriteAllText(run, text.Replace("2024-01-08", "2024-01-09", StringComparison.Ordinal));
        var changed = AppraisalProcess.Run(folder.Path, "verify", "pack");
        changed.ExitCode.ShouldNotBe(0);
        (changed.Output + changed.Error).ShouldContain("(nomination)");
    }

    [OnBothDatabases]
    public async Task Without_its_facts_a_run_tells_where_its_nominations_stand_and_gives_no_title_anew()
    {
        using var folder = new TemporaryFolder();
        await using var here = await ServedNominations.Start();
        await here.Take("ZZ001", NominationStep.Publish, 5);
        await here.Take("ZZ003", NominationStep.Publish, 5);
        await here.Take("ZZ003", NominationStep.Confirm, 12);
        PurgeCommand.Create(new LaterClock(6)).Parse(["last", "--older-than-days", "1825", "--reason", "期满", "--database", here.Ledger.DatabaseUrl]).Invoke().ShouldBe(0);

        (await here.Get("ZZ001")).Stage.ShouldBe(NominationStage.Published);
        (await here.Get("ZZ003")).TitleSinceYear.ShouldBe(2022, "the step has it");
        var error = await Should.ThrowAsync<RpcException>(async () => await here.Take("ZZ001", NominationStep.Confirm, 12));
        error.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason.ShouldBe("FACTS_PURGED", "nobody knows since when it was a holder");
        var finished = AppraisalProcess.Run(folder.Path, "titles", "last", "--database", here.Ledger.DatabaseUrl);
        (finished.ExitCode, finished.Output).ShouldBe((2, ""));
        finished.Error.ShouldContain("事实已清除");
        here.Findings().ShouldBeEmpty();
    }

    private static List<string> Titles(TemporaryFolder folder, ServedNominations here)
    {
        var finished = AppraisalProcess.Run(folder.Path, "titles", "last", "--database", here.Ledger.DatabaseUrl);
        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Error.ShouldContain("项推荐没有办完");
        File.WriteAllText(folder.Of("titles.csv"), finished.Output);
        var titles = CsvTable.Read(folder.Of("titles.csv"));
        titles.Header.ShouldBe(s_columns);
        return [.. titles.Texts(s_columns)];
    }
}

using System.Text.RegularExpressions;
using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Grpc;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Comparison;

/// <summary>The difference of two runs names what was changed between their ledgers, and nothing else.</summary>
[TestClass]
public sealed class CompareTests
{
    [OnBothDatabases]
    public async Task Who_left_who_entered_and_what_moved_by_which_lines()
    {
        using var two = new TwoRuns(ledger =>
        {
            ledger.Cell("organisations", Row(ledger, "ZZ001"), "talks") = "0";
            ledger.Rename("organisation_id", "ZZ018", "ZZ099");
        });
        await using var api = await ServedApi.Start(two.Url);
        var client = new RunService.RunServiceClient(api.Calls);

        var all = (await client.CompareRunsAsync(new CompareRunsRequest { Run = two.Before, WithRun = two.After })).Differences;

        all.Single(one => one.Presence == Presence.Left).OrganisationId.ShouldBe("ZZ018");
        all.Single(one => one.Presence == Presence.Entered).OrganisationId.ShouldBe("ZZ099");
        var moved = all.Single(one => one.OrganisationId == "ZZ001");
        var line = moved.Lines.Single(line => line.Line == "A1.6");
        (line.BeforeHundredths > line.AfterHundredths).ShouldBeTrue();
        line.Reason.ShouldNotBeEmpty();
        moved.Values.Select(value => value.Name).ShouldContain("A");
        moved.Values.Select(value => value.Name).ShouldContain("base");
        all.Select(one => one.OrganisationId).ShouldBe(all.Select(one => one.OrganisationId).Order(StringComparer.Ordinal));
        // What is compared with oneself has nothing to say.
        (await client.CompareRunsAsync(new CompareRunsRequest { Run = two.After, WithRun = two.After })).Differences.ShouldBeEmpty();
        // The other way round it is the same, the other way round.
        (await client.CompareRunsAsync(new CompareRunsRequest { Run = two.After, WithRun = two.Before })).Differences
            .Single(one => one.OrganisationId == "ZZ001").Lines.Single(back => back.Line == "A1.6").AfterHundredths.ShouldBe(line.BeforeHundredths);
    }

    [OnBothDatabases]
    public async Task Page_by_page_it_is_the_whole()
    {
        using var two = new TwoRuns(ledger =>
        {
            for (var row = 1; row < ledger.Sheets["organisations"].Count; row++)
                ledger.Cell("organisations", row, "party_lectures") = "";
            for (var row = 1; row < ledger.Sheets["committees"].Count; row++)
                ledger.Cell("committees", row, "basics_clear") = "";
        });
        await using var api = await ServedApi.Start(two.Url);
        var client = new RunService.RunServiceClient(api.Calls);
        var whole = await client.CompareRunsAsync(new CompareRunsRequest { Run = two.Before, WithRun = two.After });
        var count = whole.Differences.Count + whole.CommitteeDifferences.Count;
        // So that a page ends with the last organisation, one has both, and one ends with the last committee.
        foreach (var size in new[] { 1, 2, whole.Differences.Count, whole.Differences.Count + 1, count - 1, count })
        {
            var (organisations, committees) = (new List<OrganisationDifference>(), new List<CommitteeDifference>());
            for (var token = ""; ;)
            {
                var page = await client.CompareRunsAsync(new CompareRunsRequest { Run = two.Before, WithRun = two.After, PageSize = size, PageToken = token });
                organisations.AddRange(page.Differences);
                committees.AddRange(page.CommitteeDifferences);
                token = page.NextPageToken;
                (page.Differences.Count + page.CommitteeDifferences.Count).ShouldBe(token.Length > 0 ? size : count - ((count - 1) / size * size));
                if (token.Length == 0)
                    break;
            }
            organisations.ShouldBe(whole.Differences);
            committees.ShouldBe(whole.CommitteeDifferences);
        }
        whole.Differences.Count.ShouldBeGreaterThan(5);
        whole.CommitteeDifferences.Count.ShouldBeGreaterThan(1);
        whole.CommitteeDifferences.Select(one => one.CommitteeId).ShouldBe(whole.CommitteeDifferences.Select(one => one.CommitteeId).Order(StringComparer.Ordinal));
    }

    [OnBothDatabases]
    public async Task A_call_says_of_committees_what_the_command_says()
    {
        using var two = new TwoRuns(ledger => ledger.Cell("committees", 1, "basics_clear") = "否");
        await using var api = await ServedApi.Start(two.Url);
        var client = new RunService.RunServiceClient(api.Calls);

        var moved = (await client.CompareRunsAsync(new CompareRunsRequest { Run = two.Before, WithRun = two.After })).CommitteeDifferences.Single();

        (moved.CommitteeId, moved.Presence).ShouldBe(("DW01", Presence.Both));
        moved.Values.ShouldBe([new ValueDifference { Name = "score", Before = "77.33", After = "72.33" }]);
        moved.Lines.ShouldBe(
        [
            new LineDifference
            {
                Line = "K5", BeforeHundredths = 500, AfterHundredths = 0, MeasuredBefore = "true", MeasuredAfter = "false", Reason = "“企业基本情况清”:否,得 0.00 分(满分 5.00)。",
            },
        ]);
        (await client.CompareRunsAsync(new CompareRunsRequest { Run = two.After, WithRun = two.After })).CommitteeDifferences.ShouldBeEmpty();
        (await client.CompareRunsAsync(new CompareRunsRequest { Run = two.After, WithRun = two.Before })).CommitteeDifferences.Single().Lines.Single().AfterHundredths.ShouldBe(500);
    }

    [OnBothDatabases]
    public async Task A_committee_enters_and_leaves_and_a_district_is_told_of_its_own()
    {
        using var two = new TwoRuns(ledger =>
        {
            ledger.Rename("committee_id", "DW01", "DW99");
            for (var row = 1; row < ledger.Sheets["committees"].Count; row++)
                ledger.Cell("committees", row, "basics_clear") = "";
        });
        var handwritten = LedgerTexts.Handwritten();
        var (district, committee) = (handwritten.Position("committees", "district_code"), handwritten.Position("committees", "committee_id"));
        var districts = handwritten.Sheets["committees"].Skip(1).ToLookup(row => row[district], row => row[committee], StringComparer.Ordinal);
        var request = new CompareRunsRequest { Run = two.Before, WithRun = two.After };
        await using var api = await ServedApi.Start(two.Url);
        var all = (await new RunService.RunServiceClient(api.Calls).CompareRunsAsync(request)).CommitteeDifferences;

        all.Single(one => one.Presence == Presence.Left).CommitteeId.ShouldBe("DW01");
        all.Single(one => one.Presence == Presence.Entered).CommitteeId.ShouldBe("DW99");
        districts.Count.ShouldBe(2);
        foreach (var committees in districts)
        {
            await using var own = await ServedApi.Start(new ServiceOptions { Database = two.Url, LocalCaller = Caller.Local with { Districts = new HashSet<string> { committees.Key } } });
            var told = (await new RunService.RunServiceClient(own.Calls).CompareRunsAsync(request)).CommitteeDifferences;
            var ids = committees.Contains("DW01") ? committees.Append("DW99") : committees;
            told.ShouldBe(all.Where(one => ids.Contains(one.CommitteeId)));
            told.ShouldNotBeEmpty();
        }
    }

    [OnBothDatabases]
    public void The_command_says_it_in_words()
    {
        using var two = new TwoRuns(ledger => ledger.Cell("organisations", Row(ledger, "ZZ001"), "talks") = "0");
        using var folder = new TemporaryFolder();

        var said = AppraisalProcess.Run(folder.Path, "compare", two.Before, two.After, "--database", two.Url);
        var same = AppraisalProcess.Run(folder.Path, "compare", "last", "last", "--database", two.Url);

        said.ExitCode.ShouldBe(0, said.Error);
        said.Output.ShouldContain("ZZ001 ");
        said.Output.ShouldContain("  A1.6 ");
        said.Output.TrimEnd().Split('\n')[^1].ShouldStartWith("变动 ");
        same.Output.TrimEnd().Split('\n')[^1].ShouldBe("没有不同。");
    }

    [OnBothDatabases]
    public void Committees_are_compared_with_them()
    {
        using var two = new TwoRuns(ledger => ledger.Cell("committees", 1, "basics_clear") = "否");
        using var folder = new TemporaryFolder();

        var said = AppraisalProcess.Run(folder.Path, "compare", two.Before, two.After, "--database", two.Url);

        said.ExitCode.ShouldBe(0, said.Error);
        said.Output.ShouldContain("DW01 云溪区城东街道党工委  党(工)委 变动\n  得分 77.33 → 72.33\n  K5 企业基本情况清  5.00 → 0.00  “企业基本情况清”:否,得 0.00 分(满分 5.00)。\n");
        said.Output.ShouldContain("党(工)委考评不同 1 个。");
    }

    [OnBothDatabases]
    public void Grades_qualifications_and_places_are_said_in_the_words_of_the_scheme()
    {
        using var two = new TwoRuns(ledger =>
        {
            for (var row = 1; row < ledger.Sheets["organisations"].Count; row++)
                ledger.Cell("organisations", row, "votes_satisfied") = "0";
        });
        using var folder = new TemporaryFolder();

        var finished = AppraisalProcess.Run(folder.Path, "compare", two.Before, two.After, "--database", two.Url);

        finished.ExitCode.ShouldBe(0, finished.Error);
        var said = finished.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        said.ShouldContain(line => Regex.IsMatch(line, "^  等次 (优秀|良好|合格) → 不合格$"));
        said.ShouldContain("  区级双强六好资格 符合 → 不符合");
        said.ShouldContain(line => Regex.IsMatch(line, "^  区级双强六好推荐 拟推荐第 [0-9]+ 名 → 培育第 [0-9]+ 名$"));
        // Apart from the ids of lines there is no word of another language.
        said.Where(line => Regex.IsMatch(line, "[a-z]{2}")).ShouldBeEmpty();
    }

    private static int Row(LedgerTexts ledger, string organisation) =>
        ledger.Sheets["organisations"].FindIndex(row => row[ledger.Position("organisations", "organisation_id")] == organisation);

    /// <summary>The handwritten ledger, then the same with changes, in one database.</summary>
    private sealed class TwoRuns : IDisposable
    {
        private readonly EmptyDatabase _database = new();
        private readonly TemporaryFolder _folder = new();

        public TwoRuns(Action<LedgerTexts> change)
        {
            var ledger = LedgerTexts.Handwritten();
            ledger.Write(_folder.Of("before"));
            change(ledger);
            ledger.Write(_folder.Of("after"));
            (Before, After) = (Appraise("before"), Appraise("after"));
        }

        public string Url => _database.Url;

        public string Before { get; }

        public string After { get; }

        public void Dispose()
        {
            _database.Dispose();
            _folder.Dispose();
        }

        private string Appraise(string name)
        {
            var request = new RunRequest(_folder.Of(name), AppraisedLedger.AsOf, null, _folder.Of($"{name}-results"), 1, 5);
            new AnnualRun(Url, TimeProvider.System, new SilentProgress()).Execute(request, CancellationToken.None);
            return new RunStore(AppraisalDatabase.Use(Url), TimeProvider.System).Find(RunStore.Last).Id;
        }
    }
}

using System.Text.Json;
using Appraisal.Contracts.V1;
using Appraisal.Populations;
using Appraisal.Service.Commands;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Hosting;
using Appraisal.Service.Tests.Databases;
using Appraisal.Service.Tests.Runs;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The proposals of a run as calls read them are the rows of proposals.csv, whatever the page, filter and order; each district's to its own.</summary>
[TestClass]
public sealed class ProposalListTests
{
    // More duties than instructors can take, and committees too small for a group, so that every way of having no place is there.
    private static readonly Rules.Facts.Ledger s_population = Population.Generate(new PopulationOptions
    {
        Seed = 83, Organisations = 60, Enterprises = 400, Districts = 3, Committees = 7, Instructors = 5, UnreportedShare = 0.02, ExceptionShare = 0.1,
    });

    private static readonly string[] s_columns = ["kind", "group", "member", "committee_id", "reason"];
    private static readonly Dictionary<DatabaseKind, ServedResults> s_served = [];

    [ClassCleanup]
    public static async Task Stop()
    {
        foreach (var (kind, served) in s_served)
        {
            CurrentDatabase.Kind = kind;
            await served.DisposeAsync();
        }
    }

    [OnBothDatabases]
    [DataRow("", "", 7)]
    [DataRow("", "", 1000)]
    [DataRow("kind = join AND placed = true", "", 13)]
    [DataRow("kind = \"instructor\" AND placed = false", "committee_id desc, member", 11)]
    [DataRow("placed != true", "member desc", 10)]
    [DataRow("committee_id = COMMITTEE", "kind desc", 5)]
    [DataRow("committee_id = \"\"", "member", 1)]
    [DataRow("group >= \"2\" AND group < \"4\"", "group desc, member", 2)]
    public async Task They_are_the_rows_of_the_file_as_one_would_filter_and_order_them_by_hand(string filter, string orderBy, int size)
    {
        var served = await Here();
        var expected = ByHand(served, filter, orderBy);

        var found = await All(served.Client, served.Run, filter.Replace("COMMITTEE", Committee, StringComparison.Ordinal), orderBy, size);

        found.Select(Text).ShouldBe(expected);
        expected.Count.ShouldBeGreaterThan(1);
    }

    [OnBothDatabases]
    public async Task What_programs_read_beside_the_sentence_says_the_same()
    {
        var served = await Here();
        var all = await All(served.Client, served.Run, "", "", 1000);
        var joined = all.Where(one => one.Kind == "join" && one.Group.Length > 0).ToLookup(one => one.Group, StringComparer.Ordinal);

        joined.Count.ShouldBeGreaterThan(2);
        foreach (var group in joined)
        {
            group.ShouldAllBe(one => one.HasFullMembers && one.GroupEnterprises == group.Count() && one.GroupFullMembers == group.Sum(other => other.FullMembers));
            group.ShouldAllBe(one => one.Because == "same_community" || one.Because == "same_committee");
        }
        all.Where(one => one.Group.Length == 0).ShouldAllBe(one => !one.HasGroupEnterprises && !one.HasGroupFullMembers);
        all.Where(one => one.Kind == "instructor").ShouldAllBe(one => !one.HasFullMembers && !one.HasGroupFullMembers && one.HasGroupEnterprises == (one.Because == "assigned"));
        var reasons = all.Select(one => one.Because).Distinct().ToList();
        reasons.Count.ShouldBeGreaterThan(4);
        foreach (var because in reasons)
            (await All(served.Client, served.Run, $"because = {because}", "", 1000)).ShouldBe(all.Where(one => one.Because == because));
    }

    [OnBothDatabases]
    public async Task A_district_is_told_of_its_own_and_all_districts_together_are_all()
    {
        var served = await Here();
        var districtOf = s_population.Committees.ToDictionary(committee => committee.KeyText, committee => committee.DistrictCode!);
        var ownDistrictOf = s_population.Enterprises.ToLookup(enterprise => enterprise.KeyText, enterprise => enterprise.DistrictCode);
        var told = new List<string>();
        foreach (var district in districtOf.Values.Distinct())
        {
            await using var own = await served.For(district);
            var found = await All(new ResultService.ResultServiceClient(own.Calls), served.Run, "", "", 1000);
            found.ShouldNotBeEmpty();
            found.ShouldAllBe(one => one.CommitteeId.Length > 0 ? districtOf[one.CommitteeId] == district : ownDistrictOf[one.Member].Contains(district));
            told.AddRange(found.Select(Text));
        }
        var all = (await All(served.Client, served.Run, "", "", 1000)).ConvertAll(Text);

        told.Distinct().Count().ShouldBe(told.Count);
        // An enterprise with neither a committee nor a district is nobody's but of who sees all.
        all.Except(told).ShouldAllBe(row => row.Contains("||", StringComparison.Ordinal));
        told.Count.ShouldBeGreaterThan(all.Count / 2);
        await using var nowhere = await served.For("999999");
        (await All(new ResultService.ResultServiceClient(nowhere.Calls), served.Run, "", "", 1000)).ShouldBeEmpty();
    }

    [OnBothDatabases]
    public async Task They_are_there_over_plain_http_and_once_the_facts_are_purged()
    {
        using var ledger = AppraisedLedger.Handwritten();
        var run = ledger.Summary.Manifest.Run;
        var rows = ledger.Table("proposals.csv").Texts(s_columns).ToList();
        await using var api = await ServedApi.Start(ledger.DatabaseUrl);
        using var http = api.Http;

        var json = JsonDocument.Parse(await http.GetStringAsync(new Uri($"/v1/runs/{run}/proposals?filter=kind%3Djoin&orderBy=member&pageSize=2", UriKind.Relative))).RootElement;
        json.GetProperty("proposals").EnumerateArray().Select(one => one.GetProperty("member").GetString())
            .ShouldBe(ledger.Table("proposals.csv").Texts("member", "kind").Where(row => row.EndsWith("|join", StringComparison.Ordinal)).Select(row => row.Split('|')[0])
                .Order(StringComparer.Ordinal).Take(2));
        var client = new ResultService.ResultServiceClient(api.Calls);
        (await All(client, run, "", "", 3)).Select(Text).ShouldBe(rows);
        await using var own = await ServedApi.Start(new ServiceOptions { Database = ledger.DatabaseUrl, LocalCaller = Caller.Local with { Districts = new HashSet<string> { "419901" } } });
        var ofDistrict = new ResultService.ResultServiceClient(own.Calls);
        // Those without a committee are of the enterprise's own district, a fact.
        var inDistrict = (await All(ofDistrict, run, "", "", 3)).Where(one => one.CommitteeId.Length > 0).Select(Text).ToList();
        inDistrict.ShouldNotBeEmpty();
        PurgeCommand.Create(new LaterClock(6)).Parse(["last", "--older-than-days", "1825", "--reason", "期满", "--database", ledger.DatabaseUrl]).Invoke().ShouldBe(ExitCodes.Done);
        (await All(client, run, "", "", 3)).Select(Text).ShouldBe(rows);
        (await All(ofDistrict, run, "", "", 3)).Select(Text).ShouldBe(inDistrict);
    }

    [OnBothDatabases]
    [DataRow("placed = 1", "", "filter BAD_FILTER")]
    [DataRow("reason = x", "", "filter BAD_FILTER")]
    [DataRow("group_id = 1", "", "filter BAD_FILTER")]
    [DataRow("", "placed", "order_by BAD_ORDER")]
    [DataRow("", "because", "order_by BAD_ORDER")]
    public async Task A_question_that_is_none_is_refused(string filter, string orderBy, string violation)
    {
        var served = await Here();

        var error = await Should.ThrowAsync<RpcException>(async () => await All(served.Client, served.Run, filter, orderBy, 10));

        error.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Select(one => $"{one.Field} {one.Reason}").ShouldBe([violation]);
    }

    private static async Task<List<Proposal>> All(ResultService.ResultServiceClient client, string run, string filter, string orderBy, int size)
    {
        var found = new List<Proposal>();
        for (var token = ""; ;)
        {
            var page = await client.ListProposalsAsync(new ListProposalsRequest { Run = run, Filter = filter, OrderBy = orderBy, PageSize = size, PageToken = token });
            page.Proposals.Count.ShouldBeLessThanOrEqualTo(size);
            found.AddRange(page.Proposals);
            if ((token = page.NextPageToken).Length == 0)
                return found;
        }
    }

    private static string Text(Proposal one) => string.Join('|', one.Kind, one.Group, one.Member, one.CommitteeId, one.Reason);

    private static string Committee => s_population.Committees[0].KeyText;

    // The same filters and orders over the rows of the file, each condition of which is written out here.
    private static List<string> ByHand(ServedResults served, string filter, string orderBy)
    {
        var table = served.Ledger.Table("proposals.csv");
        string Cell(string[] row, string column) => table.Cell(row, column);
        bool IsPlaced(string[] row) => Cell(row, "group").Length > 0;
        var rows = table.Rows.Where(row => filter switch
        {
            "" => true,
            "kind = join AND placed = true" => Cell(row, "kind") == "join" && IsPlaced(row),
            "kind = \"instructor\" AND placed = false" => Cell(row, "kind") == "instructor" && !IsPlaced(row),
            "placed != true" => !IsPlaced(row),
            "committee_id = COMMITTEE" => Cell(row, "committee_id") == Committee,
            "committee_id = \"\"" => Cell(row, "committee_id").Length == 0,
            _ => string.CompareOrdinal(Cell(row, "group"), "2") >= 0 && string.CompareOrdinal(Cell(row, "group"), "4") < 0,
        });
        // What is equal is as the file has it, which is by kind, group, member.
        var ordered = orderBy switch
        {
            "" => rows,
            "committee_id desc, member" => rows.OrderByDescending(row => Cell(row, "committee_id"), StringComparer.Ordinal).ThenBy(row => Cell(row, "member"), StringComparer.Ordinal),
            "member desc" => rows.OrderByDescending(row => Cell(row, "member"), StringComparer.Ordinal),
            "kind desc" => rows.OrderByDescending(row => Cell(row, "kind"), StringComparer.Ordinal),
            "member" => rows.OrderBy(row => Cell(row, "member"), StringComparer.Ordinal),
            _ => rows.OrderByDescending(row => Cell(row, "group"), StringComparer.Ordinal).ThenBy(row => Cell(row, "member"), StringComparer.Ordinal),
        };
        return [.. ordered.Select(row => table.Text(row, s_columns))];
    }

    private static async Task<ServedResults> Here() =>
        s_served.TryGetValue(CurrentDatabase.Kind, out var served) ? served : s_served[CurrentDatabase.Kind] = await ServedResults.Start(s_population);
}

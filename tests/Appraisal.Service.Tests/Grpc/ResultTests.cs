using System.Globalization;
using Appraisal.Contracts.V1;
using Appraisal.Populations;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Tests.Databases;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The results of a run as calls read them are those of its files: every page, whatever its size; each district's to its own.</summary>
[TestClass]
public sealed class ResultTests
{
    private static readonly Rules.Facts.Ledger s_population = Population.Generate(new PopulationOptions
    {
        Seed = 71, Organisations = 90, Districts = 3, Committees = 7, Exemplary = 6, IncidentShare = 0.1, ExceptionShare = 0.1, UnreportedShare = 0.01,
    });

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
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(1000)]
    public async Task Nominations_page_by_page_are_the_file(int size)
    {
        var served = await Here();
        var found = new List<string>();
        for (var token = ""; ;)
        {
            var page = await served.Client.ListNominationsAsync(new ListNominationsRequest { Run = served.Run, PageSize = size, PageToken = token });
            page.Nominations.Count.ShouldBeLessThanOrEqualTo(size);
            found.AddRange(page.Nominations.Select(one => string.Join(
                '|', one.Level, one.DistrictCode, one.HasPlace ? one.Place.ToString(CultureInfo.InvariantCulture) : "", one.OrganisationId, one.State,
                Figures.Points(one.TotalHundredths), one.Reason)));
            if ((token = page.NextPageToken).Length == 0)
                break;
        }

        found.ShouldBe(served.Ledger.Table("nominations.csv").Texts("level", "district_code", "place", "organisation_id", "state", "total", "reason"));
        found.Count.ShouldBeGreaterThan(20);
    }

    [OnBothDatabases]
    [DataRow(13)]
    [DataRow(1000)]
    public async Task Duties_page_by_page_are_the_file(int size)
    {
        var served = await Here();
        var found = new List<string>();
        for (var token = ""; ;)
        {
            var page = await served.Client.ListDutiesAsync(new ListDutiesRequest { Run = served.Run, PageSize = size, PageToken = token });
            found.AddRange(page.Duties.Select(duty => string.Join(
                '|', duty.Duty_, duty.Subject, duty.CommitteeId, Day(duty.OwedSince), duty.Overdue ? "true" : "false", duty.Clause, duty.Detail)));
            if ((token = page.NextPageToken).Length == 0)
                break;
        }

        found.ShouldBe(served.Ledger.Table("duties.csv").Texts("duty", "subject", "committee_id", "owed_since", "overdue", "clause", "detail"));
    }

    [OnBothDatabases]
    public async Task Coverage_is_the_file()
    {
        var served = await Here();
        var found = new List<string>();
        for (var token = ""; ;)
        {
            var page = await served.Client.GetCoverageAsync(new GetCoverageRequest { Run = served.Run, PageSize = 50, PageToken = token });
            found.AddRange(page.Coverage.Select(row => string.Join(
                '|', row.Scope, row.ScopeId, row.Measure, row.Numerator.ToString(CultureInfo.InvariantCulture), row.Denominator.ToString(CultureInfo.InvariantCulture),
                row.HasRatioHundredthsPercent ? Hundredths(row.RatioHundredthsPercent) : "", row.HasTargetHundredthsPercent ? Hundredths(row.TargetHundredthsPercent) : "",
                Day(row.DueOn), row.State)));
            if ((token = page.NextPageToken).Length == 0)
                break;
        }

        found.ShouldBe(served.Ledger.Table("coverage.csv").Texts(
            "scope", "scope_id", "measure", "numerator", "denominator", "ratio_percent", "target_percent", "due_on", "state"));
    }

    [OnBothDatabases]
    public async Task A_stored_scorecard_is_the_one_that_its_facts_give()
    {
        var served = await Here();
        var scoring = new ScoringService.ScoringServiceClient(served.Api.Calls);
        foreach (var id in served.Ledger.Table("scorecards.csv").Texts("organisation_id").Take(40))
        {
            var stored = await served.Client.GetScorecardAsync(new GetScorecardRequest { Run = served.Run, OrganisationId = id });
            var explained = await served.Client.ExplainScorecardAsync(new ExplainScorecardRequest { Run = served.Run, OrganisationId = id });
            var scored = await scoring.ScoreOrganisationAsync(new ScoreOrganisationRequest
            {
                Settings = new ScoringSettings { AsOf = stored.Basis.AsOf, Scheme = stored.Basis.SchemeDigest, Explain = true },
                Stored = new StoredOrganisation { Run = served.Run, OrganisationId = id },
            });

            stored.Scorecard.ShouldBe(scored.Scorecard);
            explained.Scorecard.ShouldBe(scored.Scorecard);
            explained.Explanation.ShouldBe(scored.Explanation);
            stored.Ranks.Where(rank => rank.Level == "district").Select(rank => rank.Rank_.ToString(CultureInfo.InvariantCulture)).FirstOrDefault("")
                .ShouldBe(served.Ledger.Table("scorecards.csv").By("organisation_id")[id][20]);
        }
    }

    [OnBothDatabases]
    [DataRow("", "", 1000)]
    [DataRow("total >= 80", "total desc", 3)]
    [DataRow("grade = \"excellent\" AND A < 20", "district_code, total desc", 2)]
    [DataRow("grade != good AND deduction > 0", "deduction desc, organisation_id desc", 4)]
    [DataRow("total > 30.25 AND total <= 95 AND B >= 10", "B, A desc", 5)]
    [DataRow("organisation_id > \"O000050\"", "organisation_id desc", 7)]
    public async Task Scorecards_are_filtered_and_ordered_as_one_would_by_hand(string filter, string orderBy, int size)
    {
        var served = await Here();
        var found = new List<string>();
        for (var token = ""; ;)
        {
            var page = await served.Client.ListScorecardsAsync(
                new ListScorecardsRequest { Run = served.Run, Filter = filter, OrderBy = orderBy, PageSize = size, PageToken = token });
            found.AddRange(page.Scorecards.Select(card => card.OrganisationId));
            if ((token = page.NextPageToken).Length == 0)
                break;
        }

        found.ShouldBe(ByHand(served, filter, orderBy));
    }

    [OnBothDatabases]
    public async Task A_district_sees_its_own_and_no_more()
    {
        var served = await Here();
        var districts = s_population.Committees.Select(committee => committee.DistrictCode!).Distinct().Order(StringComparer.Ordinal).ToList();
        await using var own = await served.For(districts[0]);
        var client = new ResultService.ResultServiceClient(own.Calls);
        var committees = s_population.Committees.Where(committee => committee.DistrictCode == districts[0]).Select(committee => committee.KeyText).ToHashSet();
        var organisations = s_population.Organisations.Where(organisation => committees.Contains(organisation.CommitteeId!)).Select(organisation => organisation.KeyText)
            .Intersect(served.Ledger.Table("scorecards.csv").Texts("organisation_id")).Order(StringComparer.Ordinal).ToList();
        var foreign = served.Ledger.Table("scorecards.csv").Texts("organisation_id").First(id => !organisations.Contains(id));

        (await client.ListScorecardsAsync(new ListScorecardsRequest { Run = served.Run, PageSize = 1000 })).Scorecards.Select(card => card.OrganisationId).ShouldBe(organisations);
        (await client.ListNominationsAsync(new ListNominationsRequest { Run = served.Run, PageSize = 1000 })).Nominations.ShouldAllBe(one => one.DistrictCode == districts[0]);
        (await client.ListDutiesAsync(new ListDutiesRequest { Run = served.Run, PageSize = 1000 })).Duties.Where(duty => duty.CommitteeId.Length > 0)
            .ShouldAllBe(duty => committees.Contains(duty.CommitteeId));
        (await client.GetCoverageAsync(new GetCoverageRequest { Run = served.Run, PageSize = 1000 })).Coverage.ShouldAllBe(row =>
            row.Scope == "district" ? row.ScopeId == districts[0] : row.Scope == "committee" && committees.Contains(row.ScopeId));
        (await client.ListCommitteesAsync(new ListCommitteesRequest { Run = served.Run })).Committees.ShouldAllBe(committee => committees.Contains(committee.CommitteeId));
        (await Should.ThrowAsync<RpcException>(async () => await client.GetScorecardAsync(new GetScorecardRequest { Run = served.Run, OrganisationId = foreign })))
            .StatusCode.ShouldBe(StatusCode.NotFound);
        (await Should.ThrowAsync<RpcException>(async () => await client.ExplainScorecardAsync(new ExplainScorecardRequest { Run = served.Run, OrganisationId = foreign })))
            .StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [OnBothDatabases]
    public async Task Committees_have_their_counts()
    {
        var served = await Here();
        var committees = (await served.Client.ListCommitteesAsync(new ListCommitteesRequest { Run = served.Run })).Committees;

        committees.Select(committee => committee.CommitteeId).ShouldBe(s_population.Committees.Select(committee => committee.KeyText).Order(StringComparer.Ordinal));
        committees.Sum(committee => committee.Organisations).ShouldBe(served.Ledger.Table("scorecards.csv").Rows.Count);
        committees.Sum(committee => committee.DutiesOwed).ShouldBe(served.Ledger.Table("duties.csv").Texts("committee_id").Count(id => id.Length > 0));
        committees.Sum(committee => committee.DutiesOverdue).ShouldBe(
            served.Ledger.Table("duties.csv").Texts("committee_id", "overdue").Count(row => row.EndsWith("|true", StringComparison.Ordinal) && row[0] != '|'));
        committees.ShouldAllBe(committee => committee.Coverage.Count > 5);
    }

    [OnBothDatabases]
    public async Task Committees_have_their_score_rank_and_list_with_every_line_and_why()
    {
        var served = await Here();
        var committees = (await served.Client.ListCommitteesAsync(new ListCommitteesRequest { Run = served.Run })).Committees;
        var table = served.Ledger.Table("committees.csv");

        committees.Select(one => FormattableString.Invariant($"{one.CommitteeId}|{one.ScoreHundredths / 100m:0.00}|{one.Rank}|{one.List}")).ShouldBe(table.Texts("committee_id", "score", "rank", "list"));
        foreach (var index in table.Header.Where(column => column.EndsWith("_tilt", StringComparison.Ordinal)))
            committees.Select(one => one.Lines.Single(line => line.Index == index).IndexValue?.Value ?? "").ShouldBe(table.Texts(index));
        committees.ShouldAllBe(one => one.Lines.Sum(line => line.PointsHundredths) == one.ScoreHundredths && one.Lines.Sum(line => line.MaximumHundredths) == 10_000);
        committees.ShouldAllBe(one => one.Reason.Length > 0 && one.Lines.All(line => line.Reason.Length > 0 && line.Clause.Length > 0 && line.Text.Length > 0));

        var first = (await served.Client.ListCommitteesAsync(new ListCommitteesRequest { Run = served.Run, Filter = "rank = 1" })).Committees;
        first.Select(one => one.CommitteeId).ShouldBe(committees.Where(one => one.Rank == 1).Select(one => one.CommitteeId));
        var best = committees.Max(one => one.ScoreHundredths);
        (await served.Client.ListCommitteesAsync(new ListCommitteesRequest { Run = served.Run, Filter = FormattableString.Invariant($"score >= {best / 100m:0.00}") }))
            .Committees.ShouldAllBe(one => one.ScoreHundredths == best);
    }

    [OnBothDatabases]
    [DataRow("total >= ", "", "filter BAD_FILTER")]
    [DataRow("total >= ninety", "", "filter BAD_FILTER")]
    [DataRow("total >= 90.123", "", "filter BAD_FILTER")]
    [DataRow("nothing = 1", "", "filter BAD_FILTER")]
    [DataRow("grade = \"x\" OR grade = \"y\"", "", "filter BAD_FILTER")]
    [DataRow("", "grade", "order_by BAD_ORDER")]
    [DataRow("", "total down", "order_by BAD_ORDER")]
    [DataRow("", "total, total", "order_by BAD_ORDER")]
    [DataRow("", ",", "order_by BAD_ORDER")]
    public async Task A_question_that_is_none_is_refused(string filter, string orderBy, string violation)
    {
        var served = await Here();
        var error = await Should.ThrowAsync<RpcException>(async () => await served.Client.ListScorecardsAsync(
            new ListScorecardsRequest { Run = served.Run, Filter = filter, OrderBy = orderBy }));

        error.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Select(one => $"{one.Field} {one.Reason}").ShouldBe([violation]);
    }

    [OnBothDatabases]
    public async Task A_text_is_a_value_whatever_stands_in_it()
    {
        var served = await Here();
        foreach (var text in new[] { "x' OR '1'='1", "'; DROP TABLE scorecards; --", "?1", "\\\"", "%" })
        {
            var filter = $"grade = \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
            (await served.Client.ListScorecardsAsync(new ListScorecardsRequest { Run = served.Run, Filter = filter })).Scorecards.ShouldBeEmpty();
        }
        (await served.Client.ListScorecardsAsync(new ListScorecardsRequest { Run = served.Run })).Scorecards.Count.ShouldBeGreaterThan(50);
    }

    [OnBothDatabases]
    public async Task A_token_of_another_question_is_refused()
    {
        var served = await Here();
        var token = (await served.Client.ListScorecardsAsync(new ListScorecardsRequest { Run = served.Run, PageSize = 2, OrderBy = "total" })).NextPageToken;
        foreach (var other in new[]
        {
            new ListScorecardsRequest { Run = served.Run, PageToken = token },
            new ListScorecardsRequest { Run = served.Run, PageToken = token, OrderBy = "total desc" },
            new ListScorecardsRequest { Run = served.Run, PageToken = token + "AAAA", OrderBy = "total" },
            new ListScorecardsRequest { Run = served.Run, PageToken = "*", OrderBy = "total" },
        })
        {
            var error = await Should.ThrowAsync<RpcException>(async () => await served.Client.ListScorecardsAsync(other));
            error.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations.Single().Reason.ShouldBe("BAD_PAGE_TOKEN");
        }
    }

    [OnBothDatabases]
    public async Task A_run_that_there_is_not_and_an_organisation_that_it_has_not()
    {
        var served = await Here();

        Reason(await Should.ThrowAsync<RpcException>(async () => await served.Client.ListDutiesAsync(new ListDutiesRequest { Run = "last" }))).ShouldBe("RUN_NOT_FOUND");
        Reason(await Should.ThrowAsync<RpcException>(async () => await served.Client.GetScorecardAsync(new GetScorecardRequest { Run = served.Run, OrganisationId = "nobody" })))
            .ShouldBe("ORGANISATION_NOT_FOUND");
    }

    private static string Reason(RpcException error) => error.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason;

    private static string Day(Google.Type.Date? day) => day is null ? "" : $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";

    private static string Hundredths(long value) => string.Create(CultureInfo.InvariantCulture, $"{value / 100}.{value % 100:00}");

    // The same filters and orders over the rows of the file, each condition of which is written out here.
    private static List<string> ByHand(ServedResults served, string filter, string orderBy)
    {
        var table = served.Ledger.Table("scorecards.csv");
        decimal Number(string[] row, string column) => decimal.Parse(table.Cell(row, column), CultureInfo.InvariantCulture);
        var districts = s_population.Committees.ToDictionary(committee => committee.KeyText, committee => committee.DistrictCode!);
        var committees = s_population.Organisations.ToDictionary(organisation => organisation.KeyText, organisation => organisation.CommitteeId!);
        var rows = table.Rows.Where(row => filter switch
        {
            "" => true,
            "total >= 80" => Number(row, "total") >= 80,
            "grade = \"excellent\" AND A < 20" => table.Cell(row, "grade") == "excellent" && Number(row, "A") < 20,
            "grade != good AND deduction > 0" => table.Cell(row, "grade") != "good" && Number(row, "deduction") > 0,
            "total > 30.25 AND total <= 95 AND B >= 10" => Number(row, "total") > 30.25m && Number(row, "total") <= 95 && Number(row, "B") >= 10,
            _ => string.CompareOrdinal(table.Cell(row, "organisation_id"), "O000050") > 0,
        });
        string Id(string[] row) => table.Cell(row, "organisation_id");
        var ordered = orderBy switch
        {
            "" => rows.OrderBy(Id, StringComparer.Ordinal),
            "total desc" => rows.OrderByDescending(row => Number(row, "total")).ThenBy(Id, StringComparer.Ordinal),
            "district_code, total desc" => rows.OrderBy(row => districts[committees[Id(row)]], StringComparer.Ordinal).ThenByDescending(row => Number(row, "total"))
                .ThenBy(Id, StringComparer.Ordinal),
            "deduction desc, organisation_id desc" => rows.OrderByDescending(row => Number(row, "deduction")).ThenByDescending(Id, StringComparer.Ordinal),
            "B, A desc" => rows.OrderBy(row => Number(row, "B")).ThenByDescending(row => Number(row, "A")).ThenBy(Id, StringComparer.Ordinal),
            _ => rows.OrderByDescending(Id, StringComparer.Ordinal),
        };
        return [.. ordered.Select(Id)];
    }

    private static async Task<ServedResults> Here() => s_served.TryGetValue(CurrentDatabase.Kind, out var served) ? served : s_served[CurrentDatabase.Kind] = await ServedResults.Start(s_population);
}

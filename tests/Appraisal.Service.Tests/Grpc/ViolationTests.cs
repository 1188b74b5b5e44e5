using Appraisal.Contracts.V1;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Errors;
using Google.Rpc;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Everything that is wrong with a call is told at once, with the path of each field, in Chinese and in English.</summary>
[TestClass]
public sealed class ViolationTests
{
    private static readonly string s_database = $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("appraisal-api-").FullName, "file.db")}";

    private static ServedApi s_api = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _) => s_api = await ServedApi.Start(s_database);

    [ClassCleanup]
    public static async Task Stop() => await s_api.DisposeAsync();

    private static ScoreOrganisationRequest Sound => new()
    {
        Settings = new ScoringSettings { AsOf = Day(2023, 12, 31), Scheme = SchemeLibrary.Default },
        Facts = new OrganisationFacts
        {
            Committee = new SupervisingCommittee { CommitteeId = "K1", Name = "某街道党工委", DistrictCode = "410302" },
            Organisation = new PartyOrganisation { OrganisationId = "O1", Name = "某支部" },
        },
    };

    [TestMethod]
    public async Task Only_what_is_required_is_needed()
    {
        var answer = await new ScoringService.ScoringServiceClient(s_api.Calls).ScoreOrganisationAsync(Sound);

        answer.Scorecard.OrganisationId.ShouldBe("O1");
        answer.Scorecard.Lines.ShouldContain(line => line.Outcome == LineOutcome.Unreported);
    }

    [TestMethod]
    public async Task An_empty_call_lacks_all_that_is_required()
    {
        var error = await Refused(new ScoreOrganisationRequest { Facts = new OrganisationFacts() });

        Fields(error).ShouldBe(["settings", "facts.organisation", "facts.committee"]);
        error.GetDetail<ErrorInfo>().Reason.ShouldBe(Reason.InvalidRequest);
        error.GetDetail<LocalizedMessage>().Locale.ShouldBe("zh-CN");
    }

    [TestMethod]
    public async Task Every_kind_of_fault_has_its_path_and_reason()
    {
        var request = Sound;
        var facts = request.Facts;
        facts.Committee.DistrictCode = "41030";
        facts.Organisation.CommitteeId = "K2";
        facts.Organisation.VotesValid = 10;
        facts.Organisation.VotesSatisfied = 11;
        facts.Organisation.VenueM2 = new Google.Type.Decimal { Value = "1e9" };
        facts.Organisation.FundsYuan = new Google.Type.Decimal { Value = "-0.01" };
        facts.Organisation.Form = (OrganisationForm)99;
        facts.Organisation.FoundedOn = Day(2024, 1, 1);
        facts.Organisation.LastElectionOn = Day(2023, 2, 29);
        facts.Organisation.Unreadable.AddRange(["talks", "no_such_field", "votes_valid"]);
        facts.Enterprises.Add(new Enterprise { CreditCode = "91350100M000100Y43", Name = "甲", DistrictCode = "410302", Status = EnterpriseStatus.Deregistered });
        facts.Enterprises.Add(new Enterprise { CreditCode = "91350100M000100Y43", Name = "乙", DistrictCode = "410302", OrganisationId = "O2" });
        facts.Incidents.Add(new Incident { IncidentId = "I1", Kind = IncidentKind.Safety, OccurredOn = Day(2023, 1, 1) });
        facts.Incidents.Add(new Incident { IncidentId = "I2", Kind = IncidentKind.Safety, OccurredOn = Day(2023, 1, 1), OrganisationId = "O1", CreditCode = "91350100M000100Y43" });
        facts.Incidents.Add(new Incident { IncidentId = "I3", Kind = IncidentKind.Safety, OccurredOn = Day(2023, 1, 2), LiftedOn = Day(2023, 1, 1), OrganisationId = "O1" });
        facts.UnreadableEnterprises = -1;

        var error = await Refused(request);

        error.GetDetail<BadRequest>().FieldViolations.Select(violation => $"{violation.Field} {violation.Reason}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "facts.committee.district_code BAD_DISTRICT_CODE",
            "facts.enterprises[0].status DEREGISTERED",
            "facts.enterprises[1].credit_code KEY_SHARED",
            "facts.enterprises[1].organisation_id UNKNOWN_REFERENCE",
            "facts.enterprises[1].status REQUIRED_MISSING",
            "facts.incidents[0].credit_code NO_SUBJECT",
            "facts.incidents[1].credit_code TWO_SUBJECTS",
            "facts.incidents[2].lifted_on CONTRADICTION",
            "facts.organisation.committee_id UNKNOWN_REFERENCE",
            "facts.organisation.form NOT_A_CHOICE",
            "facts.organisation.founded_on AFTER_AS_OF",
            "facts.organisation.funds_yuan NEGATIVE",
            "facts.organisation.last_election_on NO_SUCH_DAY",
            "facts.organisation.unreadable[1] UNKNOWN_FIELD",
            "facts.organisation.unreadable[2] READ_AND_UNREADABLE",
            "facts.organisation.venue_m2 NOT_A_NUMBER",
            "facts.organisation.votes_satisfied CONTRADICTION",
            "facts.unreadable_enterprises OUT_OF_RANGE",
        ]);
        foreach (var violation in error.GetDetail<BadRequest>().FieldViolations)
        {
            violation.Description.ShouldAllBe(character => character < 128, violation.Description);
            violation.LocalizedMessage.Message.ShouldContain(character => character >= 0x4E00, violation.LocalizedMessage.Message);
        }
    }

    [TestMethod]
    public async Task More_violations_than_trailers_hold_are_counted_and_in_a_batch_all_are_listed()
    {
        var request = Sound;
        for (var i = 0; i < 200; i++)
            request.Facts.Enterprises.Add(new Enterprise { Members = -1 });
        var batch = new BatchScoreOrganisationsRequest { Settings = request.Settings };
        batch.Organisations.Add(request.Facts);

        var error = await Refused(request);
        var result = (await new ScoringService.ScoringServiceClient(s_api.Calls).BatchScoreOrganisationsAsync(batch)).Results.Single();

        var listed = error.GetDetail<BadRequest>().FieldViolations.Count;
        listed.ShouldBeInRange(10, 100);
        error.GetDetail<ErrorInfo>().Metadata["violations"].ShouldBe("1000");
        error.GetDetail<ErrorInfo>().Metadata["violations_listed"].ShouldBe($"{listed}");
        error.CalculateSize().ShouldBeLessThan(6_000);
        result.Error.GetDetail<BadRequest>().FieldViolations.Count.ShouldBe(1_000);
    }

    [TestMethod]
    public async Task A_scheme_that_there_is_not_and_a_day_that_it_does_not_cover()
    {
        var unknown = Sound;
        unknown.Settings.Scheme = "../../etc/passwd";
        var early = Sound;
        early.Settings.AsOf = Day(2019, 12, 31);

        var (notFound, notInForce) = (await Refused(unknown), await Refused(early));

        (notFound.Code, notFound.GetDetail<ErrorInfo>().Reason).ShouldBe(((int)StatusCode.NotFound, Reason.SchemeNotFound));
        (notInForce.Code, notInForce.GetDetail<ErrorInfo>().Reason).ShouldBe(((int)StatusCode.FailedPrecondition, Reason.SchemeNotInForce));
    }

    [TestMethod]
    public async Task A_run_that_there_is_not()
    {
        var request = Sound;
        request.Stored = new StoredOrganisation { Run = "last", OrganisationId = "O1" };

        var error = await Refused(request);

        (error.Code, error.GetDetail<ErrorInfo>().Reason).ShouldBe(((int)StatusCode.NotFound, Reason.RunNotFound));
    }

    [TestMethod]
    public async Task A_stream_begins_with_its_settings()
    {
        using var call = new ScoringService.ScoringServiceClient(s_api.Calls).ScoreOrganisations();
        await call.RequestStream.WriteAsync(new ScoreOrganisationsRequest { Organisation = Sound.Facts });

        var error = await Should.ThrowAsync<RpcException>(() => call.ResponseStream.MoveNext());

        Fields(error.GetRpcStatus()!).ShouldBe(["settings"]);
    }

    private static Google.Type.Date Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    private static async Task<Google.Rpc.Status> Refused(ScoreOrganisationRequest request) =>
        (await Should.ThrowAsync<RpcException>(async () => await new ScoringService.ScoringServiceClient(s_api.Calls).ScoreOrganisationAsync(request))).GetRpcStatus()!;

    private static IEnumerable<string> Fields(Google.Rpc.Status error) => error.GetDetail<BadRequest>().FieldViolations.Select(violation => violation.Field);
}

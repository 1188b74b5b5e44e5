using Appraisal.Contracts.V1;
using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Runs;
using Google.Protobuf;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Scoring by call and by run is the same code: the same facts give the same scorecard, byte for byte, whichever way they came.</summary>
[TestClass]
public sealed class ScoringTests
{
    private static readonly Rules.Facts.Ledger s_population = Population.Generate(new PopulationOptions
    {
        Seed = 71, Organisations = 60, Districts = 2, Committees = 5, Exemplary = 3, IncidentShare = 0.1, ExceptionShare = 0.1, UnreportedShare = 0.01,
    });

    private static readonly ScoringSettings s_settings = new()
    {
        AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 },
        Scheme = Rules.Schemes.SchemeLibrary.Default,
        Explain = true,
    };

    private static TemporaryFolder s_ledger = null!;
    private static AppraisedLedger s_run = null!;
    private static ServedApi s_api = null!;
    private static RunRecord s_stored = null!;
    private static List<Rules.Facts.OrganisationFacts> s_facts = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        s_ledger = new TemporaryFolder();
        LedgerWriter.WriteFolder(s_population, s_ledger.Path, new LedgerFormat { Faults = 36, FaultSeed = 5 });
        s_run = AppraisedLedger.Of(s_ledger.Path);
        s_stored = new RunStore(s_run.Database, TimeProvider.System).Find(RunStore.Last);
        s_facts = [.. new FactStore(s_run.Database, Rules.Facts.FactSheets.Catalogue).Organisations(s_stored.RunNumber)];
        s_api = await ServedApi.Start(s_run.DatabaseUrl);
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        await s_api.DisposeAsync();
        s_run.Dispose();
        s_ledger.Dispose();
    }

    private static ScoringService.ScoringServiceClient Client => new(s_api.Calls);

    [TestMethod]
    public void The_population_has_what_is_hard_to_carry()
    {
        s_facts.Count(facts => facts.Enterprises.Any(enterprise => enterprise.KeyText.Length == 0)).ShouldBeGreaterThan(0);
        s_facts.Count(facts => facts.Incidents.Count > 0).ShouldBeGreaterThan(0);
        s_facts.Count(facts => facts.Exceptions.Count > 0).ShouldBeGreaterThan(0);
    }

    [TestMethod]
    public async Task One_by_one_as_a_batch_as_a_stream_and_by_reference_are_the_same_bytes()
    {
        var messages = s_facts.Select(FactsAsMessages.Of).ToList();
        var batch = new BatchScoreOrganisationsRequest { Settings = s_settings };
        batch.Organisations.AddRange(messages);
        var batched = (await Client.BatchScoreOrganisationsAsync(batch)).Results;
        var streamed = await Stream(messages);

        batched.Count.ShouldBe(messages.Count);
        streamed.Count.ShouldBe(messages.Count);
        for (var i = 0; i < messages.Count; i++)
        {
            var one = await Client.ScoreOrganisationAsync(new ScoreOrganisationRequest { Settings = s_settings, Facts = messages[i] });
            var stored = await Client.ScoreOrganisationAsync(new ScoreOrganisationRequest
            {
                Settings = s_settings,
                Stored = new StoredOrganisation { Run = s_stored.Id, OrganisationId = s_facts[i].Organisation.KeyText },
            });
            ShouldBeTheSame(stored, one);
            ShouldBeTheSame(batched[i].Scorecard, one.Scorecard);
            ShouldBeTheSame(batched[i].Explanation, one.Explanation);
            batched[i].FactsDigest.ShouldBe(one.Basis.FactsDigest);
            ShouldBeTheSame(streamed[i].Result, batched[i]);
            streamed[i].Position.ShouldBe(i);
        }
    }

    [TestMethod]
    public async Task The_scorecards_are_those_of_the_files_of_the_run()
    {
        var lines = s_run.Table("lines.csv").By("organisation_id", "line");
        var cards = s_run.Table("scorecards.csv").By("organisation_id");
        var conditions = s_run.Table("conditions.csv").By("organisation_id", "level", "condition");
        foreach (var facts in s_facts)
        {
            var answer = await Client.ScoreOrganisationAsync(new ScoreOrganisationRequest { Settings = s_settings, Facts = FactsAsMessages.Of(facts) });
            var (card, id) = (answer.Scorecard, facts.Organisation.KeyText);
            card.Lines.Count.ShouldBe(lines.Count / s_facts.Count);
            foreach (var (line, why) in card.Lines.Zip(answer.Explanation.Lines))
            {
                string[] expected =
                [
                    id, line.Line_, Outcome(line.Outcome), Points(line.PointsHundredths), Points(why.MaximumHundredths), line.Measured, why.Threshold, why.Reason, why.Parent,
                ];
                lines[$"{id}|{line.Line_}"].ShouldBe(expected);
            }
            var table = s_run.Table("scorecards.csv");
            var row = cards[id];
            foreach (var total in card.Totals.Where(total => table.Header.Contains(total.Total_)))
                table.Cell(row, total.Total_).ShouldBe(Points(total.PointsHundredths), $"{id} {total.Total_}");
            table.Cell(row, "grade").ShouldBe(card.Grade);
            table.Cell(row, "grade_highest").ShouldBe(card.GradeHighest);
            foreach (var level in card.Eligibility)
            {
                table.Cell(row, $"{level.Level}_eligible").ShouldBe(Truth(level.Eligible));
                foreach (var condition in level.Conditions)
                    conditions[$"{id}|{level.Level}|{condition.Condition_}"][5].ShouldBe(Truth(condition.State));
            }
        }
    }

    [TestMethod]
    public async Task Duties_are_those_of_the_run()
    {
        var settings = s_settings.Clone();
        settings.Duties = true;
        var expected = s_run.Table("duties.csv").Texts("duty", "subject", "committee_id", "owed_since", "overdue", "clause", "detail").ToHashSet(StringComparer.Ordinal);
        var found = 0;
        foreach (var facts in s_facts)
        {
            var answer = await Client.ScoreOrganisationAsync(new ScoreOrganisationRequest { Settings = settings, Facts = FactsAsMessages.Of(facts) });
            foreach (var duty in answer.Duties)
            {
                var since = duty.OwedSince is { } day ? $"{day.Year:0000}-{day.Month:00}-{day.Day:00}" : "";
                expected.ShouldContain($"{duty.Duty_}|{duty.Subject}|{duty.CommitteeId}|{since}|{(duty.Overdue ? "true" : "false")}|{duty.Clause}|{duty.Detail}");
                found++;
            }
        }
        found.ShouldBeGreaterThan(0);
    }

    [TestMethod]
    public async Task What_is_only_validated_is_not_scored()
    {
        var answer = await Client.ScoreOrganisationAsync(new ScoreOrganisationRequest
        {
            Settings = s_settings, Facts = FactsAsMessages.Of(s_facts[0]), ValidateOnly = true,
        });

        answer.Scorecard.ShouldBeNull();
        answer.Basis.SchemeDigest.ShouldBe(s_stored.Run.SchemeDigest);
    }

    [TestMethod]
    public async Task A_batch_has_a_status_for_each()
    {
        var bad = FactsAsMessages.Of(s_facts[1]);
        bad.Organisation.VotesValid = -1;
        var request = new BatchScoreOrganisationsRequest { Settings = s_settings };
        request.Organisations.AddRange([FactsAsMessages.Of(s_facts[0]), bad, FactsAsMessages.Of(s_facts[2])]);

        var results = (await Client.BatchScoreOrganisationsAsync(request)).Results;

        results.Select(result => result.OutcomeCase).ShouldBe(
            [ScoringResult.OutcomeOneofCase.Scorecard, ScoringResult.OutcomeOneofCase.Error, ScoringResult.OutcomeOneofCase.Scorecard]);
        results[1].Error.Code.ShouldBe((int)StatusCode.InvalidArgument);
        results[2].Scorecard.OrganisationId.ShouldBe(s_facts[2].Organisation.KeyText);
    }

    private static async Task<List<ScoreOrganisationsResponse>> Stream(IReadOnlyList<OrganisationFacts> messages)
    {
        using var call = Client.ScoreOrganisations();
        var answers = new List<ScoreOrganisationsResponse>();
        var reading = Task.Run(async () =>
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync())
                answers.Add(answer);
        });
        await call.RequestStream.WriteAsync(new ScoreOrganisationsRequest { Settings = s_settings });
        foreach (var message in messages)
            await call.RequestStream.WriteAsync(new ScoreOrganisationsRequest { Organisation = message });
        await call.RequestStream.CompleteAsync();
        await reading;
        return answers;
    }

    // Megabytes of numbers help nobody; the first text that differs does.
    private static void ShouldBeTheSame<TMessage>(TMessage message, TMessage expected) where TMessage : IMessage<TMessage>
    {
        if (message.ToByteArray().AsSpan().SequenceEqual(expected.ToByteArray()))
            return;
        var (text, other) = (message.ToString()!, expected.ToString()!);
        var at = Enumerable.Range(0, Math.Min(text.Length, other.Length)).FirstOrDefault(i => text[i] != other[i]);
        text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)].ShouldBe(other[Math.Max(0, at - 100)..Math.Min(other.Length, at + 100)]);
        Assert.Fail("The bytes differ.");
    }

    private static string Points(int hundredths) => Rules.Quantities.Figures.Points(hundredths);

    private static string Truth(Decision decision) => decision switch { Decision.True => "true", Decision.False => "false", _ => "undecided" };

    private static string Outcome(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => "met",
        LineOutcome.Partial => "partial",
        LineOutcome.Unmet => "unmet",
        LineOutcome.Unreported => "unreported",
        _ => "not_applicable",
    };
}

using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Paging;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Results;

/// <summary>Reads the results of complete runs: of each list only what lies in the caller's districts.</summary>
internal sealed class ResultApi(AppraisalDatabase database, TimeProvider clock, SchemeShelf shelf, ScorecardExplainer explainer) : ResultService.ResultServiceBase
{
    // By its row in the ledger; once that is purged by its appraisal, where the scheme appraises committees.
    private const string CommitteeDistrict = """
        COALESCE(
          (SELECT f.district_code FROM fact_committees f WHERE f.run_number = {0}.run_number AND f.committee_id = {0}.{1}),
          (SELECT k.district_code FROM committee_scores k WHERE k.run_number = {0}.run_number AND k.committee_id = {0}.{1}))
        """;

    public override Task<GetScorecardResponse> GetScorecard(GetScorecardRequest request, ServerCallContext context)
    {
        var run = Run(request.Run, request.OrganisationId);
        var cards = new StoredScorecards(database, run);
        var row = Row(cards, request.OrganisationId, context);
        var response = new GetScorecardResponse { Basis = run.Basis, Scorecard = cards.Of(row) };
        response.Ranks.AddRange(cards.Ranks(row.OrganisationNumber));
        return Task.FromResult(response);
    }

    public override Task<ListScorecardsResponse> ListScorecards(ListScorecardsRequest request, ServerCallContext context)
    {
        var run = Run(request.Run);
        var query = ListQuery.Read(request, ResultFields.Scorecards(run.Scheme), [ResultFields.OrganisationId], new Violations());
        WithinDistricts(query, context, "s.district_code");
        var (rows, next) = query.Run(
            database, "s.organisation_number, s.organisation_id, s.district_code, s.grade, s.grade_highest, o.name", $"""
            scorecards s
            LEFT JOIN subjects b ON b.run_number = s.run_number AND b.organisation_number = s.organisation_number
            LEFT JOIN fact_organisations o ON o.row_number = b.row_number
            WHERE s.run_number = {query.Parameter(run.Number)}
            """, row => (new ScorecardRow
            {
                RunNumber = run.Number,
                OrganisationNumber = row.Number(0),
                OrganisationId = row.Text(1),
                DistrictCode = row.Text(2),
                Grade = row.Text(3),
                GradeHighest = row.Text(4),
            }, row.TextOrNull(5)), context.CancellationToken);
        var response = new ListScorecardsResponse { Basis = run.Basis, NextPageToken = next };
        response.Scorecards.AddRange(new StoredScorecards(database, run).Summaries(rows));
        return Task.FromResult(response);
    }

    public override async Task<ExplainScorecardResponse> ExplainScorecard(ExplainScorecardRequest request, ServerCallContext context)
    {
        var run = Run(request.Run, request.OrganisationId);
        var cards = new StoredScorecards(database, run);
        var row = Row(cards, request.OrganisationId, context);
        run.MustHaveFacts();
        var response = new ExplainScorecardResponse { Basis = run.Basis, Scorecard = cards.Of(row) };
        response.Explanation = await explainer.Explain(run, response.Scorecard, context.CancellationToken);
        var nominations = new ResultStore(database).RowsOf<NominationRow>(run.Number, row.OrganisationNumber).Select(nomination => (nomination, row.OrganisationId)).ToList();
        response.Nominations.AddRange(new NominationMessages(database, run, context.CancellationToken).Of(nominations));
        return response;
    }

    public override Task<ListNominationsResponse> ListNominations(ListNominationsRequest request, ServerCallContext context)
    {
        var run = Run(request.Run);
        var query = ListQuery.Read(request, ResultFields.Nominations, ResultFields.NominationKey, new Violations());
        WithinDistricts(query, context, "n.district_code");
        var (rows, next) = query.Run(
            database, "n.level, n.district_code, n.organisation_number, n.place, n.state, s.organisation_id", $"""
            nominations n JOIN scorecards s ON s.run_number = n.run_number AND s.organisation_number = n.organisation_number
            WHERE n.run_number = {query.Parameter(run.Number)}
            """, row => (new NominationRow
            {
                RunNumber = run.Number,
                Level = row.Text(0),
                DistrictCode = row.Text(1),
                OrganisationNumber = row.Number(2),
                Place = row.TryNumber(3, out var place) ? (int)place : null,
                State = row.Text(4),
            }, row.Text(5)), context.CancellationToken);
        var response = new ListNominationsResponse { Basis = run.Basis, NextPageToken = next };
        response.Nominations.AddRange(new NominationMessages(database, run, context.CancellationToken).Of(rows));
        return Task.FromResult(response);
    }

    public override Task<ListDutiesResponse> ListDuties(ListDutiesRequest request, ServerCallContext context)
    {
        var run = Run(request.Run);
        var query = ListQuery.Read(request, ResultFields.Duties, ResultFields.DutyKey, new Violations());
        WithinDistricts(query, context, SubjectDistrict("d", "subject"));
        var duties = run.Scheme.Duties.ToDictionary(duty => duty.Id, StringComparer.Ordinal);
        var (rows, next) = query.Run(
            database, "d.duty, d.subject, d.committee_id, d.owed_since, d.is_overdue, d.detail", $"duties d WHERE d.run_number = {query.Parameter(run.Number)}",
            row => ScorecardMessages.Duty(
                run.Scheme, duties[row.Text(0)], row.Text(1), row.TextOrNull(2), row.IsNull(3) ? null : row.Day(3), row.Truth(4), row.TextOrNull(5)),
            context.CancellationToken);
        var response = new ListDutiesResponse { Basis = run.Basis, NextPageToken = next };
        response.Duties.AddRange(rows);
        return Task.FromResult(response);
    }

    public override Task<GetCoverageResponse> GetCoverage(GetCoverageRequest request, ServerCallContext context)
    {
        var run = Run(request.Run);
        var query = ListQuery.Read(request, ResultFields.Coverage, ResultFields.CoverageKey, new Violations());
        WithinDistricts(query, context, $"CASE c.scope WHEN 'district' THEN c.scope_id WHEN 'committee' THEN {Text(CommitteeDistrict, "c", "scope_id")} END");
        var (rows, next) = query.Run(
            database, CoverageMessages.Columns, $"coverage c WHERE c.run_number = {query.Parameter(run.Number)}", row => CoverageMessages.Read(row, run.Scheme),
            context.CancellationToken);
        var response = new GetCoverageResponse { Basis = run.Basis, NextPageToken = next };
        response.Coverage.AddRange(rows);
        return Task.FromResult(response);
    }

    public override Task<ListCommitteesResponse> ListCommittees(ListCommitteesRequest request, ServerCallContext context)
    {
        var run = Run(request.Run);
        var isAppraised = run.Scheme.Committees is not null;
        if (!isAppraised)
            run.MustHaveFacts();
        var query = ListQuery.Read(request, ResultFields.Committees(isAppraised), ResultFields.CommitteeKey, new Violations());
        WithinDistricts(query, context, "c.district_code");
        var (rows, next) = query.Run(
            database, "c.committee_id, f.name, c.district_code", $"""
            {(isAppraised ? "committee_scores" : "fact_committees")} c
            LEFT JOIN fact_committees f ON f.run_number = c.run_number AND f.committee_id = c.committee_id
            WHERE c.run_number = {query.Parameter(run.Number)}
            """,
            row => new CommitteeSummary { CommitteeId = row.Text(0), Name = row.TextOrNull(1) ?? "", DistrictCode = row.Text(2) }, context.CancellationToken);
        var appraisals = new CommitteeMessages(database, run);
        foreach (var committee in rows)
        {
            CommitteeCounts.Fill(committee, database, run);
            appraisals.Fill(committee);
        }
        var response = new ListCommitteesResponse { Basis = run.Basis, NextPageToken = next };
        response.Committees.AddRange(rows);
        return Task.FromResult(response);
    }

    public override Task<ListProposalsResponse> ListProposals(ListProposalsRequest request, ServerCallContext context)
    {
        var run = Run(request.Run);
        var query = ListQuery.Read(request, ResultFields.Proposals, ResultFields.ProposalKey, new Violations());
        WithinDistricts(query, context, SubjectDistrict("p", "member"));
        var (rows, next) = query.Run(
            database, ProposalMessages.Columns, $"proposals p WHERE p.run_number = {query.Parameter(run.Number)}", row => ProposalMessages.Read(row, run),
            context.CancellationToken);
        var response = new ListProposalsResponse { Basis = run.Basis, NextPageToken = next };
        response.Proposals.AddRange(rows);
        return Task.FromResult(response);
    }

    private CompleteRun Run(string run, string? organisation = "-")
    {
        var violations = new Violations();
        if (run.Length == 0)
            violations.Add("run", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评编号"));
        if (organisation is { Length: 0 })
            violations.Add("organisation_id", CellFaultReason.RequiredMissing, ApiTexts.Missing("党组织编号"));
        violations.ThrowIfAny();
        return CompleteRun.Find(database, clock, shelf, run);
    }

    private static ScorecardRow Row(StoredScorecards cards, string organisation, ServerCallContext context) =>
        cards.RowOf(organisation) is { } row && Caller.Of(context.GetHttpContext()).MaySee(row.DistrictCode) ? row : throw StoredOrganisations.OrganisationNotFound(organisation);

    private static void WithinDistricts(ListQuery query, ServerCallContext context, string district)
    {
        if (Caller.Of(context.GetHttpContext()).Districts is { } districts)
            query.AndIn(district, districts);
    }

    // What is owed by or proposed to a subject is of its committee's district; of a subject without a committee, of the enterprise's own.
    private static string SubjectDistrict(string table, string subject) => $"""
        COALESCE({Text(CommitteeDistrict, table, "committee_id")},
          (SELECT e.district_code FROM fact_enterprises e WHERE e.run_number = {table}.run_number AND e.credit_code = {table}.{subject} AND NOT e.is_rejected))
        """;

    private static string Text(string sql, string table, string column) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, table, column);
}

using System.Globalization;
using Appraisal.Contracts.V1;
using Appraisal.Rules.Cells;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Grpc.Results;

/// <summary>The scorecards of a run as they are stored: values alone, so that they are there also when the facts are gone.</summary>
internal sealed class StoredScorecards(AppraisalDatabase database, CompleteRun run)
{
    private readonly ResultStore _results = new(database);

    /// <summary>The row of an organisation; null where the run has none of the id.</summary>
    public ScorecardRow? RowOf(string organisationId) => !CanBeCode(organisationId) ? null
        : ResultTable<ScorecardRow>.Rows(database, null, "run_number = ?1 AND organisation_id = ?2", run.Number, organisationId).SingleOrDefault();

    /// <summary>Can a text be the id of anything: what no ledger can hold is not asked for.</summary>
    public static bool CanBeCode(string text) => text.Length is > 0 and <= CodeText.MaximumCharacters && !text.Any(char.IsControl);

    /// <summary>The whole scorecard.</summary>
    public Scorecard Of(ScorecardRow row)
    {
        var card = new Scorecard
        {
            OrganisationId = row.OrganisationId,
            Grade = row.Grade,
            GradeHighest = row.GradeHighest,
            VetoesUnreported = row.VetoesUnreported,
        };
        card.Lines.AddRange(_results.RowsOf<LineRow>(run.Number, row.OrganisationNumber).Select(line => new Line
        {
            Line_ = run.Scheme.Lines[line.LineNumber].Id,
            Outcome = OutcomeOf(line.Outcome),
            PointsHundredths = line.LowestHundredths,
            HighestPointsHundredths = line.HighestHundredths,
            Measured = line.Measured ?? "",
        }));
        card.Totals.AddRange(_results.RowsOf<TotalRow>(run.Number, row.OrganisationNumber).Select(Of));
        if (row.SatisfactionDenominator is { } denominator)
            card.Satisfaction = new Ratio { Numerator = row.SatisfactionNumerator!.Value, Denominator = denominator };
        card.Vetoes.AddRange(_results.RowsOf<VetoRow>(run.Number, row.OrganisationNumber).Select(veto => new Veto
        {
            IncidentId = veto.IncidentId,
            Kind = veto.Kind,
            Subject = veto.Subject,
            OccurredOn = Days.Of(veto.OccurredOn),
            LiftedOn = Days.Of(veto.LiftedOn),
            Department = veto.Department ?? "",
            DocumentNumber = veto.DocumentNumber ?? "",
            BitesUntil = Days.Of(veto.BitesUntil),
        }));
        card.Eligibility.AddRange(Eligibility(row.OrganisationNumber));
        return card;
    }

    /// <summary>Scorecards in a list: what is asked of the store is asked for all of them together.</summary>
    public IEnumerable<ScorecardSummary> Summaries(IReadOnlyList<(ScorecardRow Row, string? Name)> rows)
    {
        var (totals, eligibility, ranks) = (Together<TotalRow>(rows), Together<EligibilityRow>(rows), Together<RankRow>(rows));
        foreach (var (row, name) in rows)
        {
            var summary = new ScorecardSummary
            {
                OrganisationId = row.OrganisationId,
                Name = name ?? "",
                DistrictCode = row.DistrictCode,
                Grade = row.Grade,
                GradeHighest = row.GradeHighest,
            };
            summary.Totals.AddRange(totals[row.OrganisationNumber].Select(Of));
            var eligible = eligibility[row.OrganisationNumber].ToDictionary(one => one.Level, one => one.IsEligible, StringComparer.Ordinal);
            summary.Eligibility.AddRange(run.Scheme.Levels.Select(level => new Eligibility { Level = level.Id, Eligible = ScorecardMessages.Decision(eligible[level.Id]) }));
            summary.Ranks.AddRange(Of(ranks[row.OrganisationNumber]));
            yield return summary;
        }
    }

    public IEnumerable<Rank> Ranks(long organisationNumber) => Of(_results.RowsOf<RankRow>(run.Number, organisationNumber));

    /// <summary>The conditions of a level, for each of several organisations.</summary>
    public ILookup<long, Condition> Conditions(IReadOnlyList<long> organisations, Rules.Schemes.SchemeLevel level) => Together<ConditionRow>(organisations)
        .SelectMany(rows => rows).Where(row => row.Level == level.Id).OrderBy(row => row.ConditionNumber)
        .ToLookup(row => row.OrganisationNumber, row => new Condition { Condition_ = level.Conditions[row.ConditionNumber], State = ScorecardMessages.Decision(row.IsMet) });

    /// <summary>The sum that is named total, for each of several organisations; none where the scheme has none.</summary>
    public IReadOnlyDictionary<long, int> GrandTotals(IReadOnlyList<long> organisations)
    {
        var number = run.Scheme.Totals.ToList().FindIndex(total => total.Id == "total");
        return Together<TotalRow>(organisations).SelectMany(rows => rows).Where(row => row.TotalNumber == number)
            .ToDictionary(row => row.OrganisationNumber, row => row.LowestHundredths);
    }

    // In the scheme's order of levels, with their conditions.
    private IEnumerable<Eligibility> Eligibility(long organisationNumber)
    {
        var eligible = _results.RowsOf<EligibilityRow>(run.Number, organisationNumber).ToDictionary(row => row.Level, row => row.IsEligible, StringComparer.Ordinal);
        foreach (var level in run.Scheme.Levels)
        {
            var one = new Eligibility { Level = level.Id, Eligible = ScorecardMessages.Decision(eligible[level.Id]) };
            one.Conditions.AddRange(Conditions([organisationNumber], level)[organisationNumber]);
            yield return one;
        }
    }

    private Total Of(TotalRow total) => ScorecardMessages.Total(run.Scheme.Totals[total.TotalNumber], total.LowestHundredths, total.HighestHundredths);

    private IEnumerable<Rank> Of(IEnumerable<RankRow> rows)
    {
        var ranks = rows.ToDictionary(rank => rank.Level, rank => rank.Rank, StringComparer.Ordinal);
        return run.Scheme.Levels.Where(level => ranks.ContainsKey(level.Id)).Select(level => new Rank { Level = level.Id, Rank_ = ranks[level.Id] });
    }

    private ILookup<long, TRow> Together<TRow>(IReadOnlyList<(ScorecardRow Row, string? Name)> rows) where TRow : class, IOrganisationResult =>
        Together<TRow>([.. rows.Select(row => row.Row.OrganisationNumber)]);

    private ILookup<long, TRow> Together<TRow>(IReadOnlyList<long> organisations) where TRow : class, IOrganisationResult
    {
        if (organisations.Count == 0)
            return Enumerable.Empty<TRow>().ToLookup(row => row.OrganisationNumber);
        var places = string.Join(", ", organisations.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 2}")));
        return ResultTable<TRow>.Rows(
            database, null, $"run_number = ?1 AND organisation_number IN ({places})", [run.Number, .. organisations.Select(number => (object?)number)])
            .ToLookup(row => row.OrganisationNumber);
    }

    private static LineOutcome OutcomeOf(OutcomeCode code) => code switch
    {
        OutcomeCode.Met => LineOutcome.Met,
        OutcomeCode.Partial => LineOutcome.Partial,
        OutcomeCode.Unmet => LineOutcome.Unmet,
        OutcomeCode.Unreported => LineOutcome.Unreported,
        _ => LineOutcome.NotApplicable,
    };
}

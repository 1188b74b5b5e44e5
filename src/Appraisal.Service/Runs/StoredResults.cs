using Appraisal.Rules.Duties;
using Appraisal.Rules.Nominations;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Store.Results;
using CoverageRow = Appraisal.Service.Store.Results.CoverageRow;

namespace Appraisal.Service.Runs;

/// <summary>Turns results into rows of the store: values, never sentences. Of each table in the order of its key.</summary>
internal sealed class StoredResults(Scheme scheme, long runNumber)
{
    /// <summary>The levels in the order of their ids, each with its place in the scheme and the places of its conditions.</summary>
    private readonly (string Id, int Level, int[] Conditions)[] _levels =
    [
        .. scheme.Levels.Select((level, place) => (level.Id, place, level.Conditions
            .Select(id => scheme.Conditions.ToList().FindIndex(condition => condition.Id == id)).ToArray()))
            .OrderBy(level => level.Id, StringComparer.Ordinal),
    ];

    public ChunkRows Of(Chunk chunk, int chunkNumber)
    {
        var rows = new ChunkRows(runNumber);
        for (var i = 0; i < chunk.Scorecards.Count; i++)
            Add(rows, chunk.Scorecards[i], chunk.First + i);
        foreach (var duty in chunk.Duties.OrderBy(duty => duty.Duty.Id, StringComparer.Ordinal).ThenBy(duty => duty.Subject, StringComparer.Ordinal))
            rows.Add(Row(duty, chunkNumber));
        return rows;
    }

    /// <summary>The results that need all organisations.</summary>
    /// <param name="nominations">The lists and the ranks.</param>
    /// <param name="coverage">The ratios, ordered by scope, group, measure and due day, which is the order of the table's key.</param>
    /// <param name="numberOf">The number of an organisation, by its id.</param>
    /// <param name="committees">The committees' appraisals, ordered by id; none where the scheme has none.</param>
    public ChunkRows Across(
        NominationList nominations, IReadOnlyList<Rules.Coverage.CoverageRow> coverage, Func<string, long> numberOf, IReadOnlyList<Rules.Committees.CommitteeResult> committees)
    {
        var rows = new ChunkRows(runNumber);
        var inOrder = nominations.Nominations
            .OrderBy(nomination => nomination.Level.Id, StringComparer.Ordinal).ThenBy(nomination => nomination.DistrictCode, StringComparer.Ordinal)
            .ThenBy(nomination => numberOf(nomination.Candidate.OrganisationId)).ToList();
        if (inOrder.Count > 0)
            rows.AddAll(inOrder.Count, inOrder.Select(nomination => Row(nomination, numberOf(nomination.Candidate.OrganisationId))));
        foreach (var (level, number, rank) in nominations.Ranks
            .SelectMany(ranks => ranks.Value.Select(rank => (ranks.Key, Number: numberOf(rank.Key), rank.Value)))
            .OrderBy(rank => rank.Number).ThenBy(rank => rank.Key, StringComparer.Ordinal))
        {
            rows.Add(new RankRow { RunNumber = runNumber, OrganisationNumber = number, Level = level, Rank = rank });
        }
        if (coverage.Count > 0)
            rows.AddAll(coverage.Count, coverage.Select(Row));
        StoredCommittees.Add(rows, committees, runNumber);
        return rows;
    }

    private void Add(ChunkRows rows, Scorecard scorecard, long number)
    {
        rows.Add(new ScorecardRow
        {
            RunNumber = runNumber,
            OrganisationNumber = number,
            OrganisationId = scorecard.OrganisationId,
            DistrictCode = scorecard.Facts.Committee.DistrictCode!,
            Grade = scorecard.Grade.Id,
            GradeHighest = scorecard.GradeHighest.Id,
            SatisfactionNumerator = (long?)scorecard.Satisfaction?.Numerator,
            SatisfactionDenominator = (long?)scorecard.Satisfaction?.Denominator,
            VetoesUnreported = scorecard.HasUnreportedVeto,
        });
        for (var k = 0; k < scorecard.Totals.Count; k++)
        {
            var total = scorecard.Totals[k];
            rows.Add(new TotalRow
            {
                RunNumber = runNumber,
                OrganisationNumber = number,
                TotalNumber = k,
                LowestHundredths = total.LowestHundredths,
                HighestHundredths = total.HighestHundredths,
            });
        }
        for (var k = 0; k < scorecard.Lines.Count; k++)
        {
            var line = scorecard.Lines[k];
            rows.Add(new LineRow
            {
                RunNumber = runNumber,
                OrganisationNumber = number,
                LineNumber = k,
                Outcome = OutcomeCodes.Of(line.Outcome),
                LowestHundredths = line.LowestHundredths,
                HighestHundredths = line.HighestHundredths,
                Measured = line.Measured.Length == 0 ? null : line.Measured,
            });
        }
        foreach (var (id, level, conditions) in _levels)
        {
            rows.Add(new EligibilityRow { RunNumber = runNumber, OrganisationNumber = number, Level = id, IsEligible = scorecard.Eligibility[level] });
            for (var k = 0; k < conditions.Length; k++)
            {
                rows.Add(new ConditionRow
                {
                    RunNumber = runNumber,
                    OrganisationNumber = number,
                    Level = id,
                    ConditionNumber = k,
                    IsMet = scorecard.Conditions[conditions[k]].State,
                });
            }
        }
        foreach (var veto in scorecard.Vetoes.OrderBy(veto => veto.Incident.KeyText, StringComparer.Ordinal))
            rows.Add(Row(veto, number));
    }

    private VetoRow Row(VetoResult veto, long number) => new()
    {
        RunNumber = runNumber,
        OrganisationNumber = number,
        IncidentId = veto.Incident.KeyText,
        Kind = veto.Veto.Kind,
        Subject = veto.Incident.CreditCode ?? veto.Incident.OrganisationId!,
        OccurredOn = veto.Incident.OccurredOn!.Value,
        LiftedOn = veto.Incident.LiftedOn,
        Department = veto.Incident.Department,
        DocumentNumber = veto.Incident.DocumentNumber,
        BitesUntil = veto.BitesUntil,
    };

    private DutyRow Row(DutyResult duty, int chunkNumber) => new()
    {
        RunNumber = runNumber,
        ChunkNumber = chunkNumber,
        Duty = duty.Duty.Id,
        Subject = duty.Subject,
        CommitteeId = duty.CommitteeId.Length == 0 ? null : duty.CommitteeId,
        OwedSince = duty.OwedSince,
        IsOverdue = duty.IsOverdue,
        Detail = DutyTexts.Stored(duty),
    };

    private NominationRow Row(Nomination nomination, long number) => new()
    {
        RunNumber = runNumber,
        Level = nomination.Level.Id,
        DistrictCode = nomination.DistrictCode,
        OrganisationNumber = number,
        Place = nomination.Place,
        State = Results.ResultTexts.Id(nomination.State),
        Tied = nomination.Contest?.Tied,
        PlacesLeft = nomination.Contest?.Places,
    };

    private CoverageRow Row(Rules.Coverage.CoverageRow row) => new()
    {
        RunNumber = runNumber,
        Scope = row.Scope,
        ScopeId = row.ScopeId,
        Measure = row.Measure.Id,
        DueOn = row.Target is { } target ? Rules.Quantities.Figures.Date(target.DueOn) : "",
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        TargetHundredths = row.Target is { } due ? due.Numerator * 10_000 / due.Denominator : null,
        State = Results.ResultTexts.Id(row.State),
    };
}

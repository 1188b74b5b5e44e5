using Appraisal.Rules.Duties;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Nominations;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Store.Results;
using CoverageRow = Appraisal.Service.Store.Results.CoverageRow;

namespace Appraisal.Service.Runs;

/// <summary>Turns results into rows of the store: values, never sentences.</summary>
internal sealed class StoredResults(Scheme scheme, long runNumber, ResultWriter writer)
{
    private readonly LevelCode[] _levels = [.. scheme.Levels.Select(level => SchemeFit.LevelOf(level.Id))];
    private readonly int[][] _conditions = [.. scheme.Levels.Select(level =>
        level.Conditions.Select(id => scheme.Conditions.ToList().FindIndex(condition => condition.Id == id)).ToArray())];

    public void Add(Chunk chunk)
    {
        for (var i = 0; i < chunk.Scorecards.Count; i++)
            Add(chunk.Scorecards[i], chunk.First + i);
        foreach (var duty in chunk.Duties)
            Add(duty);
    }

    private void Add(Scorecard scorecard, long number)
    {
        writer.Add(new ScorecardRow
        {
            RunNumber = runNumber,
            OrganisationNumber = number,
            OrganisationId = scorecard.OrganisationId,
            DistrictCode = scorecard.Facts.Committee.DistrictCode!,
            Grade = SchemeFit.GradeOf(scorecard.Grade.Id),
            GradeHighest = SchemeFit.GradeOf(scorecard.GradeHighest.Id),
            SatisfactionNumerator = (long?)scorecard.Satisfaction?.Numerator,
            SatisfactionDenominator = (long?)scorecard.Satisfaction?.Denominator,
            VetoesUnreported = scorecard.HasUnreportedVeto,
            DistrictEligible = EligibleFor(scorecard, LevelCode.District),
            CityEligible = EligibleFor(scorecard, LevelCode.City),
        });
        for (var k = 0; k < scorecard.Totals.Count; k++)
        {
            var total = scorecard.Totals[k];
            writer.Add(new TotalRow
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
            writer.Add(new LineRow
            {
                RunNumber = runNumber,
                OrganisationNumber = number,
                LineNumber = k,
                Outcome = OutcomeOf(line.Outcome),
                LowestHundredths = line.LowestHundredths,
                HighestHundredths = line.HighestHundredths,
                Measured = line.Measured.Length == 0 ? null : line.Measured,
            });
        }
        for (var level = 0; level < scheme.Levels.Count; level++)
        {
            for (var k = 0; k < scheme.Levels[level].Conditions.Count; k++)
            {
                writer.Add(new ConditionRow
                {
                    RunNumber = runNumber,
                    OrganisationNumber = number,
                    Level = _levels[level],
                    Condition = k,
                    State = scorecard.Conditions[_conditions[level][k]].State,
                });
            }
        }
        foreach (var veto in scorecard.Vetoes)
            Add(veto, number);
    }

    private void Add(VetoResult veto, long number) => writer.Add(new VetoRow
    {
        RunNumber = runNumber,
        OrganisationNumber = number,
        IncidentId = veto.Incident.KeyText,
        Kind = (int)veto.Incident.CellOf(FactCatalogue.Incidents["kind"]),
        Subject = veto.Incident.CreditCode ?? veto.Incident.OrganisationId!,
        OccurredOn = veto.Incident.OccurredOn!.Value,
        LiftedOn = veto.Incident.LiftedOn,
        Department = veto.Incident.Department,
        DocumentNumber = veto.Incident.DocumentNumber,
        BitesUntil = veto.BitesUntil,
    });

    private void Add(DutyResult duty) => writer.Add(new DutyRow
    {
        RunNumber = runNumber,
        Duty = duty.Duty.Id,
        Subject = duty.Subject,
        CommitteeId = duty.CommitteeId.Length == 0 ? null : duty.CommitteeId,
        OwedSince = duty.OwedSince,
        Overdue = duty.IsOverdue,
        Detail = duty.MissingItems.Count > 0 ? string.Join(';', duty.MissingItems) : duty.IsUrgent ? DutyTexts.Urgent : null,
    });

    public void Add(Nomination nomination, long number) => writer.Add(new NominationRow
    {
        RunNumber = runNumber,
        Level = SchemeFit.LevelOf(nomination.Level.Id),
        DistrictCode = nomination.DistrictCode,
        OrganisationNumber = number,
        Place = nomination.Place,
        State = Results.ResultTexts.Id(nomination.State),
        Tied = nomination.Contest?.Tied,
        PlacesLeft = nomination.Contest?.Places,
    });

    public void AddRank(string level, long number, int rank) => writer.Add(new RankRow
    {
        RunNumber = runNumber,
        OrganisationNumber = number,
        Level = SchemeFit.LevelOf(level),
        Rank = rank,
    });

    public void Add(Rules.Coverage.CoverageRow row) => writer.Add(new CoverageRow
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
    });

    private bool? EligibleFor(Scorecard scorecard, LevelCode level) =>
        Array.IndexOf(_levels, level) is >= 0 and var position ? scorecard.Eligibility[position] : null;

    private static OutcomeCode OutcomeOf(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => OutcomeCode.Met,
        LineOutcome.Partial => OutcomeCode.Partial,
        LineOutcome.Unmet => OutcomeCode.Unmet,
        LineOutcome.Unreported => OutcomeCode.Unreported,
        _ => OutcomeCode.NotApplicable,
    };
}

/// <summary>How a stored duty's detail is read back with the words of the scheme.</summary>
internal static class DutyTexts
{
    public const string Urgent = "urgent";

    public static string Detail(SchemeDuty duty, string? stored) => stored switch
    {
        null => duty.SettledBy,
        Urgent => $"{duty.SettledBy}(急)",
        _ => stored,
    };
}

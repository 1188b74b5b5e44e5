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
            Grade = GradeOf(scorecard.Grade),
            GradeHighest = GradeOf(scorecard.GradeHighest),
            SatisfactionNumerator = (long?)scorecard.Satisfaction?.Numerator,
            SatisfactionDenominator = (long?)scorecard.Satisfaction?.Denominator,
            VetoesUnreported = scorecard.HasUnreportedVeto,
            DistrictEligible = scorecard.Eligibility.ElementAtOrDefault(0),
            CityEligible = scorecard.Eligibility.ElementAtOrDefault(1),
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
                    Level = (LevelCode)level,
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
        Level = (LevelCode)LevelOf(nomination.Level),
        DistrictCode = nomination.DistrictCode,
        OrganisationNumber = number,
        Place = nomination.Place,
        State = Results.ResultTexts.Id(nomination.State),
    });

    public void AddRank(long number, int rank) => writer.Add(new RankRow
    {
        RunNumber = runNumber,
        OrganisationNumber = number,
        Level = LevelCode.District,
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

    private int LevelOf(SchemeLevel level) => scheme.Levels.ToList().IndexOf(level);

    // The store knows the four grades of the contract; a scheme with others has an issue of its own.
    private GradeCode GradeOf(SchemeGrade grade) => (GradeCode)(scheme.Grades.Ladder.Count - 1 - scheme.Grades.Ladder.ToList().IndexOf(grade));

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

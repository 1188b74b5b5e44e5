using Appraisal.Rules;
using Appraisal.Rules.Duties;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Runs;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>A scorecard as messages: the values, and what explains them.</summary>
internal static class ScorecardMessages
{
    public static V1.Scorecard Of(Scheme scheme, Scorecard scorecard)
    {
        var message = new V1.Scorecard
        {
            OrganisationId = scorecard.OrganisationId,
            Grade = scorecard.Grade.Id,
            GradeHighest = scorecard.GradeHighest.Id,
            VetoesUnreported = scorecard.HasUnreportedVeto,
        };
        foreach (var line in scorecard.Lines)
        {
            message.Lines.Add(new V1.Line
            {
                Line_ = line.Line.Id,
                Outcome = Outcome(line.Outcome),
                PointsHundredths = line.LowestHundredths,
                HighestPointsHundredths = line.HighestHundredths,
                Measured = line.Measured,
            });
        }
        foreach (var total in scorecard.Totals)
            message.Totals.Add(Total(total.Total, total.LowestHundredths, total.HighestHundredths));
        if (scorecard.Satisfaction is { } satisfaction)
            message.Satisfaction = new V1.Ratio { Numerator = (long)satisfaction.Numerator, Denominator = (long)satisfaction.Denominator };
        message.Vetoes.AddRange(scorecard.Vetoes.Select(Of));
        for (var level = 0; level < scheme.Levels.Count; level++)
        {
            var eligibility = new V1.Eligibility { Level = scheme.Levels[level].Id, Eligible = Decision(scorecard.Eligibility[level]) };
            eligibility.Conditions.AddRange(scheme.Levels[level].Conditions
                .Select(id => new V1.Condition { Condition_ = id, State = Decision(scorecard.Condition(id).State) }));
            message.Eligibility.Add(eligibility);
        }
        return message;
    }

    public static V1.Explanation Explain(AppraisalEngine engine, Scorecard scorecard)
    {
        var scheme = engine.Scheme;
        var message = new V1.Explanation { GradeReason = GradeReason.Of(scheme, scorecard) };
        message.Lines.AddRange(scorecard.Lines.Select(line => Explain(engine, scorecard, line)));
        message.Caps.AddRange(scorecard.CapsThatHold.Select(cap => new V1.CapExplanation
        {
            Text = cap.Cap.Text,
            AtMost = scheme.Grades.Ladder[cap.Cap.AtMost].Id,
            Holds = Decision(cap.Holds),
            Clause = scheme.Print(cap.Cap.Clause),
        }));
        message.Vetoes.AddRange(scorecard.Vetoes.Select(veto => new V1.VetoExplanation
        {
            IncidentId = veto.Incident.KeyText,
            Text = veto.Veto.Text,
            Clause = scheme.Print(veto.Veto.Clause),
        }));
        message.Conditions.AddRange(scheme.Levels.SelectMany(level => level.Conditions.Select(id => Explain(scheme, level, scorecard.Condition(id)))));
        return message;
    }

    /// <summary>Duties ordered by duty, then subject.</summary>
    public static IEnumerable<V1.Duty> Of(Scheme scheme, IEnumerable<DutyResult> duties) => duties
        .OrderBy(duty => duty.Duty.Id, StringComparer.Ordinal).ThenBy(duty => duty.Subject, StringComparer.Ordinal)
        .Select(duty => Duty(
            scheme, duty.Duty, duty.Subject, duty.CommitteeId, duty.OwedSince, duty.IsOverdue, DutyTexts.Stored(duty)));

    /// <param name="scheme">The scheme.</param>
    /// <param name="duty">The duty of the scheme.</param>
    /// <param name="subject">Who owes it.</param>
    /// <param name="committee">The committee; null for none.</param>
    /// <param name="owedSince">Since when; null where that is not known.</param>
    /// <param name="isOverdue">Is it overdue.</param>
    /// <param name="detail">The detail as it is stored.</param>
    public static V1.Duty Duty(Scheme scheme, SchemeDuty duty, string subject, string? committee, DateOnly? owedSince, bool isOverdue, string? detail) => new()
    {
        Duty_ = duty.Id,
        Subject = subject,
        CommitteeId = committee ?? "",
        OwedSince = Days.Of(owedSince),
        Overdue = isOverdue,
        Clause = string.Join(';', duty.Clauses.Select(scheme.Print)),
        Detail = DutyTexts.Detail(duty, detail),
    };

    /// <summary>A sum as it is shown: a deduction is a positive number.</summary>
    public static V1.Total Total(SchemeTotal total, int lowest, int highest) => new()
    {
        Total_ = total.Id,
        PointsHundredths = total.IsShownPositive ? -lowest : lowest,
        HighestPointsHundredths = total.IsShownPositive ? -highest : highest,
    };

    public static V1.Decision Decision(bool? truth) => truth switch
    {
        true => V1.Decision.True,
        false => V1.Decision.False,
        null => V1.Decision.Undecided,
    };

    public static V1.LineOutcome Outcome(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => V1.LineOutcome.Met,
        LineOutcome.Partial => V1.LineOutcome.Partial,
        LineOutcome.Unmet => V1.LineOutcome.Unmet,
        LineOutcome.Unreported => V1.LineOutcome.Unreported,
        _ => V1.LineOutcome.NotApplicable,
    };

    private static V1.Veto Of(VetoResult veto) => new()
    {
        IncidentId = veto.Incident.KeyText,
        Kind = veto.Veto.Kind,
        Subject = veto.Incident.CreditCode ?? veto.Incident.OrganisationId ?? "",
        OccurredOn = Days.Of(veto.Incident.OccurredOn),
        LiftedOn = Days.Of(veto.Incident.LiftedOn),
        Department = veto.Incident.Department ?? "",
        DocumentNumber = veto.Incident.DocumentNumber ?? "",
        BitesUntil = Days.Of(veto.BitesUntil),
    };

    private static V1.LineExplanation Explain(AppraisalEngine engine, Scorecard scorecard, LineResult line)
    {
        var message = new V1.LineExplanation
        {
            Line = line.Line.Id,
            Text = line.Line.Text,
            Parent = line.Line.Parent ?? "",
            MaximumHundredths = line.Line.MaximumHundredths,
            Threshold = line.Threshold,
            Reason = line.Reason,
            Clause = engine.Scheme.Print(line.Line.Clause),
            Evidence = line.Line.Evidence,
        };
        message.Facts.AddRange(engine.FactsRead(line.Line, scorecard.Facts)
            .Select(fact => new V1.FactRead { Fact = fact.Column.ToString(), Text = fact.Text }));
        return message;
    }

    private static V1.ConditionExplanation Explain(Scheme scheme, SchemeLevel level, ConditionResult condition) => new()
    {
        Level = level.Id,
        Condition = condition.Condition.Id,
        Text = condition.Condition.Text,
        Measured = condition.Measured,
        Threshold = condition.Threshold,
        Reason = condition.Reason,
        Clause = scheme.Print(condition.Condition.Clause),
    };
}

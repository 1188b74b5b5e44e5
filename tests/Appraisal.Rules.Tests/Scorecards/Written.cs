using System.Globalization;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Tests.Scorecards;

/// <summary>A scorecard as one text, so that two can be compared whole.</summary>
internal static class Written
{
    public static string Card(Scorecard card, bool withVetoes = true)
    {
        var parts = new List<string> { card.OrganisationId };
        parts.AddRange(card.Lines.Select(line => string.Create(CultureInfo.InvariantCulture,
            $"{line.Line.Id}={line.Outcome} {line.LowestHundredths}..{line.HighestHundredths} {line.Measured} {line.Threshold} {line.Reason}")));
        parts.AddRange(card.Totals.Select(total => string.Create(CultureInfo.InvariantCulture, $"{total.Total.Id}={total.LowestHundredths}..{total.HighestHundredths}")));
        parts.AddRange(card.Conditions.Select(condition => $"{condition.Condition.Id}={condition.State} {condition.Measured} {condition.Threshold} {condition.Reason}"));
        parts.Add($"{card.Grade.Id} {card.GradeHighest.Id} {card.Satisfaction} {string.Join(",", card.Eligibility)} {card.HasUnreportedVeto}");
        parts.AddRange(card.VetoKinds.Select(kind => kind.Kind));
        if (withVetoes)
            parts.AddRange(card.Vetoes.Select(veto => $"{veto.Incident.KeyText} {veto.Veto.Kind} {veto.BitesUntil}"));
        return string.Join(" | ", parts);
    }
}

using Appraisal.Rules.Recalculation;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Tests.Recalculation;

/// <summary>Names every difference between a scorecard and its second opinion.</summary>
internal static class SecondOpinion
{
    public static IEnumerable<string> Differences(Scorecard scorecard, Recalculated recalculated)
    {
        foreach (var line in scorecard.Lines)
        {
            var mine = new RecalculatedLine(line.Outcome, line.LowestHundredths, line.HighestHundredths);
            var theirs = recalculated.Lines[line.Line.Id];
            if (mine != theirs)
                yield return $"{scorecard.OrganisationId} {line.Line.Id}: {mine} / {theirs}";
        }
        foreach (var total in scorecard.Totals)
        {
            if ((total.LowestHundredths, total.HighestHundredths) != recalculated.Totals[total.Total.Id])
                yield return $"{scorecard.OrganisationId} total {total.Total.Id}: {total.LowestHundredths}..{total.HighestHundredths} / {recalculated.Totals[total.Total.Id]}";
        }
        var kinds = recalculated.Vetoes.Where(veto => veto.Value is true).Select(veto => veto.Key);
        if (!scorecard.VetoKinds.Select(kind => kind.Kind).SequenceEqual(kinds))
            yield return $"{scorecard.OrganisationId} vetoes";
        if (scorecard.HasUnreportedVeto != recalculated.Vetoes.Values.Any(veto => veto is null))
            yield return $"{scorecard.OrganisationId} unreported veto";
        if ((scorecard.Grade.Id, scorecard.GradeHighest.Id) != (recalculated.Grade, recalculated.GradeHighest))
            yield return $"{scorecard.OrganisationId} grade {scorecard.Grade.Id} / {recalculated.Grade}, highest {scorecard.GradeHighest.Id} / {recalculated.GradeHighest}";
        foreach (var condition in scorecard.Conditions)
        {
            if (condition.State != recalculated.Conditions[condition.Condition.Id])
                yield return $"{scorecard.OrganisationId} condition {condition.Condition.Id}: {condition.State} / {recalculated.Conditions[condition.Condition.Id]}";
        }
        if (!scorecard.Eligibility.SequenceEqual(recalculated.Eligibility.Values))
            yield return $"{scorecard.OrganisationId} eligibility";
    }
}

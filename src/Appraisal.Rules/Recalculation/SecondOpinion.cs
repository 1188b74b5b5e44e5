using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Recalculation;

/// <summary>Something of a scorecard on which the network and the second opinion disagree.</summary>
/// <param name="What">The part of the scorecard, with the id of the scheme.</param>
/// <param name="Network">What the network says.</param>
/// <param name="Recalculated">What the second opinion says.</param>
public sealed record Disagreement(string What, string Network, string Recalculated);

/// <summary>Names every difference between a scorecard and its second opinion.</summary>
public static class SecondOpinion
{
    /// <summary>The differences, in the order of the scheme; none where both agree.</summary>
    public static IEnumerable<Disagreement> Differences(Scorecard scorecard, Recalculated recalculated)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(recalculated);
        return Lines(scorecard, recalculated)
            .Concat(scorecard.Totals.Select(total => Pair($"totals.{total.Total.Id}", (total.LowestHundredths, total.HighestHundredths), recalculated.Totals[total.Total.Id])))
            .Append(Pair("vetoes", Joined(scorecard.VetoKinds.Select(kind => kind.Kind)), Joined(recalculated.Vetoes.Where(veto => veto.Value is true).Select(veto => veto.Key))))
            .Append(Pair("vetoes.unreported", scorecard.HasUnreportedVeto, recalculated.Vetoes.Values.Any(veto => veto is null)))
            .Append(Pair("grade", scorecard.Grade.Id, recalculated.Grade))
            .Append(Pair("grade_highest", scorecard.GradeHighest.Id, recalculated.GradeHighest))
            .Concat(scorecard.Conditions.Select(condition => Pair($"conditions.{condition.Condition.Id}", condition.State, recalculated.Conditions[condition.Condition.Id])))
            .Concat(scorecard.Eligibility.Zip(recalculated.Eligibility, (mine, theirs) => Pair($"eligibility.{theirs.Key}", mine, theirs.Value)))
            .OfType<Disagreement>();
    }

    private static IEnumerable<Disagreement?> Lines(Scorecard scorecard, Recalculated recalculated) => scorecard.Lines.Select(line => Pair(
        $"lines.{line.Line.Id}",
        new RecalculatedLine(line.Outcome, line.LowestHundredths, line.HighestHundredths),
        recalculated.Lines[line.Line.Id]));

    private static Disagreement? Pair<T>(string what, T network, T recalculated) =>
        EqualityComparer<T>.Default.Equals(network, recalculated) ? null : new Disagreement(what, $"{network}", $"{recalculated}");

    private static string Joined(IEnumerable<string> kinds) => string.Join(';', kinds);
}

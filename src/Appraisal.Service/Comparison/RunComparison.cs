using System.Globalization;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Comparison;

/// <summary>
/// The difference of two runs, a report of its own: who enters, who leaves, what moved and by which lines. Both runs are read side by side in the
/// order of ids, so that the largest two take the memory of two organisations. Schemes are compared by their ids, for each year has its own.
/// </summary>
internal sealed class RunComparison(AppraisalDatabase database, ComparedRun before, ComparedRun after)
{
    /// <summary>The organisations that differ, ordered by id.</summary>
    /// <param name="afterId">The id after which to begin; null for the beginning.</param>
    /// <param name="within">The districts to look at; null for all.</param>
    /// <param name="cancellation">Stops between two organisations.</param>
    public IEnumerable<Difference> Differences(string? afterId, IReadOnlySet<string>? within, CancellationToken cancellation)
    {
        foreach (var (was, becomes) in SideBySide.Of(Results(before, afterId, within), Results(after, afterId, within), results => results.Card.OrganisationId))
        {
            cancellation.ThrowIfCancellationRequested();
            if (was is null || becomes is null)
                yield return new Difference((was ?? becomes)!.Card.OrganisationId, was is null ? Presence.Entered : Presence.Left, [], []);
            else if (Between(was, becomes, cancellation) is { } difference)
                yield return difference;
        }
    }

    private IEnumerable<OrganisationResults> Results(ComparedRun run, string? afterId, IReadOnlySet<string>? within)
    {
        using var stream = new ResultStream(database, run.Record.RunNumber, afterId, within);
        for (; stream.Current is { } results; stream.Next())
            yield return results;
    }

    private Difference? Between(OrganisationResults old, OrganisationResults now, CancellationToken cancellation)
    {
        var (was, becomes) = (Values(old, before.Scheme), Values(now, after.Scheme));
        var values = was.Keys.Union(becomes.Keys, StringComparer.Ordinal)
            .Select(name => new ValueDifference(name, was.GetValueOrDefault(name, ""), becomes.GetValueOrDefault(name, "")))
            .Where(value => value.Before != value.After).ToList();
        var lines = Lines(old, now, cancellation);
        return values.Count + lines.Count == 0 ? null : new Difference(now.Card.OrganisationId, Presence.Both, values, lines);
    }

    // In the order in which a person reads a scorecard.
    private static Dictionary<string, string> Values(OrganisationResults results, Scheme scheme)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in results.Totals)
        {
            var total = scheme.Totals[row.TotalNumber];
            values[total.Id] = Figures.Points(total.IsShownPositive ? -row.LowestHundredths : row.LowestHundredths);
        }
        values["grade"] = results.Card.Grade;
        values["grade_highest"] = results.Card.GradeHighest;
        values["satisfaction"] = results.Card.SatisfactionDenominator is { } valid
            ? string.Create(CultureInfo.InvariantCulture, $"{results.Card.SatisfactionNumerator}/{valid}") : "";
        values["vetoes_unreported"] = results.Card.VetoesUnreported ? "true" : "";
        foreach (var row in results.Eligibility)
            values[$"{row.Level}_eligible"] = ResultTexts.Truth(row.IsEligible);
        foreach (var row in results.Ranks)
            values[$"{row.Level}_rank"] = row.Rank.ToString(CultureInfo.InvariantCulture);
        foreach (var row in results.Nominations)
            values[$"nomination.{row.Level}"] = row.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{row.State} {place}") : row.State;
        return values;
    }

    private List<LineDifference> Lines(OrganisationResults old, OrganisationResults now, CancellationToken cancellation)
    {
        var was = old.Lines.ToDictionary(row => before.Scheme.Lines[row.LineNumber].Id, StringComparer.Ordinal);
        var becomes = now.Lines.ToDictionary(row => after.Scheme.Lines[row.LineNumber].Id, StringComparer.Ordinal);
        var moved = becomes.Keys.Concat(was.Keys.Where(id => !becomes.ContainsKey(id)))
            .Where(id => !Same(was.GetValueOrDefault(id), becomes.GetValueOrDefault(id))).ToList();
        if (moved.Count == 0)
            return [];
        var scorecard = moved.Any(becomes.ContainsKey) ? after.Scorecard(now.Card.OrganisationId, cancellation) : null;
        return
        [
            .. moved.Select(id => new LineDifference(
                id, was.GetValueOrDefault(id)?.LowestHundredths, becomes.GetValueOrDefault(id)?.LowestHundredths,
                was.GetValueOrDefault(id)?.Measured ?? "", becomes.GetValueOrDefault(id)?.Measured ?? "",
                becomes.ContainsKey(id) && scorecard is not null ? scorecard.Line(id).Reason : "")),
        ];
    }

    // A value that was measured otherwise and earned the same is no reason for anything.
    private static bool Same(LineRow? was, LineRow? becomes) =>
        (was?.LowestHundredths, was?.HighestHundredths, was?.Outcome) == (becomes?.LowestHundredths, becomes?.HighestHundredths, becomes?.Outcome);
}

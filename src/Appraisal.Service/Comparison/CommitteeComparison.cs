using System.Globalization;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Comparison;

/// <summary>In what the committees' appraisals of two runs differ. Lines are compared by their ids.</summary>
internal sealed class CommitteeComparison(AppraisalDatabase database, ComparedRun before, ComparedRun after)
{
    /// <summary>The committees that differ, ordered by id; each is appraised in one of the runs at least.</summary>
    /// <param name="afterId">The id after which to begin; null for the beginning.</param>
    /// <param name="within">The districts to look at; null for all.</param>
    /// <param name="cancellation">Stops between two committees.</param>
    public IEnumerable<Difference> Differences(string? afterId, IReadOnlySet<string>? within, CancellationToken cancellation)
    {
        var reasons = after.Scheme.Committees is null ? null : new CommitteeReasons(after.Scheme, after.Record.AsOf);
        foreach (var (was, becomes) in SideBySide.Of(Results(before, afterId, within), Results(after, afterId, within), committee => committee.CommitteeId))
        {
            cancellation.ThrowIfCancellationRequested();
            if (was is null || becomes is null)
                yield return new Difference((was ?? becomes)!.CommitteeId, was is null ? Presence.Entered : Presence.Left, [], []);
            else if (Between(was, becomes, reasons!) is { } difference)
                yield return difference;
        }
    }

    private static Difference? Between(CommitteeResult was, CommitteeResult becomes, CommitteeReasons reasons)
    {
        List<ValueDifference> values =
        [
            .. new ValueDifference[]
            {
                new("score", Figures.Points(was.ScoreHundredths), Figures.Points(becomes.ScoreHundredths)),
                new("rank", was.Rank.ToString(CultureInfo.InvariantCulture), becomes.Rank.ToString(CultureInfo.InvariantCulture)),
                new("list", ResultTexts.Id(was.List), ResultTexts.Id(becomes.List)),
            }.Where(value => value.Before != value.After),
        ];
        var (first, second) = (was.Lines.ToDictionary(line => line.Line.Id, StringComparer.Ordinal), becomes.Lines.ToDictionary(line => line.Line.Id, StringComparer.Ordinal));
        List<LineDifference> lines =
        [
            .. second.Keys.Union(first.Keys, StringComparer.Ordinal)
                .Where(line => (first.GetValueOrDefault(line)?.Hundredths, first.GetValueOrDefault(line)?.Outcome) != (second.GetValueOrDefault(line)?.Hundredths, second.GetValueOrDefault(line)?.Outcome))
                .Select(line => new LineDifference(
                    line, first.GetValueOrDefault(line)?.Hundredths, second.GetValueOrDefault(line)?.Hundredths, first.GetValueOrDefault(line)?.Measured ?? "",
                    second.GetValueOrDefault(line)?.Measured ?? "", second.TryGetValue(line, out var found) ? reasons.Line(found) : "")),
        ];
        return values.Count + lines.Count == 0 ? null : new Difference(becomes.CommitteeId, Presence.Both, values, lines);
    }

    private IEnumerable<CommitteeResult> Results(ComparedRun run, string? afterId, IReadOnlySet<string>? within)
    {
        if (run.Scheme.Committees is null)
            yield break;
        using var lines = Rows<CommitteeLineRow>(run, afterId).GetEnumerator();
        var isThere = lines.MoveNext();
        foreach (var score in Rows<CommitteeScoreRow>(run, afterId))
        {
            var own = new List<CommitteeLineRow>();
            for (; isThere && string.CompareOrdinal(lines.Current.CommitteeId, score.CommitteeId) <= 0; isThere = lines.MoveNext())
                own.Add(lines.Current);
            if (within?.Contains(score.DistrictCode) != false)
                yield return StoredCommittees.Read(run.Scheme, score, own);
        }
    }

    private IEnumerable<TRow> Rows<TRow>(ComparedRun run, string? afterId)
        where TRow : class, IResultRow => ResultTable<TRow>.Rows(database, null, "run_number = ?1 AND committee_id > ?2", run.Record.RunNumber, afterId ?? "");
}

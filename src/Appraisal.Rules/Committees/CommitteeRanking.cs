using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>Ranks committees within their districts by their exact scores, and puts them on the lists.</summary>
internal static class CommitteeRanking
{
    /// <summary>The results with rank and list, in the order in which they came.</summary>
    public static IReadOnlyList<CommitteeResult> Ranked(SchemeCommittees scheme, IReadOnlyList<CommitteeResult> results)
    {
        var ranked = new Dictionary<string, CommitteeResult>(StringComparer.Ordinal);
        foreach (var district in results.GroupBy(result => result.DistrictCode, StringComparer.Ordinal))
        {
            var (rank, count) = (1, district.Count());
            foreach (var tied in district.GroupBy(result => result.ScoreHundredths).OrderByDescending(group => group.Key))
            {
                var size = tied.Count();
                foreach (var result in tied)
                    ranked[result.CommitteeId] = result with { Rank = rank, Tied = size, OfDistrict = count, List = ListOf(scheme, tied.Key, rank, size) };
                rank += size;
            }
        }
        return [.. results.Select(result => ranked[result.CommitteeId])];
    }

    // Whoever reaches the commendation's bound is ranked before all who do not: the first ranks are theirs.
    private static CommitteeList ListOf(SchemeCommittees scheme, int score, int rank, int tied)
    {
        if (score < scheme.CriticiseBelowHundredths)
            return CommitteeList.Criticise;
        if (score < scheme.CommendFromHundredths || rank > scheme.CommendFirst)
            return CommitteeList.None;
        return rank + tied - 1 <= scheme.CommendFirst ? CommitteeList.Commend : CommitteeList.Undetermined;
    }
}

using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>Where a committee stands in its district.</summary>
internal readonly record struct CommitteeStanding(int Rank, int Tied, int OfDistrict, CommitteeList List);

/// <summary>Ranks committees within their districts by their exact scores, and puts them on the lists.</summary>
internal static class CommitteeRanking
{
    /// <summary>Where each stands, in the order in which they came.</summary>
    public static CommitteeStanding[] Of(SchemeCommittees scheme, IReadOnlyList<(string DistrictCode, int ScoreHundredths)> committees)
    {
        var standings = new CommitteeStanding[committees.Count];
        foreach (var district in Enumerable.Range(0, committees.Count).GroupBy(place => committees[place].DistrictCode, StringComparer.Ordinal))
        {
            var (rank, count) = (1, district.Count());
            foreach (var tied in district.GroupBy(place => committees[place].ScoreHundredths).OrderByDescending(group => group.Key))
            {
                var size = tied.Count();
                foreach (var place in tied)
                    standings[place] = new CommitteeStanding(rank, size, count, ListOf(scheme, tied.Key, rank, size));
                rank += size;
            }
        }
        return standings;
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

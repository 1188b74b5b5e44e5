using System.Collections;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>
/// The appraisals of committees. The lines of each are made when they are asked for, from the sums; what is kept is where each stands, for a
/// district may have a hundred committees and a country a hundred thousand.
/// </summary>
internal sealed class CommitteeResults : IReadOnlyList<CommitteeResult>
{
    private readonly CommitteeFigures[] _committees;
    private readonly CommitteeScorer _scorer;
    private readonly CommitteeStanding[] _standings;

    /// <param name="scheme">How they are ranked and listed.</param>
    /// <param name="committees">The committees, in the order of the results.</param>
    /// <param name="scorer">Scores the lines of each, the same whenever it is asked.</param>
    public CommitteeResults(SchemeCommittees scheme, CommitteeFigures[] committees, CommitteeScorer scorer)
    {
        (_committees, _scorer) = (committees, scorer);
        _standings = CommitteeRanking.Of(scheme, Array.ConvertAll(committees, committee => (committee.DistrictCode, scorer.Lines(committee).Sum(line => line.Hundredths))));
    }

    public int Count => _committees.Length;

    public CommitteeResult this[int index]
    {
        get
        {
            var (committee, standing) = (_committees[index], _standings[index]);
            return new CommitteeResult
            {
                CommitteeId = committee.CommitteeId,
                DistrictCode = committee.DistrictCode,
                Lines = _scorer.Lines(committee),
                Rank = standing.Rank,
                Tied = standing.Tied,
                OfDistrict = standing.OfDistrict,
                List = standing.List,
            };
        }
    }

    public IEnumerator<CommitteeResult> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
            yield return this[place];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

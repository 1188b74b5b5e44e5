using System.Collections;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Committees;

/// <summary>
/// The appraisals of committees. The lines of each are made when they are asked for, from the sums; what is kept is where each stands, for a
/// district may have a hundred committees and a country a hundred thousand.
/// </summary>
internal sealed class CommitteeResults : IReadOnlyList<CommitteeResult>
{
    private readonly SupervisingCommittee[] _committees;
    private readonly Func<SupervisingCommittee, IReadOnlyList<CommitteeLineResult>> _linesOf;
    private readonly CommitteeStanding[] _standings;

    /// <param name="scheme">How they are ranked and listed.</param>
    /// <param name="committees">The committees, in the order of the results.</param>
    /// <param name="linesOf">Scores the lines of one, the same whenever it is asked.</param>
    public CommitteeResults(SchemeCommittees scheme, SupervisingCommittee[] committees, Func<SupervisingCommittee, IReadOnlyList<CommitteeLineResult>> linesOf)
    {
        (_committees, _linesOf) = (committees, linesOf);
        _standings = CommitteeRanking.Of(scheme, Array.ConvertAll(committees, committee => (committee.DistrictCode!, linesOf(committee).Sum(line => line.Hundredths))));
    }

    public int Count => _committees.Length;

    public CommitteeResult this[int index]
    {
        get
        {
            var (committee, standing) = (_committees[index], _standings[index]);
            return new CommitteeResult
            {
                CommitteeId = committee.KeyText,
                DistrictCode = committee.DistrictCode!,
                Lines = _linesOf(committee),
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

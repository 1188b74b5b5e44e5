using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Peers;

/// <summary>A value that a first pass found of an organisation, with the group of its peers.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Peers">What is compared.</param>
/// <param name="Group">The group within which it is.</param>
/// <param name="Above">The value's numerator.</param>
/// <param name="Below">The value's denominator, above zero.</param>
public sealed record PeerFinding(string OrganisationId, SchemePeers Peers, string Group, Int128 Above, Int128 Below);

/// <summary>
/// Gathers what a pass over all organisations found, in any order, and tells each where it stands. A value that is unreported, or whose
/// group is not known, stands nowhere and counts for nobody.
/// </summary>
public sealed class PeerPool
{
    private readonly List<PeerFinding> _open = [];
    private readonly Dictionary<string, Dictionary<string, PeerStanding>> _standings = new(StringComparer.Ordinal);

    /// <summary>Adds what a batch found.</summary>
    public void Add(IEnumerable<PeerFinding> findings) => _open.AddRange(findings);

    /// <summary>Ends a pass: from now on the organisations stand where it found them.</summary>
    public void Close()
    {
        foreach (var group in _open.GroupBy(finding => (finding.Peers.Id, finding.Group)))
        {
            var inOrder = group.OrderBy(finding => finding, s_byValue).ToList();
            if (!inOrder[0].Peers.LowestIsBest)
                inOrder.Reverse();
            var (least, most) = inOrder[0].Peers.LowestIsBest ? (inOrder[0], inOrder[^1]) : (inOrder[^1], inOrder[0]);
            var start = 0;
            while (start < inOrder.Count)
            {
                var end = start + 1;
                while (end < inOrder.Count && s_byValue.Compare(inOrder[start], inOrder[end]) == 0)
                    end++;
                var standing = new PeerStanding(start + 1, end, inOrder.Count, (least.Above, least.Below), (most.Above, most.Below));
                for (; start < end; start++)
                    Of(inOrder[start].OrganisationId)[group.Key.Id] = standing;
            }
        }
        _open.Clear();
    }

    /// <summary>The facts of an organisation with where it stands.</summary>
    public OrganisationFacts Placed(OrganisationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _standings.TryGetValue(facts.Organisation.KeyText, out var standings) ? facts.Among(standings) : facts;
    }

    private Dictionary<string, PeerStanding> Of(string organisation)
    {
        if (!_standings.TryGetValue(organisation, out var standings))
            _standings[organisation] = standings = new Dictionary<string, PeerStanding>(StringComparer.Ordinal);
        return standings;
    }

    private static readonly Comparer<PeerFinding> s_byValue = Comparer<PeerFinding>.Create((x, y) =>
        ((BigInteger)x.Above * y.Below).CompareTo((BigInteger)y.Above * x.Below));
}

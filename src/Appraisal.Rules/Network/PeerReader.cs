using Appraisal.Rules.Peers;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Network;

/// <summary>Reads what a pass finds of each organisation of a batch: the values that are compared among peers.</summary>
internal sealed class PeerReader(Scheme scheme, BatchLayout layout)
{
    private readonly IReadOnlyList<(SchemePeers Peers, Reading? Value)> _compared =
        [.. scheme.Peers.Select(peers => (peers, ValueOf(scheme, peers, layout)))];

    /// <summary>Does a pass need what the rules wrote; else the batch alone.</summary>
    public bool NeedsRules(int pass) => _compared.Any(compared => compared.Peers.Pass == pass && compared.Value is null);

    private static Reading? ValueOf(Scheme scheme, SchemePeers peers, BatchLayout layout)
    {
        try
        {
            return peers.Value is null ? null : Reading.OfFraction(peers.Value, layout);
        }
        catch (FormulaTooWideException exception)
        {
            throw new FormulaTooWideException(exception.Message, scheme.Places.Of("peers", peers.Id, "value"));
        }
    }

    public IEnumerable<PeerFinding> Read(OrganisationBatch batch, NetworkResult? result, int pass)
    {
        foreach (var (peers, value) in _compared.Where(compared => compared.Peers.Pass == pass))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var found = value?.Raw(batch, row) ?? new RawReading(true, result!.Points(Part.Total, peers.Total!).Lowest[row], 100);
                if (found.IsThere && PeerGroup.Of(scheme, peers, batch.Subjects[row]) is { } group)
                    yield return new PeerFinding(batch.Subjects[row].Organisation.KeyText, peers, group, found.First, found.Second);
            }
        }
    }
}

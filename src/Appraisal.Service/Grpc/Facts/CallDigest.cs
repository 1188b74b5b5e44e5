using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Service.Results;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>
/// The digest of facts scored by a call: of each organisation its committee, then the organisation with its rows in their order. The same facts
/// give the same digest, whether they came with the call or from a stored run.
/// </summary>
internal sealed class CallDigest : IDisposable
{
    private readonly FactsDigest _digest = new();

    public static string Of(OrganisationFacts facts) => FactsDigest.Of(Bytes(facts));

    public void Add(OrganisationFacts facts) => _digest.Add(Bytes(facts));

    public string Finish() => _digest.Finish();

    public void Dispose() => _digest.Dispose();

    private static byte[] Bytes(OrganisationFacts facts)
    {
        var text = new StringBuilder();
        FactsDigest.Write(facts.Committee, text);
        FactsDigest.Write(facts, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

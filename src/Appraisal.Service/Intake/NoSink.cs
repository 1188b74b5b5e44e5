using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake;

/// <summary>Takes rows and faults for nothing but their counts.</summary>
internal sealed class NoSink : ILedgerSink
{
    public void Accepted(FactRow row)
    {
    }

    public void RejectedEnterprise(Enterprise knownOfIt)
    {
    }

    public void RejectedOrganisation(PartyOrganisation knownOfIt)
    {
    }

    public void RejectedIncident(Incident knownOfIt)
    {
    }

    public void Fault(Fault fault)
    {
    }

    public void Warning(string warning)
    {
    }
}

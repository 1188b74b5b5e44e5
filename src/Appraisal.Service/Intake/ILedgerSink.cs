using Appraisal.Rules.Facts;

namespace Appraisal.Service.Intake;

/// <summary>
/// Takes what the intake reads, row by row in the order of the ledger: the faults of a row first, then the row itself, accepted or
/// what is known of it. Sheets come in the order in which they refer to each other: committees, organisations, instructors,
/// enterprises, incidents, honours, exceptions.
/// </summary>
public interface ILedgerSink
{
    /// <summary>A row that the appraisal reads; its faulty cells are unreported.</summary>
    void Accepted(FactRow row);

    /// <summary>
    /// What is known of a rejected enterprise. Every cell is unreported but those that can be read among credit_code (also one that
    /// is malformed or shared: several rows may come with one code), status and district_code; organisation_id and committee_id
    /// only where they name an accepted row.
    /// </summary>
    void RejectedEnterprise(Enterprise knownOfIt);

    /// <summary>What is known of a rejected organisation that names an accepted committee: its committee_id, and its organisation_id where it can be read.</summary>
    void RejectedOrganisation(PartyOrganisation knownOfIt);

    /// <summary>
    /// What is known of a rejected incident: its credit_code (also a malformed one) and organisation_id where they can be read;
    /// every other cell is unreported.
    /// </summary>
    void RejectedIncident(Incident knownOfIt);

    /// <summary>A fault, of a row or of one of its cells.</summary>
    void Fault(Fault fault);

    /// <summary>What is only unlikely, or was ignored: a sentence in Chinese that says where.</summary>
    void Warning(string warning);
}

using Appraisal.Rules.Facts;
using Appraisal.Rules.Proposals;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// The facts of every run: written once as the ledger is read, sealed, then read as often as asked, in the same order whatever the order of the
/// ledger. Every reading streams over a connection of its own, so several threads may each read their part of a run.
/// </summary>
/// <param name="database">Where they are.</param>
/// <param name="sheets">The sheets as the scheme of the runs has them: its own facts come with the rows.</param>
internal sealed class FactStore(AppraisalDatabase database, FactSheets sheets)
{
    /// <summary>Begins to store the facts of a run and the faults of its ledger, on the connection that holds the run.</summary>
    /// <exception cref="InvalidOperationException">The facts of the run are in already.</exception>
    public FactWriter Writer(RunHold hold)
    {
        if (IsSealed(hold.RunNumber))
            throw new InvalidOperationException($"The facts of run {hold.RunNumber} are sealed.");
        return new FactWriter(hold, sheets, database.OrderedJoin);
    }

    /// <summary>Are all facts of a run in, each with its organisation.</summary>
    public bool IsSealed(long runNumber) => Scalar("SELECT 1 FROM events WHERE run_number = ?1 AND kind = ?2", runNumber, EventKinds.Sealed) == 1;

    /// <summary>The number of accepted organisations of a sealed run; their numbers are 1 to this.</summary>
    public long OrganisationCount(long runNumber) =>
        Scalar("SELECT MAX(organisation_number) FROM subjects WHERE run_number = ?1", runNumber);

    /// <summary>
    /// The accepted organisations of a run in the order of their numbers, which is the ordinal order of their ids, each with its committee, E(O),
    /// incidents, honours and exceptional cases as <see cref="OrganisationFacts"/> asks for them.
    /// </summary>
    /// <param name="runNumber">A sealed run.</param>
    /// <param name="first">The number of the first, from 1.</param>
    /// <param name="last">The number of the last; beyond the end is the end.</param>
    public IEnumerable<OrganisationFacts> Organisations(long runNumber, long first = 1, long last = long.MaxValue)
    {
        if (!IsSealed(runNumber))
            throw new InvalidOperationException($"The facts of run {runNumber} are not all in.");
        return Stream(runNumber, first, last);
    }

    /// <summary>One organisation with all that its score is read from; null where no accepted one has the id.</summary>
    public OrganisationFacts? Organisation(long runNumber, string organisationId) =>
        NumberOf(runNumber, organisationId) is { } number ? Organisations(runNumber, number, number).Single() : null;

    /// <summary>The number of the organisation with an id; null where no accepted one has it.</summary>
    public long? NumberOf(long runNumber, string organisationId)
    {
        using var connection = database.Open();
        return connection.Scalar("SELECT organisation_number FROM subjects WHERE run_number = ?1 AND organisation_id = ?2", runNumber, organisationId);
    }

    /// <summary>The names of a run's rows.</summary>
    public NameStore Names(long runNumber) => new(database, runNumber);

    /// <summary>The rows of the accepted organisations of a run, ordered by id, without what belongs to them.</summary>
    public IEnumerable<PartyOrganisation> OrganisationRows(long runNumber) =>
        FactQueries.Rows<PartyOrganisation>(database, sheets.Organisations, runNumber, "TRUE", "f.organisation_id");

    /// <summary>The accepted committees of a run, ordered by id.</summary>
    public IEnumerable<SupervisingCommittee> Committees(long runNumber) =>
        FactQueries.Rows<SupervisingCommittee>(database, sheets.Committees, runNumber, "TRUE", "f.committee_id");

    /// <summary>The accepted instructors of a run, ordered by id.</summary>
    public IEnumerable<Instructor> Instructors(long runNumber) =>
        FactQueries.Rows<Instructor>(database, FactCatalogue.Instructors, runNumber, "TRUE", "f.instructor_id");

    /// <summary>
    /// The accepted operating enterprises that are in no organisation, or of which that is not known, ordered by credit code: those that coverage
    /// counts beside the enterprises that <see cref="Organisations"/> delivers.
    /// </summary>
    public IEnumerable<Enterprise> EnterprisesForCoverage(long runNumber) =>
        FactQueries.Rows<Enterprise>(database, sheets.Enterprises, runNumber, $"""
            NOT f.is_rejected AND f.status = {(int)EnterpriseStatus.Operating} AND COALESCE(f.organisation_id, '') = ''
            """, "f.credit_code");

    /// <summary>
    /// The rejected enterprises that may be operating, for coverage: each with the status operating, its district and committee as far as they could
    /// be read, its credit code as it stood, and nothing else. Ordered by credit code: rows of one come together, for they count once in a group.
    /// </summary>
    public IEnumerable<Enterprise> RejectedEnterprises(long runNumber) => RejectedEnterpriseQuery.Rows(database, runNumber);

    /// <summary>The accepted suspended enterprises that are in no organisation, or of which that is not known, ordered by credit code: their members are their committee's.</summary>
    public IEnumerable<Enterprise> SuspendedEnterprises(long runNumber) =>
        FactQueries.Rows<Enterprise>(database, sheets.Enterprises, runNumber, $"""
            NOT f.is_rejected AND f.status = {(int)EnterpriseStatus.Suspended} AND COALESCE(f.organisation_id, '') = ''
            """, "f.credit_code");

    /// <summary>The rejected enterprises that read suspended and name a committee, as <see cref="RejectedEnterprises"/> gives the others: nobody knows their members.</summary>
    public IEnumerable<Enterprise> RejectedSuspendedEnterprises(long runNumber) => RejectedEnterpriseQuery.Suspended(database, runNumber);

    /// <summary>What is known of the rejected organisations that name an accepted committee, in the order of the ledger's keys.</summary>
    public IEnumerable<PartyOrganisation> RejectedOrganisations(long runNumber)
    {
        foreach (var row in ResultTable<RejectedOrganisationRow>.Rows(database, """ "committee_id", "organisation_id" """, "run_number = ?1", runNumber))
        {
            var known = (PartyOrganisation)FactQueries.AllUnreported(FactCatalogue.Organisations);
            known.Set(FactCatalogue.Organisations["committee_id"], row.CommitteeId);
            if (row.OrganisationId.Length > 0)
                known.Set(FactCatalogue.Organisations.Key, row.OrganisationId);
            yield return known;
        }
    }

    /// <summary>The enterprises that owe one of some duties, which are stored, ordered by committee and credit code.</summary>
    public IEnumerable<Owing> Owing(long runNumber, IReadOnlyList<string> duties) => ProposalQueries.Owing(database, runNumber, duties);

    /// <summary>The accepted instructors with the operating enterprises that they have, committee by committee; a stream.</summary>
    public IEnumerable<(string CommitteeId, IReadOnlyList<InstructorLoad> Instructors)> InstructorLoads(long runNumber) => ProposalQueries.Instructors(database, runNumber);

    /// <summary>
    /// The accepted enterprises that neither an organisation nor coverage counts (deregistered, or suspended in no organisation), or the accepted
    /// incidents that fall on no organisation's E(O): looked at, and without effect.
    /// </summary>
    public long CountWithoutEffect(long runNumber, Sheet sheet)
    {
        // EXCEPT sorts where it must; PostgreSQL would look through all parts for each row that is NOT IN them, once they outgrow its memory.
        var isCovered = sheet == FactCatalogue.Enterprises
            ? $"f.status = {(int)EnterpriseStatus.Operating} AND COALESCE(f.organisation_id, '') = ''"
            : "FALSE";
        return Scalar($"""
            SELECT COUNT(*) FROM (
              SELECT f.row_number FROM {FactTable.Of(sheet).Name} f
              WHERE f.row_number BETWEEN ?2 AND ?3 AND NOT f.is_rejected AND NOT ({isCovered})
              EXCEPT
              SELECT p.row_number FROM {SubjectTables.PartsOf(sheet)} p WHERE p.run_number = ?1) AS without_effect
            """, runNumber, RowNumber.First(runNumber), RowNumber.Last(runNumber));
    }

    private IEnumerable<OrganisationFacts> Stream(long runNumber, long first, long last)
    {
        using var organisations = new OrganisationStream(database, sheets, runNumber, first, last);
        while (organisations.Next() is { } organisation)
            yield return organisation;
    }

    private long Scalar(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var connection = database.Open();
        return connection.Scalar(sql, parameters) ?? 0;
    }
}

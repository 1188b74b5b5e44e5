using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Store.Results;

/// <summary>The results of every run: written chunk by chunk, read as streams ordered by key, each over a connection of its own.</summary>
internal sealed class ResultStore(AppraisalDatabase database)
{
    private const string OfRun = "run_number = ?1";
    private const string RejectedOrder = """ "sheet", "row", "column", "code", "sequence" """;
    private const string OfOrganisations = "run_number = ?1 AND organisation_number BETWEEN ?2 AND ?3";

    /// <summary>Begins to store results of a run whose facts are sealed; what is stored of it already is compared.</summary>
    public ResultWriter Writer(RunHold hold) => new(hold, Chunks(hold.RunNumber).ToList(), BulkInsert.On(hold.Connection));

    /// <summary>The checkpoints of a run: what need not be done again.</summary>
    public IEnumerable<ChunkRow> Chunks(long runNumber) => Rows<ChunkRow>(runNumber);

    /// <summary>All rows of a kind, ordered by key.</summary>
    public IEnumerable<TRow> Rows<TRow>(long runNumber) where TRow : class, IResultRow =>
        ResultTable<TRow>.Rows(database, null, OfRun, runNumber);

    /// <summary>The rows of a kind of the organisations from the first number to the last, ordered by key.</summary>
    public IEnumerable<TRow> Rows<TRow>(long runNumber, long first, long last) where TRow : class, IOrganisationResult =>
        ResultTable<TRow>.Rows(database, null, OfOrganisations, runNumber, first, last);

    /// <summary>The rows of a kind of one organisation, ordered by key.</summary>
    public IEnumerable<TRow> RowsOf<TRow>(long runNumber, long organisationNumber) where TRow : class, IOrganisationResult =>
        Rows<TRow>(runNumber, organisationNumber, organisationNumber);

    /// <summary>The duties of a run in the order of duties.csv: duty, subject.</summary>
    public IEnumerable<DutyRow> Duties(long runNumber) => ResultTable<DutyRow>.Rows(database, """ "duty", "subject" """, OfRun, runNumber);

    /// <summary>The duties that a chunk found, ordered by key.</summary>
    public IEnumerable<DutyRow> Duties(long runNumber, int chunkNumber) =>
        ResultTable<DutyRow>.Rows(database, null, "run_number = ?1 AND chunk_number = ?2", runNumber, chunkNumber);

    /// <summary>The proposals of a run in the order of proposals.csv: kind, group, member.</summary>
    public IEnumerable<ProposalRow> Proposals(long runNumber) => ResultTable<ProposalRow>.Rows(database, """ "kind", "group_id", "member" """, OfRun, runNumber);

    /// <summary>The proposals that a chunk stored, ordered by key.</summary>
    public IEnumerable<ProposalRow> Proposals(long runNumber, int chunkNumber) =>
        ResultTable<ProposalRow>.Rows(database, null, "run_number = ?1 AND chunk_number = ?2", runNumber, chunkNumber);

    /// <summary>A committee's appraisal; null where the run has none of the id.</summary>
    public CommitteeScoreRow? Committee(long runNumber, string committeeId) =>
        ResultTable<CommitteeScoreRow>.Rows(database, null, "run_number = ?1 AND committee_id = ?2", runNumber, committeeId).SingleOrDefault();

    /// <summary>The lines of a committee, in the order of the scheme.</summary>
    public IEnumerable<CommitteeLineRow> CommitteeLines(long runNumber, string committeeId) =>
        ResultTable<CommitteeLineRow>.Rows(database, null, "run_number = ?1 AND committee_id = ?2", runNumber, committeeId);

    /// <summary>How many rows of a kind a run has.</summary>
    public long Count<TRow>(long runNumber) where TRow : class, IResultRow
    {
        using var connection = database.Open();
        return connection.Scalar($"SELECT COUNT(*) FROM {ResultTable<TRow>.Shape.Name} WHERE run_number = ?1", runNumber) ?? 0;
    }

    /// <summary>The faults of a run's ledger in the order of rejected.csv: sheet, row, column, code.</summary>
    public IEnumerable<RejectedRow> RejectedRows(long runNumber) =>
        ResultTable<RejectedRow>.Rows(database, RejectedOrder, OfRun, runNumber);
}

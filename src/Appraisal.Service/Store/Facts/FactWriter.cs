using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Copies;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Takes the rows of a run's ledger as they are read, sheets and rows in any order, in one transaction that <see cref="Seal"/> ends: a ledger is
/// in the database whole or not at all. For one thread.
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private readonly RunHold _hold;
    private readonly string _join;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<Sheet, FactInserter> _inserters = [];
    private readonly ResultInserter _others;
    private readonly DigestValues _cell = new();
    private readonly bool _hasOwnFacts;
    private long _faults;
    private long _warnings;
    private long _rejectedOrganisations;
    private bool _isSealed;

    internal FactWriter(RunHold hold, FactSheets sheets, string join)
    {
        (_hold, _join, _hasOwnFacts) = (hold, join, sheets.Own.Count > 0);
        _transaction = hold.Connection.Begin();
        _others = new ResultInserter(hold.Connection);
    }

    /// <summary>Stores an accepted row of any sheet.</summary>
    /// <exception cref="ArgumentException">The row has no key: such a row is never accepted.</exception>
    public void Append(FactRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.KeyText.Length == 0)
            throw new ArgumentException($"An accepted row of {row.Sheet} has its {row.Sheet.Key.Id}.", nameof(row));
        Insert(row, isRejected: false);
    }

    /// <summary>
    /// Stores what could be read of a rejected enterprise: its credit code (right or not), the organisation that it names, its status,
    /// district and committee. It stays in E(O) with every fact unreported, unless it is deregistered.
    /// </summary>
    public void AppendRejectedEnterprise(Enterprise row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Insert(row, isRejected: true);
    }

    /// <summary>Stores whose a rejected organisation is: it leaves its committee's figures open.</summary>
    public void AppendRejectedOrganisation(PartyOrganisation row)
    {
        ArgumentNullException.ThrowIfNull(row);
        MustBeOpen();
        _others.Insert(new RejectedOrganisationRow
        {
            RunNumber = _hold.RunNumber,
            Sequence = ++_rejectedOrganisations,
            CommitteeId = row.CommitteeId!,
            OrganisationId = row.KeyText,
        });
    }

    /// <summary>Stores what could be read of a rejected incident: whom it names. It leaves their vetoes unreported.</summary>
    public void AppendRejectedIncident(Incident row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Insert(row, isRejected: true);
    }

    /// <summary>Stores one fault of the ledger; its sequence and its run are set here.</summary>
    public void AppendFault(RejectedRow fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        MustBeOpen();
        _others.Insert(fault.In(_hold.RunNumber, ++_faults));
    }

    /// <summary>Keeps a warning, for the workbook.</summary>
    public void AppendWarning(string warning)
    {
        MustBeOpen();
        _others.Insert(new WarningRow { RunNumber = _hold.RunNumber, Sequence = ++_warnings, Warning = warning });
    }

    /// <summary>
    /// Every row is in: numbers the organisations in the ordinal order of their ids (by code points, as the file's own order), lays down which rows
    /// belong to each, and commits it all with the event that says so and with the counts of each sheet.
    /// </summary>
    /// <returns>The number of organisations.</returns>
    public long Seal(IEnumerable<SheetCountRow> counts)
    {
        MustBeOpen();
        foreach (var count in counts)
            _others.Insert(count);
        _others.Flush();
        foreach (var inserter in _inserters.Values)
            inserter.Flush();
        var organisations = new SubjectOrder(_hold.Connection, _join, _hold.RunNumber).Lay();
        _hold.Append(EventKinds.Sealed, Digests());
        _transaction.Commit();
        _isSealed = true;
        return organisations;
    }

    /// <summary>Drops the rows that were not sealed.</summary>
    public void Dispose()
    {
        foreach (var inserter in _inserters.Values)
            inserter.Dispose();
        // Whoever holds on to a writer that is done, as a run does while it scores, need not hold the rows that waited in it.
        _inserters.Clear();
        _others.Dispose();
        _transaction.Dispose();
    }

    /// <summary>A digest for each table: of facts over the rows' own digests in the order of their numbers, of the others over their rows.</summary>
    private string Digests()
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in FactCatalogue.Sheets)
            digests[FactTable.Of(sheet).Name] = Convert.ToHexStringLower(_inserters.TryGetValue(sheet, out var inserter) ? inserter.Digest() : SHA256.HashData([]));
        foreach (var table in RunTables.Sealed.Append(RunTables.RejectedOrganisations).Concat(_hasOwnFacts ? [RunTables.OwnFacts] : []))
        {
            using var rows = _hold.Connection.Prepare(table.Select);
            digests[table.Shape.Name] = TableDigest.Of(table, rows, _hold.RunNumber);
        }
        return JsonSerializer.Serialize(digests);
    }

    private void Insert(FactRow row, bool isRejected)
    {
        MustBeOpen();
        var sheet = row.Sheet.Catalogue;
        if (!_inserters.TryGetValue(sheet, out var inserter))
            _inserters[sheet] = inserter = new FactInserter(_hold.Connection, FactTable.Of(sheet), _hold.RunNumber);
        var number = inserter.Insert(row, isRejected);
        foreach (var cell in OwnCells.Of(_cell, row, _hold.RunNumber, number))
            _others.Insert(cell);
    }

    private void MustBeOpen()
    {
        if (_isSealed)
            throw new InvalidOperationException("The facts of this run are sealed.");
    }
}

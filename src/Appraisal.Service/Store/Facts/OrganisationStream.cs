using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Facts;

/// <summary>
/// Merges the streams of a run's sheets into organisations with all that their scores are read from, in the order of their numbers. What is in
/// memory is one organisation.
/// </summary>
internal sealed class OrganisationStream : IDisposable
{
    private static readonly FactTable s_organisations = FactTable.Of(FactCatalogue.Organisations);
    private static readonly FactTable s_committees = FactTable.Of(FactCatalogue.Committees);

    private const int OrganisationPlace = 3;
    private static readonly int s_committeePlace = OrganisationPlace + s_organisations.Facts.Count;

    private readonly FactSheets _sheets;
    private readonly Statement _organisations;
    private readonly OwnCellStream _own;
    private readonly CommitteeCells _ownOfCommittees;
    private readonly FactStream<Enterprise> _enterprises;
    private readonly FactStream<Incident> _incidents;
    private readonly FactStream<Honour> _honours;
    private readonly FactStream<ExceptionalCase> _exceptions;

    public OrganisationStream(AppraisalDatabase database, FactSheets sheets, long runNumber, long first, long last)
    {
        _sheets = sheets;
        _organisations = database.Query($"""
            SELECT s.organisation_number, c.row_number, s.row_number, {FactQueries.Facts(s_organisations, "o")}, {FactQueries.Facts(s_committees, "c")}
            FROM subjects s
            {database.OrderedJoin} {s_organisations.Name} o ON o.row_number = s.row_number
            LEFT JOIN {s_committees.Name} c ON c.run_number = s.run_number AND c.committee_id = o.committee_id
            WHERE s.run_number = ?1 AND s.organisation_number BETWEEN ?2 AND ?3
            ORDER BY s.organisation_number
            """);
        _organisations.BindAll(runNumber, first, last);
        _own = new OwnCellStream(database, sheets.Organisations, $"""
            FROM subjects s {database.OrderedJoin} {OwnCells.Table} x ON x.run_number = ?1 AND x.sheet = ?4 AND x.row_number = s.row_number
            WHERE s.run_number = ?1 AND s.organisation_number BETWEEN ?2 AND ?3
            ORDER BY s.organisation_number
            """, runNumber, first, last, sheets.Organisations.Id);
        _ownOfCommittees = new CommitteeCells(database, sheets.Committees, runNumber);
        _enterprises = new(database, sheets.Enterprises, runNumber, first, last);
        _incidents = new(database, FactCatalogue.Incidents, runNumber, first, last);
        _honours = new(database, FactCatalogue.Honours, runNumber, first, last);
        _exceptions = new(database, FactCatalogue.Exceptions, runNumber, first, last);
    }

    /// <summary>The next organisation; null after the last.</summary>
    public OrganisationFacts? Next()
    {
        if (!_organisations.Step())
        {
            _own.MustBeDone();
            return null;
        }
        var number = _organisations.Number(0);
        var organisation = (PartyOrganisation)RowCells.Read(_organisations, OrganisationPlace, s_organisations, _sheets.Organisations);
        _own.Read(_organisations.Number(2), organisation);
        // Dropping it instead would lose an organisation in silence: accepted = scored.
        if (_organisations.IsNull(1))
            throw new InvalidDataException($"Organisation {organisation.KeyText} was accepted, its committee {organisation.CommitteeId} was not.");
        var committee = (SupervisingCommittee)RowCells.Read(_organisations, s_committeePlace, s_committees, _sheets.Committees);
        _ownOfCommittees.Read(_organisations.Number(1), committee);
        return new OrganisationFacts
        {
            Organisation = organisation,
            Committee = committee,
            Enterprises = _enterprises.Of(number),
            Incidents = _incidents.Of(number),
            Honours = _honours.Of(number),
            Exceptions = _exceptions.Of(number),
        };
    }

    public void Dispose()
    {
        _own.Dispose();
        _organisations.Dispose();
        _enterprises.Dispose();
        _incidents.Dispose();
        _honours.Dispose();
        _exceptions.Dispose();
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Facts;

/// <summary>One side of a merge join: the rows of a sheet in the order of the organisations that they belong to.</summary>
/// <typeparam name="TRow">The sheet's kind of row.</typeparam>
internal sealed class FactStream<TRow> : IDisposable where TRow : FactRow
{
    private const int FirstFact = 3;

    private readonly FactTable _table;
    private readonly Sheet _sheet;
    private readonly OwnCellStream _own;
    private readonly Statement _rows;
    private long _organisationNumber = -1;

    public FactStream(AppraisalDatabase database, Sheet sheet, long runNumber, long first, long last)
    {
        (_table, _sheet) = (FactTable.Of(sheet), sheet);
        // A rejected row has nothing to read, as has the incident that stands for rejected ones: LEFT JOIN, for that one has no row at all.
        var readable = _table.HoldsRejected ? "NOT f.is_rejected" : "f.row_number IS NOT NULL";
        _rows = database.Query($"""
            SELECT p.organisation_number, {readable}, p.row_number, {FactQueries.Facts(_table, "f")}
            FROM {SubjectTables.PartsOf(sheet)} p LEFT JOIN {_table.Name} f ON f.row_number = p.row_number AND f.row_number BETWEEN ?4 AND ?5
            WHERE p.run_number = ?1 AND p.organisation_number BETWEEN ?2 AND ?3
            ORDER BY p.organisation_number, p.position
            """);
        _rows.BindAll(runNumber, first, last, RowNumber.First(runNumber), RowNumber.Last(runNumber));
        _own = new OwnCellStream(database, sheet, $"""
            FROM {SubjectTables.PartsOf(sheet)} p {database.OrderedJoin} {OwnCells.Table} x ON x.run_number = ?1 AND x.sheet = ?4 AND x.row_number = p.row_number
            WHERE p.run_number = ?1 AND p.organisation_number BETWEEN ?2 AND ?3
            ORDER BY p.organisation_number, p.position
            """, runNumber, first, last, sheet.Id);
        Next();
    }

    /// <summary>The rows of an organisation, whose number is above that of the last call.</summary>
    /// <exception cref="InvalidDataException">Rows of an organisation before it were never asked for: it is not in the run.</exception>
    public IReadOnlyList<TRow> Of(long organisationNumber)
    {
        if (_organisationNumber < organisationNumber)
            throw new InvalidDataException($"{_table.Name} has rows of organisation {_organisationNumber}, which is not in the run.");
        if (_organisationNumber > organisationNumber)
            return [];
        var rows = new List<TRow>();
        while (_organisationNumber == organisationNumber)
        {
            var isReadable = !_rows.IsNull(1) && _rows.Truth(1);
            rows.Add((TRow)(isReadable ? Read() : FactQueries.AllUnreported(_table.Sheet)));
            Next();
        }
        return rows;
    }

    public void Dispose()
    {
        _own.Dispose();
        _rows.Dispose();
    }

    private FactRow Read()
    {
        var row = RowCells.Read(_rows, FirstFact, _table, _sheet);
        _own.Read(_rows.Number(2), row);
        return row;
    }

    private void Next()
    {
        if (_rows.Step())
        {
            _organisationNumber = _rows.Number(0);
            return;
        }
        _organisationNumber = long.MaxValue;
        _own.MustBeDone();
    }
}

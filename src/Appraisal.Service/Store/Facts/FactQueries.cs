using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Schema;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Facts;

/// <summary>The pieces that the queries over facts share.</summary>
internal static class FactQueries
{
    /// <summary>The columns of facts of a table, for a SELECT.</summary>
    public static string Facts(FactTable table, string alias) =>
        string.Join(", ", table.Facts.Select(fact => $"{alias}.\"{fact.Name}\""));

    /// <summary>A row of which nothing is known.</summary>
    public static FactRow AllUnreported(Sheet sheet)
    {
        var row = sheet.NewRow();
        row.SetAllUnreported();
        return row;
    }

    /// <summary>Streams whole rows of a run, one at a time; the condition may use the alias f.</summary>
    public static IEnumerable<TRow> Rows<TRow>(AppraisalDatabase database, Sheet sheet, long runNumber, string where, string orderBy)
        where TRow : FactRow
    {
        var table = FactTable.Of(sheet);
        var (first, last) = (RowNumber.First(runNumber), RowNumber.Last(runNumber));
        using var rows = database.Query($"""
            SELECT f.row_number, {Facts(table, "f")} FROM {table.Name} f
            WHERE f.row_number BETWEEN ?1 AND ?2 AND {where}
            ORDER BY {orderBy}
            """);
        rows.BindAll(first, last);
        using var own = new OwnCellStream(database, sheet, $"""
            FROM {table.Name} f {database.OrderedJoin} {OwnCells.Table} x ON x.run_number = ?3 AND x.sheet = ?4 AND x.row_number = f.row_number
            WHERE f.row_number BETWEEN ?1 AND ?2 AND {where}
            ORDER BY {orderBy}
            """, first, last, runNumber, sheet.Id);
        while (rows.Step())
        {
            var row = (TRow)RowCells.Read(rows, 1, table, sheet);
            own.Read(rows.Number(0), row);
            yield return row;
        }
        own.MustBeDone();
    }
}

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
        using var rows = database.Query($"""
            SELECT {Facts(table, "f")} FROM {table.Name} f
            WHERE f.row_number BETWEEN ?1 AND ?2 AND {where}
            ORDER BY {orderBy}
            """);
        rows.BindAll(RowNumber.First(runNumber), RowNumber.Last(runNumber));
        while (rows.Step())
            yield return (TRow)RowCells.Read(rows, 0, table);
    }
}

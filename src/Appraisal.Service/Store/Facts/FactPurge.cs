using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>Removes a run's facts, with the event that says so, in one transaction. On a server it takes the rights of the tables' owner.</summary>
internal sealed class FactPurge(RunHold hold)
{
    /// <returns>The rows removed.</returns>
    public long Run(string why)
    {
        using var transaction = hold.Connection.Begin();
        hold.Append(EventKinds.Purged, why: why);
        hold.Connection.Execute($"DELETE FROM {OwnCells.Table} WHERE run_number = ?1", hold.RunNumber);
        var rows = 0L;
        foreach (var table in FactTable.All)
        {
            rows += hold.Connection.Scalar($"SELECT COUNT(*) FROM {table.Name} WHERE row_number BETWEEN ?1 AND ?2", First, Last) ?? 0;
            hold.Connection.Execute($"DELETE FROM {table.Name} WHERE row_number BETWEEN ?1 AND ?2", First, Last);
        }
        transaction.Commit();
        hold.End();
        return rows;
    }

    private long First => RowNumber.First(hold.RunNumber);

    private long Last => RowNumber.Last(hold.RunNumber);
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>Reads the rejected enterprises as coverage counts them: at their worst. Rows of one credit code come together; each group counts them once.</summary>
internal static class RejectedEnterpriseQuery
{
    private static readonly FactTable s_table = FactTable.Of(FactCatalogue.Enterprises);
    private static readonly Column[] s_kept = [FactCatalogue.Enterprises.Key, FactCatalogue.Enterprises["district_code"], FactCatalogue.Enterprises["committee_id"]];

    public static IEnumerable<Enterprise> Rows(AppraisalDatabase database, long runNumber) =>
        Rows(database, runNumber, $"(f.status IS NULL OR f.status = {(int)EnterpriseStatus.Operating})").Select(row => Counted(row, EnterpriseStatus.Operating));

    /// <summary>Those that read suspended and name a committee.</summary>
    public static IEnumerable<Enterprise> Suspended(AppraisalDatabase database, long runNumber) =>
        Rows(database, runNumber, $"f.status = {(int)EnterpriseStatus.Suspended} AND COALESCE(f.committee_id, '') <> ''").Select(row => Counted(row, EnterpriseStatus.Suspended));

    private static IEnumerable<Enterprise> Rows(AppraisalDatabase database, long runNumber, string which) =>
        FactQueries.Rows<Enterprise>(
            database, s_table.Sheet, runNumber, $"f.is_rejected AND {which}",
            "COALESCE(f.credit_code, ''), f.district_code IS NULL, f.district_code, f.committee_id IS NULL, f.committee_id");

    private static Enterprise Counted(Enterprise row, EnterpriseStatus status)
    {
        var counted = (Enterprise)FactQueries.AllUnreported(s_table.Sheet);
        counted.Set(s_table.Sheet["status"], (long)status);
        foreach (var column in s_kept)
        {
            if (row.TextOf(column) is { } text)
                counted.Set(column, text);
            else
                counted.Set(column, row.CellOf(column));
        }
        return counted;
    }
}

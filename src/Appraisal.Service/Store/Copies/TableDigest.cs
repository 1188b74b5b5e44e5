using System.Security.Cryptography;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Rows;

namespace Appraisal.Service.Store.Copies;

/// <summary>SHA-256 over a run's rows of a table, in the order of their keys, the same in each database.</summary>
internal static class TableDigest
{
    public static string Of(RunTable table, Statement rows, long runNumber)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var values = new DigestValues();
        rows.BindAll(runNumber);
        while (rows.Step())
        {
            for (var place = 0; place < table.Shape.Columns.Count; place++)
                Bind(values, rows, place, table.Shape.Columns[place].Type);
            hash.AppendData(values.Bytes);
            values.Clear();
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Bind(DigestValues values, Statement row, int place, string type)
    {
        if (row.IsNull(place))
            values.BindNull(place);
        else if (type == ColumnTypes.Text)
            values.Bind(place, row.Text(place));
        else if (type == ColumnTypes.Truth)
            values.Bind(place, row.Truth(place));
        else if (type == ColumnTypes.Day)
            values.Bind(place, row.Day(place));
        else
            values.Bind(place, row.Number(place));
    }
}

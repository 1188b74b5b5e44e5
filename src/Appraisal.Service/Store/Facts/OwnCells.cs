using System.Runtime.CompilerServices;
using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>The reported cells of own facts between rows and their table: the one place that knows this mapping in both directions.</summary>
internal static class OwnCells
{
    public const string Table = "own_facts";

    /// <summary>The columns of a cell, for a SELECT that begins with the number of its row.</summary>
    public const string Columns = "x.fact, x.value";

    private static readonly ConditionalWeakTable<Sheet, Column[]> s_inOrder = [];

    /// <summary>The own columns of a sheet in the order in which digests take them: that of their ids, whatever the scheme's.</summary>
    public static IReadOnlyList<Column> InOrder(Sheet sheet) =>
        sheet.Own.Count == 0 ? [] : s_inOrder.GetValue(sheet, of => [.. of.Own.OrderBy(column => column.Id, StringComparer.Ordinal)]);

    /// <summary>The cells of a row that are reported.</summary>
    public static IEnumerable<OwnFactRow> Of(DigestValues values, FactRow row, long runNumber, long rowNumber)
    {
        foreach (var column in InOrder(row.Sheet))
        {
            if (row.IsUnreported(column))
                continue;
            yield return new OwnFactRow
            {
                RunNumber = runNumber,
                Sheet = row.Sheet.Id,
                RowNumber = rowNumber,
                Fact = column.Id,
                Value = row.CellOf(column),
                CellDigest = Digest(values, row.Sheet.Id, rowNumber - RowNumber.First(runNumber), column.Id, row.CellOf(column)),
            };
        }
    }

    /// <summary>The digest of a cell: of where it stands in its ledger, and what it holds.</summary>
    public static long Digest(DigestValues values, string sheet, long sequence, string fact, long value)
    {
        values.Bind(0, sheet);
        values.Bind(1, sequence);
        Bind(values, 2, fact, value);
        return values.TakeShort();
    }

    /// <summary>Binds a cell as the digest of its row takes it.</summary>
    public static void Bind(DigestValues values, int place, string fact, long value)
    {
        values.Bind(place, fact);
        values.Bind(place + 1, value);
    }

    /// <summary>Reads a cell into its row.</summary>
    /// <exception cref="InvalidDataException">The scheme has no such fact, or it cannot hold the value: the cell was not written by us.</exception>
    public static void Read(IRowReader values, int place, FactRow row)
    {
        var (fact, value) = (values.Text(place), values.Number(place + 1));
        var column = row.Sheet.Own.FirstOrDefault(own => own.Id == fact) ?? throw new InvalidDataException($"{Table}:方案在 {row.Sheet.Id} 表没有自有的列“{fact}”。");
        if (value < 0 || value > Largest(column))
            throw new InvalidDataException($"{Table}:{row.Sheet.Id} {row.KeyText} 的“{fact}”不是该列的值。");
        row.Set(column, value);
    }

    private static long Largest(Column column) => column.Type == CellType.Choice ? column.Choices.Count - 1 : Cell.Maximum(column.Type);
}

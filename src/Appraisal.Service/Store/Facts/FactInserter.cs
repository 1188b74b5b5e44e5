using System.Buffers.Binary;
using System.Security.Cryptography;
using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Facts;

/// <summary>Inserts the rows of one sheet, each with its number and its digest.</summary>
internal sealed class FactInserter(StoreConnection connection, FactTable table, long runNumber) : IDisposable
{
    private readonly IRowInserter _rows = connection.Inserter(table.Shape);
    private readonly DigestValues _row = new();
    private readonly IncrementalHash _all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _digest = new byte[sizeof(long)];
    private long _sequence;

    /// <returns>The number of the row.</returns>
    public long Insert(FactRow row, bool isRejected)
    {
        var values = _rows.Values;
        var (place, number) = (0, RowNumber.Of(runNumber, ++_sequence));
        values.Bind(place++, number);
        values.Bind(place++, runNumber);
        if (table.HoldsRejected)
            values.Bind(place++, isRejected);
        values.Bind(place++, DigestOf(row, isRejected));
        RowCells.Bind(values, place, row, table);
        _rows.Insert();
        return number;
    }

    public void Flush() => _rows.Flush();

    /// <summary>SHA-256 over the digests of all rows inserted, in their order.</summary>
    public byte[] Digest() => _all.GetCurrentHash();

    public void Dispose()
    {
        _rows.Dispose();
        _all.Dispose();
    }

    private long DigestOf(FactRow row, bool isRejected)
    {
        var digest = Of(_row, table, row, isRejected);
        BinaryPrimitives.WriteInt64LittleEndian(_digest, digest);
        _all.AppendData(_digest);
        return digest;
    }

    /// <summary>The digest of a row: of its sheet, whether it is rejected, its cells as they are kept, and what it has of own facts.</summary>
    internal static long Of(DigestValues values, FactTable table, FactRow row, bool isRejected)
    {
        values.Bind(0, table.Sheet.Id);
        values.Bind(1, isRejected);
        RowCells.Bind(values, 2, row, table);
        var place = 2 + table.Facts.Count;
        foreach (var column in OwnCells.InOrder(row.Sheet))
        {
            if (row.IsUnreported(column))
                continue;
            OwnCells.Bind(values, place, column.Id, row.CellOf(column));
            place += 2;
        }
        return values.TakeShort();
    }
}

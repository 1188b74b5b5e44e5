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

    public void Insert(FactRow row, bool isRejected)
    {
        var values = _rows.Values;
        var place = 0;
        values.Bind(place++, RowNumber.Of(runNumber, ++_sequence));
        values.Bind(place++, runNumber);
        if (table.HoldsRejected)
            values.Bind(place++, isRejected);
        values.Bind(place++, DigestOf(row, isRejected));
        RowCells.Bind(values, place, row, table);
        _rows.Insert();
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

    /// <summary>The digest of a row: of its sheet, whether it is rejected, and its cells as they are kept.</summary>
    internal static long Of(DigestValues values, FactTable table, FactRow row, bool isRejected)
    {
        values.Bind(0, table.Sheet.Id);
        values.Bind(1, isRejected);
        RowCells.Bind(values, 2, row, table);
        return values.TakeShort();
    }
}

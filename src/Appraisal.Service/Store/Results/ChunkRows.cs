using System.Security.Cryptography;
using Appraisal.Service.Store.Rows;

namespace Appraisal.Service.Store.Results;

/// <summary>The rows of one chunk until they are stored: of each table in the order of its key, in which they are also digested.</summary>
internal sealed class ChunkRows(long runNumber)
{
    private const int BytesGathered = 1 << 16;

    // A batch has tens of thousands of rows of some tables: more references than these in one list would be a large object to the runtime.
    private const int PieceRows = 8_192;

    private readonly SortedDictionary<string, ITable> _tables = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    /// <exception cref="ArgumentException">The row is of another run.</exception>
    public void Add<TRow>(TRow row) where TRow : class, IResultRow
    {
        if (row.RunNumber != runNumber)
            throw new ArgumentException($"A row of run {row.RunNumber} among the results of run {runNumber}.", nameof(row));
        var name = ResultTable<TRow>.Shape.Name;
        if (!_tables.TryGetValue(name, out var table))
            _tables.Add(name, table = new Pieces<TRow>());
        ((Pieces<TRow>)table).Add(row);
        Count++;
    }

    /// <summary>Adds all rows of a kind, which are made each time that they are gone through: the step across all has them by the hundred thousand.</summary>
    /// <param name="count">How many they are.</param>
    /// <param name="rows">The rows, the same whenever they are asked for.</param>
    /// <exception cref="ArgumentException">There are rows of the kind already.</exception>
    public void AddAll<TRow>(int count, IEnumerable<TRow> rows) where TRow : class, IResultRow
    {
        _tables.Add(ResultTable<TRow>.Shape.Name, new Made<TRow>(count, rows));
        Count += count;
    }

    /// <summary>The rows of a kind.</summary>
    public IReadOnlyList<TRow> Of<TRow>() where TRow : class, IResultRow =>
        _tables.TryGetValue(ResultTable<TRow>.Shape.Name, out var table) ? [.. ((Table<TRow>)table).All] : [];

    /// <summary>Binds every row; what has gathered goes into the hash now and then, for the step across all has rows by the hundred thousand.</summary>
    public void Bind(DigestValues values, IncrementalHash hash)
    {
        foreach (var (name, table) in _tables.Where(pair => pair.Value.Count > 0))
        {
            values.Bind(0, name);
            values.Bind(1, table.Count);
            table.Bind(values, hash);
        }
    }

    public void InsertInto(IBulkInsert bulk)
    {
        foreach (var table in _tables.Values)
            table.InsertInto(bulk);
    }

    private interface ITable
    {
        long Count { get; }

        void Bind(DigestValues values, IncrementalHash hash);

        void InsertInto(IBulkInsert bulk);
    }

    private abstract class Table<TRow> : ITable where TRow : class, IResultRow
    {
        public abstract long Count { get; }

        public abstract IEnumerable<TRow> All { get; }

        protected abstract IEnumerable<IReadOnlyList<TRow>> InPieces { get; }

        public void Bind(DigestValues values, IncrementalHash hash)
        {
            foreach (var row in All)
            {
                ResultTable<TRow>.Bind(values, row);
                if (values.Bytes.Length < BytesGathered)
                    continue;
                hash.AppendData(values.Bytes);
                values.Clear();
            }
        }

        public void InsertInto(IBulkInsert bulk)
        {
            foreach (var piece in InPieces)
                bulk.Insert(piece);
        }
    }

    private sealed class Pieces<TRow> : Table<TRow> where TRow : class, IResultRow
    {
        private readonly List<List<TRow>> _pieces = [[]];

        public override long Count => (_pieces.Count - 1L) * PieceRows + _pieces[^1].Count;

        public override IEnumerable<TRow> All => _pieces.SelectMany(piece => piece);

        protected override IEnumerable<IReadOnlyList<TRow>> InPieces => _pieces;

        public void Add(TRow row)
        {
            if (_pieces[^1].Count == PieceRows)
                _pieces.Add(new List<TRow>(PieceRows));
            _pieces[^1].Add(row);
        }
    }

    private sealed class Made<TRow>(int count, IEnumerable<TRow> rows) : Table<TRow> where TRow : class, IResultRow
    {
        public override long Count => count;

        public override IEnumerable<TRow> All => rows;

        protected override IEnumerable<IReadOnlyList<TRow>> InPieces => rows.Chunk(PieceRows);
    }
}

using System.Security.Cryptography;
using Appraisal.Service.Store.Rows;

namespace Appraisal.Service.Store.Results;

/// <summary>The rows of one chunk until they are stored: of each table in the order of its key, in which they are also digested.</summary>
internal sealed class ChunkRows(long runNumber)
{
    private const int BytesGathered = 1 << 16;

    private readonly SortedDictionary<string, ITable> _tables = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    /// <exception cref="ArgumentException">The row is of another run.</exception>
    public void Add<TRow>(TRow row) where TRow : class, IResultRow
    {
        if (row.RunNumber != runNumber)
            throw new ArgumentException($"A row of run {row.RunNumber} among the results of run {runNumber}.", nameof(row));
        var name = ResultTable<TRow>.Shape.Name;
        if (!_tables.TryGetValue(name, out var table))
            _tables.Add(name, table = new Table<TRow>());
        ((Table<TRow>)table).Rows.Add(row);
        Count++;
    }

    /// <summary>The rows of a kind.</summary>
    public IReadOnlyList<TRow> Of<TRow>() where TRow : class, IResultRow =>
        _tables.TryGetValue(ResultTable<TRow>.Shape.Name, out var table) ? ((Table<TRow>)table).Rows : [];

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

    private sealed class Table<TRow> : ITable where TRow : class, IResultRow
    {
        public List<TRow> Rows { get; } = [];

        public long Count => Rows.Count;

        public void Bind(DigestValues values, IncrementalHash hash)
        {
            foreach (var row in Rows)
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
            if (Rows.Count > 0)
                bulk.Insert<TRow>(Rows);
        }
    }
}

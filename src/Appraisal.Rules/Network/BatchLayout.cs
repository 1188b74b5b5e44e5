using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Network;

/// <summary>The columns of a sheet that some rule reads.</summary>
internal sealed class ColumnSet(Sheet sheet)
{
    private readonly SortedDictionary<int, Column> _columns = [];
    private Column[] _frozen = [];

    public int Width => sheet.Columns.Count;

    public IReadOnlyList<Column> Columns => _frozen;

    public void Add(Column column)
    {
        _columns[column.Index] = column;
        _frozen = [.. _columns.Values];
    }
}

internal delegate void AggregateKernel(SubjectBatch batch, long[] result);

/// <summary>What a batch must hold for the rules of one kind of subject: gathered while the rules are compiled.</summary>
internal sealed class BatchLayout(Sheet subject)
{
    public static int CollectionCount { get; } = Enum.GetValues<Collection>().Length;

    private static readonly Sheet[] s_sheets =
        [FactCatalogue.Enterprises, FactCatalogue.Incidents, FactCatalogue.Honours, FactCatalogue.Exceptions];

    private readonly List<Aggregate> _aggregates = [];
    private readonly List<AggregateKernel> _kernels = [];

    public ColumnSet Own { get; } = new(subject);

    public ColumnSet Committee { get; } = new(FactCatalogue.Committees);

    public ColumnSet Organisation { get; } = new(FactCatalogue.Organisations);

    public IReadOnlyList<ColumnSet> Items { get; } = [.. s_sheets.Select(sheet => new ColumnSet(sheet))];

    /// <summary>The aggregates in the order of their slots; equal ones share a slot.</summary>
    public IReadOnlyList<Aggregate> Aggregates => _aggregates;

    public IReadOnlyList<AggregateKernel> AggregateKernels => _kernels;

    public static Sheet SheetOf(Collection collection) => s_sheets[(int)collection];

    public int SlotOf(Aggregate aggregate, Func<Aggregate, AggregateKernel> compile)
    {
        var slot = _aggregates.IndexOf(aggregate);
        if (slot >= 0)
            return slot;
        _kernels.Add(compile(aggregate));
        _aggregates.Add(aggregate);
        return _aggregates.Count - 1;
    }
}

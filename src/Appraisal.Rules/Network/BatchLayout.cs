using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Network;

/// <summary>What a batch must hold for the rules of one kind of subject: gathered while the rules are compiled, settled by the first batch.</summary>
internal sealed class BatchLayout
{
    private readonly Sheet[] _sheets;
    private readonly List<Aggregate> _aggregates = [];
    private readonly List<(string Id, PeerFigure Figure)> _peers = [];
    private readonly Lazy<IReadOnlyList<AggregateKernel>> _kernels;

    /// <param name="sheets">The sheets as the scheme has them.</param>
    /// <param name="isOfEnterprises">Are the subjects enterprises; else organisations.</param>
    public BatchLayout(FactSheets sheets, bool isOfEnterprises) : this(sheets, sheets.Subject(isOfEnterprises))
    {
    }

    /// <param name="sheets">The sheets as the scheme has them.</param>
    /// <param name="own">The sheet of the subjects.</param>
    public BatchLayout(FactSheets sheets, Sheet own)
    {
        Own = new ColumnSet(own);
        (Committee, Organisation) = (new ColumnSet(sheets.Committees), new ColumnSet(sheets.Organisations));
        _sheets = [sheets.Enterprises, sheets.Of(FactCatalogue.Incidents), sheets.Of(FactCatalogue.Honours), sheets.Of(FactCatalogue.Exceptions)];
        _kernels = new Lazy<IReadOnlyList<AggregateKernel>>(() => AggregateCompiler.Compile(this));
    }

    public static int CollectionCount { get; } = Enum.GetValues<Collection>().Length;

    public ColumnSet Own { get; }

    public ColumnSet Committee { get; }

    public ColumnSet Organisation { get; }

    /// <summary>The figures of comparisons with peers, in the order of their slots.</summary>
    public IReadOnlyList<(string Id, PeerFigure Figure)> Peers => _peers;

    /// <summary>The aggregates in the order of their slots; equal ones share a slot.</summary>
    public IReadOnlyList<Aggregate> Aggregates => _aggregates;

    public Sheet SheetOf(Collection collection) => _sheets[(int)collection];

    /// <exception cref="FormulaTooWideException">The aggregate cannot be computed exactly.</exception>
    public int SlotOf(Aggregate aggregate)
    {
        var slot = _aggregates.IndexOf(aggregate);
        if (slot >= 0)
            return slot;
        if (_kernels.IsValueCreated)
            throw new InvalidOperationException("An aggregate that is compiled after the first batch would never be computed.");
        AggregateCompiler.Check(aggregate, this);
        _aggregates.Add(aggregate);
        return _aggregates.Count - 1;
    }

    public int SlotOf(PeerFormula peers)
    {
        var slot = _peers.IndexOf((peers.Id, peers.Figure));
        if (slot >= 0)
            return slot;
        if (_kernels.IsValueCreated)
            throw new InvalidOperationException("A comparison that is compiled after the first batch would never be read.");
        _peers.Add((peers.Id, peers.Figure));
        return _peers.Count - 1;
    }

    /// <summary>Computes every aggregate of a batch.</summary>
    public void Aggregate(SubjectBatch batch)
    {
        for (var slot = 0; slot < batch.Aggregates.Length; slot++)
            batch.Aggregates[slot] = GC.AllocateUninitializedArray<long>(batch.Count);
        foreach (var kernel in _kernels.Value)
            kernel(batch);
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Network;

/// <summary>
/// The facts of many subjects as columns, one cell for each subject, and the aggregates over their rows: what the rules of a session
/// read. A class with identity: to the engine two batches are never the same fact.
/// </summary>
internal abstract class SubjectBatch
{
    // Read by compiled formulas: fields, not properties.
#pragma warning disable CA1051
    public readonly long AsOfDay;
    public readonly int Count;
    public readonly long[][] Own;
    public readonly long[][] Committee;
    public readonly long[][] Organisation;
    public readonly long[] OrganisationSize;
    public readonly long[][][] Items;
    public readonly int[][] Offsets;
    public readonly long[][] Aggregates;
#pragma warning restore CA1051

    protected SubjectBatch(BatchLayout layout, DateOnly asOf, int count)
    {
        (AsOfDay, Count) = (asOf.DayNumber, count);
        Own = Allocate(layout.Own, count);
        Committee = Allocate(layout.Committee, count);
        Organisation = Allocate(layout.Organisation, count);
        OrganisationSize = new long[count];
        Items = new long[BatchLayout.CollectionCount][][];
        Offsets = new int[BatchLayout.CollectionCount][];
        Aggregates = new long[layout.Aggregates.Count][];
    }

    /// <summary>The appraisal date.</summary>
    public DateOnly AsOf => DateOnly.FromDayNumber((int)AsOfDay);

    protected static long[][] Allocate(ColumnSet columns, int rows)
    {
        var cells = new long[columns.Width][];
        foreach (var column in columns.Columns)
            cells[column.Index] = new long[rows];
        return cells;
    }

    protected static void Fill(long[][] cells, ColumnSet columns, int row, FactRow? facts)
    {
        if (facts is null)
        {
            foreach (var column in columns.Columns)
                cells[column.Index][row] = Cell.Unreported;
            return;
        }
        var source = facts.Cells;
        foreach (var column in columns.Columns)
            cells[column.Index][row] = source[column.Index];
    }
}

/// <summary>Organisations with their committees and rows.</summary>
internal sealed class OrganisationBatch : SubjectBatch
{
    private readonly FactRow[][] _itemRows = new FactRow[BatchLayout.CollectionCount][];

    public OrganisationBatch(BatchLayout layout, DateOnly asOf, IReadOnlyList<OrganisationFacts> subjects)
        : base(layout, asOf, subjects.Count)
    {
        Subjects = subjects;
        for (var i = 0; i < Count; i++)
        {
            Fill(Own, layout.Own, i, subjects[i].Organisation);
            Fill(Committee, layout.Committee, i, subjects[i].Committee);
        }
        FillItems(layout, Collection.Enterprises, subject => subject.Enterprises);
        FillItems(layout, Collection.Incidents, subject => subject.Incidents);
        FillItems(layout, Collection.Honours, subject => subject.Honours);
        FillItems(layout, Collection.Exceptions, subject => subject.Exceptions);
        for (var slot = 0; slot < layout.Aggregates.Count; slot++)
        {
            Aggregates[slot] = new long[Count];
            layout.AggregateKernels[slot](this, Aggregates[slot]);
        }
    }

    public IReadOnlyList<OrganisationFacts> Subjects { get; }

    public FactRow[] ItemRows(Collection collection) => _itemRows[(int)collection];

    private void FillItems(BatchLayout layout, Collection collection, Func<OrganisationFacts, IReadOnlyList<FactRow>> rowsOf)
    {
        var offsets = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            var count = rowsOf(Subjects[i]).Count;
            if (count > Quantities.Limits.RowsOfOneOrganisation)
                throw new ArgumentException($"{Subjects[i].Organisation.KeyText}: more than {Quantities.Limits.RowsOfOneOrganisation} rows of {collection}.");
            offsets[i + 1] = checked(offsets[i] + count);
        }
        var columns = layout.Items[(int)collection];
        var rows = new FactRow[offsets[Count]];
        var cells = Allocate(columns, rows.Length);
        for (var i = 0; i < Count; i++)
        {
            var own = rowsOf(Subjects[i]);
            for (var k = 0; k < own.Count; k++)
            {
                rows[offsets[i] + k] = own[k];
                Fill(cells, columns, offsets[i] + k, own[k]);
            }
        }
        (Items[(int)collection], Offsets[(int)collection], _itemRows[(int)collection]) = (cells, offsets, rows);
    }
}

/// <summary>Enterprises, each with its organisation where it has one.</summary>
internal sealed class EnterpriseBatch : SubjectBatch
{
    public EnterpriseBatch(BatchLayout layout, DateOnly asOf, IReadOnlyList<EnterpriseFacts> subjects)
        : base(layout, asOf, subjects.Count)
    {
        Subjects = subjects;
        for (var i = 0; i < Count; i++)
        {
            Fill(Own, layout.Own, i, subjects[i].Enterprise);
            Fill(Organisation, layout.Organisation, i, subjects[i].Organisation);
            OrganisationSize[i] = subjects[i].Organisation is null ? Cell.Unreported : subjects[i].EnterprisesOfOrganisation;
        }
    }

    public IReadOnlyList<EnterpriseFacts> Subjects { get; }
}

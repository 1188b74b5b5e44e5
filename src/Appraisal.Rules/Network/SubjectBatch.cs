using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;

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

    /// <summary>By collection, then by row, the cells of the row itself: they are read once, by the aggregates, and not made columns of.</summary>
    public readonly long[][][] Items;

    /// <summary>By collection, where the rows of each subject begin.</summary>
    public readonly int[][] Offsets;
    public readonly long[][] Aggregates;

    /// <summary>By slot, the figures of comparisons with peers.</summary>
    public readonly long[][] Peers;
#pragma warning restore CA1051

    protected SubjectBatch(BatchLayout layout, DateOnly asOf, int count)
    {
        (AsOfDay, Count) = (asOf.DayNumber, count);
        Own = layout.Own.Allocate(count);
        Committee = layout.Committee.Allocate(count);
        Organisation = layout.Organisation.Allocate(count);
        OrganisationSize = new long[count];
        Items = new long[BatchLayout.CollectionCount][][];
        Offsets = new int[BatchLayout.CollectionCount][];
        Aggregates = new long[layout.Aggregates.Count][];
        Peers = new long[layout.Peers.Count][];
    }

    /// <summary>The appraisal date.</summary>
    public DateOnly AsOf => DateOnly.FromDayNumber((int)AsOfDay);
}

/// <summary>Organisations with their committees and rows.</summary>
internal sealed class OrganisationBatch : SubjectBatch
{
    public OrganisationBatch(BatchLayout layout, DateOnly asOf, IReadOnlyList<OrganisationFacts> subjects)
        : base(layout, asOf, subjects.Count)
    {
        Subjects = subjects;
        var (own, committees) = (new long[Count][], new long[Count][]);
        for (var i = 0; i < own.Length; i++)
            (own[i], committees[i]) = (subjects[i].Organisation.CellsOf(layout.Own.Sheet), subjects[i].Committee.CellsOf(layout.Committee.Sheet));
        layout.Own.Fill(Own, own);
        layout.Committee.Fill(Committee, committees);
        for (var slot = 0; slot < Peers.Length; slot++)
            Peers[slot] = [.. subjects.Select(subject => FigureOf(subject, layout.Peers[slot]))];
        FillItems(layout, Collection.Enterprises, subject => subject.Enterprises);
        FillItems(layout, Collection.Incidents, subject => subject.Incidents);
        FillItems(layout, Collection.Honours, subject => subject.Honours);
        FillItems(layout, Collection.Exceptions, subject => subject.Exceptions);
        layout.Aggregate(this);
    }

    public IReadOnlyList<OrganisationFacts> Subjects { get; }

    /// <summary>The rows of a subject themselves, for their texts.</summary>
    public IReadOnlyList<FactRow> ItemRows(Collection collection, int subject) => collection switch
    {
        Collection.Enterprises => Subjects[subject].Enterprises,
        Collection.Incidents => Subjects[subject].Incidents,
        Collection.Honours => Subjects[subject].Honours,
        _ => Subjects[subject].Exceptions,
    };

    private static long FigureOf(OrganisationFacts subject, (string Id, PeerFigure Figure) peers) =>
        !subject.Peers.TryGetValue(peers.Id, out var standing) ? Cell.Unreported : peers.Figure switch
        {
            PeerFigure.Rank => standing.Rank,
            PeerFigure.AtLeastAsGood => standing.AtLeastAsGood,
            PeerFigure.Count => standing.Count,
            PeerFigure.Least => (long)standing.Least.Above,
            _ => (long)standing.Most.Above,
        };

    private void FillItems<TRow>(BatchLayout layout, Collection collection, Func<OrganisationFacts, IReadOnlyList<TRow>> rowsOf) where TRow : FactRow
    {
        var offsets = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            var count = rowsOf(Subjects[i]).Count;
            if (count > Limits.RowsOfOneOrganisation)
                throw new ArgumentException($"{Subjects[i].Organisation.KeyText}: more than {Limits.RowsOfOneOrganisation} rows of {collection}.");
            offsets[i + 1] = checked(offsets[i] + count);
        }
        var (cells, sheet) = (new long[offsets[Count]][], layout.SheetOf(collection));
        for (var i = 0; i < Count; i++)
        {
            var own = rowsOf(Subjects[i]);
            for (var k = 0; k < own.Count; k++)
                cells[offsets[i] + k] = own[k].CellsOf(sheet);
        }
        (Items[(int)collection], Offsets[(int)collection]) = (cells, offsets);
    }
}

/// <summary>Enterprises, each with its organisation where it has one.</summary>
internal sealed class EnterpriseBatch : SubjectBatch
{
    public EnterpriseBatch(BatchLayout layout, DateOnly asOf, IReadOnlyList<EnterpriseFacts> subjects)
        : base(layout, asOf, subjects.Count)
    {
        Subjects = subjects;
        var (own, organisations) = (new long[Count][], new long[Count][]);
        for (var i = 0; i < own.Length; i++)
        {
            var subject = subjects[i];
            own[i] = subject.Enterprise.CellsOf(layout.Own.Sheet);
            organisations[i] = subject.Organisation?.CellsOf(layout.Organisation.Sheet) ?? layout.Organisation.Nothing;
            OrganisationSize[i] = subject.Organisation is null ? Cell.Unreported : subject.EnterprisesOfOrganisation;
        }
        layout.Own.Fill(Own, own);
        layout.Organisation.Fill(Organisation, organisations);
    }

    public IReadOnlyList<EnterpriseFacts> Subjects { get; }
}

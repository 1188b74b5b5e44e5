namespace Appraisal.Rules.Facts;

/// <summary>Two cells of a row that cannot both be right. A ledger's row loses the first, which counts as unreported; elsewhere they are refused.</summary>
/// <param name="Blamed">The cell that is blamed.</param>
/// <param name="Other">The cell that it is measured against.</param>
/// <param name="IsAtMost">Must the first be at most the second; else at least.</param>
public sealed record Contradiction(Column Blamed, Column Other, bool IsAtMost)
{
    private static readonly ILookup<Sheet, Contradiction> s_ofSheet = new[]
    {
        AtMost(FactCatalogue.Enterprises, "full_members", "members"),
        AtMost(FactCatalogue.Organisations, "developed_backbone", "developed"),
        AtMost(FactCatalogue.Organisations, "votes_satisfied", "votes_valid"),
        AtMost(FactCatalogue.Organisations, "members_qualified", "members_reviewed"),
        AtMost(FactCatalogue.Committees, "training_places_enterprise", "training_places_total"),
        AtLeast(FactCatalogue.Incidents, "lifted_on", "occurred_on"),
    }.ToLookup(pair => pair.Blamed.Sheet);

    /// <summary>Those of a sheet.</summary>
    public static IEnumerable<Contradiction> Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return s_ofSheet[sheet.Catalogue];
    }

    /// <summary>Does a row contradict itself here: both cells have a value, and not in this order.</summary>
    public bool IsIn(FactRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (blamed, other) = (row.CellOf(Blamed), row.CellOf(Other));
        return Cell.IsValue(blamed) && Cell.IsValue(other) && (IsAtMost ? blamed > other : blamed < other);
    }

    private static Contradiction AtMost(Sheet sheet, string blamed, string other) => new(sheet[blamed], sheet[other], true);

    private static Contradiction AtLeast(Sheet sheet, string blamed, string other) => new(sheet[blamed], sheet[other], false);
}

namespace Appraisal.Rules.Facts;

/// <summary>
/// The sheets as a scheme has them: those of the catalogue, some with columns of the scheme's own behind them. Whoever takes facts for a
/// scheme takes the rows from here: <see cref="Sheet.NewRow"/> makes one, and a cell reader of any of its columns fills it.
/// </summary>
public sealed class FactSheets
{
    private FactSheets(IReadOnlyList<OwnFact> own)
    {
        Own = own;
        Sheets = [.. FactCatalogue.Sheets.Select(sheet => own.Where(fact => fact.Sheet == sheet.Id).ToList() is { Count: > 0 } facts ? new Sheet(sheet, facts) : sheet)];
        (Committees, Enterprises, Organisations) = (Of(FactCatalogue.Committees), Of(FactCatalogue.Enterprises), Of(FactCatalogue.Organisations));
    }

    /// <summary>The catalogue's sheets as they are: what a scheme without own facts has.</summary>
    public static FactSheets Catalogue { get; } = new([]);

    /// <summary>The sheets that may have own facts: those whose rows a scheme speaks of by name.</summary>
    public static IReadOnlyList<Sheet> Extensible { get; } = [FactCatalogue.Organisations, FactCatalogue.Enterprises, FactCatalogue.Committees];

    /// <summary>The own facts, in the order in which they were declared.</summary>
    public IReadOnlyList<OwnFact> Own { get; }

    /// <summary>Every sheet, in the catalogue's order.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The supervising committees.</summary>
    public Sheet Committees { get; }

    /// <summary>The enterprises.</summary>
    public Sheet Enterprises { get; }

    /// <summary>The Party organisations.</summary>
    public Sheet Organisations { get; }

    /// <summary>The sheet with an id; null where there is none.</summary>
    public Sheet? Find(string id) => Sheets.FirstOrDefault(sheet => sheet.Id == id);

    /// <summary>A sheet of the catalogue as it is here.</summary>
    public Sheet Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Sheets.First(known => known.Catalogue == sheet.Catalogue);
    }

    /// <summary>The sheets with these own facts; the same ones as before where they are declared in the same words.</summary>
    internal static FactSheets With(IReadOnlyList<OwnFact> own, FactSheets? before)
    {
        if (own.Count == 0)
            return Catalogue;
        var isSame = before is not null && before.Own.Count == own.Count && before.Own.Zip(own).All(pair => pair.First.IsSame(pair.Second));
        return isSame ? before! : new FactSheets(own);
    }

    /// <summary>The sheet of those whom a duty or a measure is about.</summary>
    internal Sheet Subject(bool isEnterprise) => isEnterprise ? Enterprises : Organisations;
}

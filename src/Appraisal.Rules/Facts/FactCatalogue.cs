namespace Appraisal.Rules.Facts;

/// <summary>What can be known, and of whom: the sheets and columns that intake, formulas, store, populations and reports share.</summary>
public static class FactCatalogue
{
    /// <summary>The supervising committees.</summary>
    public static Sheet Committees { get; } = Of<SupervisingCommittee>();

    /// <summary>The enterprises.</summary>
    public static Sheet Enterprises { get; } = Of<Enterprise>();

    /// <summary>The Party organisations.</summary>
    public static Sheet Organisations { get; } = Of<PartyOrganisation>();

    /// <summary>The instructors.</summary>
    public static Sheet Instructors { get; } = Of<Instructor>();

    /// <summary>The incidents that may veto.</summary>
    public static Sheet Incidents { get; } = Of<Incident>();

    /// <summary>The honours.</summary>
    public static Sheet Honours { get; } = Of<Honour>();

    /// <summary>The exceptional cases.</summary>
    public static Sheet Exceptions { get; } = Of<ExceptionalCase>();

    /// <summary>Every sheet; a sheet comes after the required ones that it refers to.</summary>
    public static IReadOnlyList<Sheet> Sheets { get; } =
        [Committees, Enterprises, Organisations, Instructors, Incidents, Honours, Exceptions];

    /// <summary>The sheet with an id; null where there is none.</summary>
    public static Sheet? Find(string id) => Sheets.FirstOrDefault(sheet => sheet.Id == id);

    internal static Sheet Of<TRow>() where TRow : FactRow => SheetOf<TRow>.Value;

    private static class SheetOf<TRow>
    {
        public static readonly Sheet Value = new(typeof(TRow));
    }
}

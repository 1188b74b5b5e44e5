using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Schema;

namespace Appraisal.Service.Store.Copies;

/// <summary>A table of which a run has rows.</summary>
/// <param name="Shape">Its columns.</param>
/// <param name="Order">The columns that order a run's rows.</param>
internal sealed record RunTable(TableShape Shape, string Order)
{
    /// <summary>A run's rows in their order; the run's number is the one parameter.</summary>
    public string Select { get; } =
        $"SELECT {string.Join(", ", Shape.Columns.Select(column => $"\"{column.Name}\""))} FROM {Shape.Name} WHERE run_number = ?1 ORDER BY {Order}";
}

/// <summary>Every table with rows of runs that are copied as they are: all but the runs themselves, their schemes, events and manifests.</summary>
internal static class RunTables
{
    /// <summary>What is known once a ledger is read, beside its facts: they are sealed with a digest for each table.</summary>
    public static IReadOnlyList<RunTable> Sealed { get; } =
    [
        Of<SheetCountRow>(), Of<RejectedRow>(), Of<WarningRow>(),
        new(Shape(SubjectTables.Subjects, typeof(Subject)), "organisation_number"),
        .. SubjectTables.Sheets.Select(sheet => new RunTable(Shape(SubjectTables.PartsOf(sheet), typeof(SubjectPart)), "organisation_number, position")),
    ];

    /// <summary>The own facts of a run's scheme; sealed with the others where the scheme has any.</summary>
    public static RunTable OwnFacts { get; } = Of<OwnFactRow>();

    /// <summary>Whose the rejected organisations are; sealed with the others since there is the table.</summary>
    public static RunTable RejectedOrganisations { get; } = Of<RejectedOrganisationRow>();

    /// <summary>The tables that came later, of which an older version packed and sealed nothing.</summary>
    public static IReadOnlyList<RunTable> Later { get; } = [OwnFacts, RejectedOrganisations, Of<CommitteeScoreRow>(), Of<CommitteeLineRow>(), Of<ProposalRow>()];

    public static IReadOnlyList<RunTable> All { get; } =
    [
        .. FactCatalogue.Sheets.Select(FactTable.Of).Select(table => new RunTable(table.Shape, FactTable.RowNumber)), .. Sealed,
        Of<ChunkRow>(), Of<ScorecardRow>(), Of<EligibilityRow>(), Of<TotalRow>(), Of<LineRow>(), Of<ConditionRow>(), Of<VetoRow>(),
        Of<RankRow>(), Of<NominationRow>(), Of<CoverageRow>(), Of<DutyRow>(), .. Later,
    ];

    private static RunTable Of<TRow>() where TRow : class, IResultRow => new(ResultTable<TRow>.Shape, ResultTable<TRow>.Order);

    private static TableShape Shape(string table, Type row) =>
        new(table, [.. RowProperties.Of(row).Select(property => new TableColumn(SnakeCase.Of(property.Name), ColumnTypes.Of(property)))]);
}

using System.Linq.Expressions;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Appraisal.Service.Store.Schema;

/// <summary>
/// The tables of results. The key of each is the order in which it is written and read, so that it only appends and no reading sorts; but for
/// the rejected rows, which come as they are found.
/// </summary>
internal static class ResultModel
{
    public static void Configure(ModelBuilder model)
    {
        OfOrganisation<ScorecardRow>(model, "scorecards", row => new { row.RunNumber, row.OrganisationNumber });
        OfOrganisation<TotalRow>(model, "totals", row => new { row.RunNumber, row.OrganisationNumber, row.TotalNumber });
        OfOrganisation<LineRow>(model, "lines", row => new { row.RunNumber, row.OrganisationNumber, row.LineNumber });
        OfOrganisation<ConditionRow>(model, "conditions", row => new { row.RunNumber, row.OrganisationNumber, row.Level, row.Condition });
        OfOrganisation<VetoRow>(model, "vetoes", row => new { row.RunNumber, row.OrganisationNumber, row.IncidentId });
        OfOrganisation<RankRow>(model, "ranks", row => new { row.RunNumber, row.OrganisationNumber, row.Level });
        OfOrganisation<NominationRow>(model, "nominations", row => new { row.RunNumber, row.Level, row.DistrictCode, row.OrganisationNumber });
        model.Entity<NominationRow>().HasIndex(row => new { row.RunNumber, row.OrganisationNumber });
        OfRun<CoverageRow>(model, "coverage", row => new { row.RunNumber, row.Scope, row.ScopeId, row.Measure, row.DueOn });
        OfRun<DutyRow>(model, "duties", row => new { row.RunNumber, row.Duty, row.Subject });
        OfRun<ChunkRow>(model, "chunks", row => new { row.RunNumber, row.ChunkNumber });
        OfRun<RejectedRow>(model, "rejected_rows", row => new { row.RunNumber, row.Sequence });
    }

    private static void OfOrganisation<TRow>(ModelBuilder model, string table, Expression<Func<TRow, object?>> key)
        where TRow : class, IOrganisationResult =>
        Table(model, table, key).HasOne<Subject>().WithMany().HasForeignKey(row => new { row.RunNumber, row.OrganisationNumber })
            .OnDelete(DeleteBehavior.Restrict);

    private static void OfRun<TRow>(ModelBuilder model, string table, Expression<Func<TRow, object?>> key) where TRow : class, IResultRow =>
        Table(model, table, key).HasOne<RunRecord>().WithMany().HasForeignKey(row => row.RunNumber).OnDelete(DeleteBehavior.Restrict);

    private static EntityTypeBuilder<TRow> Table<TRow>(ModelBuilder model, string table, Expression<Func<TRow, object?>> key)
        where TRow : class, IResultRow
    {
        var entity = model.Entity<TRow>();
        entity.ToClusteredTable(table);
        entity.HasKey(key);
        return entity;
    }
}

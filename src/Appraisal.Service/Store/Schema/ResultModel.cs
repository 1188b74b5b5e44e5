using System.Linq.Expressions;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Appraisal.Service.Store.Schema;

/// <summary>
/// The tables of results. The key of each is the order in which it is written, so that it only appends. The tables that have a row or more for
/// each organisation have no foreign key: it would be looked up for each of a hundred million rows that one writer makes from the very run that they
/// would point to; <c>verify</c> looks at them all.
/// </summary>
internal static class ResultModel
{
    public static void Configure(ModelBuilder model)
    {
        Table<ScorecardRow>(model, row => new { row.RunNumber, row.OrganisationId }, row => new { row.RunNumber, row.DistrictCode });
        Table<EligibilityRow>(model);
        Table<TotalRow>(model);
        Table<LineRow>(model);
        Table<ConditionRow>(model);
        Table<VetoRow>(model);
        Table<RankRow>(model);
        Table<NominationRow>(model, row => new { row.RunNumber, row.OrganisationNumber });
        OfRun<CoverageRow>(model);
        Table<DutyRow>(model, row => new { row.RunNumber, row.Subject }, row => new { row.RunNumber, row.CommitteeId });
        Table<ProposalRow>(model, row => new { row.RunNumber, row.CommitteeId });
        OfRun<CommitteeScoreRow>(model);
        OfRun<CommitteeLineRow>(model);
        OfRun<ChunkRow>(model);
        OfRun<RejectedRow>(model);
        OfRun<RejectedOrganisationRow>(model);
        OfRun<SheetCountRow>(model);
        OfRun<WarningRow>(model);
    }

    private static void OfRun<TRow>(ModelBuilder model) where TRow : class, IResultRow =>
        Table<TRow>(model).HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunNumber).OnDelete(DeleteBehavior.Restrict);

    private static EntityTypeBuilder<TRow> Table<TRow>(ModelBuilder model, params Expression<Func<TRow, object?>>[] indexes) where TRow : class, IResultRow
    {
        var entity = model.Entity<TRow>();
        entity.IsClustered();
        foreach (var index in indexes)
            entity.HasIndex(index);
        return entity;
    }
}

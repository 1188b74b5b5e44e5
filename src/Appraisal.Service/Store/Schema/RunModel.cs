using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Schema;

/// <summary>The tables of runs, their schemes, events and manifests.</summary>
internal static class RunModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SchemeRow>();
        OfScheme<SchemeLineRow>(model);
        OfScheme<SchemeTotalRow>(model);
        OfScheme<SchemeConditionRow>(model);
        OfScheme<SchemeCommitteeLineRow>(model);
        model.Entity<RunRow>(entity =>
        {
            entity.HasIndex(run => run.Id).IsUnique();
            entity.Property(run => run.StartedAt).HasConversion(UtcTime.Converter);
            entity.HasOne<SchemeRow>().WithMany().HasForeignKey(run => run.SchemeDigest).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EventRow>(entity =>
        {
            entity.Property(happened => happened.OccurredAt).HasConversion(UtcTime.Converter);
            entity.HasOne<RunRow>().WithMany().HasForeignKey(happened => happened.RunNumber).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ManifestRow>().HasOne<RunRow>().WithMany().HasForeignKey(manifest => manifest.RunNumber).OnDelete(DeleteBehavior.Restrict);
    }

    private static void OfScheme<TRow>(ModelBuilder model) where TRow : class =>
        model.Entity<TRow>().HasOne(typeof(SchemeRow)).WithMany().HasForeignKey(nameof(SchemeRow.SchemeDigest)).OnDelete(DeleteBehavior.Restrict);
}

using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Schema;

/// <summary>The table of runs.</summary>
internal static class RunModel
{
    public static void Configure(ModelBuilder model) => model.Entity<RunRecord>(entity =>
    {
        entity.ToTable("runs");
        entity.HasKey(run => run.RunNumber);
        entity.Property(run => run.RunNumber).ValueGeneratedNever();
        entity.Property(run => run.Id).IsRequired();
        entity.HasIndex(run => run.Id).IsUnique();
        // A word: whoever opens the file with a tool looks at this table first.
        entity.Property(run => run.State).HasConversion(
            state => state.ToString().ToLowerInvariant(), text => Enum.Parse<RunState>(text, ignoreCase: true));
        entity.Property(run => run.StartedAt).HasConversion(UtcTime.Converter);
        entity.Property(run => run.EndedAt).HasConversion(UtcTime.Converter);
    });
}

using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Appraisal.Service.Store;

/// <summary>
/// The schema, for migrations and for the few rows that are read and written one by one. The rows that come in millions go through
/// <see cref="Databases.Statement"/> and <see cref="Databases.IRowInserter"/> with the same names.
/// </summary>
internal abstract class AppraisalContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<SchemeRow> Schemes => Set<SchemeRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<ManifestRow> Manifests => Set<ManifestRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Its index on every foreign key would be one on the run's number in each table, where the key begins with it anyway.
        configurationBuilder.Conventions.Remove(typeof(ForeignKeyIndexConvention));
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RunModel.Configure(modelBuilder);
        FactModel.Configure(modelBuilder);
        SubjectModel.Configure(modelBuilder);
        ResultModel.Configure(modelBuilder);
        SnakeCase.Apply(modelBuilder, Database.IsNpgsql());
    }
}

using Appraisal.Service.Store.Runs;
using Appraisal.Service.Store.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Appraisal.Service.Store;

/// <summary>
/// The schema, for migrations and for the few rows that are read and written one by one. The rows that come in millions go through
/// <see cref="Sqlite.Statement"/> with names and orders taken from this model.
/// </summary>
internal sealed class AppraisalContext(DbContextOptions<AppraisalContext> options) : DbContext(options)
{
    public DbSet<RunRecord> Runs => Set<RunRecord>();

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
        SnakeCase.Apply(modelBuilder);
    }
}

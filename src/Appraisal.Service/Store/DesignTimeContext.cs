using Microsoft.EntityFrameworkCore.Design;

namespace Appraisal.Service.Store;

/// <summary>How <c>dotnet ef migrations add NAME -p src/Appraisal.Service -o Store/Migrations</c> sees the schema, without the host.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<AppraisalContext>
{
    /// <inheritdoc/>
    public AppraisalContext CreateDbContext(string[] args) => new(AppraisalDatabase.Options("Data Source=:memory:"));
}

using Appraisal.Service.Store.Postgres;
using Appraisal.Service.Store.Sqlite;
using Microsoft.EntityFrameworkCore.Design;

namespace Appraisal.Service.Store;

/// <summary>How <c>dotnet ef migrations add NAME -c SqliteContext -o Store/Migrations/Sqlite</c> sees the schema, without the host.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteContext>
{
    /// <inheritdoc/>
    public SqliteContext CreateDbContext(string[] args) => new(SqliteDatabase.Options("Data Source=:memory:"));
}

/// <summary>The same for <c>-c PostgresContext -o Store/Migrations/Postgres</c>.</summary>
internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresContext>
{
    /// <inheritdoc/>
    public PostgresContext CreateDbContext(string[] args) => new(PostgresDatabase.Options("Host=localhost;Database=appraisal"));
}

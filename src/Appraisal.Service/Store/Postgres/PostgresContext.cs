using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Postgres;

/// <summary>The schema as PostgreSQL has it, with its own migrations.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : AppraisalContext(options);

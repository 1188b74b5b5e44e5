using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>The schema as SQLite has it, with its own migrations.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : AppraisalContext(options);

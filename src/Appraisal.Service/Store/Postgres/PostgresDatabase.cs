using System.Data.Common;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Appraisal.Service.Store.Postgres;

/// <summary>A database on a server of PostgreSQL, in the first schema of the connection's search path.</summary>
internal sealed class PostgresDatabase : AppraisalDatabase
{
    private const string Tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";

    private readonly string _connectionString;
    private readonly NpgsqlDataSource _pool;
    private readonly NpgsqlDataSource _unpooled;

    private PostgresDatabase(NpgsqlConnectionStringBuilder builder)
    {
        Name = $"{builder.Host}:{builder.Port}/{builder.Database}";
        builder.ApplicationName ??= "appraisal";
        // A ledger of a million organisations is laid down by one statement; what is stuck is ended by its person or by the server's own limit.
        builder.CommandTimeout = 0;
        builder.IncludeErrorDetail = true;
        // A server that is gone without a word is noticed in minutes, not in the hours of the system's own keepalive.
        if (!builder.TcpKeepAlive)
            (builder.TcpKeepAlive, builder.TcpKeepAliveTime, builder.TcpKeepAliveInterval) = (true, 60, 10);
        _connectionString = builder.ToString();
        _pool = NpgsqlDataSource.Create(builder);
        _unpooled = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false });
    }

    /// <inheritdoc/>
    public override string Name { get; }

    public override bool IsThere => true;

    public override string OrderedJoin => "JOIN";

    /// <summary>Is a connection string one for PostgreSQL: it names a host.</summary>
    public static bool IsMeantBy(string url) =>
        url.Split(';').Any(part => part.Split('=')[0].Trim().ToUpperInvariant() is "HOST" or "SERVER");

    /// <exception cref="StoreException">It is no connection string.</exception>
    public static PostgresDatabase Parse(string url)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(url);
            return builder.Database is { Length: > 0 }
                ? new PostgresDatabase(builder)
                : throw new StoreException("数据库连接串没有写明 Database=…。");
        }
        catch (ArgumentException exception)
        {
            // It may hold a password: it is not repeated.
            throw new StoreException($"PostgreSQL 的连接串应写作 Host=…;Database=…;Username=…:{exception.Message}", exception);
        }
    }

    public override StoreConnection Open() => Opened(_pool);

    /// <inheritdoc/>
    /// <remarks>Not from the pool, which would keep its lock.</remarks>
    public override StoreConnection OpenToHold() => Opened(_unpooled);

    public override Statement Query(string sql)
    {
        var connection = Opened(_pool);
        return new PostgresStatement(connection.Postgres, sql, Stop, connection);
    }

    public override AppraisalContext Context() => new PostgresContext(Options(_connectionString));

    internal static DbContextOptions<PostgresContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connectionString).Options;

    internal static DbContextOptions<PostgresContext> Options(NpgsqlConnection connection) =>
        new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection).Options;

    public override void Migrate() => Asked(() =>
    {
        using var connection = Opened(_pool);
        using var context = Context();
        new SchemaUpgrade(Name, Tables).Run(connection, context);
    });

    /// <inheritdoc/>
    /// <remarks>Whoever writes or reads need not be the owner, so nothing is changed here.</remarks>
    public override void BeReady() => Asked(() =>
    {
        using var connection = Opened(_pool);
        using var context = Context();
        if (!new SchemaUpgrade(Name, Tables).IsDone(connection, context))
            throw new StoreException($"数据库 {Name} 还不是本版本的结构;请由其所有者先执行 appraisal migrate --database …。");
    });

    public override void Grant(IReadOnlyList<string> writers, IReadOnlyList<string> readers) => Asked(() =>
    {
        using var connection = Opened(_pool);
        using var transaction = connection.Begin();
        var schema = Quoted(connection, "SELECT current_schema()::text");
        foreach (var (role, rights) in writers.Select(role => (role, "SELECT, INSERT")).Concat(readers.Select(role => (role, "SELECT"))))
        {
            var quoted = Quoted(connection, "SELECT ?1", role);
            connection.Execute($"GRANT USAGE ON SCHEMA {schema} TO {quoted}");
            connection.Execute($"GRANT {rights} ON ALL TABLES IN SCHEMA {schema} TO {quoted}");
        }
        transaction.Commit();
    });

    private static string Quoted(PostgresStoreConnection connection, string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = connection.Prepare($"SELECT quote_ident(({sql})::text)");
        statement.BindAll(parameters);
        statement.Step();
        return statement.Text(0);
    }

    private PostgresStoreConnection Opened(NpgsqlDataSource source) => new(source.OpenConnection(), Stop);

    private void Asked(Action act)
    {
        try
        {
            act();
        }
        catch (DbException exception)
        {
            throw new StoreException($"数据库 {Name} 不能使用:{exception.Message}", exception);
        }
    }
}

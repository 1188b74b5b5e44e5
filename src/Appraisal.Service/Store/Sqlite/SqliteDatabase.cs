using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using SQLitePCL;

namespace Appraisal.Service.Store.Sqlite;

/// <summary>A database in one file. Opening it makes it where it is missing and brings an older one up to this product's schema.</summary>
internal sealed class SqliteDatabase : AppraisalDatabase
{
    internal const string BusyTimeout = "PRAGMA busy_timeout = 600000";

    // A commit is in the log beside the file, written to the system, before it is answered: a killed process loses nothing. A loss of power may
    // take the last commits, whole ones and the last only; the run then goes on from the checkpoint before. Whoever loads a ledger writes for
    // minutes, and others wait for it.
    private const string Pragmas = $"PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -65536; {BusyTimeout};";

    // A run reads by half a dozen streams at once, each in the order of its table: pages that it has passed are of no more use, and the system keeps
    // the file's anyway.
    private const string ReadingPragmas = $"PRAGMA cache_size = -8192; {BusyTimeout};";

    private readonly string _pooled;
    private readonly string _unpooled;
    private readonly string _path;

    private SqliteDatabase(string path)
    {
        _path = path;
        var builder = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 600 };
        _pooled = builder.ToString();
        builder.Pooling = false;
        _unpooled = builder.ToString();
    }

    /// <inheritdoc/>
    /// <remarks>The full path of the file.</remarks>
    public override string Name => _path;

    public override string OrderedJoin => "CROSS JOIN";

    public override bool IsThere => File.Exists(_path);

    /// <param name="url"><c>Data Source=file.db</c></param>
    /// <exception cref="StoreException">It names no file in a folder that exists.</exception>
    public static SqliteDatabase Parse(string url)
    {
        SqliteConnectionStringBuilder parsed;
        try
        {
            parsed = new SqliteConnectionStringBuilder(url);
        }
        catch (ArgumentException exception)
        {
            throw new StoreException($"数据库应写作 Data Source=文件.db,或 PostgreSQL 的 Host=…,收到的是“{url}”。", exception);
        }
        if (parsed.DataSource.Length == 0 || parsed.DataSource.StartsWith(':') || parsed.Mode == SqliteOpenMode.Memory)
            throw new StoreException($"数据库应是一个文件,写作 Data Source=文件.db,收到的是“{url}”。");
        var path = Path.GetFullPath(parsed.DataSource);
        return Directory.Exists(Path.GetDirectoryName(path))
            ? new SqliteDatabase(path)
            : throw new StoreException($"数据库文件 {path} 所在的文件夹不存在。");
    }

    /// <summary>Lets go of the files of every database that nobody has open: pooled connections keep them.</summary>
    public static void CloseAll() => SqliteConnection.ClearAllPools();

    public override StoreConnection Open() => Opened(_pooled);

    /// <inheritdoc/>
    /// <remarks>Not from the pool, which would keep its lock.</remarks>
    public override StoreConnection OpenToHold() => Opened(_unpooled);

    public override Statement Query(string sql)
    {
        var connection = Opened(_pooled, ReadingPragmas);
        try
        {
            return new SqliteStatement(connection.Sqlite, sql, Stop, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override AppraisalContext Context() => new SqliteContext(Options(_pooled));

    internal static DbContextOptions<SqliteContext> Options(string connectionString) => Options(builder => builder.UseSqlite(connectionString));

    internal static DbContextOptions<SqliteContext> Options(SqliteConnection connection) => Options(builder => builder.UseSqlite(connection));

    private static DbContextOptions<SqliteContext> Options(Func<DbContextOptionsBuilder<SqliteContext>, DbContextOptionsBuilder<SqliteContext>> use) =>
        use(new DbContextOptionsBuilder<SqliteContext>())
            .ReplaceService<IMigrationsSqlGenerator, ClusteredSqlGenerator>()
            .Options;

    /// <inheritdoc/>
    /// <remarks>Nearly always it is up to date: then no lock is asked for, and a run that is writing is not waited for.</remarks>
    public override void Migrate()
    {
        var upgrade = new SchemaUpgrade(_path, "SELECT name FROM sqlite_master WHERE type = 'table'");
        try
        {
            using var connection = Opened(_pooled);
            using var context = Context();
            if (upgrade.IsDone(connection, context))
                return;
            // Readers and one writer side by side. It is kept in the file, and cannot be set inside a transaction.
            // Of several that set it at once SQLite refuses all but one without waiting; a command asks again.
            using (var command = connection.Sqlite.CreateCommand())
            {
                command.CommandText = "PRAGMA journal_mode = WAL";
                command.ExecuteNonQuery();
            }
            upgrade.Run(connection, context);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode != raw.SQLITE_FULL)
        {
            throw new StoreException($"数据库文件 {_path} 打不开或不是本产品的数据库:{exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    /// <remarks>A file has no owner but whoever may write to it: it is migrated as it is used.</remarks>
    public override void BeReady() => Migrate();

    public override void Grant(IReadOnlyList<string> writers, IReadOnlyList<string> readers)
    {
        if (writers.Count + readers.Count > 0)
            throw new StoreException("SQLite 文件没有角色;谁能写由文件权限决定。--writer、--reader 只用于 PostgreSQL。");
    }

    private SqliteStoreConnection Opened(string connectionString, string pragmas = Pragmas)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return new SqliteStoreConnection(connection, _path, Stop);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

using Appraisal.Service.Store.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Store;

/// <summary>
/// The database file. Opening it makes it where it is missing and brings an older one up to this product's schema; one of a newer product, or
/// of something else, is refused untouched.
/// </summary>
internal sealed class AppraisalDatabase
{
    /// <summary>What is used where no database is named: a file in the current folder.</summary>
    public const string Default = "Data Source=appraisal.db";

    // A commit is in the log beside the file, written to the system, before it is answered: a killed process loses nothing. A loss of power may
    // take the last commits, whole ones and the last only; the run then goes on from the checkpoint before.
    private const string Pragmas = """
        PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -65536; PRAGMA busy_timeout = 30000;
        """;

    private readonly string _connectionString;

    private AppraisalDatabase(string connectionString, string path) => (_connectionString, Path) = (connectionString, path);

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Opens a database in which there are runs to look at: where the file is missing, none is made.</summary>
    /// <param name="url">As for <see cref="Use"/>.</param>
    /// <exception cref="StoreException">It is missing or cannot be used; the message says why.</exception>
    public static AppraisalDatabase UseExisting(string? url)
    {
        var path = PathOf(url ?? Default);
        return File.Exists(path) ? Use(url) : throw new StoreException($"没有数据库文件 {path};请用 --database 指明考评所在的数据库。");
    }

    /// <summary>Opens the database, made and migrated where it must be.</summary>
    /// <param name="url"><c>Data Source=file.db</c>; null for <see cref="Default"/>.</param>
    /// <exception cref="StoreException">It cannot be used; the message says why.</exception>
    public static AppraisalDatabase Use(string? url)
    {
        var path = PathOf(url ?? Default);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        var database = new AppraisalDatabase(connectionString, path);
        try
        {
            using var connection = database.Open();
            SchemaUpgrade.Run(connection, Options(connectionString), path);
        }
        catch (SqliteException exception)
        {
            throw new StoreException($"数据库文件 {path} 打不开或不是本产品的数据库:{exception.Message}", exception);
        }
        return database;
    }

    /// <summary>An open connection; the caller disposes of it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A context over a connection of its own, for rows read and written one by one.</summary>
    public AppraisalContext Context() => new(Options(_connectionString));

    internal static DbContextOptions<AppraisalContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<AppraisalContext>()
            .UseSqlite(connectionString)
            .ReplaceService<IMigrationsSqlGenerator, ClusteredSqlGenerator>()
            .Options;

    private static string PathOf(string url)
    {
        SqliteConnectionStringBuilder parsed;
        try
        {
            parsed = new SqliteConnectionStringBuilder(url);
        }
        catch (ArgumentException exception)
        {
            throw new StoreException($"数据库应写作 Data Source=文件.db,收到的是“{url}”。", exception);
        }
        if (parsed.DataSource.Length == 0 || parsed.DataSource.StartsWith(':') || parsed.Mode == SqliteOpenMode.Memory)
            throw new StoreException($"数据库应是一个文件,写作 Data Source=文件.db,收到的是“{url}”。");
        var path = System.IO.Path.GetFullPath(parsed.DataSource);
        return Directory.Exists(System.IO.Path.GetDirectoryName(path))
            ? path
            : throw new StoreException($"数据库文件 {path} 所在的文件夹不存在。");
    }
}

using Appraisal.Service.Store.Postgres;
using Appraisal.Service.Store.Sqlite;

namespace Appraisal.Service.Store.Databases;

/// <summary>
/// Where runs are kept: a file of SQLite, or a database of PostgreSQL. One of a newer product, or of something else, is refused untouched.
/// </summary>
internal abstract class AppraisalDatabase
{
    /// <summary>What is used where no database is named: a file in the current folder.</summary>
    public const string Default = "Data Source=appraisal.db";

    /// <summary>What people are told it is: never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>Stops statements under way on connections that are opened from now on: one can take minutes, and whoever stops a run waits for none.</summary>
    public CancellationToken Stop { get; set; }

    /// <summary>Does it exist, so that there can be runs to look at.</summary>
    public abstract bool IsThere { get; }

    /// <summary>JOIN, in the words that keep a planner which would not find it to the order written.</summary>
    public abstract string OrderedJoin { get; }

    /// <summary>Names a database without touching it.</summary>
    /// <param name="url"><c>Data Source=file.db</c>, or <c>Host=…</c> for PostgreSQL; null for <see cref="Default"/>.</param>
    /// <exception cref="StoreException">It names none; the message says why.</exception>
    public static AppraisalDatabase At(string? url)
    {
        var named = url ?? Default;
        return PostgresDatabase.IsMeantBy(named) ? PostgresDatabase.Parse(named) : SqliteDatabase.Parse(named);
    }

    /// <summary>Opens a database to write to. A file is made and migrated where it must be; a server's schema is its owner's, see <c>migrate</c>.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says why.</exception>
    public static AppraisalDatabase Use(string? url)
    {
        var database = At(url);
        database.BeReady();
        return database;
    }

    /// <summary>Opens a database in which there are runs to look at: where it is missing, none is made.</summary>
    /// <exception cref="StoreException">It is missing or cannot be used; the message says why.</exception>
    public static AppraisalDatabase UseExisting(string? url)
    {
        var database = At(url);
        if (!database.IsThere)
            throw new StoreException($"没有数据库文件 {database.Name};请用 --database 指明考评所在的数据库。");
        database.BeReady();
        return database;
    }

    /// <summary>An open connection; the caller disposes of it.</summary>
    public abstract StoreConnection Open();

    /// <summary>An open connection that may hold a run: closing it closes it.</summary>
    public abstract StoreConnection OpenToHold();

    /// <summary>A statement on a connection of its own, so that any number may be under way.</summary>
    public abstract Statement Query(string sql);

    /// <summary>A context over a connection of its own, for rows read and written one by one.</summary>
    public abstract AppraisalContext Context();

    /// <summary>Brings the schema up to this product's; the owner's act on a server.</summary>
    public abstract void Migrate();

    /// <summary>Lets roles of a server write (add rows, never change them) or read.</summary>
    /// <exception cref="StoreException">The database has no roles, or not these.</exception>
    public abstract void Grant(IReadOnlyList<string> writers, IReadOnlyList<string> readers);

    /// <summary>Makes sure that the schema is this product's.</summary>
    public abstract void BeReady();
}

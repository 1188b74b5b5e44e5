using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Store.Schema;

/// <summary>
/// Brings a file to this product's schema in one transaction: killed on the way, the file is as it was. EF's own <c>Migrate</c> guards itself
/// by a row in a table, which a killed process leaves behind and the next one waits on for ever; SQLite's lock dies with its process.
/// </summary>
internal static class SchemaUpgrade
{
    /// <exception cref="StoreException">The file belongs to a newer product or to something else.</exception>
    public static void Run(SqliteConnection connection, DbContextOptions<AppraisalContext> options, string path)
    {
        using var context = new AppraisalContext(options);
        var known = context.Database.GetMigrations().ToList();
        // Nearly always it is up to date: then no lock is asked for, and a run that is writing is not waited for.
        if (Applied(connection, path).SequenceEqual(known))
            return;
        WriteAheadLog(connection);
        using var transaction = connection.BeginTransaction();
        var applied = Applied(connection, path);
        if (applied.Except(known).Any())
        {
            throw new StoreException(
                $"数据库 {path} 由较新的版本建立({applied.Except(known).First()}),本版本只认识到 {known[^1]}。请用较新的版本打开,或另用一个数据库文件。");
        }
        if (applied.Count < known.Count)
        {
            var script = context.GetService<IMigrator>().GenerateScript(
                applied.LastOrDefault() ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
            Execute(connection, script);
        }
        transaction.Commit();
    }

    /// <summary>The migrations in the file, oldest first; none for a new file.</summary>
    private static List<string> Applied(SqliteConnection connection, string path)
    {
        var tables = Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        if (tables.Count == 0)
            return [];
        if (!tables.Contains(HistoryRepository.DefaultTableName))
            throw new StoreException($"{path} 是别的程序的数据库,不能使用。请另选一个文件。");
        return Texts(connection, $"SELECT \"MigrationId\" FROM \"{HistoryRepository.DefaultTableName}\" ORDER BY 1");
    }

    /// <summary>Readers and one writer side by side. It is kept in the file, and cannot be set inside a transaction.</summary>
    private static void WriteAheadLog(SqliteConnection connection) => Execute(connection, "PRAGMA journal_mode = WAL");

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Appraisal.Service.Store.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Store.Schema;

/// <summary>
/// Brings a database to this product's schema in one transaction: killed on the way, it is as it was. EF's own <c>Migrate</c> guards itself on
/// SQLite by a row in a table, which a killed process leaves behind and the next one waits on for ever; the databases' locks die with their process.
/// </summary>
/// <param name="name">The database, as people are told.</param>
/// <param name="tablesSql">The names of all tables that are in it.</param>
internal sealed class SchemaUpgrade(string name, string tablesSql)
{
    /// <summary>Is the schema this product's; false where it is older or not there yet.</summary>
    /// <exception cref="StoreException">It belongs to a newer product or to something else.</exception>
    public bool IsDone(StoreConnection connection, AppraisalContext context)
    {
        var (known, applied) = (context.Database.GetMigrations().ToList(), Applied(connection));
        MustKnow(applied, known);
        return applied.SequenceEqual(known);
    }

    /// <summary>Brings it up to this product's schema.</summary>
    /// <exception cref="StoreException">It belongs to a newer product or to something else.</exception>
    public void Run(StoreConnection connection, AppraisalContext context)
    {
        var known = context.Database.GetMigrations().ToList();
        using var transaction = connection.Begin();
        connection.Alone(StorePurpose.Migrate);
        var applied = Applied(connection);
        MustKnow(applied, known);
        if (applied.Count < known.Count)
        {
            var script = context.GetService<IMigrator>().GenerateScript(
                applied.LastOrDefault() ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
            using var command = connection.Ado.CreateCommand();
            (command.CommandText, command.Transaction) = (script, transaction);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private void MustKnow(IEnumerable<string> applied, IReadOnlyList<string> known)
    {
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"数据库 {name} 由较新的版本(或 0.2.0 之前的试用版)建立({unknown}),本版本只认识到 {known[^1]}。请用建立它的版本打开,或另用一个数据库。");
        }
    }

    /// <summary>The migrations in the database, oldest first; none for a new one.</summary>
    private List<string> Applied(StoreConnection connection)
    {
        var tables = Texts(connection, tablesSql);
        if (tables.Count == 0)
            return [];
        if (!tables.Contains(HistoryRepository.DefaultTableName))
            throw new StoreException($"{name} 是别的程序的数据库,不能使用。请另选一个。");
        return Texts(connection, $"SELECT \"MigrationId\" FROM \"{HistoryRepository.DefaultTableName}\" ORDER BY 1");
    }

    private static List<string> Texts(StoreConnection connection, string sql)
    {
        using var rows = connection.Prepare(sql);
        var texts = new List<string>();
        while (rows.Step())
            texts.Add(rows.Text(0));
        return texts;
    }
}

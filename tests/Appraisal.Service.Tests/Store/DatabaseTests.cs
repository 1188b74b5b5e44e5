using System.Data.Common;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Appraisal.Service.Tests.Store;

[TestClass]
public sealed class DatabaseTests
{
    [TestMethod]
    public void The_migrations_lead_to_the_model_as_it_is()
    {
        using var store = new TemporaryDatabase();
        using var context = store.Database.Context();

        context.Database.HasPendingModelChanges().ShouldBeFalse();
        context.Database.GetPendingMigrations().ShouldBeEmpty();
    }

    [OnBothDatabases]
    public void A_database_of_0_2_0_is_brought_up_to_date_and_has_the_rules_of_a_new_one()
    {
        using var empty = new EmptyDatabase();
        var database = AppraisalDatabase.At(empty.Url);
        using (var context = database.Context())
        using (var connection = database.Open())
        {
            // A server's comes with this product's schema.
            if (CurrentDatabase.Kind == DatabaseKind.Postgres)
            {
                connection.Execute("DROP SCHEMA public CASCADE");
                connection.Execute("CREATE SCHEMA public");
            }
            using var command = connection.Ado.CreateCommand();
            command.CommandText = context.GetService<IMigrator>().GenerateScript(toMigration: context.Database.GetMigrations().First(), options: MigrationsSqlGenerationOptions.NoTransactions);
            command.ExecuteNonQuery();
            Should.Throw<DbException>(() => connection.Scalar("SELECT COUNT(*) FROM own_facts"));
        }

        database.Migrate();

        using var upgraded = AppraisalDatabase.Use(empty.Url).Open();
        upgraded.Scalar("SELECT COUNT(*) FROM own_facts").ShouldBe(0);
        var triggers = CurrentDatabase.Kind == DatabaseKind.Sqlite
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = "
            : "SELECT COUNT(*) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = ";
        upgraded.Scalar($"{triggers}'own_facts'{(CurrentDatabase.Kind == DatabaseKind.Sqlite ? "" : "::regclass")}").ShouldBe(2);
    }

    [TestMethod]
    public void A_database_is_opened_again_with_what_is_in_it()
    {
        using var store = new TemporaryDatabase();
        store.Begin();

        var again = AppraisalDatabase.Use(store.Url);

        using var context = again.Context();
        context.Runs.Count().ShouldBe(1);
    }

    [TestMethod]
    public void Many_processes_that_open_a_new_file_at_once_make_one_database()
    {
        var folder = Directory.CreateTempSubdirectory("appraisal-store-");
        var url = $"Data Source={Path.Combine(folder.FullName, "new.db")}";

        Parallel.For(0, 8, _ => AppraisalDatabase.Use(url));

        using (var context = AppraisalDatabase.Use(url).Context())
            context.Database.GetAppliedMigrations().Count().ShouldBe(context.Database.GetMigrations().Count());
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [TestMethod]
    public void A_database_of_a_newer_product_is_refused_and_named()
    {
        using var store = new TemporaryDatabase();
        store.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')");

        var refused = Should.Throw<StoreException>(() => AppraisalDatabase.Use(store.Url));

        refused.Message.ShouldContain("29990101000000_Later");
        refused.Message.ShouldContain("较新的版本");
    }

    [TestMethod]
    public void A_database_of_another_program_is_refused_untouched()
    {
        var file = Path.GetTempFileName();
        using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (a)";
            command.ExecuteNonQuery();
        }
        SqliteConnection.ClearAllPools();
        var before = File.ReadAllBytes(file);

        Should.Throw<StoreException>(() => AppraisalDatabase.Use($"Data Source={file}")).Message.ShouldContain("别的程序");

        SqliteConnection.ClearAllPools();
        File.ReadAllBytes(file).ShouldBe(before);
        File.Delete(file);
    }

    [TestMethod]
    public void A_file_that_is_no_database_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("这不是数据库。", 1000)));

        Should.Throw<StoreException>(() => AppraisalDatabase.Use($"Data Source={file}")).Message.ShouldContain(file);

        File.Delete(file);
    }

    [TestMethod]
    [DataRow("Data Source=/no/such/folder/a.db")]
    [DataRow("Data Source=:memory:")]
    [DataRow("Host=localhost")]
    [DataRow("nonsense")]
    [DataRow("")]
    public void What_is_no_file_of_a_folder_that_exists_is_refused_in_chinese(string url) =>
        Should.Throw<StoreException>(() => AppraisalDatabase.Use(url)).Message.ShouldContain("数据库");

    [TestMethod]
    public void Tables_of_short_rows_are_kept_in_their_key()
    {
        using var store = new TemporaryDatabase();
        using var connection = store.Database.Open();
        using var names = connection.Prepare("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_list WHERE wr = 1 ORDER BY name)");
        names.Step().ShouldBeTrue();
        var clustered = names.Text(0);

        clustered.Split(',').ShouldContain("lines");
        clustered.Split(',').ShouldNotContain("fact_enterprises");
    }
}

using Appraisal.Rules.Facts;
using Appraisal.Service.Store;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Microsoft.Data.Sqlite;

namespace Appraisal.Service.Tests.Store;

/// <summary>A real database file in a folder of its own, gone afterwards.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appraisal-store-");

    public TemporaryDatabase()
    {
        Database = AppraisalDatabase.Use(Url);
        Facts = new FactStore(Database);
        Results = new ResultStore(Database);
        Runs = new RunStore(Database, TimeProvider.System);
    }

    public string Url => $"Data Source={File}";

    public string File => Path.Combine(_folder.FullName, "file.db");

    public AppraisalDatabase Database { get; }

    public FactStore Facts { get; }

    public ResultStore Results { get; }

    public RunStore Runs { get; }

    public static NewRun NewRun { get; } = new()
    {
        AsOf = new DateOnly(2023, 12, 31),
        Scheme = "double-strong-six-good",
        Edition = "2023",
        SchemeYaml = [1, 2, 3],
        SchemeDigest = "d1",
        Engine = "NRules 1.0.4",
        ProductVersion = "0.1.0",
    };

    public long Begin() => Runs.Create(NewRun).RunNumber;

    /// <summary>A sealed run of these rows.</summary>
    public long Load(params IEnumerable<FactRow> rows) => Load(rows, [], []);

    public long Load(IEnumerable<FactRow> rows, IEnumerable<Enterprise> rejectedEnterprises, IEnumerable<Incident> rejectedIncidents)
    {
        var run = Begin();
        using var writer = Facts.Writer(run);
        foreach (var row in rows)
            writer.Append(row);
        foreach (var row in rejectedEnterprises)
            writer.AppendRejectedEnterprise(row);
        foreach (var row in rejectedIncidents)
            writer.AppendRejectedIncident(row);
        writer.Seal();
        return run;
    }

    public void Execute(string sql)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

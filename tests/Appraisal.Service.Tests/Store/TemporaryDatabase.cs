using Appraisal.Rules.Facts;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Runs;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Service.Tests.Store;

/// <summary>A real database of the current kind, gone afterwards.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private static readonly SchemeSource s_scheme = SchemeSource.Open(null);

    private readonly EmptyDatabase _database = new();
    private readonly List<RunHold> _holds = [];

    public TemporaryDatabase()
    {
        Database = AppraisalDatabase.Use(Url);
        Facts = new FactStore(Database, FactSheets.Catalogue);
        Results = new ResultStore(Database);
        Runs = new RunStore(Database, TimeProvider.System);
    }

    public string Url => _database.Url;

    /// <summary>SQLite's file.</summary>
    public string File => _database.File;

    public AppraisalDatabase Database { get; }

    public FactStore Facts { get; }

    public ResultStore Results { get; }

    public RunStore Runs { get; }

    public static NewRun NewRun { get; } = new()
    {
        AsOf = new DateOnly(2023, 12, 31),
        Scheme = s_scheme.Scheme,
        SchemeYaml = s_scheme.Bytes,
        SchemeDigest = s_scheme.Digest,
        Engine = "NRules 1.0.4",
        ProductVersion = ProductVersion.Text,
        BatchSize = 4,
        Output = id => $"/results/{id}",
    };

    /// <summary>A run that this test holds.</summary>
    public RunHold Begin()
    {
        var hold = Runs.Begin(NewRun);
        _holds.Add(hold);
        return hold;
    }

    /// <summary>A run that nobody holds, held by this test.</summary>
    public RunHold Hold(long run)
    {
        var hold = Runs.Hold(Runs.Get(run));
        _holds.Add(hold);
        return hold;
    }

    /// <summary>A sealed run of these rows.</summary>
    /// <returns>Its number.</returns>
    public long Load(params IEnumerable<FactRow> rows) => Load(rows, [], []);

    public long Load(IEnumerable<FactRow> rows, IEnumerable<Enterprise> rejectedEnterprises, IEnumerable<Incident> rejectedIncidents)
    {
        using var run = Runs.Begin(NewRun);
        using var writer = Facts.Writer(run);
        foreach (var row in rows)
            writer.Append(row);
        foreach (var row in rejectedEnterprises)
            writer.AppendRejectedEnterprise(row);
        foreach (var row in rejectedIncidents)
            writer.AppendRejectedIncident(row);
        writer.Seal([]);
        return run.RunNumber;
    }

    public void Execute(string sql)
    {
        using var connection = Database.Open();
        connection.Execute(sql);
    }

    public void Dispose()
    {
        foreach (var hold in _holds)
            hold.Dispose();
        _database.Dispose();
    }
}

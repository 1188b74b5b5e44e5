using System.Diagnostics;
using Appraisal.Benchmarks.Comparison;
using Appraisal.Populations;
using Appraisal.Populations.Writing;
using Appraisal.Service.Store.Databases;
using Npgsql;

namespace Appraisal.Benchmarks.Scale;

/// <summary>Appraises a large population by the product's executable, then asks the store the usual questions.</summary>
internal sealed class ScaleRun(string url, TextWriter output)
{
    private const int Rounds = 5;

    private readonly AppraisalDatabase _database = AppraisalDatabase.At(url);
    private bool _isOnServer;

    public int Execute(int organisations, string? ledger)
    {
        var folder = Directory.CreateTempSubdirectory("appraisal-scale-");
        try
        {
            var options = new PopulationOptions { Seed = 1, Organisations = organisations };
            if (ledger is null)
            {
                ledger = Path.Combine(folder.FullName, "ledger");
                LedgerWriter.WriteFolder(Population.Stream(options), ledger);
            }
            _database.Migrate();
            var before = BytesOnDisk();
            var run = new ProductRun();
            run.Execute(ledger, options.AsOf, url, Path.Combine(folder.FullName, "results"));
            Report(run, organisations, BytesOnDisk() - before);
            Questions();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Report(ProductRun run, int organisations, long bytes)
    {
        output.WriteLine(NetworkComparison.Text(
            $"{organisations} organisations into {_database.Name}: peak memory {run.PeakKib / 1024} MiB, {bytes / organisations} bytes an organisation on disk"));
        output.WriteLine("| phase | seconds | rows a second | most MiB | of its own |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (name, seconds, rows, most) in run.Phases)
            output.WriteLine(NetworkComparison.Text($"| {name} | {seconds:0.0} | {(rows > 0 ? rows / seconds : 0):0} | {most.ResidentKib / 1024} | {most.OwnKib / 1024} |"));
    }

    private void Questions()
    {
        output.WriteLine("| question | median ms | plan |");
        output.WriteLine("|---|---:|---|");
        foreach (var query in UsualQueries.Of(_database))
        {
            var milliseconds = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                UsualQueries.Ask(_database, query);
                // The first brings it into memory.
                if (round > 0)
                    milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            output.WriteLine(NetworkComparison.Text(
                $"| {query.Name} | {NetworkComparison.Median(milliseconds):0.00} | {UsualQueries.Plan(_database, query, _isOnServer)} |"));
        }
    }

    private long BytesOnDisk()
    {
        using var connection = _database.Open();
        _isOnServer = connection.Ado is NpgsqlConnection;
        return _isOnServer
            ? connection.Scalar("SELECT pg_database_size(current_database())")!.Value
            : connection.Scalar("PRAGMA page_count")!.Value * connection.Scalar("PRAGMA page_size")!.Value;
    }
}

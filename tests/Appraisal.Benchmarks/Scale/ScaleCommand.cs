using System.CommandLine;
using Appraisal.Service.Tests.Databases;

namespace Appraisal.Benchmarks.Scale;

/// <summary><c>scale</c>: a population of any size through the product's executable, and the usual questions to what it stored.</summary>
internal static class ScaleCommand
{
    private const string Private = "postgres";

    public static Command Create()
    {
        var organisations = new Option<int>("--organisations") { Description = "Organisations of the population.", DefaultValueFactory = _ => 100_000 };
        var ledger = new Option<string?>("--ledger") { Description = "A ledger of as many organisations that is there already; written anew unless given." };
        var database = new Option<string>("--database")
        {
            Description = $"Data Source=… or Host=…, which keeps the run; {Private} for a private server, gone afterwards.",
            Required = true,
        };
        organisations.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--organisations is a number from 1.");
        });
        var command = new Command("scale", "The annual run of a large population: rows a second, memory, bytes on disk, the ten most usual questions.") { organisations, ledger, database };
        command.SetAction(parsed =>
        {
            var (count, folder, url) = (parsed.GetValue(organisations), parsed.GetValue(ledger), parsed.GetRequiredValue(database));
            if (url != Private)
                return new ScaleRun(url, Console.Out).Execute(count, folder);
            using var server = new PostgresServer("-c shared_buffers=512MB -c max_wal_size=8GB");
            return new ScaleRun(server.Url(server.NewDatabase()), Console.Out).Execute(count, folder);
        });
        return command;
    }
}

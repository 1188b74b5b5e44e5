using System.CommandLine;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Appraisal.Benchmarks.Stores;

/// <summary><c>store</c>: how fast rows go into a database; without a name into both, a file and a server of its own, gone afterwards.</summary>
internal static class StoreCommand
{
    public static Command Create()
    {
        var organisations = new Option<int>("--organisations") { Description = "Organisations whose results are written.", DefaultValueFactory = _ => 10_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds, of which the medians are reported.", DefaultValueFactory = _ => 7 };
        var database = new Option<string?>("--database") { Description = "A database without runs, Data Source=… or Host=…; both kinds, private, unless given." };
        foreach (var option in new[] { organisations, rounds })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                    result.AddError($"{option.Name} is a number from 1.");
            });
        }
        var command = new Command("store", "Rows into a database: by hand, by the product, by linq2db.") { organisations, rounds, database };
        command.SetAction(parsed =>
        {
            var (count, times) = (parsed.GetValue(organisations), parsed.GetValue(rounds));
            return parsed.GetValue(database) is { } url
                ? Measure(url, count, times)
                : Math.Max(InFile(url => Measure(url, count, times)), OnServer(url => Measure(url, count, times)));
        });
        return command;
    }

    private static int Measure(string url, int organisations, int rounds)
    {
        var database = AppraisalDatabase.At(url);
        database.Migrate();
        return new StoreComparison(database, Console.Out).Run(organisations, rounds);
    }

    private static int InFile(Func<string, int> measure)
    {
        var folder = Directory.CreateTempSubdirectory("appraisal-benchmark-");
        try
        {
            return measure($"Data Source={Path.Combine(folder.FullName, "store.db")}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    // With fsync, as a server that people trust has it.
    private static int OnServer(Func<string, int> measure)
    {
        using var server = new PostgresServer("");
        return measure(server.Url(server.NewDatabase()));
    }
}

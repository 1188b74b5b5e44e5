using System.CommandLine;
using Appraisal.Benchmarks.Comparison;
using Appraisal.Benchmarks.Load;
using Appraisal.Benchmarks.Scale;
using Appraisal.Benchmarks.Shapes;
using Appraisal.Benchmarks.Stores;
using BenchmarkDotNet.Running;

namespace Appraisal.Benchmarks;

/// <summary>The commands: the network and the store against code by hand, the latency of one call, the product at scale. Exit 1 where what is compared is not equal.</summary>
internal static class BenchmarkCommand
{
    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Measures the rule network and the store. What is compared is first proved to give the same results.");
        root.Subcommands.Add(Network());
        root.Subcommands.Add(Call());
        root.Subcommands.Add(EngineCommand.Create());
        root.Subcommands.Add(ShapesCommand.Create());
        root.Subcommands.Add(StoreCommand.Create());
        root.Subcommands.Add(ScaleCommand.Create());
        root.Subcommands.Add(LoadCommand.Create());
        return root.Parse(arguments).Invoke();
    }

    private static Command Network()
    {
        var organisations = new Option<int>("--organisations") { Description = "Organisations of the population.", DefaultValueFactory = _ => 4096 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds, of which the medians are reported.", DefaultValueFactory = _ => 15 };
        var batches = new Option<int[]>("--batch") { Description = "Batch sizes; 1, 64, 1024 and 4096 unless given.", DefaultValueFactory = _ => [1, 64, 1024, 4096] };
        var shares = new Option<bool>("--shares") { Description = "Also where the network's time goes." };
        foreach (var option in new[] { organisations, rounds })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                    result.AddError($"{option.Name} is a number from 1.");
            });
        }
        batches.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>().Any(size => size < 1))
                result.AddError("--batch is a number from 1.");
        });
        var command = new Command("network", "The network against straight-line C# of the same scheme.") { organisations, rounds, batches, shares };
        command.SetAction(parsed => NetworkComparison.Run(
            parsed.GetValue(organisations), parsed.GetValue(rounds), parsed.GetValue(batches)!, parsed.GetValue(shares), Console.Out));
        return command;
    }

    private static Command Call()
    {
        var command = new Command("call", "The latency of appraising one organisation, by BenchmarkDotNet.");
        command.SetAction(_ => BenchmarkRunner.Run<SingleCall>());
        return command;
    }
}

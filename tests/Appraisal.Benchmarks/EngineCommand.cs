using System.CommandLine;
using System.Diagnostics;
using System.Linq.Expressions;
using Appraisal.Benchmarks.Comparison;
using Appraisal.Rules.Network;
using Appraisal.Rules.Schemes;
using NRules.Extensibility;

namespace Appraisal.Benchmarks;

/// <summary>What it takes to make an engine of the default scheme, and what its sessions cost, by the compiler of expressions that the product gives NRules and by the runtime's.</summary>
internal static class EngineCommand
{
    private const int SessionsOfARound = 50;
    private const int Organisations = 64;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds, of which the medians are reported.", DefaultValueFactory = _ => 9 };
        var command = new Command("engine", "Making an engine, by two compilers of expressions.") { rounds };
        command.SetAction(parsed => Run(parsed.GetValue(rounds), Console.Out));
        return command;
    }

    private static int Run(int rounds, TextWriter output)
    {
        var (scheme, contest) = (SchemeLibrary.Load(SchemeLibrary.Default), Contest.Of(Organisations, seed: 1));
        var (reading, formulas, product, runtime, productSessions, runtimeSessions) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        // The first round makes everything warm.
        for (var round = 0; round <= rounds; round++)
        {
            var times = new[]
            {
                Milliseconds(() => SchemeLibrary.Load(SchemeLibrary.Default)),
                Milliseconds(() => SchemeCompiler.Compile(scheme)),
                Milliseconds(() => NRulesCompiler.Compile(contest.Rules.Rules)),
                Milliseconds(() => NRulesCompiler.Compile(contest.Rules.Rules, new RuntimeCompiler())),
                Sessions(contest, contest.Rules),
                Sessions(contest, new RuleNetwork(
                    contest.Rules.Rules, contest.Rules.Organisations, contest.Rules.Enterprises, NRulesCompiler.Compile(contest.Rules.Rules, new RuntimeCompiler()))),
            };
            if (round == 0)
                continue;
            foreach (var (list, time) in new[] { reading, formulas, product, runtime, productSessions, runtimeSessions }.Zip(times))
                list.Add(time);
        }
        output.WriteLine("| step | median ms | to the runtime's compiler |");
        output.WriteLine("|---|---:|---:|");
        output.WriteLine(NetworkComparison.Text($"| the scheme read | {NetworkComparison.Median(reading):0.0} | |"));
        output.WriteLine(NetworkComparison.Text($"| its formulas compiled | {NetworkComparison.Median(formulas):0.0} | |"));
        output.WriteLine(NetworkComparison.Text($"| its rules compiled | {NetworkComparison.Median(product):0.0} | {Ratio(product, runtime):0.00} |"));
        output.WriteLine(NetworkComparison.Text($"| {SessionsOfARound} sessions of {Organisations} | {NetworkComparison.Median(productSessions):0.0} | {Ratio(productSessions, runtimeSessions):0.00} |"));
        return 0;
    }

    private static double Ratio(IReadOnlyList<double> one, IReadOnlyList<double> other) => NetworkComparison.Median([.. one.Zip(other, (a, b) => a / b)]);

    private static double Sessions(Contest contest, RuleNetwork network)
    {
        var (organisations, enterprises) = contest.Build(0, Organisations);
        for (var warm = 0; warm < SessionsOfARound; warm++)
            network.Run(organisations, enterprises, CancellationToken.None);
        return Milliseconds(() =>
        {
            for (var session = 0; session < SessionsOfARound; session++)
                network.Run(organisations, enterprises, CancellationToken.None);
            return network;
        });
    }

    private static double Milliseconds(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private sealed class RuntimeCompiler : IExpressionCompiler
    {
        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate => expression.Compile();
    }
}

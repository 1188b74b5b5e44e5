using System.Diagnostics;
using Appraisal.Benchmarks.Comparison;
using Appraisal.Populations;
using Appraisal.Rules;
using Appraisal.Rules.Facts;

namespace Appraisal.Benchmarks.Shapes;

/// <summary>What a scheme costs by the shape of its lines, by their number, and to compile.</summary>
internal static class ShapeComparison
{
    private const int Lines = 200;
    private static readonly int[] s_lines = [50, 100, 200, 400];

    public static int Run(int organisations, int batch, int rounds, bool onlyLines, TextWriter output)
    {
        var facts = LedgerAssembly.Organisations(Population.Of(seed: 1, Math.Max(organisations, batch)));
        var batches = facts.Chunk(batch).Where(chunk => chunk.Length == batch).ToList();
        output.WriteLine(NetworkComparison.Text($"{batches.Count} batches of {batch} organisations; {rounds} rounds; medians; µs for one organisation"));
        if (!onlyLines)
            Shapes(batches, rounds, output);
        Sizes(batches, rounds, output);
        Compiling(rounds, output);
        return 0;
    }

    private static void Shapes(IReadOnlyList<OrganisationFacts[]> batches, int rounds, TextWriter output)
    {
        var plain = LineShapes.All.Single(shape => shape.Name == LineShapes.Plain);
        // What any scheme costs, facts into columns above all, would make all shapes look alike: one line shows how much that is.
        var contests = LineShapes.All.Select(shape => new ShapeContest(ShapeScheme.Of(Lines, shape.Line), batches))
            .Append(new ShapeContest(ShapeScheme.Of(1, plain.Line), batches)).ToList();
        Write($"shape of {Lines} lines", [.. LineShapes.All.Select(shape => shape.Name), "one line of bands"], contests, LineShapes.All.TakeWhile(shape => shape != plain).Count(), batches, rounds, output);
    }

    private static void Sizes(IReadOnlyList<OrganisationFacts[]> batches, int rounds, TextWriter output)
    {
        var mix = LineShapes.All.Select(shape => shape.Line).ToList();
        var contests = s_lines.Select(lines => new ShapeContest(ShapeScheme.Of(lines, mix), batches)).ToList();
        Write("lines of a mix", [.. s_lines.Select(lines => NetworkComparison.Text($"{lines}"))], contests, 0, batches, rounds, output);
    }

    private static void Write(
        string title, IReadOnlyList<string> names, IReadOnlyList<ShapeContest> contests, int plain, IReadOnlyList<OrganisationFacts[]> batches, int rounds, TextWriter output)
    {
        var rules = NetworkComparison.Interleaved(rounds, batches.Count, [.. contests.Select(contest => (Action<int>)contest.Rules)]);
        var scorecards = NetworkComparison.Interleaved(rounds, batches.Count, [.. contests.Select(contest => (Action<int>)contest.Scorecards)]);
        output.WriteLine();
        output.WriteLine($"| {title} | rules µs | ratio | with scorecards µs | ratio |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        for (var which = 0; which < contests.Count; which++)
        {
            double Micros(IReadOnlyList<double[]> timings) => NetworkComparison.Median(timings.Select(round => round[which])) / batches[0].Length;
            double Ratio(IReadOnlyList<double[]> timings) => NetworkComparison.Median(timings.Select(round => round[which] / round[plain]));
            output.WriteLine(NetworkComparison.Text($"| {names[which]} | {Micros(rules):0.0} | {Ratio(rules):0.00} | {Micros(scorecards):0.0} | {Ratio(scorecards):0.00} |"));
        }
    }

    private static void Compiling(int rounds, TextWriter output)
    {
        var scheme = ShapeScheme.Of(Lines, [.. LineShapes.All.Select(shape => shape.Line)]);
        var milliseconds = Enumerable.Range(0, rounds).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            AppraisalEngine.Create(scheme);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        output.WriteLine();
        output.WriteLine(NetworkComparison.Text($"an engine of {Lines} lines of the mix, compiled once: {NetworkComparison.Median(milliseconds):0} ms"));
    }
}

using System.Diagnostics;
using System.Globalization;
using Appraisal.Rules.Network;

namespace Appraisal.Benchmarks.Comparison;

/// <summary>
/// Times the network and straight-line code in turn, round after round: whatever else the machine does falls on both, so the median of
/// the rounds' ratios says more than a ratio of medians.
/// </summary>
internal static class NetworkComparison
{
    private const int WarmUpRounds = 5;
    private const int LeastWarmUpCalls = 60;
    private static readonly TimeSpan s_leastWarmUp = TimeSpan.FromMilliseconds(1200);
    private const double LeastMillisecondsOfATiming = 15;

    public static int Run(int organisations, int rounds, IReadOnlyList<int> batches, bool withShares, TextWriter output)
    {
        var differences = Proof.Differences();
        if (differences.Count > 0)
        {
            output.WriteLine("The network and straight-line code differ; nothing was measured.");
            foreach (var difference in differences)
                output.WriteLine(difference);
            return 1;
        }
        var contest = Contest.Of(Math.Max(organisations, batches.Max()), seed: 1);
        output.WriteLine(Text($"equal over {Proof.Organisations} organisations; {contest.Rules.Rules.Count} rules; {rounds} rounds; medians; µs and bytes for one organisation"));
        output.WriteLine("| batch | straight µs | rules alone µs | ratio | with columns µs | ratio | straight bytes | network bytes |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var batch in batches)
            output.WriteLine(Row(contest, batch, rounds));
        if (withShares)
        {
            foreach (var batch in batches)
                Shares.Write(contest, batch, rounds, output);
        }
        return 0;
    }

    private static string Row(Contest contest, int batch, int rounds)
    {
        var built = new (OrganisationBatch Organisations, EnterpriseBatch Enterprises)[contest.Count / batch];
        for (var k = 0; k < built.Length; k++)
            built[k] = contest.Build(k * batch, batch);
        Action<int> straight = k => contest.Straight(k * batch, batch);
        Action<int> rules = k => contest.Rules.Run(built[k].Organisations, built[k].Enterprises, CancellationToken.None);
        Action<int> network = k => contest.Network(k * batch, batch);
        var timings = Interleaved(rounds, built.Length, straight, rules, network);
        var (alone, whole) = (timings.Select(round => round[1] / round[0]), timings.Select(round => round[2] / round[0]));
        double Micros(int which) => Median(timings.Select(round => round[which])) / batch;
        return Text($"| {batch} | {Micros(0):0.00} | {Micros(1):0.00} | {Median(alone):0.00} | {Micros(2):0.00} | {Median(whole):0.00} | {Bytes(straight) / batch} | {Bytes(network) / batch} |");
    }

    /// <summary>Microseconds of one call of each, by round.</summary>
    public static IReadOnlyList<double[]> Interleaved(int rounds, int batches, params Action<int>[] contestants)
    {
        var repeats = new int[contestants.Length];
        for (var which = 0; which < contestants.Length; which++)
        {
            // Often and long enough to reach the second tier of the compiler, and to learn how many calls make a timing long enough.
            var start = Stopwatch.GetTimestamp();
            for (var warm = 0; warm < LeastWarmUpCalls || Stopwatch.GetElapsedTime(start) < s_leastWarmUp; warm++)
                contestants[which](warm % batches);
            var one = Enumerable.Range(0, 5).Min(_ => Time(contestants[which], batches, 1, 0));
            repeats[which] = (int)Math.Clamp(LeastMillisecondsOfATiming * 1000 / one, 1, 20_000);
        }
        var timings = new List<double[]>();
        for (var round = 0; round < rounds + WarmUpRounds; round++)
        {
            GC.Collect();
            var timing = new double[contestants.Length];
            // Every other round backwards, so that nobody always goes first.
            for (var turn = 0; turn < contestants.Length; turn++)
            {
                var which = round % 2 == 0 ? turn : contestants.Length - 1 - turn;
                timing[which] = Time(contestants[which], batches, repeats[which], round);
            }
            if (round >= WarmUpRounds)
                timings.Add(timing);
        }
        return timings;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Time(Action<int> contestant, int batches, int repeats, int first)
    {
        var start = Stopwatch.GetTimestamp();
        for (var k = 0; k < repeats; k++)
            contestant((first + k) % batches);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repeats;
    }

    private static long Bytes(Action<int> contestant)
    {
        contestant(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        contestant(0);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

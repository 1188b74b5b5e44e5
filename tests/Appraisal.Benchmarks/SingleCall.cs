using Appraisal.Benchmarks.Comparison;
using BenchmarkDotNet.Attributes;

namespace Appraisal.Benchmarks;

/// <summary>One organisation, as a call has it: to its numbers, and to its scorecard with every reason.</summary>
[SimpleJob(warmupCount: 10, iterationCount: 25)]
[MedianColumn]
[MemoryDiagnoser]
public class SingleCall
{
    private readonly Contest _contest = Contest.Of(organisations: 64, seed: 1);

    [Benchmark(Baseline = true)]
    public object Straight() => _contest.Straight(0, 1);

    [Benchmark]
    public object Network() => _contest.Network(0, 1);

    [Benchmark]
    public object Scorecard() => _contest.Scorecard(0);
}

using Appraisal.Benchmarks.Straight;
using Appraisal.Populations;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Schemes;

namespace Appraisal.Benchmarks.Comparison;

/// <summary>Whether the network and the straight-line code say the same of every organisation: what is not equal is not compared.</summary>
internal static class Proof
{
    // Odd, so that some rows are left over from whatever is done several rows at a time.
    private const int OrganisationsEach = 403;
    private const int MostDifferences = 20;

    /// <summary>Populations and appraisal dates of which no two are alike: ends of months, a leap day, the scheme's first day.</summary>
    private static readonly (int Seed, DateOnly AsOf)[] s_populations =
    [
        (1, new(2023, 12, 31)), (2, new(2023, 12, 31)), (3, new(2024, 2, 29)), (4, new(2020, 1, 1)), (5, new(2022, 6, 30)), (6, new(2025, 3, 31)),
    ];

    /// <summary>The number of organisations of which equality is asked.</summary>
    public static int Organisations => 2 * OrganisationsEach * s_populations.Length;

    /// <summary>The first differences; empty where both agree.</summary>
    public static IReadOnlyList<string> Differences() => [.. s_populations
        .SelectMany(population => Differences(population.Seed, population.AsOf)
            .Select(difference => $"seed {population.Seed}, {population.AsOf:O}, {difference}"))
        .Take(MostDifferences)];

    private static IEnumerable<string> Differences(int seed, DateOnly asOf)
    {
        var likely = LedgerAssembly.Organisations(Population.Generate(new PopulationOptions { Seed = seed, Organisations = OrganisationsEach, AsOf = asOf }));
        foreach (var organisations in new[] { likely, WildFacts.Of(seed, OrganisationsEach, asOf) })
        {
            var contest = Contest.Of(organisations, asOf);
            foreach (var (start, count) in new[] { (0, contest.Count), (0, 1), (1, 2), (3, 7), (10, 64) })
            {
                foreach (var difference in Differences(contest, start, count))
                    yield return difference;
            }
        }
    }

    private static List<string> Differences(Contest contest, int start, int count)
    {
        var scheme = SchemeLibrary.Load(SchemeLibrary.Default);
        var network = contest.Network(start, count);
        var straight = contest.Straight(start, count);
        var keys = new HashSet<(string Part, string Name)>();
        return [
            .. scheme.Lines.SelectMany(line => Lines(line, network.Points(Seen(Part.Line, line.Id), line.Id), straight)),
            .. Enum.GetValues<Total>().SkipLast(1).SelectMany(total => Points(
                $"total {total}", network.Points(Seen(Part.Total, $"{total}"), $"{total}"), straight.TotalsLowest, straight.TotalsHighest, (int)total, (int)Total.Count)),
            .. Enum.GetValues<Fact>().SkipLast(1).SelectMany(fact => Truths($"{fact}", straight.Facts, (int)fact, (int)Fact.Count)),
            .. Enum.GetValues<EnterpriseFact>().SkipLast(1).SelectMany(fact => Truths($"{fact}", straight.EnterpriseFacts, (int)fact, (int)EnterpriseFact.Count)),
            .. Column("grade", network.Grades.Lowest, row => straight.Grade[row]),
            .. Column("highest grade", network.Grades.Highest, row => straight.GradeHighest[row]),
            .. contest.Rules.Rules.Where(rule => rule.Part != Part.Grade && !keys.Contains((rule.Part, rule.Id)))
                .Select(rule => $"{rule.Name}: nothing of the kind in straight-line code"),
        ];

        string Seen(string part, string name)
        {
            keys.Add((part, name));
            return part;
        }

        IEnumerable<string> Truths(string fact, byte[] values, int position, int width)
        {
            var (part, name) = fact.Split("__") is [var before, var after] ? (before, after) : throw new InvalidOperationException(fact);
            return Column(fact, network.Truths(Seen(part, name), name).Values, row => values[row * width + position]);
        }
    }

    private static IEnumerable<string> Lines(SchemeLine scheme, PointsColumn network, StraightResults straight)
    {
        var (position, width) = ((int)Enum.Parse<Line>(scheme.Id.Replace('.', '_')), (int)Line.Count);
        var codes = network is LineColumn column ? column.Codes
            : [.. network.Lowest.Zip(network.Highest, (lowest, highest) => lowest == highest ? lowest : LineColumn.Unreported)];
        return Points($"line {scheme.Id}", network, straight.Lowest, straight.Highest, position, width)
            .Concat(Column($"outcome {scheme.Id}", [.. codes.Select(Outcome)], row => Outcome(straight.Codes[row * width + position])));

        LineOutcome Outcome(int code) => code switch
        {
            LineColumn.Unreported => LineOutcome.Unreported,
            LineColumn.NotApplicable => LineOutcome.NotApplicable,
            _ => Outcomes.OfPoints(code, scheme.RangeHundredths),
        };
    }

    private static IEnumerable<string> Points(string name, PointsColumn network, int[] lowest, int[] highest, int position, int width) =>
        Column($"{name} lowest", network.Lowest, row => lowest[row * width + position])
            .Concat(Column($"{name} highest", network.Highest, row => highest[row * width + position]));

    private static IEnumerable<string> Column<T>(string name, IReadOnlyList<T> network, Func<int, T> straight) => Enumerable.Range(0, network.Count)
        .Where(row => !EqualityComparer<T>.Default.Equals(network[row], straight(row)))
        .Select(row => $"row {row}, {name}: network {network[row]}, straight {straight(row)}");
}

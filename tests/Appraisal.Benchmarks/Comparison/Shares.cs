using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;

namespace Appraisal.Benchmarks.Comparison;

/// <summary>
/// Where the network's time goes: the columns, the sums over rows, the rules' own work called in an order without the engine, and what
/// the engine adds to it.
/// </summary>
internal static class Shares
{
    public static void Write(Contest contest, int batch, int rounds, TextWriter output)
    {
        var network = contest.Rules;
        var built = Enumerable.Range(0, contest.Count / batch).Select(k => contest.Build(k * batch, batch)).ToArray();
        var sorted = Sorted(network.Rules);
        (string Name, Action<int> Work)[] pieces =
        [
            ("whole network with columns", k => contest.Network(k * batch, batch)),
            ("columns and sums of organisations", k => network.Batch(contest.AsOf, contest.Slice(k * batch, batch))),
            ("of these the sums", k => network.Organisations.Aggregate(built[k].Organisations)),
            ("columns of enterprises", k => network.Batch(contest.AsOf, EnterpriseFacts.Of(contest.Slice(k * batch, batch)))),
            ("rules by the engine", k => network.Run(built[k].Organisations, built[k].Enterprises, CancellationToken.None)),
            ("rules in order without it", k => Call(sorted, built[k].Organisations, built[k].Enterprises)),
        ];
        var timings = NetworkComparison.Interleaved(rounds, built.Length, [.. pieces.Select(piece => piece.Work)]);
        output.WriteLine();
        output.WriteLine(NetworkComparison.Text($"batch {batch}, µs for one organisation:"));
        for (var which = 0; which < pieces.Length; which++)
        {
            var micros = NetworkComparison.Median(timings.Select(round => round[which])) / batch;
            output.WriteLine(NetworkComparison.Text($"| {pieces[which].Name} | {micros:0.000} |"));
        }
    }

    private static void Call(IReadOnlyList<(NetworkRule Rule, int[] Reads)> rules, OrganisationBatch organisations, EnterpriseBatch enterprises)
    {
        var written = new WrittenValue[rules.Count];
        for (var k = 0; k < written.Length; k++)
        {
            var (rule, reads) = rules[k];
            var values = new WrittenValue[reads.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = written[reads[i]];
            written[k] = rule.Write(rule.IsOfEnterprises ? enterprises : organisations, values);
        }
    }

    private static List<(NetworkRule Rule, int[] Reads)> Sorted(IReadOnlyList<NetworkRule> rules)
    {
        var sorted = new List<(NetworkRule, int[])>();
        var positions = new Dictionary<(string, string), int>();
        while (sorted.Count < rules.Count)
        {
            foreach (var rule in rules.Where(rule => !positions.ContainsKey((rule.Part, rule.Id)) && rule.Reads.All(key => positions.ContainsKey((key.Part, key.Name)))))
            {
                positions[(rule.Part, rule.Id)] = sorted.Count;
                sorted.Add((rule, [.. rule.Reads.Select(key => positions[(key.Part, key.Name)])]));
            }
        }
        return sorted;
    }
}

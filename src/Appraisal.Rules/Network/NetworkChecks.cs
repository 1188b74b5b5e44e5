using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Network;

/// <summary>Checked before a rule runs: each value is written once, each that is read is written, and none needs itself.</summary>
internal static class NetworkChecks
{
    public static void Check(IReadOnlyList<NetworkRule> rules, ProblemList problems, Place place)
    {
        foreach (var twice in rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(ProblemCode.DoubleWrite, place, twice.Key);
        var written = rules.Select(rule => (rule.Part, rule.Id)).ToHashSet();
        foreach (var key in rules.SelectMany(rule => rule.Reads).Where(key => !written.Contains((key.Part, key.Name))).Distinct())
            problems.Add(ProblemCode.UnknownReference, place, $"{key.Part}.{key.Name}");
        if (problems.IsEmpty && CycleIn(rules) is { } cycle)
            problems.Add(ProblemCode.Cycle, place, cycle);
    }

    // Rules whose reads are all settled are taken away until none is left; what cannot be taken away goes in a circle.
    private static string? CycleIn(IReadOnlyList<NetworkRule> rules)
    {
        var waiting = rules.ToList();
        var settled = new HashSet<(string, string)>();
        while (waiting.RemoveAll(rule => rule.Reads.All(key => settled.Contains((key.Part, key.Name))) && settled.Add((rule.Part, rule.Id))) > 0)
        {
        }
        return waiting.Count == 0 ? null : string.Join(", ", waiting.Select(rule => rule.Name));
    }
}

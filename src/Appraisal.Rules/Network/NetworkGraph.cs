using System.Text;

namespace Appraisal.Rules.Network;

/// <summary>The rule network in the DOT language.</summary>
internal static class NetworkGraph
{
    public static string Write(IReadOnlyList<NetworkRule> rules)
    {
        var dot = new StringBuilder("digraph rules {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        foreach (var rule in rules)
            dot.Append("  ").Append(Quote(rule.Name)).Append(" [label=").Append(Quote($"{rule.Name}\n{rule.Description}")).Append("];\n");
        foreach (var rule in rules)
        {
            dot.Append("  ").Append(Quote(rule.IsOfEnterprises ? "enterprises" : "organisations")).Append(" -> ").Append(Quote(rule.Name)).Append(" [color=grey];\n");
            foreach (var key in rule.Reads)
                dot.Append("  ").Append(Quote($"{key.Part}.{key.Name}")).Append(" -> ").Append(Quote(rule.Name)).Append(";\n");
        }
        return dot.Append("}\n").ToString();
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}

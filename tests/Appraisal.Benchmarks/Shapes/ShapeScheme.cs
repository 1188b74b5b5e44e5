using System.Text;
using Appraisal.Rules.Schemes;

namespace Appraisal.Benchmarks.Shapes;

/// <summary>Schemes of nothing but lines: one section, one total, one grade.</summary>
internal static class ShapeScheme
{
    private const string Head = """
        scheme: shapes
        edition: 1
        title: 各种写法
        in_force: {from: 2020-01-01}
        documents: {文件: 各种写法}
        shown: {ratios: cut}
        values: {S: votes_satisfied / votes_valid}
        satisfaction: {value: S, text: 满意率}
        totals: {base: {text: 合计, of: [A]}}
        vetoes: {look_back_months: 24, kinds: {}}
        grades: {of: base, ladder: {any: {text: 不分等次}}}
        conditions: {}
        levels: {}
        order: [base]
        cultivation: {requires: []}
        measures: {}
        size_classes: [0]
        targets: []
        duties: {}

        """;

    /// <summary>A scheme of so many lines, each shape in its turn.</summary>
    /// <exception cref="InvalidOperationException">The product does not accept it.</exception>
    public static Scheme Of(int lines, params IReadOnlyList<Func<int, string>> shapes)
    {
        var text = new StringBuilder(Head);
        var written = Enumerable.Range(0, lines).Select(k => shapes[k % shapes.Count](k)).ToList();
        if (written.Exists(line => line.Contains("rank_of", StringComparison.Ordinal)))
            text.Append("peers: {place: {text: 谈心, value: talks, among: district}}\n");
        text.Append("sections:\n  A:\n    text: 甲\n    lines:\n");
        for (var k = 0; k < lines; k++)
            text.Append($"      L{k + 1}: {{text: 第 {k + 1} 项, clause: 文件 一, evidence: 甲, {written[k]}}}\n");
        return SchemeReader.Read(text.ToString(), "shapes.yaml", out var problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.Take(5)));
    }
}

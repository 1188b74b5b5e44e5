using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Network;

[TestClass]
public sealed class CostTests
{
    /// <summary>Each line is written by one rule and counted by another, whose points a third sums with nine more, as a marking sheet's are.</summary>
    [TestMethod]
    [DataRow(50)]
    [DataRow(200)]
    public void Conditions_asked_grow_with_the_lines_and_not_with_their_square(int lines)
    {
        var few = ConditionsAsked(lines);
        var many = ConditionsAsked(4 * lines);
        few.ShouldBeGreaterThan(lines);
        ((double)many / few).ShouldBeLessThan(6);
    }

    private static int ConditionsAsked(int lines)
    {
        var network = new RuleNetwork(
            [.. Enumerable.Range(0, lines).SelectMany(line => new[] { Rule($"L{line}"), Rule($"G{line}", $"L{line}") }),
                .. Enumerable.Range(0, lines / 10).Select(sum => Rule($"S{sum}", [.. Enumerable.Range(10 * sum, 10).Select(line => $"G{line}")]))],
            new BatchLayout(FactSheets.Catalogue, isOfEnterprises: false), new BatchLayout(FactSheets.Catalogue, isOfEnterprises: true));
        var asked = 0;
        network.Events.LhsExpressionEvaluatedEvent += (_, _) => asked++;
        var asOf = new DateOnly(2023, 12, 31);
        network.Run(network.Batch(asOf, [Organisation.With("").Facts]), network.Batch(asOf, Array.Empty<EnterpriseFacts>()), CancellationToken.None);
        return asked;
    }

    private static NetworkRule Rule(string id, params string[] reads) => new()
    {
        Part = Part.Line,
        Id = id,
        Description = id,
        Clauses = [],
        Reads = [.. reads.Select(read => new ValueKey(typeof(PointsColumn), Part.Line, read))],
        Write = (batch, _) => new PointsColumn(Part.Line, id, batch.Count),
    };
}

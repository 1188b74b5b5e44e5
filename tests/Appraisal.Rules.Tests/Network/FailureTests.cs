using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;
using Appraisal.Rules.Tests.Facts;

namespace Appraisal.Rules.Tests.Network;

[TestClass]
public sealed class FailureTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    [TestMethod]
    public void A_batch_that_is_cancelled_before_it_starts_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var facts = Organisation.With("").Facts;
        Should.Throw<OperationCanceledException>(() => DefaultScheme.Engine.Appraise(s_asOf, [facts], cancelled.Token));
        Should.Throw<OperationCanceledException>(() => DefaultScheme.Engine.AppraiseUnaffiliated(s_asOf, [], cancellation: cancelled.Token));
        DefaultScheme.Engine.Score(s_asOf, facts).Total("base")!.LowestHundredths.ShouldBe(100_00);
    }

    [TestMethod]
    public void A_batch_that_is_cancelled_while_its_rules_fire_gives_nothing_and_the_next_one_all()
    {
        using var cancelling = new CancellationTokenSource();
        var isCancelling = true;
        var network = Network(
            Rule("first", [], (batch, _) =>
            {
                if (isCancelling)
                    cancelling.Cancel();
                return Points("first", batch, 1);
            }),
            Rule("second", ["first"], (batch, read) => Points("second", batch, ((PointsColumn)read[0]).Lowest[0] + 1)));

        Should.Throw<OperationCanceledException>(() => Run(network, cancelling.Token));
        isCancelling = false;
        Run(network).Points(Part.Line, "second").Lowest.ShouldBe([2]);
    }

    [TestMethod]
    public void A_rule_that_throws_is_named_and_leaves_nothing_to_the_next_batch()
    {
        var isThrowing = true;
        var network = Network(
            Rule("first", [], (batch, _) => Points("first", batch, 1)),
            Rule("second", ["first"], (batch, read) => isThrowing ? throw new InvalidOperationException("一粒沙") : Points("second", batch, 2)),
            Rule("third", ["second"], (batch, _) => Points("third", batch, 3)));

        var failure = Should.Throw<InvalidOperationException>(() => Run(network));
        failure.Message.ShouldContain("line.second");
        failure.Message.ShouldContain("一粒沙");
        isThrowing = false;
        Run(network).Points(Part.Line, "third").Lowest.ShouldBe([3]);
    }

    [TestMethod]
    public void A_batch_in_which_a_rule_never_fires_gives_nothing()
    {
        var network = Network(
            Rule("first", [], (batch, _) => Points("other", batch, 1)),
            Rule("second", ["first"], (batch, _) => Points("second", batch, 2)));
        Should.Throw<InvalidOperationException>(() => Run(network)).Message.ShouldContain("1 of 2 rules fired");
    }

    [TestMethod]
    public void Every_rule_fires_once_whatever_the_order_in_which_they_are_listed()
    {
        var fired = new List<string>();
        var network = Network(
            Rule("third", ["second", "first"], (batch, _) => Fire("third", batch)),
            Rule("second", ["first"], (batch, _) => Fire("second", batch)),
            Rule("first", [], (batch, _) => Fire("first", batch)));
        Run(network);
        fired.ShouldBe(["first", "second", "third"]);

        WrittenValue Fire(string id, SubjectBatch batch)
        {
            fired.Add(id);
            return Points(id, batch, 0);
        }
    }

    [TestMethod]
    public void An_organisation_with_more_rows_than_the_limit_is_refused_by_name()
    {
        var good = Organisation.With("").Facts;
        var crowded = new OrganisationFacts { Organisation = good.Organisation, Committee = good.Committee, Enterprises = new Many<Enterprise>(1_000_001) };
        Should.Throw<ArgumentException>(() => DefaultScheme.Network.Batch(s_asOf, [crowded])).Message.ShouldContain("O1");
    }

    [TestMethod]
    public void The_largest_amounts_of_nine_thousand_enterprises_are_added_exactly()
    {
        var rows = string.Concat(Enumerable.Repeat(" +enterprise(wage_arrears_yuan=9999999999999.99)", 9_000));
        var facts = Organisation.With($"form=joint_branch{rows}").Facts;
        DefaultScheme.Engine.Score(s_asOf, facts).Line("E1.2").Measured.ShouldBe("89999999999999910.00");
    }

    private static RuleNetwork Network(params NetworkRule[] rules) => new(rules, new BatchLayout(FactSheets.Catalogue, isOfEnterprises: false), new BatchLayout(FactSheets.Catalogue, isOfEnterprises: true));

    private static NetworkResult Run(RuleNetwork network, CancellationToken cancellation = default) => network.Run(
        network.Batch(s_asOf, [Organisation.With("").Facts]), network.Batch(s_asOf, Array.Empty<EnterpriseFacts>()), cancellation);

    private static NetworkRule Rule(string id, string[] reads, Func<SubjectBatch, WrittenValue[], WrittenValue> write) => new()
    {
        Part = Part.Line,
        Id = id,
        Description = id,
        Clauses = [],
        Reads = [.. reads.Select(read => new ValueKey(typeof(PointsColumn), Part.Line, read))],
        Write = write,
    };

    private static PointsColumn Points(string id, SubjectBatch batch, int points)
    {
        var column = new PointsColumn(Part.Line, id, batch.Count);
        Array.Fill(column.Lowest, points);
        return column;
    }

    /// <summary>A list that says how many it holds, and holds none.</summary>
    private sealed class Many<TRow>(int count) : IReadOnlyList<TRow>
    {
        public int Count => count;

        public TRow this[int index] => throw new InvalidOperationException("Nobody should look.");

        public IEnumerator<TRow> GetEnumerator() => throw new InvalidOperationException("Nobody should look.");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

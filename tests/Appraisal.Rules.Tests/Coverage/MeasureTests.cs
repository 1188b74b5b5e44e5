namespace Appraisal.Rules.Tests.Coverage;

[TestClass]
public sealed class MeasureTests
{
    public static IEnumerable<object[]> Cases => MeasureCase.All.Select(row => new object[] { row.Measure, row.Changes, row.Counts });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void An_enterprise_counts_above_and_below_the_line_of_a_measure_by_its_facts(string measure, string changes, string counts)
    {
        var expected = new MeasureCase(measure, changes, counts);
        expected.Tallied().ShouldBe(counts);
        expected.Walked().ShouldBe(counts);
    }
}

namespace Appraisal.Rules.Tests.Reach;

/// <summary>Do the tables of cases reach everything that the default scheme can do.</summary>
[TestClass]
public sealed class ReachTests(TestContext context)
{
    [TestMethod]
    public void The_tables_reach_every_outcome_band_bound_and_unreported_fact_of_every_rule()
    {
        var cases = ReachCases.All.ToLookup(found => found.Rule);
        var missing = new List<string>();
        foreach (var rule in ReachItems.Of(DefaultScheme.Scheme).GroupBy(item => item.Rule))
        {
            var counted = rule.Select(item => (item.Name, Count: cases[rule.Key].Count(item.IsReachedBy))).ToList();
            context.WriteLine($"{rule.Key,-28} {string.Join(" · ", counted.Select(item => $"{item.Name}: {item.Count}"))}");
            missing.AddRange(counted.Where(item => item.Count == 0).Select(item => $"{rule.Key}: {item.Name}"));
        }
        missing.ShouldBeEmpty();
    }

    [TestMethod]
    public void Every_case_of_the_tables_is_about_a_rule_of_the_scheme()
    {
        var rules = DefaultScheme.Network.Rules.Select(rule => rule.Name).ToHashSet();
        ReachCases.All.Select(found => found.Rule).Distinct().Where(rule => !rules.Contains(rule)).ShouldBeEmpty();
    }
}

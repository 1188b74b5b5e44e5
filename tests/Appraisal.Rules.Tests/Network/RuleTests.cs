using Appraisal.Rules.Network;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Tests.Network;

[TestClass]
public sealed class RuleTests
{
    private static readonly IReadOnlyList<NetworkRule> s_rules = DefaultScheme.Network.Rules;

    [TestMethod]
    public void Every_part_of_the_scheme_is_a_rule_of_its_own()
    {
        var scheme = DefaultScheme.Scheme;
        s_rules.Select(rule => rule.Name).ShouldBeUnique();
        Ids(Part.Line).ShouldBe(scheme.Lines.Select(line => line.Id));
        Ids(Part.Total).ShouldBe(scheme.Totals.Select(total => total.Id));
        Ids(Part.Veto).ShouldBe([.. scheme.Vetoes.Kinds.Select(kind => kind.Kind), "any"]);
        Ids(Part.Cap).ShouldBe(scheme.Grades.Caps.Select(cap => cap.Id));
        Ids(Part.Condition).ShouldBe(scheme.Conditions.Select(condition => condition.Id));
        Ids(Part.Eligibility).ShouldBe(scheme.Levels.Select(level => level.Id));
        Ids(Part.Measure).ShouldBe(scheme.Measures.Select(measure => measure.Id));
        Ids(Part.Duty).ShouldBe(scheme.Duties.Select(duty => duty.Id));
        DefaultScheme.Engine.RuleCount.ShouldBe(s_rules.Count);
    }

    [TestMethod]
    public void Every_rule_says_in_Chinese_what_it_does() =>
        s_rules.ShouldAllBe(rule => rule.Description.Any(character => character >= '一' && character <= '鿿'));

    [TestMethod]
    public void Every_rule_but_sums_over_rules_names_the_clause_that_it_comes_from()
    {
        foreach (var rule in s_rules.Where(rule => rule.Part is not (Part.Total or Part.Grade) && rule.Name != "veto.any"))
        {
            rule.Clauses.ShouldNotBeEmpty(rule.Name);
            rule.Clauses.ShouldAllBe(clause => DefaultScheme.Scheme.Documents.Any(document => clause.StartsWith($"{document.Name} ", StringComparison.Ordinal)), rule.Name);
        }
    }

    [TestMethod]
    public void A_rule_of_a_line_is_tagged_with_its_section_one_of_eligibility_with_its_level_and_a_duty_with_its_subject()
    {
        foreach (var line in DefaultScheme.Scheme.Lines)
            Rule(Part.Line, line.Id).Dimension.ShouldBe(line.Section);
        foreach (var level in DefaultScheme.Scheme.Levels)
            Rule(Part.Eligibility, level.Id).Dimension.ShouldBe(level.Id);
        foreach (var duty in DefaultScheme.Scheme.Duties)
            Rule(Part.Duty, duty.Id).Dimension.ShouldBe(duty.IsOfEnterprise ? "enterprises" : "organisations");
    }

    [TestMethod]
    public void The_graph_has_a_box_for_every_rule_and_an_arrow_for_every_value_that_one_reads()
    {
        var dot = DefaultScheme.Engine.ToDot();
        foreach (var rule in s_rules)
        {
            dot.ShouldContain($"\"{rule.Name}\" [label=\"{rule.Name}\\n{rule.Description}\"];");
            foreach (var read in rule.Reads)
                dot.ShouldContain($"\"{read.Part}.{read.Name}\" -> \"{rule.Name}\";");
        }
        dot.ShouldStartWith("digraph rules {");
        dot.TrimEnd().ShouldEndWith("}");
    }

    [TestMethod]
    public void Two_rules_that_write_one_value_are_a_problem() =>
        Problems(Rule("line", "A"), Rule("line", "A")).ShouldBe([ProblemCode.DoubleWrite]);

    [TestMethod]
    public void A_value_that_no_rule_writes_is_a_problem() =>
        Problems(Rule("line", "A", "B")).ShouldBe([ProblemCode.UnknownReference]);

    [TestMethod]
    public void Rules_that_need_each_other_are_a_problem()
    {
        Problems(Rule("line", "A", "B"), Rule("line", "B", "C"), Rule("line", "C", "A"), Rule("line", "D")).ShouldBe([ProblemCode.Cycle]);
        Problems(Rule("line", "A", "A")).ShouldBe([ProblemCode.Cycle]);
    }

    [TestMethod]
    public void Rules_in_any_order_are_sound_where_each_reads_what_another_writes() =>
        Problems(Rule("line", "A", "B", "C"), Rule("line", "B", "C"), Rule("line", "C")).ShouldBeEmpty();

    private static IEnumerable<ProblemCode> Problems(params NetworkRule[] rules)
    {
        var problems = new ProblemList();
        NetworkChecks.Check(rules, problems, new Place("rules", 1, 1));
        return problems.Problems.Select(problem => problem.Code);
    }

    private static NetworkRule Rule(string part, string id, params string[] reads) => new()
    {
        Part = part,
        Id = id,
        Description = id,
        Clauses = [],
        Reads = [.. reads.Select(read => new ValueKey(typeof(PointsColumn), part, read))],
        Write = (batch, _) => new PointsColumn(part, id, batch.Count),
    };

    private static NetworkRule Rule(string part, string id) => s_rules.SingleOrDefault(rule => rule.Part == part && rule.Id == id) ?? Rule(part, id, []);

    private static IEnumerable<string> Ids(string part) => s_rules.Where(rule => rule.Part == part).Select(rule => rule.Id);
}

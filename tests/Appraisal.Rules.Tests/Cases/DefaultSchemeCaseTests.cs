using Appraisal.Rules.Cases;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>The default scheme's cases: what the marking sheet says of both sides of each bound and of what is unreported.</summary>
[TestClass]
public sealed class DefaultSchemeCaseTests(TestContext context)
{
    private static readonly Lazy<CaseReport> s_report = new(() => SchemeCases.Run(DefaultScheme.Editions, SchemeCases.Default));

    [TestMethod]
    public void Every_case_gives_what_the_marking_sheet_says_on_both_engines()
    {
        foreach (var line in CaseReportText.Of(s_report.Value))
            context.WriteLine(line);
        s_report.Value.Results.Where(result => !result.Passed).Select(result => $"{result.Case.Place} {result.Case.Name}").ShouldBeEmpty();
    }

    [TestMethod]
    public void The_cases_leave_out_no_line_no_outcome_of_a_line_no_measure_and_no_duty()
    {
        s_report.Value.Unreached.Select(line => $"{line.Id}: {string.Join(", ", line.Outcomes)}").ShouldBeEmpty();
        s_report.Value.UnreachedRules.Select(rule => rule.Id).ShouldBeEmpty();
    }

    [TestMethod]
    public void Every_duty_has_cases_of_one_that_owes_it_and_of_one_that_does_not()
    {
        var expected = SchemeCases.Default.SelectMany(found => found.Expected).Where(part => part.Part == ExpectedPart.Duty).ToLookup(part => part.Id, part => part.Value);
        foreach (var duty in DefaultScheme.Scheme.Duties)
        {
            expected[duty.Id].ShouldContain("none", duty.Id);
            expected[duty.Id].ShouldContain(value => value != "none", duty.Id);
        }
    }

    [TestMethod]
    public void Every_line_has_its_unreported_case_and_every_condition_and_level_all_three_states()
    {
        var expected = SchemeCases.Default.SelectMany(found => found.Expected).ToList();
        var unreported = expected.Where(part => part is { Part: ExpectedPart.Outcome, Value: "unreported" }).Select(part => part.Id).ToHashSet();
        DefaultScheme.Scheme.Lines.Select(line => line.Id).Where(id => !unreported.Contains(id)).ShouldBeEmpty();
        foreach (var (part, ids) in new[]
        {
            (ExpectedPart.Condition, DefaultScheme.Scheme.Conditions.Select(condition => condition.Id)),
            (ExpectedPart.Eligibility, DefaultScheme.Scheme.Levels.Select(level => level.Id)),
        })
        {
            foreach (var id in ids)
                expected.Where(found => found.Part == part && found.Id == id).Select(found => found.Value).Distinct().ShouldBe(["true", "false", "undecided"], ignoreOrder: true, id);
        }
    }
}

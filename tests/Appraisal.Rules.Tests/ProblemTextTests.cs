using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Tests;

[TestClass]
public sealed class ProblemTextTests
{
    [TestMethod]
    public void Every_kind_of_problem_is_said_in_both_languages_with_as_many_arguments_as_it_is_given()
    {
        foreach (var code in Enum.GetValues<ProblemCode>())
        {
            var (chinese, english) = ProblemTexts.Of(code);
            Arguments(chinese).ShouldBe(Arguments(english), $"{code}");
            var problems = new ProblemList();
            problems.Add(code, new Place("方案.yaml", 3, 7), "甲", new Words("乙", "b"), "丙");
            problems.Problems.Single().Chinese.ShouldNotContain("b");
            problems.Problems.Single().English.ShouldNotContain("乙");
        }
    }

    private static IEnumerable<int> Arguments(string text) =>
        Enumerable.Range(0, 9).Where(k => text.Contains($"{{{k}}}", StringComparison.Ordinal));
}
